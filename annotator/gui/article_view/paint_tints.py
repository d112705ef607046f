"""What lies under the letters: the tints of spans, search matches, the selection."""

from PySide6.QtGui import QColor

from annotator.core.domain.span import Fragment
from annotator.gui.article_view.line_canvas import LineCanvas
from annotator.gui.article_view.style import inks


def paint_tints(canvas: LineCanvas) -> None:
    """Paint everything under the letters of one line, outer spans first."""
    colours = inks(canvas.scene.style)
    for mark in canvas.line.marks:
        colour = canvas.colour(mark.span)
        emphasised = mark.span.uuid in {canvas.scene.chosen, canvas.scene.hovered}
        colour.setAlpha(round(colours.tint_alpha * (1.6 if emphasised else 1.0)))
        for piece in mark.pieces:
            _fill(canvas, piece, colour)
    for number, match in enumerate(canvas.scene.matches):
        current = number == canvas.scene.current_match
        _fill_fragment(canvas, match, colours.current_match if current else colours.match)
    if canvas.scene.selection is not None:
        _fill_fragment(canvas, canvas.scene.selection, colours.selection)


def _fill_fragment(canvas: LineCanvas, fragment: Fragment, colour: QColor) -> None:
    stretch = canvas.stretch(fragment)
    if stretch is not None:
        _fill(canvas, stretch, colour)


def _fill(canvas: LineCanvas, stretch: tuple[int, int], colour: QColor) -> None:
    for box in canvas.boxes(stretch):
        canvas.painter.fillRect(box, colour)
