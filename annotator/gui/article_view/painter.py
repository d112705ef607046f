"""Paints the page: what lies under the letters, the letters, and what lies around them."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.line_canvas import LineCanvas
from annotator.gui.article_view.paint_badges import paint_badges
from annotator.gui.article_view.paint_caret import paint_caret
from annotator.gui.article_view.paint_invisible import paint_invisible
from annotator.gui.article_view.paint_lanes import paint_lanes
from annotator.gui.article_view.paint_outlines import paint_outlines
from annotator.gui.article_view.paint_relations import paint_relations
from annotator.gui.article_view.paint_suggestions import paint_suggestions
from annotator.gui.article_view.paint_tags import paint_tags
from annotator.gui.article_view.paint_tints import paint_tints
from annotator.gui.article_view.scene import Scene
from annotator.gui.article_view.style import inks


def paint_page(
    painter: QPainter, geometry: Geometry, scene: Scene, *, clip: QRectF, caret: int
) -> None:
    """Paint what shows in a clip of the document; `caret` is a place, negative for none.

    No selection and no format is ever handed to Qt: the letters are drawn as they stand.
    """
    painter.fillRect(clip, inks(scene.style).page)
    if not geometry.block_count:
        return
    canvases = _canvases(painter, geometry, scene, clip)
    for canvas in canvases:
        paint_tints(canvas)
    painter.setPen(inks(scene.style).text)
    for canvas in canvases:
        _paint_letters(canvas)
    for canvas in canvases:
        _paint_around(canvas)
    paint_relations(canvases)
    if caret >= 0:
        paint_caret(painter, geometry, scene, caret)
    for canvas in canvases:
        paint_badges(canvas)


def _paint_around(canvas: LineCanvas) -> None:
    paint_suggestions(canvas)
    paint_lanes(canvas)
    paint_outlines(canvas)
    if canvas.scene.show_tags:
        paint_tags(canvas)
    if canvas.scene.show_invisible:
        paint_invisible(canvas)


def _canvases(
    painter: QPainter, geometry: Geometry, scene: Scene, clip: QRectF
) -> list[LineCanvas]:
    found: list[LineCanvas] = []
    for block in geometry.prepare(clip.top(), clip.bottom()):
        top = geometry.top(block)
        for number, line in enumerate(geometry.box(block).lines):
            if top + line.y < clip.bottom() and top + line.y + line.height > clip.top():
                found.append(LineCanvas(painter, geometry, scene, block, number))
    return found


def _paint_letters(canvas: LineCanvas) -> None:
    # Fetched, used and dropped here: see boxes.py.
    layout = canvas.geometry.text_layout(canvas.block)
    left = canvas.sizes.column_left
    layout.lineAt(canvas.number).draw(canvas.painter, QPointF(left, canvas.block_top))
