"""From a point to a place, a character, or a span; all from the cell tables."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from annotator.gui.article_view.document import ShownText
from annotator.gui.article_view.geometry import Geometry


@dataclass(frozen=True, slots=True)
class LinePoint:
    """A line and a point on it: x from the column's left edge, y from the line's top."""

    block: int
    line: int
    x: float
    y: float
    inside: bool
    """Whether the point lies over the text area, not above, below or beside it."""


def line_point(geometry: Geometry, point: QPointF) -> LinePoint:
    """Return the line at a point of the document; the nearest one outside the text."""
    block = geometry.block_at(point.y())
    box = geometry.box(block)
    # Measuring may have moved the block's end over or away from the point.
    block = geometry.block_at(point.y())
    box = geometry.box(block)
    y = point.y() - geometry.top(block)
    number = box.line_at(y)
    line = box.lines[number]
    x = point.x() - geometry.measures.column_left
    inside = 0 <= y < box.height and 0 <= x <= geometry.measures.column_width
    return LinePoint(block=block, line=number, x=x, y=y - line.y, inside=inside)


def place_at(geometry: Geometry, shown: ShownText, point: QPointF) -> int:
    """Return the document place nearest to a point: the nearer half of a cell decides."""
    if not geometry.block_count:
        return 0
    at = line_point(geometry, point)
    return shown.places[at.block] + place_on_line(geometry, at.block, at.line, at.x)


def place_on_line(geometry: Geometry, block: int, line: int, x: float) -> int:
    """Return the place within the block nearest to an x (from the column's left edge)."""
    rtl = geometry.box(block).rtl
    measure = geometry.line(block, line)
    cells = [cell for cell in measure.cells() if cell.right > cell.left]
    if not cells:
        return geometry.box(block).lines[line].start
    if x <= cells[0].left or x >= cells[-1].right:
        at_start = (x >= cells[-1].right) == rtl
        return geometry.box(block).lines[line].start if at_start else measure.last_place()
    cell = next(cell for cell in cells if x < cell.right)
    first_half = (x >= (cell.left + cell.right) / 2) == cell.rtl
    return min(cell.start if first_half else cell.end, measure.last_place())


def character_at(geometry: Geometry, shown: ShownText, point: QPointF) -> int | None:
    """Return the code point of the character under a point, None beside the text."""
    if not geometry.block_count:
        return None
    at = line_point(geometry, point)
    if not at.inside:
        return None
    for cell in geometry.line(at.block, at.line).cells():
        if cell.left <= at.x < cell.right:
            return shown.positions.to_code_point(shown.places[at.block] + cell.start)
    return None
