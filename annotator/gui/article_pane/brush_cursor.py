"""The mouse cursor while a label is the brush: a pointer with its colour and name."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QCursor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
)

from annotator.core.domain.scheme import Label
from annotator.gui.widgets.label_look import SWATCH, label_colour, label_name, paint_swatch

_ARROW = ((0, 0), (0, 16), (4, 12.4), (6.6, 18), (9, 17), (6.4, 11.4), (11.4, 11.4))
_CHIP_AT = (14.0, 14.0)
_PAD = 6.0


def brush_cursor(label: Label, palette: QPalette, font: QFont, ratio: float) -> QCursor:
    """Return an arrow with a chip of the label; the arrow's tip is the hot spot.

    Args:
        label: The brush.
        palette: Colours of the window.
        font: Font of the name.
        ratio: Device pixels per device-independent pixel.
    """
    metrics = QFontMetricsF(font)
    name = label_name(label)
    height = metrics.height() + 4
    width = _PAD + SWATCH + 5 + metrics.horizontalAdvance(name) + _PAD
    drawn = QPixmap(
        round((_CHIP_AT[0] + width + 2) * ratio), round((_CHIP_AT[1] + height + 2) * ratio)
    )
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(Qt.GlobalColor.white, 1))
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawPolygon(QPolygonF([QPointF(x + 0.5, y + 0.5) for x, y in _ARROW]))
    colour = label_colour(label, palette)
    chip = QRectF(*_CHIP_AT, width, height)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(palette.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(chip, height / 2, height / 2)
    swatch = QRectF(chip.left() + _PAD, chip.center().y() - SWATCH / 2 + 1, SWATCH - 2, SWATCH - 2)
    paint_swatch(painter, swatch, colour)
    painter.setFont(font)
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    text = chip.adjusted(_PAD + SWATCH + 3, 0, -_PAD, 0)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
    painter.end()
    return QCursor(drawn, 0, 0)
