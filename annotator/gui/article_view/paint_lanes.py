"""The bars under a line: one lane per span, ticks at true ends, dots between fragments."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from annotator.gui.article_view.boxes import Mark
from annotator.gui.article_view.line_canvas import LineCanvas
from annotator.gui.article_view.metrics import MOST_LANES


def paint_lanes(canvas: LineCanvas) -> None:
    """Paint the lane bars of one line; spans deeper than the last lane are counted."""
    hidden = 0
    for mark in canvas.line.marks:
        if mark.lane >= MOST_LANES:
            hidden += 1
            continue
        colour = canvas.colour(mark.span)
        _paint_bars(canvas, mark, colour)
        _paint_dots(canvas, mark, colour)
        _paint_ticks(canvas, mark, colour)
    if hidden:
        _paint_count(canvas, hidden)


def _paint_bars(canvas: LineCanvas, mark: Mark, colour: QColor) -> None:
    y, bar = canvas.lane_y(mark.lane), canvas.geometry.measures.bar
    for piece in mark.pieces:
        for left, right in canvas.runs(piece):
            canvas.painter.fillRect(QRectF(left, y - bar / 2, right - left, bar), colour)


def _paint_dots(canvas: LineCanvas, mark: Mark, colour: QColor) -> None:
    y = canvas.lane_y(mark.lane)
    pen = QPen(colour, 1.4, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([1.0, 2.2])
    canvas.painter.setPen(pen)
    for gap in mark.gaps:
        for left, right in canvas.runs(gap):
            canvas.painter.drawLine(QLineF(left, y, right, y))


def _paint_ticks(canvas: LineCanvas, mark: Mark, colour: QColor) -> None:
    bar = canvas.geometry.measures.bar
    y = canvas.lane_y(mark.lane) + bar / 2
    height = canvas.geometry.measures.lane_pitch + bar * 0.4
    width = max(1.5, bar * 0.55)
    for x, direction in tick_places(canvas, mark):
        left = x if direction > 0 else x - width
        canvas.painter.fillRect(QRectF(left, y - height, width, height), colour)


def tick_places(canvas: LineCanvas, mark: Mark) -> list[tuple[float, int]]:
    """Return the x of a mark's true ends, with 1 where the span lies right of it, else -1."""
    found: list[tuple[float, int]] = []
    if mark.opens and mark.pieces:
        found += _edge(canvas, mark.pieces[0], at_start=True)
    if mark.closes and mark.pieces:
        found += _edge(canvas, mark.pieces[-1], at_start=False)
    return found


def _edge(canvas: LineCanvas, piece: tuple[int, int], *, at_start: bool) -> list[tuple[float, int]]:
    place = piece[0] if at_start else min(piece[1], canvas.line.text_end) - 1
    for cell in canvas.geometry.cells(canvas.block, canvas.number):
        if cell.start <= place < cell.end:
            right = cell.rtl == at_start
            x = canvas.geometry.measures.column_left + (cell.right if right else cell.left)
            return [(x, -1 if right else 1)]
    return []


def _paint_count(canvas: LineCanvas, hidden: int) -> None:
    sizes = canvas.geometry.measures
    font = canvas.painter.font()
    font.setPixelSize(max(9, round(sizes.tag_height * 0.8)))
    canvas.painter.setFont(font)
    y = canvas.lane_y(MOST_LANES)
    x = sizes.column_left + (sizes.column_width + 6 if canvas.rtl else -30)
    canvas.painter.drawText(QRectF(x, y - 12, 26, 14), f"+{hidden}")
