"""Where the spans of an article stand among its tokens, found once for tags, rows and losses."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import attrgetter

from annotator.core.arabic.tokens import Tokens
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.formats.base.features import Feature, reduced
from annotator.core.formats.base.tagging import Marked

_FRAGMENTS = attrgetter("fragments")


@dataclass(frozen=True, slots=True)
class Placing:
    """The tokens of an article, and what its spans touch of them."""

    article: AnnotatedArticle
    tokens: Tokens
    firsts: Sequence[int]
    """The first token of each span; one that touches none has no token before its last."""
    lasts: Sequence[int]
    """The token behind the last one of each span."""
    marks: Sequence[Marked]
    """What tags can say, each once, in (start, -end, label) order; fragments for themselves."""
    losses: Mapping[Feature, int]
    """What tags cannot say; nothing is counted as 0."""


def placing(article: AnnotatedArticle, tokens: Tokens) -> Placing:
    """Return where the spans of an article stand among its tokens."""
    spans = pieces = article.spans
    firsts, lasts = of_pieces = _columns(spans, tokens)
    if any(map(_FRAGMENTS, spans)):
        pieces = reduced(article, frozenset()).spans
        of_pieces = _columns(pieces, tokens)
    marks: set[tuple[int, int, str]] = set()
    tokenless = moved = 0
    for span, first, last in zip(pieces, *of_pieces, strict=True):
        mark = (first, -last, span.label)
        if first >= last or mark in marks:
            tokenless += 1
            continue
        marks.add(mark)
        if tokens.starts[first] != span.start or tokens.ends[last - 1] != span.end:
            moved += 1
    losses = {Feature.TOKENLESS: tokenless, Feature.EDGES: moved}
    found = {feature: count for feature, count in losses.items() if count}
    ordered = [(first, -last, label) for first, last, label in sorted(marks)]
    return Placing(article, tokens, firsts, lasts, ordered, found)


def _columns(spans: Sequence[ExchangeSpan], tokens: Tokens) -> tuple[list[int], list[int]]:
    """Return what `Tokens.place` says of each span, without a call for each."""
    firsts = map(bisect_right, repeat(tokens.ends), [span.start for span in spans])
    lasts = map(bisect_left, repeat(tokens.starts), [span.end for span in spans])
    return list(firsts), list(lasts)
