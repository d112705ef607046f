"""From an article as a file has it to one that can be stored.

The text is cleaned, every offset becomes a code point of the cleaned text and is checked
against it; ids, duplicates and the ends of relations are checked. Nothing is mended silently.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.core.arabic.cleaning import Cleaned, clean
from annotator.core.arabic.mojibake import looks_garbled
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
from annotator.core.domain.identity import canonical_uuid, new_uuid, sha256_of
from annotator.core.domain.span import Fragment, joined
from annotator.core.formats.base.format import OffsetUnit, ReadArticle, ReadOptions
from annotator.core.formats.base.offsets import Range, code_point_range, detect_unit
from annotator.core.formats.base.repairing import repaired


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article as a file has it; `article` holds everything but text and spans.

    Offsets of `spans` count `unit` in the text before cleaning. The `text` of a span is what
    the file says it covers (fragments joined by one space), "" where it does not say.
    """

    place: str
    text: str
    article: AnnotatedArticle
    spans: Sequence[ExchangeSpan] = ()
    relations: Sequence[ExchangeRelation] = ()
    unit: OffsetUnit | None = OffsetUnit.CODE_POINT
    """None: find out."""
    usual_unit: OffsetUnit = OffsetUnit.UTF16
    """Taken if nothing tells the units apart."""
    text_sha256: str = ""
    """Checksum of `text`, where it was computed already."""
    raw_sha256: str = ""
    """Checksum of the bytes of a file, where they are more than the text."""


def settle(raw: RawArticle, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
    """Yield the article ready for storing, or why it is refused.

    With `skip_bad_spans`, spans (and relations) that do not fit are refused one by one and
    the article comes without them; else one of them refuses the whole article.
    """
    refused: list[Refusal] = []
    keep = _keeper(raw.place, refused) if options.skip_bad_spans else None
    is_garbled = looks_garbled(raw.text)
    if is_garbled and options.repair and not raw.spans:  # offsets would not survive it
        text, meta = repaired(raw.text, raw.article.meta)
        raw = replace(raw, text=text, text_sha256="", article=replace(raw.article, meta=meta))
        is_garbled = False
    try:
        cleaned = clean(raw.text)
        if not cleaned.text or cleaned.text.isspace():
            raise EmptyTextError
        spans = _spans(raw, cleaned, options, keep) if raw.spans else []
        relations = _relations(raw.relations, spans, keep) if raw.relations else ()
    except AnnotatorError as error:
        yield Refusal(raw.place, error)
        return
    yield from refused
    settled = _settled(raw, cleaned.text, spans, relations)
    yield settled._replace(is_garbled=True) if is_garbled else settled


def _settled(
    raw: RawArticle,
    text: str,
    spans: list[ExchangeSpan],
    relations: tuple[ExchangeRelation, ...],
) -> ReadArticle:
    raw_text_sha256 = raw.text_sha256 or sha256_of(raw.text)
    text_sha256 = raw_text_sha256 if text is raw.text else sha256_of(text)
    if len(spans) > 1:
        spans.sort(key=lambda span: (span.start, -span.end, span.label, span.id))
    head = raw.article
    article = AnnotatedArticle(
        id=head.id,
        text=text,
        meta=head.meta,
        status=head.status,
        annotator=head.annotator,
        split=head.split,
        attributes=head.attributes,
        spans=spans,
        relations=relations,
        text_sha256=text_sha256,
        note=head.note,
    )
    return ReadArticle(raw.place, article, raw.raw_sha256 or raw_text_sha256)


Keeper = Callable[[AnnotatorError], None]


def _keeper(place: str, refused: list[Refusal]) -> Keeper:
    return lambda error: refused.append(Refusal(place, error))


def _spans(
    raw: RawArticle, cleaned: Cleaned, options: ReadOptions, keep: Keeper | None
) -> list[ExchangeSpan]:
    unit = options.offset_unit or raw.unit or _detected(raw)
    units = Utf16Map.of(raw.text) if unit is OffsetUnit.UTF16 else None
    text = raw.text
    is_plain = cleaned.text is text and (units is None or units.is_identity)
    spans: list[ExchangeSpan] = []
    ids: set[str] = set()
    stretches: set[tuple[int, int, str]] = set()
    for item in raw.spans:
        try:
            span = _as_it_is(item, text) if is_plain else None
            if span is None:
                span = _span(item, text, cleaned, units)
            _check_new(span, ids, stretches)
        except AnnotatorError as error:
            if keep is None:
                raise
            keep(error)
            continue
        spans.append(span)
    return spans


def _as_it_is(item: ExchangeSpan, text: str) -> ExchangeSpan | None:
    """Return a span that needs no more than its text, as nearly all do; None for any other."""
    uuid, start, end, given, label, values, entity, origin, note, fragments = item
    if fragments or not 0 <= start < end <= len(text):
        return None
    found = text[start:end]
    if given:
        return item if given == found else None
    return ExchangeSpan(uuid, start, end, found, label, values, entity, origin, note)


def _ranges(span: ExchangeSpan) -> tuple[Range, ...]:
    return span.fragments or ((span.start, span.end),)


def _detected(raw: RawArticle) -> OffsetUnit:
    ranges = [ends for span in raw.spans for ends in _ranges(span)]
    surfaces = [
        span.text if span.text and not span.fragments else None
        for span in raw.spans
        for _ in _ranges(span)
    ]
    return detect_unit(raw.text, ranges, surfaces, raw.usual_unit)


def _span(item: ExchangeSpan, text: str, cleaned: Cleaned, units: Utf16Map | None) -> ExchangeSpan:
    ranges = _ranges(item)
    if units is not None and not units.is_identity:
        ranges = tuple(code_point_range(units, *ends) for ends in ranges)
    for start, end in ranges:
        if not 0 <= start <= end <= len(text):
            raise SpanOutsideError(start=start, end=end, length=len(text))
        if start == end:
            raise EmptySpanError(start=start, end=end)
    if item.text:
        _check_surface(item.text, text, ranges)
    if cleaned.removed:
        ranges = tuple((cleaned.position(start), cleaned.position(end)) for start, end in ranges)
    pieces = joined(Fragment(start, end) for start, end in ranges)
    fragments = tuple((piece.start, piece.end) for piece in pieces)
    return item._replace(
        start=pieces[0].start,
        end=pieces[-1].end,
        text=" ".join(cleaned.text[start:end] for start, end in fragments),
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
    uuid, start, end, text, label, *_ = span
    if uuid in ids:
        raise RepeatedIdError(id=uuid)
    if not span.fragments:
        stretch = (start, end, label)
        if stretch in stretches:
            raise DuplicateSpanError(text=_short(text), label=label)
        stretches.add(stretch)
    if uuid:
        ids.add(uuid)


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


def _short(text: str, longest: int = 60) -> str:
    """Return a text fit for a sentence."""
    text = text.replace("\n", "⏎")
    return text if len(text) <= longest else text[: longest - 1] + "…"
