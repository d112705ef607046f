"""From an article as a file has it to one that can be stored.

The text is cleaned, every offset becomes a code point of the cleaned text and is checked
against it; ids, duplicates and the ends of relations are checked. Nothing is mended silently.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from annotator.core.arabic.cleaning import Cleaned, clean
from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.domain.errors import (
    AnnotatorError,
    DuplicateSpanError,
    EmptySpanError,
    EmptyTextError,
    RepeatedIdError,
    SpanOutsideError,
    SpanTextMismatchError,
    UnknownSpanError,
    WrongShapeError,
)
from annotator.core.domain.exchange import (
    AnnotatedArticle,
    ExchangeRelation,
    ExchangeSpan,
    Refusal,
)
from annotator.core.domain.identity import canonical_uuid, new_uuid
from annotator.core.domain.span import Fragment, joined
from annotator.core.formats.base.format import OffsetUnit, ReadArticle, ReadOptions
from annotator.core.formats.base.offsets import Range, code_point_range, detect_unit


class RawSpan(NamedTuple):
    """A span as a file has it: offsets of the text before cleaning, in the file's unit.

    `surface` is the text the file says it covers, if it says so; fragments are joined there by
    one space. `span` holds everything else.
    """

    ranges: tuple[Range, ...]
    surface: str | None
    span: ExchangeSpan


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article as a file has it; `article` holds everything but text and spans."""

    place: str
    text: str
    article: AnnotatedArticle
    spans: Sequence[RawSpan] = ()
    unit: OffsetUnit | None = OffsetUnit.CODE_POINT
    """None: find out."""
    usual_unit: OffsetUnit = OffsetUnit.UTF16
    raw_sha256: str = ""
    relations: Sequence[ExchangeRelation] = field(default=())


def settle(raw: RawArticle, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
    """Yield the article ready for storing, or why it is refused.

    With `skip_bad_spans`, spans (and relations) that do not fit are refused one by one and
    the article comes without them; else one of them refuses the whole article.
    """
    try:
        cleaned = clean(raw.text)
        if not cleaned.text.strip():
            raise EmptyTextError
        refused: list[Refusal] = []
        keep = _keeper(raw.place, refused) if options.skip_bad_spans else None
        spans = _spans(raw, cleaned, options, keep)
        relations = _relations(raw.relations, spans, keep)
    except AnnotatorError as error:
        yield Refusal(raw.place, error)
        return
    yield from refused
    article = replace(
        raw.article,
        text=cleaned.text,
        text_sha256=_sha256(cleaned.text),
        spans=tuple(sorted(spans, key=lambda span: (span.start, -span.end, span.label, span.id))),
        relations=relations,
    )
    raw_sha256 = raw.raw_sha256 or (_sha256(raw.text) if cleaned.removed else article.text_sha256)
    yield ReadArticle(raw.place, article, raw_sha256)


Keeper = Callable[[AnnotatorError], None]


def _keeper(place: str, refused: list[Refusal]) -> Keeper:
    return lambda error: refused.append(Refusal(place, error))


def _spans(
    raw: RawArticle, cleaned: Cleaned, options: ReadOptions, keep: Keeper | None
) -> list[ExchangeSpan]:
    if not raw.spans:
        return []
    unit = options.offset_unit or raw.unit or _detected(raw)
    units = Utf16Map.of(raw.text) if unit is OffsetUnit.UTF16 else None
    spans: list[ExchangeSpan] = []
    ids: set[str] = set()
    stretches: set[tuple[int, int, str]] = set()
    for item in raw.spans:
        try:
            span = _span(item, raw.text, cleaned, units)
            _check_new(span, ids, stretches)
        except AnnotatorError as error:
            if keep is None:
                raise
            keep(error)
            continue
        spans.append(span)
    return spans


def _detected(raw: RawArticle) -> OffsetUnit:
    ranges = [ends for item in raw.spans for ends in item.ranges]
    surfaces = [
        item.surface if len(item.ranges) == 1 else None for item in raw.spans for _ in item.ranges
    ]
    return detect_unit(raw.text, ranges, surfaces, raw.usual_unit)


def _span(item: RawSpan, text: str, cleaned: Cleaned, units: Utf16Map | None) -> ExchangeSpan:
    ranges = item.ranges
    if units is not None and not units.is_identity:
        ranges = tuple(code_point_range(units, *ends) for ends in ranges)
    for start, end in ranges:
        if end > len(text) or start > end:
            raise SpanOutsideError(start=start, end=end, length=len(text))
        if start == end:
            raise EmptySpanError(start=start, end=end)
    if item.surface is not None:
        _check_surface(item.surface, text, ranges)
    if cleaned.removed:
        ranges = tuple((cleaned.position(start), cleaned.position(end)) for start, end in ranges)
    if len(ranges) == 1 and ranges[0][0] < ranges[0][1]:
        start, end = ranges[0]
        surface = cleaned.text[start:end]
        return item.span._replace(start=start, end=end, text=surface, fragments=())
    return _of_fragments(item.span, cleaned.text, ranges)


def _of_fragments(span: ExchangeSpan, text: str, ranges: Iterable[Range]) -> ExchangeSpan:
    pieces = joined(Fragment(start, end) for start, end in ranges)
    fragments = tuple((piece.start, piece.end) for piece in pieces)
    return span._replace(
        start=pieces[0].start,
        end=pieces[-1].end,
        text=" ".join(text[start:end] for start, end in fragments),
        fragments=fragments if len(fragments) > 1 else (),
    )


def _check_surface(expected: str, text: str, ranges: Sequence[Range]) -> None:
    found = " ".join(text[start:end] for start, end in ranges)
    if found != expected and clean(found).text != expected:
        start, end = ranges[0][0], ranges[-1][1]
        raise SpanTextMismatchError(
            start=start, end=end, expected=_short(expected), found=_short(found)
        )


def _check_new(span: ExchangeSpan, ids: set[str], stretches: set[tuple[int, int, str]]) -> None:
    if span.id and span.id in ids:
        raise RepeatedIdError(id=span.id)
    if not span.fragments:
        stretch = (span.start, span.end, span.label)
        if stretch in stretches:
            raise DuplicateSpanError(text=_short(span.text), label=span.label)
        stretches.add(stretch)
    ids.add(span.id)


def _relations(
    relations: Sequence[ExchangeRelation], spans: Iterable[ExchangeSpan], keep: Keeper | None
) -> tuple[ExchangeRelation, ...]:
    known = {span.id for span in spans if span.id}
    ids: set[str] = set()
    kept = []
    for link in relations:
        try:
            _check_relation(link, known, ids)
        except AnnotatorError as error:
            if keep is None:
                raise
            keep(error)
            continue
        ids.add(link.id)
        kept.append(link)
    return tuple(kept)


def _check_relation(link: ExchangeRelation, known: set[str], ids: set[str]) -> None:
    for end in (link.source, link.target):
        if end not in known:
            raise UnknownSpanError(uuid=end)
    if link.source == link.target:
        raise WrongShapeError(key=link.label, expected="a relation between two spans")
    if link.id and link.id in ids:
        raise RepeatedIdError(id=link.id)


def id_or_new(text: str | None) -> str:
    """Return a file's id in canonical form, a new one where it has none.

    Raises InvalidUuidError if it is no UUID.
    """
    return canonical_uuid(text) if text else new_uuid()


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _short(text: str, longest: int = 60) -> str:
    """Return a text fit for a sentence."""
    text = text.replace("\n", "⏎")
    return text if len(text) <= longest else text[: longest - 1] + "…"
