"""Cutting articles into pieces so that no span is cut."""

from collections.abc import Iterable, Iterator, Sequence

from annotator.core.domain.exchange import ExchangeSpan

Range = tuple[int, int]
"""Half-open, in code points."""


def edges_outside(edges: Iterable[int], spans: Sequence[ExchangeSpan]) -> Iterator[int]:
    """Yield the edges that lie inside no span; both are in order of their starts."""
    at, held = 0, 0
    for edge in edges:
        while at < len(spans) and spans[at].start < edge:
            held = max(held, spans[at].end)
            at += 1
        if held <= edge:
            yield edge


def ranges_between(edges: Sequence[int], end: int, *, start: int = 0) -> list[Range]:
    """Return the ranges that edges cut `[start, end)` into."""
    return list(zip([start, *edges], [*edges, end], strict=True))
