"""Tokens cut so that every span starts and ends on the edge of one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.tokens import tokens
from annotator.core.domain.exchange import ExchangeSpan


def cut_tokens(
    text: str, spans: Sequence[ExchangeSpan], *, gaps: bool = False, inside: bool = True
) -> list[TextRange]:
    """Return the tokens of a text, cut where spans start and end (code points).

    A span that starts or ends in white space gets tokens of white space; with `gaps` all that
    stands between tokens becomes tokens, except one space behind another token. Tokens stay
    whole without `inside`.
    """
    starts = {span.start for span in spans}
    ends = {span.end for span in spans}
    edges = sorted(starts | ends)
    found: list[TextRange] = []
    done = 0
    for one in [*tokens(text), TextRange(len(text), len(text))]:
        if one.start > done:
            inner = _inside(edges, done, one.start)
            is_marked = bool(inner) or done in starts or one.start in ends
            if is_marked or (gaps and not _is_space(text, done, one.start)):
                found += _pieces(done, one.start, inner)
        if one.end > one.start:
            found += _pieces(*one, _inside(edges, *one)) if inside else [one]
        done = one.end
    return found


def token_range(found: Sequence[TextRange], start: int, end: int) -> tuple[int, int]:
    """Return the numbers of the first and last token of a span that has them as edges."""
    first = bisect_left(found, start, key=lambda one: one.start)
    return first, bisect_right(found, end, key=lambda one: one.end) - 1


def _inside(edges: Sequence[int], start: int, end: int) -> Sequence[int]:
    return edges[bisect_right(edges, start) : bisect_left(edges, end)]


def _pieces(start: int, end: int, inner: Iterable[int]) -> Iterator[TextRange]:
    for first, last in pairwise([start, *inner, end]):
        yield TextRange(first, last)


def _is_space(text: str, start: int, end: int) -> bool:
    """Whether this is one space behind a token."""
    return start > 0 and end == start + 1 and text[start] == " "
