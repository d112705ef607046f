"""Boxes: the measured geometry of a block, its lines, and the spans that lie on each line.

Only numbers are kept. Qt's own objects (block, layout, line) are fetched where they are used
and dropped at once: the binding keys its wrappers by address, and a stored one outlives its
object and then stands for something else.
"""

from dataclasses import dataclass, field

from annotator.core.domain.span import Span
from annotator.gui.article_view.cells import Cell

Intervals = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """One end of a stretch: x from the column's left edge, and how its letters read there."""

    x: float
    rtl: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """One span on one line; offsets are places within the block.

    `pieces` are what the span covers of the line, `opens` and `closes` tell whether its true
    start and end lie here (a wrapped span has neither at the wrap).
    """

    span: Span
    lane: int
    pieces: tuple[tuple[int, int], ...]
    gaps: tuple[tuple[int, int], ...]
    opens: bool
    closes: bool


@dataclass(slots=True)
class LineBox:
    """One line of a block: places within the block, y from the block's top.

    `text_end` is the end without the spaces at which the line was wrapped.
    """

    start: int
    end: int
    text_end: int
    ascent: float
    descent: float
    y: float = 0.0
    height: float = 0.0
    baseline: float = 0.0
    marks: tuple[Mark, ...] = ()
    depth: int = 0
    cells: tuple[Cell, ...] | None = None
    words: dict[int, tuple[Cell, ...]] = field(default_factory=dict)
    cell_of: dict[int, Cell] = field(default_factory=dict)
    edges: dict[tuple[int, int], tuple[Edge, Edge]] = field(default_factory=dict)
    intervals: dict[tuple[int, int], Intervals] = field(default_factory=dict)


@dataclass(slots=True)
class BlockBox:
    """One laid-out block: its lines from top to bottom and its whole height."""

    rtl: bool
    lines: list[LineBox]
    units: bytes = b""
    """The block's text in UTF-16, little-endian."""
    height: float = 0.0

    def line_at(self, y: float) -> int:
        """Return the line at a distance from the block's top; the nearest outside it."""
        for number, line in enumerate(self.lines):
            if y < line.y + line.height:
                return number
        return len(self.lines) - 1

    def line_of(self, place: int) -> int:
        """Return the line that holds a place; a place at a wrap belongs to the next line."""
        low, high = 0, len(self.lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.lines[middle].start <= place:
                low = middle
            else:
                high = middle - 1
        return low
