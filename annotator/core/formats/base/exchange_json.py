"""Spans and relations as JSON objects of our own, for formats whose cells hold JSON."""

import orjson

from annotator.core.domain.errors import WrongShapeError
from annotator.core.domain.exchange import ExchangeRelation, ExchangeSpan
from annotator.core.domain.span import Origin
from annotator.core.domain.strict_json import parse_json
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.fields import (
    Fields,
    as_list,
    as_object,
    as_offset,
    as_text,
    attributes,
    required,
    text_or_none,
)
from annotator.core.formats.base.settling import id_or_new

_ORIGINS = tuple(origin.value for origin in Origin)
_PAIR = 2


def json_text(value: object) -> str:
    """Return a value as JSON in a text."""
    return orjson.dumps(value).decode()


def json_value(fields: Fields, key: str) -> JsonValue:
    """Return the value under a key, parsed where it is JSON in a text; None where empty."""
    value = fields.get(key)
    return parse_json(value.encode()) if isinstance(value, str) and value else value or None


def json_object(fields: Fields, key: str) -> dict[str, JsonValue]:
    """Return the object under a key, perhaps JSON in a text; {} where there is none."""
    value = json_value(fields, key)
    return as_object({} if value is None else value, key)


def as_range(value: JsonValue, key: str) -> tuple[int, int]:
    """Return a pair of start and end; raises WrongShapeError."""
    ends = as_list(value, key)
    if len(ends) != _PAIR:
        raise WrongShapeError(key=key, expected="pairs of start and end")
    return as_offset(ends[0], key), as_offset(ends[1], key)


def span_of(value: JsonValue) -> ExchangeSpan:
    """Make a span of an object; its attributes may be JSON in a text."""
    fields = as_object(value, "spans")
    fragments = as_list(fields.get("fragments") or [], "fragments")
    entity = text_or_none(fields, "entity")
    origin = text_or_none(fields, "origin") or Origin.IMPORTED.value
    if origin not in _ORIGINS:
        raise WrongShapeError(key="origin", expected=f"one of {', '.join(_ORIGINS)}")
    return ExchangeSpan(
        id=id_or_new(text_or_none(fields, "id")),
        start=as_offset(required(fields, "start"), "start"),
        end=as_offset(required(fields, "end"), "end"),
        text="",
        label=as_text(required(fields, "label"), "label"),
        attributes=attributes(json_object(fields, "attributes"), "attributes"),
        entity=id_or_new(entity) if entity else None,
        origin=origin,
        note=text_or_none(fields, "note") or "",
        fragments=tuple(as_range(item, "fragments") for item in fragments),
    )


def relation_of(value: JsonValue) -> ExchangeRelation:
    """Make a relation of an object; its attributes may be JSON in a text."""
    fields = as_object(value, "relations")
    return ExchangeRelation(
        id=id_or_new(text_or_none(fields, "id")),
        label=as_text(required(fields, "label"), "label"),
        source=id_or_new(as_text(required(fields, "from"), "from")),
        target=id_or_new(as_text(required(fields, "to"), "to")),
        attributes=attributes(json_object(fields, "attributes"), "attributes"),
    )


def relation_object(link: ExchangeRelation) -> dict[str, object]:
    """Return the object of a relation."""
    uuid, label, source, target, values = link
    return {"id": uuid, "label": label, "from": source, "to": target, "attributes": values}
