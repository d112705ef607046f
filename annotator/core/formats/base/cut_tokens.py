"""Tokens cut so that every span starts and ends on the edge of one."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from annotator.core.arabic.tokens import Tokens, tokens
from annotator.core.domain.exchange import ExchangeSpan

_START, _END = attrgetter("start"), attrgetter("end")


def cut_tokens(
    text: str, spans: Sequence[ExchangeSpan], *, gaps: bool = False, inside: bool = True
) -> Tokens:
    """Return the tokens of a text, cut where spans start and end (code points).

    A span that starts or ends in white space gets tokens of white space; with `gaps` all that
    stands between tokens becomes tokens, except one space behind another token. Tokens stay
    whole without `inside`.
    """
    return cut_further(text, tokens(text), spans, gaps=gaps, inside=inside)


def cut_further(
    text: str, found: Tokens, spans: Sequence[ExchangeSpan], *, gaps: bool, inside: bool
) -> Tokens:
    """Return the tokens found in a text, cut as `cut_tokens` does."""
    starts, ends = set(map(_START, spans)), set(map(_END, spans))
    places = _places(found, starts.difference(found.starts), ends.difference(found.ends))
    if not inside:
        places = {place for place in places if place % 2 == 0}
    if gaps:
        places |= {2 * number for number in range(len(found) + 1) if _is_gap(text, found, number)}
    return _cut(text, found, sorted(places), sorted(starts | ends)) if places else found


def token_range(found: Tokens, start: int, end: int) -> tuple[int, int]:
    """Return the numbers of the first and last token of a span that has them as edges."""
    return bisect_left(found.starts, start), bisect_right(found.ends, end) - 1


def _places(found: Tokens, starts: set[int], ends: set[int]) -> set[int]:
    """Return where edges lie that are none of a token: 2n is the gap before token n, 2n + 1 is it.

    Only where an edge is are tokens looked at: most spans have the edges of words.
    """
    places = set()
    for edge in starts:
        number = bisect_right(found.starts, edge) - 1
        is_inside = number >= 0 and edge < found.ends[number]
        places.add(2 * number + 1 if is_inside else 2 * (number + 1))
    for edge in ends:
        number = bisect_left(found.ends, edge)
        is_inside = number < len(found) and found.starts[number] < edge
        places.add(2 * number + 1 if is_inside else 2 * number)
    return places


def _cut(text: str, found: Tokens, places: Sequence[int], edges: Sequence[int]) -> Tokens:
    """Return the tokens with those at some places cut at all edges in them."""
    starts: list[int] = []
    ends: list[int] = []
    texts: list[str] = []
    done = 0
    for place in places:
        number, is_token = divmod(place, 2)
        starts += found.starts[done:number]
        ends += found.ends[done:number]
        texts += found.texts[done:number]
        done = number + is_token
        first, last = _token(found, number) if is_token else _gap(text, found, number)
        inner = edges[bisect_right(edges, first) : bisect_left(edges, last)]
        for start, end in pairwise([first, *inner, last]):
            starts.append(start)
            ends.append(end)
            texts.append(text[start:end])
    return Tokens(
        starts=[*starts, *found.starts[done:]],
        ends=[*ends, *found.ends[done:]],
        texts=[*texts, *found.texts[done:]],
    )


def _token(found: Tokens, number: int) -> tuple[int, int]:
    return found.starts[number], found.ends[number]


def _gap(text: str, found: Tokens, number: int) -> tuple[int, int]:
    """Return what stands before a token, behind the last one for the number after it."""
    return (
        found.ends[number - 1] if number else 0,
        found.starts[number] if number < len(found) else len(text),
    )


def _is_gap(text: str, found: Tokens, number: int) -> bool:
    """Whether something stands before a token that is not one space behind another."""
    start, end = _gap(text, found, number)
    return end > start and not (start > 0 and end == start + 1 and text[start] == " ")
