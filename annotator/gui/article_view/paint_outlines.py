"""Outlines of the hovered and the chosen span, and the handles of the chosen one."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from annotator.gui.article_view.line_canvas import LineCanvas
from annotator.gui.article_view.markers import HANDLE, line_handles


def paint_outlines(canvas: LineCanvas) -> None:
    """Paint around the pieces of the hovered and the chosen span on one line."""
    scene = canvas.scene
    for mark in canvas.box.marks:
        if mark.span.uuid not in {scene.chosen, scene.hovered}:
            continue
        chosen = mark.span.uuid == scene.chosen
        if chosen and scene.resizing is not None:
            continue
        colour = canvas.colour(mark.span)
        pen = QPen(colour, 2.0 if chosen else 1.2)
        pen.setStyle(Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DashLine)
        _paint_path(canvas, [box for piece in mark.pieces for box in canvas.boxes(piece)], pen)
    for _, handle in line_handles(canvas):
        _paint_handle(canvas, handle.center())
    stretch = canvas.stretch(scene.resizing) if scene.resizing is not None else None
    if stretch is not None and scene.chosen_span is not None:
        pen = QPen(canvas.colour(scene.chosen_span), 2.0)
        _paint_path(canvas, canvas.boxes(stretch), pen)


def _paint_path(canvas: LineCanvas, boxes: list[QRectF], pen: QPen) -> None:
    path = QPainterPath()
    for box in boxes:
        around = QPainterPath()
        around.addRoundedRect(box.adjusted(-0.5, 1.0, 0.5, 0.0), 3.0, 3.0)
        path = path.united(around)
    painter = canvas.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _paint_handle(canvas: LineCanvas, centre: QPointF) -> None:
    span = canvas.scene.chosen_span
    if span is None or canvas.scene.resizing is not None:
        return
    painter = canvas.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(canvas.page_colour, 1.5))
    painter.setBrush(canvas.colour(span))
    painter.drawEllipse(centre, HANDLE, HANDLE)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
