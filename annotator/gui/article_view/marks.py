"""Which spans lie on which lines of a block, and in which lane."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.core.domain.span import Span
from annotator.gui.article_view.boxes import BlockBox, Mark
from annotator.gui.article_view.document import ShownText
from annotator.gui.article_view.lanes import assign_lanes


@dataclass(frozen=True, slots=True)
class _Extent:
    """A span within a block, in places within the block."""

    span: Span
    fragments: tuple[tuple[int, int], ...]
    opens: bool
    closes: bool

    @property
    def start(self) -> int:
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        return self.fragments[-1][1]


@dataclass(frozen=True, slots=True)
class Placed:
    """A span's place in a block as it was worked out last, with its marks by line."""

    extent: _Extent
    lane: int
    marks: tuple[tuple[int, Mark], ...]


def mark_lines(
    box: BlockBox,
    known: dict[str, Placed],
    *,
    shown: ShownText,
    block: int,
    spans: Sequence[Span],
) -> None:
    """Give every line of the box its marks; `spans` touch the block and come sorted.

    `known` is what this worked out for the same box before (by UUID), and is brought up to
    date: among two thousand spans of one paragraph only the changed ones cost anything.
    """
    extents = [_known_extent(span, known, shown=shown, block=block) for span in spans]
    inside = [extent for extent in extents if extent is not None]
    inside.sort(key=lambda extent: (extent.start, -extent.end))
    lanes = assign_lanes([(extent.start, extent.end) for extent in inside])
    before = dict(known)
    known.clear()
    found: list[list[Mark]] = [[] for _ in box.lines]
    for extent, lane in zip(inside, lanes, strict=True):
        placed = before.get(extent.span.uuid)
        if placed is None or placed.extent is not extent or placed.lane != lane:
            placed = Placed(extent, lane, tuple(_marks(extent, lane=lane, box=box)))
        known[extent.span.uuid] = placed
        for number, mark in placed.marks:
            found[number].append(mark)
    for line, marks in zip(box.lines, found, strict=True):
        line.marks = tuple(marks)
        line.depth = 1 + max([mark.lane for mark in marks], default=-1)


def _known_extent(
    span: Span, known: dict[str, Placed], *, shown: ShownText, block: int
) -> _Extent | None:
    placed = known.get(span.uuid)
    if placed is not None and placed.extent.span is span:
        return placed.extent
    return _extent(span, shown=shown, block=block)


def _extent(span: Span, *, shown: ShownText, block: int) -> _Extent | None:
    start, end = shown.places_of(block)
    lefts = [shown.positions.to_place(piece.start) for piece in span.fragments]
    rights = [shown.positions.to_end_place(piece.end) for piece in span.fragments]
    pieces = [
        (max(left, start) - start, min(right, end) - start)
        for left, right in zip(lefts, rights, strict=True)
        if left < end and right > start
    ]
    if not pieces:
        return None
    bridged = _bridged(span, pieces=pieces, length=end - start, shown=shown, block=block)
    opens, closes = start <= lefts[0] < end, start < rights[-1] <= end
    return _Extent(span=span, fragments=bridged, opens=opens, closes=closes)


def _bridged(
    span: Span, *, pieces: list[tuple[int, int]], length: int, shown: ShownText, block: int
) -> tuple[tuple[int, int], ...]:
    """Add empty pieces at the block's edges where fragments go on in another block."""
    if len(span.fragments) == 1:
        return tuple(pieces)
    first, last = shown.code_points_of(block)
    if span.start < first and pieces[0][0] > 0:
        pieces.insert(0, (0, 0))
    if span.end > last and pieces[-1][1] < length:
        pieces.append((length, length))
    return tuple(pieces)


def _marks(extent: _Extent, *, lane: int, box: BlockBox) -> Iterator[tuple[int, Mark]]:
    first, last = box.line_of(extent.start), box.line_of(max(extent.end - 1, extent.start))
    for number in range(first, last + 1):
        line = box.lines[number]
        pieces = tuple(
            (max(start, line.start), min(end, line.end))
            for start, end in extent.fragments
            if start < line.end and end > line.start
        )
        gaps = tuple(
            (max(one[1], line.start), min(other[0], line.text_end))
            for one, other in pairwise(extent.fragments)
            if one[1] < line.text_end and other[0] > line.start
        )
        if pieces or gaps:
            opens, closes = extent.opens and number == first, extent.closes and number == last
            yield number, Mark(extent.span, lane, pieces, gaps, opens=opens, closes=closes)
