"""Paints the label tags over a line."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter

from annotator.gui.article_view.line_canvas import LineCanvas
from annotator.gui.article_view.tags import line_tags, tag_font
from annotator.gui.look.theme_colours import contrast

_ROUND = 2.5


def paint_tags(canvas: LineCanvas) -> None:
    """Paint the tags of one line; letters are black or white, whichever reads better."""
    tags = line_tags(canvas)
    if not tags:
        return
    painter = canvas.painter
    painter.setFont(tag_font(canvas))
    for tag in tags:
        colour = canvas.colour(tag.span)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(tag.box, _ROUND, _ROUND)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QColor(letters_on(colour.name())))
        painter.drawText(tag.box, Qt.AlignmentFlag.AlignCenter, tag.name)


@cache
def letters_on(ground: str) -> str:
    """Return black or white, whichever has more contrast on a `#rrggbb` ground."""
    return max("#ffffff", "#000000", key=lambda letters: contrast(ground, letters))
