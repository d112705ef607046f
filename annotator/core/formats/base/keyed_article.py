"""A foreign JSON object: a text under a key, metadata under others, the rest kept."""

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.fields import (
    Fields,
    as_list,
    as_object,
    as_plain_text,
    as_text,
    check_numbers,
    required,
)
from annotator.core.formats.base.format import FieldKeys, OffsetUnit
from annotator.core.formats.base.settling import RawArticle
from annotator.core.formats.base.span_objects import are_span_objects, span_of_object

_STEP = "."


def keyed_article(fields: Fields, place: str, keys: FieldKeys) -> RawArticle:
    """Make an article of an object; keys that have no place of their own go to `meta`.

    A list or object under one of our own names is kept with the rest, unless it was told. A list
    of objects with a start, an end and a label is the spans.
    A key such as `source.name` is the key `name` of the object under `source`, where no key of
    the whole name is there.
    """
    text = as_text(_required(fields, keys.text), keys.text)
    check_numbers(fields, place)
    names = {key: keys.meta.get(key, key) for key in META_KEYS}
    meta: dict[str, JsonValue] = dict.fromkeys(META_KEYS)
    taken = {keys.text}
    for key, name in names.items():
        value = _value(fields, name)
        if name != key or not isinstance(value, (dict, list)):  # else it is something else
            meta[key] = as_plain_text(value, name)
            taken.add(name)
    others = {key: value for key, value in fields.items() if key not in taken}
    marks = next((key for key, value in others.items() if are_span_objects(value)), None)
    spans = [] if marks is None else as_list(others.pop(marks), marks)
    meta |= {_free(key): value for key, value in others.items()}
    return RawArticle(
        place=place,
        text=text,
        unit=None,
        usual_unit=OffsetUnit.CODE_POINT,
        spans=[span_of_object(as_object(span, str(marks))) for span in spans],
        article=AnnotatedArticle(id="", text="", meta=meta),
    )


def _required(fields: Fields, key: str) -> JsonValue:
    value = _value(fields, key)
    return required(fields, key) if value is None else value


def _value(fields: Fields, key: str) -> JsonValue:
    if key in fields or _STEP not in key:
        return fields.get(key)
    outer, _, inner = key.partition(_STEP)
    value = fields.get(outer)
    return _value(value, inner) if isinstance(value, dict) else None


def _free(key: str) -> str:
    """Return a key for `meta` that is none of ours (told: `--title-key headline`)."""
    return f"{key}_" if key in META_KEYS else key
