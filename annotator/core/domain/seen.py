"""Which parts of an article have been on screen: sorted stretches, half-open, in code points."""

from collections.abc import Iterable, Iterator

Parts = tuple[tuple[int, int], ...]
"""Sorted stretches that neither overlap nor touch."""


def joined_parts(parts: Iterable[tuple[int, int]]) -> Parts:
    """Return stretches in order, those that overlap or touch made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(parts):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif start < end:
            found.append((start, end))
    return tuple(found)


def unseen_parts(text: str, parts: Parts) -> Parts:
    """Return the stretches of a text outside `parts`, without the white space at their ends."""
    found: list[tuple[int, int]] = []
    for start, end in _gaps(parts, len(text)):
        gap = text[start:end]
        first, last = end - len(gap.lstrip()), start + len(gap.rstrip())
        if gap.strip():
            found.append((first, last))
    return tuple(found)


def share_seen(unseen: Parts, length: int) -> float:
    """Return how much of a text of some length was seen, 0 to 1; 1 only if nothing is left."""
    return 1.0 - sum(end - start for start, end in unseen) / length if unseen else 1.0


def _gaps(parts: Parts, length: int) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in parts:
        yield at, min(start, length)
        at = max(at, end)
    yield min(at, length), length
