"""The format `spacy-jsonl`: what scripts around spaCy 3 read and turn into a `.spacy` file.

Offsets are code points. `spans` holds every span under spaCy's usual key `sc`, as
`[start, end, label, entity]`; `entities` holds those that do not overlap, longer before
shorter, because spaCy's `doc.ents` cannot overlap. Metadata stands under `meta`.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import orjson

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.errors import WrongShapeError
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan, Refusal
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
)
from annotator.core.formats.base.format import (
    Format,
    Head,
    OffsetUnit,
    ReadArticle,
    ReadOptions,
)
from annotator.core.formats.base.json_lines import LinesWriter, read_articles
from annotator.core.formats.base.outermost import outermost
from annotator.core.formats.base.settling import RawArticle, id_or_new
from annotator.core.formats.base.span_objects import (
    are_span_objects,
    is_span_object,
    span_of_object,
)

_OWN_KEYS = frozenset({"text", "entities", "ents", "spans", "meta", "tokens", "sents"})
_OUTERMOST = ("ents", "entities")
"""Keys of what stands among the spans as well, as a rule."""
_PAIR = 2
_TUPLE_LENGTHS = (3, 4)


class SpacyReader:
    """Reads `{"text", "entities", "spans" or "ents"}` and `["text", {"entities"}]`.

    Spans may be lists of start, end and label, or objects, as `doc.to_json()` has them.
    """

    def sniff(self, head: Head) -> int:
        """Tell by the shape of the first lines."""
        return max((_likeness(value) for value in head.values), default=0)

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article per line, and a refusal for each line that is not taken in."""
        return read_articles(path, options, _parse)


def _likeness(value: JsonValue) -> int:
    fields = _fields(value)
    if fields is None or "text" not in fields:
        return 0
    entities, spans = fields.get("entities"), fields.get("spans")
    likely = {
        82: isinstance(spans, dict) or are_span_objects(fields.get("ents")),
        81: are_span_objects(entities) or _has_lists(entities),
        58: are_span_objects(spans),
        49: isinstance(entities, list),
    }
    return next((sureness for sureness, is_so in likely.items() if is_so), 0)


def _has_lists(value: JsonValue) -> bool:
    return isinstance(value, list) and any(isinstance(item, list) for item in value)


def _fields(value: JsonValue) -> Fields | None:
    """Return the object of a line; the pair of spaCy 2 becomes one."""
    if isinstance(value, list) and len(value) == _PAIR:
        text, marks = value
        if isinstance(text, str) and isinstance(marks, dict):
            return {"text": text, **marks}
    return value if isinstance(value, dict) else None


def _parse(value: JsonValue, place: str) -> RawArticle:
    fields = _fields(value)
    if fields is None:
        raise WrongShapeError(key="the line", expected="an object")
    check_numbers(fields, place)
    return RawArticle(
        place=place,
        text=as_text(required(fields, "text"), "text"),
        unit=None,
        usual_unit=OffsetUnit.CODE_POINT,
        spans=tuple(_spans(fields)),
        article=AnnotatedArticle(id="", text="", meta=_meta(fields)),
    )


def _spans(fields: Fields) -> Iterator[ExchangeSpan]:
    seen: set[tuple[JsonValue, ...]] = set()
    given = fields.get("spans") or {}
    groups = {"spans": given} if isinstance(given, list) else as_object(given, "spans")
    flat = {key: fields.get(key) or [] for key in _OUTERMOST}
    for key, items in (*groups.items(), *flat.items()):
        for item in as_list(items, key):
            span = _span(item, key)
            stretch = (span.start, span.end, span.label)
            if key in _OUTERMOST and stretch in seen:
                continue
            seen.add(stretch)
            yield span


def _span(value: JsonValue, key: str) -> ExchangeSpan:
    if is_span_object(value):
        return span_of_object(as_object(value, key))
    parts = as_list(value, key)
    if len(parts) not in _TUPLE_LENGTHS:
        raise WrongShapeError(key=key, expected="a list of [start, end, label]")
    entity = as_text(parts[3], key) if len(parts) > len(("start", "end", "label")) else ""
    return ExchangeSpan(
        id=new_uuid(),
        start=as_offset(parts[0], key),
        end=as_offset(parts[1], key),
        text="",
        label=as_text(parts[2], key),
        entity=id_or_new(entity) if entity else None,
    )


def _meta(fields: Fields) -> dict[str, JsonValue]:
    given = as_object(fields.get("meta") or {}, "meta")
    others = {key: value for key, value in fields.items() if key not in _OWN_KEYS}
    found = others | given
    known: dict[str, JsonValue] = {key: as_plain_text(found.get(key), key) for key in META_KEYS}
    return known | {key: value for key, value in found.items() if key not in known}


def _line(article: AnnotatedArticle) -> bytes:
    value = {
        "text": article.text,
        "meta": {key: value for key, value in article.meta.items() if value is not None},
        "entities": [(x.start, x.end, x.label) for x in outermost(article.spans)],
        "spans": {"sc": [(x.start, x.end, x.label, x.entity or "") for x in article.spans]},
    }
    return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)


def _cut(line: bytes) -> Sequence[str]:
    article = orjson.loads(line)
    text = article["text"] + BEHIND
    return [text[start:end] for start, end, *_ in article["spans"]["sc"]]


FORMAT = Format(
    name="spacy-jsonl",
    title=QT_TRANSLATE_NOOP("Formats", "JSON Lines for spaCy 3: entities and span groups"),
    suffixes=(".jsonl",),
    offsets="code points",
    reader=SpacyReader(),
    writer=LinesWriter(holds=frozenset({Feature.META, Feature.ENTITIES}), line=_line, cut=_cut),
)
