"""The formats of doccano: `label` triples, or `entities` and `relations`.

Offsets count UTF-16 units, because doccano marks text in the browser: a file made there counts
so, and a file read there is marked so. Reading finds out (see `detect_unit`). Metadata stands
flat beside `text`; a key that doccano itself uses gets an underscore behind it.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import orjson

from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.domain.article import META_KEYS
from annotator.core.domain.errors import WrongShapeError
from annotator.core.domain.exchange import (
    AnnotatedArticle,
    ExchangeRelation,
    ExchangeSpan,
    Refusal,
)
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.behind import BEHIND
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fields import (
    Fields,
    as_list,
    as_object,
    as_offset,
    as_plain_text,
    as_text,
    check_numbers,
    required,
    text_or_none,
)
from annotator.core.formats.base.format import Format, Head, ReadArticle, ReadOptions
from annotator.core.formats.base.json_lines import LinesWriter, read_articles
from annotator.core.formats.base.settling import RawArticle

_LABELS = ("label", "labels")
_DOCCANO_ID = "doccano_id"
_OWN_KEYS = frozenset({"id", "text", "label", "labels", "entities", "relations", "Comments"})

_CHECKED = frozenset({"text", "label", "labels", "entities", "relations"})
"""Keys whose numbers are checked where they are read."""


class DoccanoReader:
    """Reads lines with `label` (or `labels`) triples, or with `entities` and `relations`."""

    def sniff(self, head: Head) -> int:
        """Tell by the shape of the first lines."""
        return max((_likeness(value) for value in head.values), default=0)

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article per line, and a refusal for each line that is not taken in."""
        return read_articles(path, options, _parse)


def _likeness(value: JsonValue) -> int:
    if not isinstance(value, dict) or "text" not in value:
        return 0
    entities = value.get("entities")
    if isinstance(entities, list) and all(isinstance(item, dict) for item in entities):
        return 85 if any("start_offset" in as_object(item, "") for item in entities) else 45
    lists = [value[key] for key in _LABELS if isinstance(value.get(key), list)]
    if any(isinstance(item, list) for items in lists for item in as_list(items, "")):
        return 80
    return 50 if [] in lists else 0


def _parse(value: JsonValue, place: str) -> RawArticle:
    fields = as_object(value, "the line")
    for key, item in fields.items():
        if key not in _CHECKED:
            check_numbers(item, key)
    spans, ids = _entities(fields)
    return RawArticle(
        place=place,
        text=as_text(required(fields, "text"), "text"),
        unit=None,
        spans=(*_triples(fields), *spans),
        relations=tuple(_relations(fields, ids)),
        article=AnnotatedArticle(id="", text="", meta=_meta(fields)),
    )


def _triples(fields: Fields) -> Iterator[ExchangeSpan]:
    for key in _LABELS:
        for item in as_list(fields.get(key) or [], key):
            if not isinstance(item, list) or len(item) != 3:  # noqa: PLR2004 - start, end, label
                raise WrongShapeError(key=key, expected="a list of [start, end, label]")
            start, end = as_offset(item[0], "start"), as_offset(item[1], "end")
            yield ExchangeSpan(new_uuid(), start, end, "", as_text(item[2], "label"))


def _entities(fields: Fields) -> tuple[list[ExchangeSpan], dict[JsonValue, str]]:
    spans: list[ExchangeSpan] = []
    ids: dict[JsonValue, str] = {}
    for item in as_list(fields.get("entities") or [], "entities"):
        entity = as_object(item, "entities")
        span = _span(entity)
        ids[_number(entity, "id")] = span.id
        spans.append(span)
    return spans, ids


def _span(fields: Fields) -> ExchangeSpan:
    start = as_offset(required(fields, "start_offset"), "start_offset")
    end = as_offset(required(fields, "end_offset"), "end_offset")
    text = text_or_none(fields, "text") or ""
    return ExchangeSpan(new_uuid(), start, end, text, as_text(required(fields, "label"), "label"))


def _relations(fields: Fields, ids: Mapping[JsonValue, str]) -> Iterator[ExchangeRelation]:
    for item in as_list(fields.get("relations") or [], "relations"):
        link = as_object(item, "relations")
        source, target = _number(link, "from_id"), _number(link, "to_id")
        yield ExchangeRelation(
            id=new_uuid(),
            label=as_text(required(link, "type"), "type"),
            source=ids.get(source, str(source)),
            target=ids.get(target, str(target)),
        )


def _number(fields: Fields, key: str) -> int:
    return as_offset(required(fields, key), key)


def _meta(fields: Fields) -> dict[str, JsonValue]:
    meta: dict[str, JsonValue] = {key: as_plain_text(fields.get(key), key) for key in META_KEYS}
    for key, value in fields.items():
        if key == "id":
            meta[_DOCCANO_ID if _DOCCANO_ID not in fields else f"{_DOCCANO_ID}_"] = value
        elif key == "Comments" and value:
            meta[key] = value
        elif key not in _OWN_KEYS and key not in META_KEYS:
            meta[key[:-1] if key.rstrip("_") in _OWN_KEYS else key] = value
    return meta


def _triples_line(article: AnnotatedArticle) -> bytes:
    units = Utf16Map.of(article.text)
    spans = [(*units.range_to_utf16(x.start, x.end), x.label) for x in article.spans]
    return _line(article, {"label": spans})


def _entities_line(article: AnnotatedArticle) -> bytes:
    units = Utf16Map.of(article.text)
    numbers = {span.id: number for number, span in enumerate(article.spans, start=1)}
    entities = [
        {
            "id": number,
            "label": span.label,
            "start_offset": units.to_utf16(span.start),
            "end_offset": units.to_utf16(span.end),
        }
        for number, span in enumerate(article.spans, start=1)
    ]
    relations = [
        {
            "id": number,
            "from_id": numbers[link.source],
            "to_id": numbers[link.target],
            "type": link.label,
        }
        for number, link in enumerate(article.relations, start=1)
    ]
    return _line(article, {"entities": entities, "relations": relations})


def _line(article: AnnotatedArticle, marks: Mapping[str, object]) -> bytes:
    meta = {
        f"{key}_" if key.rstrip("_") in _OWN_KEYS else key: value
        for key, value in article.meta.items()
        if value is not None
    }
    value = {"text": article.text, **meta, **marks, "Comments": ()}
    return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)


def _cut(line: bytes) -> Sequence[str]:
    article = orjson.loads(line)
    units = (article["text"] + BEHIND).encode("utf-16-le")
    ranges = [item[:2] for item in article.get("label", ())] + [
        (item["start_offset"], item["end_offset"]) for item in article.get("entities", ())
    ]
    return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in ranges]


FORMAT = Format(
    name="doccano",
    title=QT_TRANSLATE_NOOP("Formats", "doccano, sequence labelling"),
    suffixes=(".jsonl",),
    offsets="UTF-16 units",
    reader=DoccanoReader(),
    writer=LinesWriter(holds=frozenset({Feature.META}), line=_triples_line, cut=_cut),
)
RELATIONS_FORMAT = Format(
    name="doccano-relations",
    title=QT_TRANSLATE_NOOP("Formats", "doccano, sequence labelling with relations"),
    suffixes=(".jsonl",),
    offsets="UTF-16 units",
    reader=DoccanoReader(),
    writer=LinesWriter(
        holds=frozenset({Feature.META, Feature.RELATIONS}), line=_entities_line, cut=_cut
    ),
)
