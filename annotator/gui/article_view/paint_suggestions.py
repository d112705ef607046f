"""What may be labelled next: a dotted line under the letters, in the colour of its label."""

from PySide6.QtCore import QRectF

from annotator.core.domain.span import Fragment
from annotator.gui.article_view.line_canvas import LineCanvas
from annotator.gui.article_view.style import label_colour


def paint_suggestions(canvas: LineCanvas) -> None:
    """Paint the suggestions of one line; nothing of them is so strong as a span."""
    scene = canvas.scene
    shown, first = scene.shown, scene.shown.places[canvas.block]
    start = shown.positions.to_code_point(first + canvas.box.start)
    end = shown.positions.to_code_point(first + canvas.box.end, after_pair=True)
    for suggestion, lane in scene.suggestions.touching(start, end):
        colour = label_colour(scene.labels.get(suggestion.label), scene.style)
        for left, right in _intervals(canvas, suggestion.fragment):
            dot = float(canvas.sizes.bar)
            top, x = canvas.ink_bottom - dot - 1 + lane * canvas.sizes.lane_pitch, left
            while x < right:
                canvas.painter.fillRect(QRectF(x, top, min(dot, right - x), dot), colour)
                x += 2.5 * dot


def _intervals(canvas: LineCanvas, piece: Fragment) -> tuple[tuple[float, float], ...]:
    stretch = canvas.stretch(piece)
    return () if stretch is None else canvas.runs(stretch)
