"""The bars under a line: one lane per span, ticks at true ends, a thread between fragments."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from annotator.gui.article_view.boxes import Mark
from annotator.gui.article_view.line_canvas import LineCanvas
from annotator.gui.article_view.metrics import MOST_LANES
from annotator.gui.article_view.style import inks
from annotator.gui.article_view.tags import tag_font


def paint_lanes(canvas: LineCanvas) -> None:
    """Paint the lane bars of one line; spans deeper than the last lane are counted."""
    hidden = 0
    for mark in canvas.box.marks:
        if mark.lane >= MOST_LANES:
            hidden += 1
            continue
        colour = canvas.colour(mark.span)
        _paint_bars(canvas, mark, colour)
        if mark.gaps:
            _paint_thread(canvas, mark, colour)
        _paint_ticks(canvas, mark, colour)
    if hidden:
        _paint_count(canvas, hidden)


def _paint_bars(canvas: LineCanvas, mark: Mark, colour: QColor) -> None:
    y, bar = canvas.lane_y(mark.lane), canvas.sizes.bar
    for piece in mark.pieces:
        for left, right in canvas.runs(piece):
            canvas.painter.fillRect(QRectF(left, y - bar / 2, right - left, bar), colour)


def _paint_thread(canvas: LineCanvas, mark: Mark, colour: QColor) -> None:
    """Join the fragments of a span by a thread; dots are how suggestions look."""
    thin = max(1, canvas.sizes.bar // 3)
    top = round(canvas.lane_y(mark.lane) - thin / 2)
    for gap in mark.gaps:
        for left, right in canvas.runs(gap):
            canvas.painter.fillRect(QRectF(left, top, right - left, thin), colour)


def _paint_ticks(canvas: LineCanvas, mark: Mark, colour: QColor) -> None:
    sizes = canvas.sizes
    bottom = canvas.lane_y(mark.lane) + sizes.bar / 2
    # A tick of the first lane reaches up to the letters; deeper ones only to the lane above.
    height = sizes.bar + (sizes.lane_pitch if mark.lane == 0 else sizes.lane_pitch - sizes.bar)
    width = max(1.5, sizes.bar * 0.6)
    for end, edge in canvas.true_edges(mark):
        left = edge.x - width if (end == "start") == edge.rtl else edge.x
        canvas.painter.fillRect(QRectF(left, bottom - height, width, height), colour)


def _paint_count(canvas: LineCanvas, hidden: int) -> None:
    sizes = canvas.sizes
    painter = canvas.painter
    painter.setFont(tag_font(canvas))
    painter.setPen(inks(canvas.scene.style).quiet)
    left = sizes.column_left + (sizes.column_width + 6 if canvas.rtl else -30)
    box = QRectF(left, canvas.lane_y(MOST_LANES - 1) - 8, 24, 12)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"+{hidden}")
