"""Articles cut into paragraphs or sentences, as items of their own; no span is ever cut."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID, uuid5

from annotator.core.arabic.sentences import sentences
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.export_choice import Unit
from annotator.core.domain.identity import sha256_of
from annotator.core.formats.base.cutting import Range, edges_outside, ranges_between


class Cut(NamedTuple):
    """The units of an article, how many were joined, and how many relations lost an end."""

    items: tuple[AnnotatedArticle, ...]
    joined: int
    relations: int


def cut_article(article: AnnotatedArticle, unit: Unit) -> Cut:
    """Return the units of an article in order; a unit in which a span goes on is joined.

    White space around a unit belongs to it only where a span has it. The id of a unit follows
    from the article's and from its place, so that the same unit has the same id in every
    export and every layer; its metadata say where it is from: `unit_of` (the article's id),
    `unit`, `unit_start` (code points).
    """
    starts = list(_starts(article.text, unit))
    edges = list(edges_outside(starts, article.spans))
    pieces = ranges_between(edges, len(article.text))
    spans: list[list[ExchangeSpan]] = [[] for _ in pieces]
    homes: dict[str, int] = {}
    for span in article.spans:
        home = bisect_right(edges, span.start)
        spans[home].append(span)
        homes[span.id] = home
    links: list[list[ExchangeRelation]] = [[] for _ in pieces]
    for link in article.relations:
        if homes[link.source] == homes[link.target]:
            links[homes[link.source]].append(link)
    items = (
        _item(article, _trimmed(article.text, piece, inside), unit, inside, between)
        for piece, inside, between in zip(pieces, spans, links, strict=True)
    )
    return Cut(
        items=tuple(item for item in items if item.text),
        joined=len(starts) - len(edges),
        relations=len(article.relations) - sum(map(len, links)),
    )


def _starts(text: str, unit: Unit) -> Iterator[int]:
    """Yield where units begin, the first one left out."""
    if unit is Unit.SENTENCE:
        found = (sentence.start for sentence in sentences(text))
        next(found, None)
        yield from found
        return
    at = len(text) - len(text.lstrip())
    while (end := text.find("\n", at)) >= 0:
        at = end + 1
        while at < len(text) and text[at].isspace():
            at += 1
        if at < len(text):
            yield at


def _trimmed(text: str, piece: Range, spans: Sequence[ExchangeSpan]) -> Range:
    """Return a piece without the white space around it, unless a span has that."""
    start, end = piece
    body = text[start:end]
    first = start + len(body) - len(body.lstrip())
    last = max(start + len(body.rstrip()), first)
    if spans:
        first = min(first, spans[0].start)
        last = max(last, *(span.end for span in spans))
    return first, last


def _item(
    article: AnnotatedArticle,
    piece: Range,
    unit: Unit,
    spans: Sequence[ExchangeSpan],
    relations: Sequence[ExchangeRelation],
) -> AnnotatedArticle:
    start, end = piece
    text = article.text[start:end]
    return replace(
        article,
        id=str(uuid5(UUID(article.id), f"{start}-{end}")),
        text=text,
        meta={**article.meta, "unit_of": article.id, "unit": unit.value, "unit_start": start},
        spans=tuple(_moved(span, start) for span in spans),
        relations=tuple(relations),
        text_sha256=sha256_of(text),
    )


def _moved(span: ExchangeSpan, by: int) -> ExchangeSpan:
    return span._replace(
        start=span.start - by,
        end=span.end - by,
        fragments=tuple((first - by, last - by) for first, last in span.fragments),
    )
