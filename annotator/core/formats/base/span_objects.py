"""Spans as objects of others: a start, an end and a label under names that many use."""

from collections.abc import Mapping

from annotator.core.domain.exchange import ExchangeSpan
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.fields import as_offset, as_text

_STARTS = (
    "start", "start_offset", "start_char", "startOffset", "startIdx", "start_idx", "start_index",
    "begin", "begin_offset", "beginOffset",
)  # fmt: skip
_ENDS = (
    "end", "end_offset", "end_char", "endOffset", "endIdx", "end_idx", "end_index",
)  # fmt: skip
_LABELS = (
    "label", "entity_group", "entity_type", "entityType", "type", "tag", "category", "Type",
)  # fmt: skip
_TEXTS = ("text", "surface", "mention")


def are_span_objects(value: JsonValue) -> bool:
    """Tell whether a value is a list of such objects, with at least one."""
    return isinstance(value, list) and bool(value) and all(map(is_span_object, value))


def span_of_object(fields: Mapping[str, JsonValue]) -> ExchangeSpan:
    """Return the span; raises WrongShapeError for offsets that are none."""
    start, end, label = (_key(fields, keys) for keys in (_STARTS, _ENDS, _LABELS))
    text = next((fields[key] for key in _TEXTS if isinstance(fields.get(key), str)), "")
    return ExchangeSpan(
        id=new_uuid(),
        start=as_offset(fields[start], start),
        end=as_offset(fields[end], end),
        text=str(text),
        label=as_text(fields[label], label),
    )


def is_span_object(value: JsonValue) -> bool:
    """Tell whether a value is an object with a start, an end and a label."""
    return (
        isinstance(value, dict)
        and all(type(value.get(_key(value, keys))) is int for keys in (_STARTS, _ENDS))
        and isinstance(value.get(_key(value, _LABELS)), str)
    )


def _key(fields: Mapping[str, JsonValue], keys: tuple[str, ...]) -> str:
    return next((key for key in keys if key in fields), keys[0])
