"""Which spans lie on which lines of a block, and in which lane."""

from collections.abc import Sequence
from dataclasses import dataclass

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


def mark_lines(box: BlockBox, *, shown: ShownText, block: int, spans: Sequence[Span]) -> None:
    """Give every line of the box its marks; `spans` touch the block and come sorted."""
    found: list[list[Mark]] = [[] for _ in box.lines]
    extents = [_extent(span, shown=shown, block=block) for span in spans]
    inside = [extent for extent in extents if extent is not None]
    inside.sort(key=lambda extent: (extent.start, -extent.end))
    lanes = assign_lanes((extent.start, extent.end) for extent in inside)
    for extent, lane in zip(inside, lanes, strict=True):
        for number in range(box.line_of(extent.start), box.line_of(extent.end - 1) + 1):
            mark = _mark(extent, lane=lane, box=box, number=number)
            if mark is not None:
                found[number].append(mark)
    for line, marks in zip(box.lines, found, strict=True):
        line.marks = tuple(marks)
        line.depth = 1 + max((mark.lane for mark in marks), default=-1)


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


def _mark(extent: _Extent, *, lane: int, box: BlockBox, number: int) -> Mark | None:
    line = box.lines[number]
    pieces = tuple(
        (max(start, line.start), min(end, line.end))
        for start, end in extent.fragments
        if start < line.end and end > line.start
    )
    gaps = tuple(
        (max(one[1], line.start), min(other[0], line.text_end))
        for one, other in zip(extent.fragments, extent.fragments[1:], strict=False)
        if one[1] < line.text_end and other[0] > line.start
    )
    if not pieces and not gaps:
        return None
    first_line = number == box.line_of(extent.start)
    last_line = number == box.line_of(max(extent.end - 1, extent.start))
    return Mark(
        span=extent.span,
        lane=lane,
        pieces=pieces,
        gaps=gaps,
        opens=extent.opens and first_line,
        closes=extent.closes and last_line,
    )
