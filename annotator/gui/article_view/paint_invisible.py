"""Marks for characters that show nothing: spaces, joiners, direction marks, line ends."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPen

from annotator.gui.article_view.cells import Cell
from annotator.gui.article_view.line_canvas import LineCanvas
from annotator.gui.article_view.style import inks

_DOT: Final = "·"
_SIGNS: Final[Mapping[str, str]] = {
    " ": _DOT,
    "\t": "→",
    "\u00a0": "°",
    "\u202f": "°",
    "\u3000": "□",
}
_CONTROLS: Final = frozenset(
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067"
    "\u2068\u2069"
)


def paint_invisible(canvas: LineCanvas) -> None:
    """Paint a quiet sign over each character of a line that shows nothing itself."""
    colour = QColor(inks(canvas.scene.style).quiet)
    units = canvas.geometry.box(canvas.block).units
    canvas.painter.setPen(QPen(colour, 1.0))
    for cell in canvas.measure.cells():
        if cell.start >= canvas.box.text_end and cell.right <= cell.left:
            continue  # spaces at which the line was wrapped stand nowhere
        character = units[2 * cell.start : 2 * cell.end].decode("utf-16-le", "replace")
        if character in _SIGNS:
            _paint_sign(canvas, cell, _SIGNS[character])
        elif not _CONTROLS.isdisjoint(character):
            _paint_control(canvas, cell)
    if canvas.number == len(canvas.geometry.box(canvas.block).lines) - 1:
        _paint_end(canvas)


def _paint_sign(canvas: LineCanvas, cell: Cell, sign: str) -> None:
    left = canvas.sizes.column_left
    middle = canvas.baseline - canvas.sizes.ascent * 0.22
    centre = QPointF(left + (cell.left + cell.right) / 2, middle)
    if sign == _DOT:
        canvas.painter.drawEllipse(centre, 0.8, 0.8)
    else:
        canvas.painter.drawText(QPointF(left + cell.left, canvas.baseline), sign)


def _paint_control(canvas: LineCanvas, cell: Cell) -> None:
    x = canvas.sizes.column_left + (cell.left + cell.right) / 2
    top = canvas.baseline - canvas.sizes.ascent * 0.8
    canvas.painter.drawLine(QLineF(x, top, x, canvas.baseline + 4))
    canvas.painter.drawEllipse(QPointF(x, top), 2.0, 2.0)


def _paint_end(canvas: LineCanvas) -> None:
    shown = canvas.scene.shown
    if canvas.block + 1 >= shown.block_count or canvas.block + 1 in shown.continued:
        return
    cells = canvas.measure.cells()
    left = canvas.sizes.column_left
    width = canvas.sizes.column_width
    if canvas.rtl:
        x = left + (cells[0].left if cells else width) - 14
    else:
        x = left + (cells[-1].right if cells else 0.0) + 4
    canvas.painter.setPen(QPen(inks(canvas.scene.style).quiet, 1.0, Qt.PenStyle.SolidLine))
    canvas.painter.drawText(QPointF(x, canvas.baseline), "¶")
