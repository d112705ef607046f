"""Lanes: the strips under a line of text, one per span that lies over the others."""

from collections.abc import Iterable


def assign_lanes(extents: Iterable[tuple[int, int]]) -> list[int]:
    """Return a lane for each half-open extent, so that no two in one lane overlap.

    Extents come sorted by (start, -end): an outer span gets a lower lane than the spans inside
    it, and adding an inner span never moves the outer ones. Each gets the lowest free lane.
    """
    ends: list[int] = []
    lanes: list[int] = []
    for start, end in extents:
        for lane, taken_until in enumerate(ends):
            if taken_until <= start:
                ends[lane] = end
                lanes.append(lane)
                break
        else:
            lanes.append(len(ends))
            ends.append(end)
    return lanes
