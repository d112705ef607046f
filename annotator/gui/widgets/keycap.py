"""Paints keys as small caps of a keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QPen

from annotator.gui.widgets.label_look import tinted

_PAD = 5.0


def cap_font(font: QFont) -> QFont:
    """Return the font of key caps beside text in `font`."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.86)
    return small


def cap_width(text: str, font: QFont) -> float:
    """Return how wide the cap of a key is, in device-independent pixels."""
    metrics = QFontMetricsF(cap_font(font))
    return max(metrics.horizontalAdvance(text) + 2 * _PAD, metrics.height() + 2)


def cap_height(font: QFont) -> float:
    """Return how high every cap is, in device-independent pixels."""
    return QFontMetricsF(cap_font(font)).height() + 2


def paint_cap(painter: QPainter, box: QRectF, text: str, palette: QPalette) -> None:
    """Paint one key cap into a box of `cap_width` and `cap_height`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = palette.color(QPalette.ColorRole.Text)
    painter.setPen(QPen(tinted(ink, 90), 1))
    painter.setBrush(palette.color(QPalette.ColorRole.Base))
    face = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(face, 3.5, 3.5)
    # Keys are Latin in every window: a range of them must not turn round in Arabic.
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.setFont(cap_font(painter.font()))
    painter.setPen(ink)
    painter.drawText(face, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
