"""Paints the badges over a line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.gui.article_view.badges import badge_font, line_badges
from annotator.gui.article_view.line_canvas import LineCanvas
from annotator.gui.article_view.paint_tags import letters_on
from annotator.gui.article_view.style import inks

_ROUND = 3.0


def paint_badges(canvas: LineCanvas) -> None:
    """Paint the badges of one line as small key caps; those of spans in the label's colour."""
    badges = line_badges(canvas)
    if not badges:
        return
    painter, colours = canvas.painter, inks(canvas.scene.style)
    painter.setFont(badge_font(canvas))
    for badge in badges:
        ground = colours.page if badge.span is None else canvas.colour(badge.span)
        frame = colours.text if badge.span is None else ground
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(frame, 1.0))
        painter.setBrush(ground)
        painter.drawRoundedRect(badge.box.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QColor(letters_on(ground.name())))
        painter.drawText(badge.box, Qt.AlignmentFlag.AlignCenter, badge.text)
