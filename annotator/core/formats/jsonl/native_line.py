"""One line of the native format `annotator.article/1`, read strictly and written exactly."""

from collections.abc import Iterable
from itertools import pairwise

import orjson

from annotator.core.domain.article import META_KEYS, ArticleStatus
from annotator.core.domain.errors import (
    OverlappingFragmentsError,
    TextChecksumError,
    WrongShapeError,
)
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.identity import canonical_uuid, sha256_of
from annotator.core.domain.span import Origin
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.fields import (
    Fields,
    as_list,
    as_object,
    as_offset,
    as_text,
    attributes,
    check_numbers,
    only_keys,
    required,
    text_or_none,
)
from annotator.core.formats.base.format import OffsetUnit
from annotator.core.formats.base.offsets import Range
from annotator.core.formats.base.settling import RawArticle, id_or_new

SCHEMA = "annotator.article/1"
"""Value of the key `schema` in every line."""

_LINE_KEYS = frozenset(
    {
        "schema", "id", "text", "offset_unit", "text_sha256", "meta", "status", "annotator",
        "note", "split", "attributes", "spans", "relations",
    }
)  # fmt: skip
_SPAN_KEYS = frozenset(
    ["id", "start", "end", "text", "label", "attributes", "entity", "origin", "note", "fragments"]
)
_RELATION_KEYS = frozenset(["id", "label", "from", "to", "attributes"])
_UNITS = {unit.value: unit for unit in OffsetUnit}
_STATUSES = {status.value: status for status in ArticleStatus}
_ORIGINS = tuple(origin.value for origin in Origin)
_OPTIONS = orjson.OPT_APPEND_NEWLINE


def native_line(article: AnnotatedArticle) -> bytes:
    """Return the line of an article, keys always in the same order, ending with LF."""
    value = {
        "schema": SCHEMA,
        "id": article.id,
        "text": article.text,
        "offset_unit": "codepoint",
        "text_sha256": article.text_sha256,
        "meta": {**dict.fromkeys(META_KEYS), **article.meta},
        "status": article.status,
        "annotator": article.annotator,
        **({"note": article.note} if article.note else {}),
        "split": article.split,
        "attributes": article.attributes,
        "spans": _span_values(article.spans),
        "relations": [_relation_value(link) for link in article.relations],
    }
    return orjson.dumps(value, option=_OPTIONS)


def _span_values(spans: Iterable[ExchangeSpan]) -> list[dict[str, object]]:
    """Return the objects of spans; one loop without calls, because there are millions."""
    values: list[dict[str, object]] = []
    for uuid, start, end, text, label, attributes_, entity, origin, note, fragments in spans:
        value = {
            "id": uuid,
            "start": start,
            "end": end,
            "text": text,
            "label": label,
            "attributes": attributes_,
            "entity": entity,
            "origin": origin,
            "note": note,
        }
        if fragments:
            value["fragments"] = fragments
        values.append(value)
    return values


def _relation_value(link: ExchangeRelation) -> dict[str, object]:
    uuid, label, source, target, values = link
    return {"id": uuid, "label": label, "from": source, "to": target, "attributes": values}


def parse_native_line(fields: Fields, place: str) -> RawArticle:
    """Make an article of the object of a line; raises an ImportRefusedError."""
    schema = as_text(required(fields, "schema"), "schema")
    if schema != SCHEMA:
        raise WrongShapeError(key="schema", expected=f"“{SCHEMA}”")
    only_keys(fields, _LINE_KEYS)
    text = as_text(required(fields, "text"), "text")
    relations = as_list(fields.get("relations", []), "relations")
    return RawArticle(
        place=place,
        text=text,
        text_sha256=_checked_sum(text, text_or_none(fields, "text_sha256")),
        unit=_unit(fields.get("offset_unit", "codepoint")),
        spans=[_span(item) for item in as_list(fields.get("spans", []), "spans")],
        relations=[_relation(item) for item in relations],
        article=AnnotatedArticle(
            id=id_or_new(text_or_none(fields, "id")),
            text="",
            meta=_meta(as_object(fields.get("meta", {}), "meta")),
            status=_status(fields.get("status", "new")),
            annotator=text_or_none(fields, "annotator") or None,
            split=text_or_none(fields, "split") or None,
            attributes=attributes(fields.get("attributes", {}), "attributes"),
            note=as_text(fields.get("note", ""), "note"),
        ),
    )


def _checked_sum(text: str, expected: str | None) -> str:
    found = sha256_of(text)
    if expected is not None and found != expected.lower():
        raise TextChecksumError
    return found


def _unit(name: JsonValue) -> OffsetUnit:
    if isinstance(name, str) and name in _UNITS:
        return _UNITS[name]
    raise WrongShapeError(key="offset_unit", expected=_one_of(_UNITS))


def _status(name: JsonValue) -> ArticleStatus:
    if isinstance(name, str) and name in _STATUSES:
        return _STATUSES[name]
    raise WrongShapeError(key="status", expected=_one_of(_STATUSES))


def _one_of(names: Iterable[str]) -> str:
    return "one of " + ", ".join(names)


def _meta(meta: dict[str, JsonValue]) -> Fields:
    for key, value in meta.items():
        if key not in META_KEYS:
            check_numbers(value, key)
        elif value is not None and not isinstance(value, str):
            raise WrongShapeError(key=key, expected="a text")
    return meta if len(meta) >= len(META_KEYS) else {**dict.fromkeys(META_KEYS), **meta}


def _span(value: JsonValue) -> ExchangeSpan:
    fields = as_object(value, "spans")
    only_keys(fields, _SPAN_KEYS)
    start = as_offset(required(fields, "start"), "start")
    end = as_offset(required(fields, "end"), "end")
    origin = text_or_none(fields, "origin") or Origin.IMPORTED.value
    if origin not in _ORIGINS:
        raise WrongShapeError(key="origin", expected=_one_of(_ORIGINS))
    entity = text_or_none(fields, "entity")
    fragments = fields.get("fragments")
    return ExchangeSpan(
        id_or_new(text_or_none(fields, "id")),
        start,
        end,
        text_or_none(fields, "text") or "",
        as_text(required(fields, "label"), "label"),
        attributes(fields.get("attributes", {}), "attributes"),
        canonical_uuid(entity) if entity else None,
        origin,
        text_or_none(fields, "note") or "",
        () if fragments is None else _fragments(fragments, start, end),
    )


def _fragments(value: JsonValue, start: int, end: int) -> tuple[Range, ...]:
    ranges = tuple(_range(item) for item in as_list(value, "fragments"))
    if not ranges or (ranges[0][0], ranges[-1][1]) != (start, end):
        raise WrongShapeError(key="fragments", expected=f"pieces from {start} to {end}")
    for before, after in pairwise(ranges):
        if after[0] < before[1]:
            raise OverlappingFragmentsError(start=after[0], end=after[1])
    return ranges


def _range(value: JsonValue) -> Range:
    ends = as_list(value, "fragments")
    if len(ends) != 2:  # noqa: PLR2004 - a start and an end
        raise WrongShapeError(key="fragments", expected="pairs of start and end")
    return as_offset(ends[0], "fragments"), as_offset(ends[1], "fragments")


def _relation(value: JsonValue) -> ExchangeRelation:
    fields = as_object(value, "relations")
    only_keys(fields, _RELATION_KEYS)
    return ExchangeRelation(
        id=id_or_new(text_or_none(fields, "id")),
        label=as_text(required(fields, "label"), "label"),
        source=id_or_new(as_text(required(fields, "from"), "from")),
        target=id_or_new(as_text(required(fields, "to"), "to")),
        attributes=attributes(fields.get("attributes", {}), "attributes"),
    )
