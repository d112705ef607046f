"""One line of foreign JSON: a text under a key, metadata under others, the rest kept."""

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.fields import (
    Fields,
    as_plain_text,
    as_text,
    check_numbers,
    required,
)
from annotator.core.formats.base.format import FieldKeys
from annotator.core.formats.base.settling import RawArticle


def parse_keyed_line(fields: Fields, place: str, keys: FieldKeys) -> RawArticle:
    """Make an article of an object; keys that have no place of their own go to `meta`."""
    text = as_text(required(fields, keys.text), keys.text)
    check_numbers(fields, place)
    taken = {keys.text, *(keys.meta.get(key, key) for key in META_KEYS)}
    meta: dict[str, JsonValue] = {
        key: as_plain_text(fields.get(keys.meta.get(key, key)), keys.meta.get(key, key))
        for key in META_KEYS
    }
    for key, value in fields.items():
        if key not in taken:
            meta[_free(key)] = value
    return RawArticle(place=place, text=text, article=AnnotatedArticle(id="", text="", meta=meta))


def _free(key: str) -> str:
    """Return a key for `meta` that is none of ours (told: `--title-key headline`)."""
    return f"{key}_" if key in META_KEYS else key
