"""Where the spans of an article stand among its tokens, found once for tags, rows and losses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    places: Sequence[tuple[int, int]]
    """The half-open range of tokens that each span touches; an empty one for none."""
    marks: Sequence[Marked]
    """What tags can say, each once, in (start, -end, label) order; fragments for themselves."""
    losses: Mapping[Feature, int]
    """What tags cannot say; nothing is counted as 0."""


def placing(article: AnnotatedArticle, tokens: Tokens) -> Placing:
    """Return where the spans of an article stand among its tokens."""
    spans = pieces = article.spans
    places = of_pieces = _places(spans, tokens)
    if any(map(_FRAGMENTS, spans)):
        pieces = reduced(article, frozenset()).spans
        of_pieces = _places(pieces, tokens)
    marks: set[tuple[int, int, str]] = set()
    tokenless = moved = 0
    for span, (first, last) in zip(pieces, of_pieces, strict=True):
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
    return Placing(article, tokens, places, ordered, found)


def _places(spans: Sequence[ExchangeSpan], tokens: Tokens) -> list[tuple[int, int]]:
    return list(tokens.places([span.start for span in spans], [span.end for span in spans]))
