"""Schemes as JSON: the shipped schemes, the sidecar of a folder export, `scheme --export`.

The bytes are stable: writing what was read from a file this module wrote gives the same file.
"""

import orjson

from annotator.core.domain.errors import NotJsonError, SchemeFileError
from annotator.core.domain.json_node import JsonNode, WrongNodeError
from annotator.core.domain.scheme import (
    Ability,
    AttributeKind,
    AttributeType,
    Choice,
    Label,
    Names,
    RelationType,
    Scheme,
)
from annotator.core.domain.scheme_rules import broken_rule
from annotator.core.domain.strict_json import parse_json
from annotator.core.domain.values import AttributeValue, JsonValue

SCHEMA = "annotator.scheme/1"
"""Value of the key `schema` in every scheme file."""


def scheme_to_json(scheme: Scheme) -> bytes:
    """Return a scheme as indented JSON in UTF-8, ending with a line feed."""
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    return orjson.dumps(scheme_to_value(scheme), option=options)


def scheme_to_value(scheme: Scheme) -> dict[str, JsonValue]:
    """Return a scheme as the plain value that its JSON holds."""
    return {
        "schema": SCHEMA,
        "id": scheme.id,
        "names": _names_value(scheme.names),
        "labels": [_label_value(label) for label in scheme.labels],
        "relations": [_relation_value(kind) for kind in scheme.relations],
        "article_attributes": [_attribute_value(kind) for kind in scheme.article_attributes],
    }


def scheme_from_json(data: bytes, *, path: str) -> Scheme:
    """Read a scheme from the bytes of a file; `path` names it in the error.

    Raises SchemeFileError, whose reason says what is wrong and where.
    """
    try:
        value = parse_json(data.removeprefix(b"\xef\xbb\xbf"))
    except NotJsonError as error:
        raise SchemeFileError(path=path, reason=str(error.details["reason"])) from error
    return scheme_from_value(value, path=path)


def scheme_from_value(value: JsonValue, *, path: str) -> Scheme:
    """Read a scheme from the plain value of its JSON; raises SchemeFileError."""
    try:
        scheme = _scheme(JsonNode(value))
    except WrongNodeError as error:
        raise SchemeFileError(path=path, reason=str(error)) from error
    if reason := broken_rule(scheme):
        raise SchemeFileError(path=path, reason=reason)
    return scheme


def _scheme(node: JsonNode) -> Scheme:
    schema = node["schema"].text()
    if schema != SCHEMA:
        raise WrongNodeError(f"its “schema” is “{schema}” and not “{SCHEMA}”")
    return Scheme(
        id=node["id"].text(),
        names=_names(node["names"]),
        labels=tuple(_label(item) for item in node["labels"].items()),
        relations=tuple(_relation(item) for item in node.get("relations", []).items()),
        article_attributes=_attributes(node.get("article_attributes", [])),
    )


def _label(node: JsonNode) -> Label:
    guideline = node.get("guideline", {})
    return Label(
        id=node["id"].text(),
        names=_names(node["names"]),
        colour=node["colour"].text(),
        dark_colour=node["dark_colour"].text(),
        key=node.get("key", "").text(),
        abilities=frozenset(item.member(Ability) for item in node.get("abilities", []).items()),
        attributes=_attributes(node.get("attributes", [])),
        guideline=Names(
            en=guideline.get("en", "").lines(),
            ar=guideline.get("ar", "").lines(),
        ),
    )


def _relation(node: JsonNode) -> RelationType:
    return RelationType(
        id=node["id"].text(),
        names=_names(node["names"]),
        source_labels=tuple(item.text() for item in node["from"].items()),
        target_labels=tuple(item.text() for item in node["to"].items()),
        attributes=_attributes(node.get("attributes", [])),
        enabled=node.get("enabled", True).boolean(),
    )


def _attributes(node: JsonNode) -> tuple[AttributeType, ...]:
    return tuple(_attribute(item) for item in node.items())


def _attribute(node: JsonNode) -> AttributeType:
    return AttributeType(
        id=node["id"].text(),
        names=_names(node["names"]),
        kind=node["kind"].member(AttributeKind),
        choices=tuple(_choice(item) for item in node.get("choices", []).items()),
        default=node.get("default", None).attribute_value(),
        required=node.get("required", False).boolean(),
    )


def _choice(node: JsonNode) -> Choice:
    return Choice(id=node["id"].text(), names=_names(node["names"]))


def _names(node: JsonNode) -> Names:
    return Names(en=node["en"].text(), ar=node["ar"].text())


def _label_value(label: Label) -> dict[str, JsonValue]:
    return {
        "id": label.id,
        "names": _names_value(label.names),
        "colour": label.colour,
        "dark_colour": label.dark_colour,
        "key": label.key,
        "abilities": [ability.value for ability in Ability if ability in label.abilities],
        "attributes": [_attribute_value(kind) for kind in label.attributes],
        "guideline": {
            "en": label.guideline.en.split("\n"),
            "ar": label.guideline.ar.split("\n"),
        },
    }


def _relation_value(kind: RelationType) -> dict[str, JsonValue]:
    return {
        "id": kind.id,
        "names": _names_value(kind.names),
        "from": list(kind.source_labels),
        "to": list(kind.target_labels),
        "attributes": [_attribute_value(item) for item in kind.attributes],
        "enabled": kind.enabled,
    }


def _attribute_value(kind: AttributeType) -> dict[str, JsonValue]:
    value: dict[str, JsonValue] = {
        "id": kind.id,
        "names": _names_value(kind.names),
        "kind": kind.kind.value,
    }
    if kind.choices:
        value["choices"] = [_choice_value(choice) for choice in kind.choices]
    if kind.default is not None:
        value["default"] = _plain(kind.default)
    if kind.required:
        value["required"] = True
    return value


def _choice_value(choice: Choice) -> dict[str, JsonValue]:
    return {"id": choice.id, "names": _names_value(choice.names)}


def _names_value(names: Names) -> dict[str, JsonValue]:
    return {"en": names.en, "ar": names.ar}


def _plain(value: AttributeValue) -> JsonValue:
    return list(value) if isinstance(value, tuple) else value
