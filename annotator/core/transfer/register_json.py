"""The register of entities as JSON: the sidecar `register.json` of a folder export."""

from collections.abc import Iterable

import orjson

from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import InvalidUuidError, NotJsonError, RegisterFileError
from annotator.core.domain.identity import canonical_uuid
from annotator.core.domain.json_node import JsonNode, WrongNodeError
from annotator.core.domain.strict_json import parse_json

SCHEMA = "annotator.register/1"
"""Value of the key `schema` in every register file."""


def register_to_json(entities: Iterable[Entity]) -> bytes:
    """Return entities as indented JSON in UTF-8, ordered by label, name and id."""
    ordered = sorted(entities, key=lambda entity: (entity.label, entity.name, entity.uuid))
    value = {"schema": SCHEMA, "entities": [_entity_value(entity) for entity in ordered]}
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def register_from_json(data: bytes, *, path: str) -> tuple[Entity, ...]:
    """Read entities; `path` names the file in the error. Raises RegisterFileError."""
    try:
        return _register(JsonNode(parse_json(data)))
    except NotJsonError as error:
        raise RegisterFileError(path=path, reason=error.details["reason"]) from error
    except (WrongNodeError, InvalidUuidError) as error:
        raise RegisterFileError(path=path, reason=str(error).rstrip(".")) from error


def _register(root: JsonNode) -> tuple[Entity, ...]:
    schema = root["schema"].text()
    if schema != SCHEMA:
        raise WrongNodeError(f"its “schema” is “{schema}” and not “{SCHEMA}”")
    return tuple(_entity(node) for node in root["entities"].items())


def _entity_value(entity: Entity) -> dict[str, object]:
    return {
        "id": entity.uuid,
        "label": entity.label,
        "name": entity.name,
        "type": entity.type,
        "aliases": entity.aliases,
        "note": entity.note,
        "external_ids": dict(sorted(entity.external_ids.items())),
    }


def _entity(node: JsonNode) -> Entity:
    return Entity(
        uuid=canonical_uuid(node["id"].text()),
        label=node["label"].text(),
        name=node["name"].text(),
        type=node.get("type", "").text(),
        aliases=tuple(alias.text() for alias in node.get("aliases", []).items()),
        note=node.get("note", "").text(),
        external_ids={key: value.text() for key, value in node.get("external_ids", {}).fields()},
    )
