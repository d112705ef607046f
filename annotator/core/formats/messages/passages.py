"""Passages: whole paragraphs up to a length; none ends inside a span."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from annotator.core.arabic.sentences import sentences
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.formats.base.cutting import Range, edges_outside, ranges_between

_LINE_END: Final = re.compile(r"\n(?=\S)")
"""Behind it a sentence starts."""


def passages(article: AnnotatedArticle, longest: int) -> list[Range]:
    """Return the passages of an article as code-point ranges, white space around them left out.

    Paragraphs are put together while they fit; one that does not fit is cut between sentences.
    Only a sentence or a span that is longer still makes a passage longer. Every span lies in
    one passage, whole.
    """
    text, spans = article.text, article.spans
    whole = (0, len(text))
    found = [whole] if len(text) <= longest else _cut(text, spans, longest)
    trimmed = [_trimmed(text, piece, spans) for piece in found]
    return [(start, end) for start, end in trimmed if start < end]


def _cut(text: str, spans: Sequence[ExchangeSpan], longest: int) -> list[Range]:
    """Return paragraphs put together, and pieces of those that are too long."""
    found: list[Range] = []
    edges: list[int] | None = None
    lines = edges_outside((line.end() for line in _LINE_END.finditer(text)), spans)
    for start, end in ranges_between(list(lines), len(text)):
        if found and end - found[-1][0] <= longest:
            found[-1] = (found[-1][0], end)
        elif end - start <= longest:
            found.append((start, end))
        else:
            edges = list(edges_outside(_sentence_starts(text), spans)) if edges is None else edges
            inner = [edge for edge in edges if start < edge < end]
            found += _packed(ranges_between(inner, end, start=start), longest)
    return found


def _sentence_starts(text: str) -> Iterator[int]:
    for sentence in sentences(text):
        if sentence.start:
            yield sentence.start


def _packed(pieces: Iterable[Range], longest: int) -> list[Range]:
    """Put pieces together while they fit."""
    found: list[Range] = []
    for start, end in pieces:
        if found and end - found[-1][0] <= longest:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _trimmed(text: str, piece: Range, spans: Sequence[ExchangeSpan]) -> Range:
    """Return a piece without the white space around it, unless a span has that."""
    start, end = piece
    if not (text[start].isspace() or text[end - 1].isspace()):
        return piece
    inside = [span for span in spans if start <= span.start and span.end <= end]
    body = text[start:end]
    first = start + len(body) - len(body.lstrip())
    last = start + len(body.rstrip())
    return (
        min([first, *(span.start for span in inside)]),
        max([last, *(span.end for span in inside)]),
    )
