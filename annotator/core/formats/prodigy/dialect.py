"""The format `prodigy`: a task per line, with the tokens its spans stand on.

Offsets are code points; `token_end` counts its token in, `end` does not. Tokens are those of
`arabic.tokens`, cut where a span starts or ends, so that no span moves. Prodigy keeps keys it
does not know: what it has no place for stands in keys of our own.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.core.domain.article import META_KEYS, ArticleStatus
from annotator.core.domain.exchange import (
    AnnotatedArticle,
    ExchangeRelation,
    ExchangeSpan,
    Refusal,
)
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.span import Origin
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.features import EVERYTHING, Feature
from annotator.core.formats.base.fields import (
    Fields,
    as_list,
    as_object,
    as_offset,
    as_plain_text,
    as_text,
    attributes,
    check_numbers,
    required,
    text_or_none,
)
from annotator.core.formats.base.format import (
    Format,
    Head,
    OffsetUnit,
    ReadArticle,
    ReadOptions,
)
from annotator.core.formats.base.json_lines import LinesWriter, read_articles
from annotator.core.formats.base.settling import RawArticle, id_or_new
from annotator.core.formats.prodigy.cutting import cut_task
from annotator.core.formats.prodigy.task import task_line

_HASHES = ("_input_hash", "_task_hash", "_view_id")
_STATUSES = {status.value: status for status in ArticleStatus}
_OF_ANSWER = {
    "accept": ArticleStatus.DONE,
    "ignore": ArticleStatus.SKIPPED,
    "reject": ArticleStatus.SKIPPED,
}
_ORIGINS = frozenset(origin.value for origin in Origin)
_Key = tuple[int, int, str]


class ProdigyReader:
    """Reads tasks with `spans` of objects, and `relations` between them."""

    def sniff(self, head: Head) -> int:
        """Tell by the shape of the first lines."""
        return max((_likeness(value) for value in head.values), default=0)

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article per line, and a refusal for each line that is not taken in."""
        return read_articles(path, options, _parse)


def _likeness(value: JsonValue) -> int:
    if not isinstance(value, dict) or "text" not in value or "schema" in value:
        return 0
    if any(key in value for key in _HASHES):
        return 86
    if isinstance(value.get("tokens"), list) and isinstance(value.get("spans"), list):
        return 84
    return 60 if isinstance(value.get("spans"), list) and "answer" in value else 0


def _parse(value: JsonValue, place: str) -> RawArticle:
    fields = as_object(value, "the line")
    check_numbers(fields, place)
    given = [as_object(item, "spans") for item in as_list(fields.get("spans") or [], "spans")]
    spans = [_span(item) for item in given if item.get("answer", "accept") == "accept"]
    return RawArticle(
        place=place,
        text=as_text(required(fields, "text"), "text"),
        unit=None,
        usual_unit=OffsetUnit.CODE_POINT,
        spans=spans,
        relations=list(_relations(fields, spans)),
        article=AnnotatedArticle(
            id="",
            text="",
            meta=_meta(as_object(fields.get("meta") or {}, "meta")),
            status=_status(fields),
            annotator=text_or_none(fields, "_annotator_id") or None,
            split=text_or_none(fields, "split") or None,
            attributes=attributes(fields.get("attributes") or {}, "attributes"),
        ),
    )


def _status(fields: Fields) -> ArticleStatus:
    answer = _OF_ANSWER.get(str(fields.get("answer")), ArticleStatus.NEW)
    return _STATUSES.get(str(fields.get("status")), answer)


def _meta(given: Fields) -> Fields:
    known: dict[str, JsonValue] = {key: as_plain_text(given.get(key), key) for key in META_KEYS}
    return known | {key: value for key, value in given.items() if key not in known}


def _span(fields: Fields) -> ExchangeSpan:
    entity = text_or_none(fields, "kb_id")
    origin = fields.get("origin")
    return ExchangeSpan(
        id=new_uuid(),
        start=as_offset(required(fields, "start"), "start"),
        end=as_offset(required(fields, "end"), "end"),
        text=text_or_none(fields, "text") or "",
        label=as_text(required(fields, "label"), "label"),
        attributes=attributes(fields.get("attributes") or {}, "attributes"),
        entity=id_or_new(entity) if entity else None,
        origin=str(origin) if origin in _ORIGINS else "imported",
        note=text_or_none(fields, "note") or "",
    )


def _relations(fields: Fields, spans: Sequence[ExchangeSpan]) -> Iterator[ExchangeRelation]:
    ids = {(span.start, span.end, span.label): span.id for span in spans}
    for item in as_list(fields.get("relations") or [], "relations"):
        link = as_object(item, "relations")
        ends = [_end(as_object(required(link, key), key)) for key in ("head_span", "child_span")]
        source, target = (ids.get(end, f"{end[2]} {end[0]}–{end[1]}") for end in ends)
        label = as_text(required(link, "label"), "label")
        values = attributes(link.get("attributes") or {}, "attributes")
        yield ExchangeRelation(new_uuid(), label, source, target, values)


def _end(fields: Fields) -> _Key:
    start, end = (as_offset(required(fields, key), key) for key in ("start", "end"))
    return start, end, as_text(required(fields, "label"), "label")


class TasksWriter(LinesWriter):
    """Writes a task for each article and layer; making its tokens is worth several processes."""

    is_heavy = True


FORMAT = Format(
    name="prodigy",
    title=QT_TRANSLATE_NOOP("Formats", "Prodigy tasks: spans on tokens, relations"),
    suffixes=(".jsonl",),
    offsets="code points, and tokens",
    reader=ProdigyReader(),
    writer=TasksWriter(
        holds=EVERYTHING - {Feature.ARTICLE_NOTES, Feature.FRAGMENTS, Feature.IDS},
        line=task_line,
        cut=cut_task,
    ),
)
