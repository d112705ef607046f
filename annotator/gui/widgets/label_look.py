"""How a label looks outside the text: its colour, its swatch, its key, its name."""

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap

from annotator.core.domain.scheme import Label

SWATCH = 14
"""Edge of a swatch in device-independent pixels."""
_MIDDLE = 128
_SHARP = 2


def interface_language() -> str:
    """Return the language of the window, such as `ar_EG` or `en_GB`."""
    return QLocale().name()


def label_name(label: Label) -> str:
    """Return a label's name in the language of the window."""
    return label.names.in_language(interface_language())


def other_name(label: Label) -> str:
    """Return a label's name in the other language; "" where both are the same."""
    language = "en" if interface_language().startswith("ar") else "ar"
    other = label.names.in_language(language)
    return "" if other == label_name(label) else other


def is_dark(palette: QPalette) -> bool:
    """Tell whether the palette has light letters on dark ground."""
    return palette.color(QPalette.ColorRole.Base).lightness() < _MIDDLE


def label_colour(label: Label | None, palette: QPalette) -> QColor:
    """Return a label's colour on the palette's ground; grey where the scheme has no label."""
    if label is None:
        return palette.color(QPalette.ColorRole.PlaceholderText)
    return QColor(label.dark_colour if is_dark(palette) else label.colour)


def tinted(colour: QColor, alpha: int) -> QColor:
    """Return a colour with another opacity, 0 to 255."""
    faint = QColor(colour)
    faint.setAlpha(alpha)
    return faint


def paint_swatch(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Paint a swatch: the same tinted ground and strong edge that spans have in the text."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, 3.5, 3.5)
    painter.restore()


def swatch_icon(
    label: Label | None, palette: QPalette, *, room: int = 0, rtl: bool = False
) -> QIcon:
    """Return a label's swatch as an icon for menus and buttons, sharp on any screen.

    A push button needs `room` (device-independent pixels) between it and the words; see
    `look.icons.button_icon`.
    """
    edge = SWATCH * _SHARP
    drawn = QPixmap(edge + room * _SHARP, edge)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    start = room * _SHARP if rtl else 0
    box = QRectF(start, 0, edge - 1, edge - 1).adjusted(_SHARP, _SHARP, -_SHARP, -_SHARP)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(label_colour(label, palette))
    painter.drawRoundedRect(box, 7, 7)
    painter.end()
    drawn.setDevicePixelRatio(_SHARP)
    return QIcon(drawn)


def plain_first_line(markdown: str) -> str:
    """Return the first line of a guideline without its Markdown marks."""
    first = next((line for line in markdown.splitlines() if line.strip()), "")
    return first.replace("**", "").replace("*", "").replace("`", "").lstrip("#-> ").strip()
