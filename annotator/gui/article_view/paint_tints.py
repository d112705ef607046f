"""What lies under the letters: the tints of spans, search matches, the selection."""

from bisect import bisect_left, bisect_right

from PySide6.QtGui import QColor

from annotator.core.domain.span import Fragment
from annotator.gui.article_view.line_canvas import LineCanvas
from annotator.gui.article_view.metrics import MOST_LANES
from annotator.gui.article_view.style import inks


def paint_tints(canvas: LineCanvas) -> None:
    """Paint everything under the letters of one line, outer spans first."""
    colours = inks(canvas.scene.style)
    for mark in canvas.box.marks:
        emphasised = mark.span.uuid in {canvas.scene.chosen, canvas.scene.hovered}
        if mark.lane >= MOST_LANES and not emphasised:
            continue
        colour = canvas.colour(mark.span)
        # Four tints over each other must still leave the letters their contrast.
        strength = 0.75**mark.lane * (1.6 if emphasised else 1.0)
        colour.setAlpha(round(colours.tint_alpha * strength))
        for piece in mark.pieces:
            _fill(canvas, piece, colour)
    for number in _matches_here(canvas):
        current = number == canvas.scene.current_match
        colour = colours.current_match if current else colours.match
        _fill_fragment(canvas, canvas.scene.matches[number], colour)
    if canvas.scene.selection is not None:
        _fill_fragment(canvas, canvas.scene.selection, colours.selection)


def _matches_here(canvas: LineCanvas) -> range:
    """Return the numbers of the matches that may touch the line; they come sorted."""
    start, end = canvas.code_points
    low = bisect_right(canvas.scene.matches, start, key=lambda match: match.end)
    high = bisect_left(canvas.scene.matches, end, key=lambda match: match.start)
    return range(low, high)


def _fill_fragment(canvas: LineCanvas, fragment: Fragment, colour: QColor) -> None:
    stretch = canvas.stretch(fragment)
    if stretch is not None:
        _fill(canvas, stretch, colour)


def _fill(canvas: LineCanvas, stretch: tuple[int, int], colour: QColor) -> None:
    for box in canvas.boxes(stretch):
        canvas.painter.fillRect(box, colour)
