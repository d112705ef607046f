"""The caret, where the cell table says it is."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.scene import Scene
from annotator.gui.article_view.style import inks


def caret_box(geometry: Geometry, scene: Scene, place: int) -> QRectF:
    """Return the caret's rectangle at a document place, in document coordinates."""
    block = scene.shown.block_at(place)
    box = geometry.box(block)
    inside = place - scene.shown.places[block]
    number = box.line_of(inside)
    line, sizes = box.lines[number], geometry.measures
    x = caret_x(geometry, block, number, inside)
    top = geometry.top(block) + line.baseline - max(line.ascent, sizes.ascent)
    height = max(line.ascent, sizes.ascent) + max(line.descent, sizes.descent)
    return QRectF(sizes.column_left + x - 0.75, top, 1.5, height)


def caret_x(geometry: Geometry, block: int, line: int, place: int) -> float:
    """Return the x of a caret before the character at a place, from the column's left edge."""
    measure, box = geometry.line(block, line), geometry.box(block)
    bounds = box.lines[line]
    cell = measure.cell_at(place)
    # The spaces at which a line was wrapped have no width, and a place far from the letters.
    if cell is not None and (place < bounds.text_end or cell.right > cell.left):
        return cell.right if cell.rtl else cell.left
    for before in (place - 1, bounds.text_end - 1):
        last = measure.cell_at(before)
        if last is not None and last.right > last.left:
            return last.left if last.rtl else last.right
    return geometry.measures.column_width if box.rtl else 0.0


def paint_caret(painter: QPainter, geometry: Geometry, scene: Scene, place: int) -> None:
    """Paint the caret at a document place."""
    painter.fillRect(caret_box(geometry, scene, place), inks(scene.style).caret)
