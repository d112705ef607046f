"""Paints the label tags over a line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter

from annotator.gui.article_view.line_canvas import LineCanvas
from annotator.gui.article_view.tags import line_tags, tag_font
from annotator.gui.theme_colours import contrast

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
        painter.setPen(letters_on(colour))
        painter.drawText(tag.box, Qt.AlignmentFlag.AlignCenter, tag.name)


def letters_on(colour: QColor) -> QColor:
    """Return black or white, whichever has more contrast on a colour."""
    white = contrast(colour.name(), "#ffffff") >= contrast(colour.name(), "#000000")
    return QColor("#ffffff" if white else "#000000")
