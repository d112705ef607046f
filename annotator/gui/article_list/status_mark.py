"""The mark of a status: an empty, half or full circle, or one struck through."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap

from annotator.core.domain.article import ArticleStatus

QUIET = 170
"""The alpha of what stands back: marks of what is not begun or was passed over."""
_LINE = 1.6
_BAR = 3
_SCALES = (1, 2)


def paint_mark(
    painter: QPainter, box: QRectF, status: ArticleStatus, palette: QPalette, *, rtl: bool
) -> None:
    """Paint the mark into a box; it mirrors with the window."""
    circle = box.adjusted(1, 1, -1, -1)
    is_done = status is ArticleStatus.DONE
    if is_done or status is ArticleStatus.IN_PROGRESS:
        colour = palette.color(QPalette.ColorRole.Accent)
    else:
        colour = QColor(palette.color(QPalette.ColorRole.Text))
        colour.setAlpha(QUIET)
    painter.setPen(QPen(colour, _LINE))
    painter.setBrush(colour if is_done else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    if status is ArticleStatus.IN_PROGRESS:
        painter.setBrush(colour)
        painter.drawPie(circle, 90 * 16, 180 * 16 if rtl else -180 * 16)
    elif status is ArticleStatus.SKIPPED:
        middle = circle.center()
        painter.drawLine(middle - QPointF(_BAR, 0), middle + QPointF(_BAR, 0))


def mark_icon(status: ArticleStatus, palette: QPalette, *, size: int, rtl: bool) -> QIcon:
    """Return the mark as an icon in the colours of a palette."""
    made = QIcon()
    for scale in _SCALES:
        picture = QPixmap(size * scale, size * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(0, 0, size, size), status, palette, rtl=rtl)
        painter.end()
        made.addPixmap(picture)
    return made
