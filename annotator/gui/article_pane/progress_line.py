"""A slim line that says how much of the article has been on screen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.gui.look.plain_text import tooltip

HEIGHT = 3


class ProgressLine(QWidget):
    """Fills from the start of the reading direction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Show a share from 0 to 1."""
        if share != self._share:
            self._share = share
            self.update()
        percent = round(share * 100)
        self.setAccessibleName(self.tr("Seen: {percent} %").format(percent=percent))
        self.setToolTip(tooltip(self.accessibleName()))

    @property
    def share(self) -> float:
        """What is shown, from 0 to 1."""
        return self._share

    @override
    def sizeHint(self) -> QSize:
        return QSize(100, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        painter.fillRect(whole, self.palette().color(QPalette.ColorRole.Mid))
        done = whole.width() * self._share
        left = whole.right() - done if self._is_rtl() else whole.left()
        bar = QRectF(left, whole.top(), done, whole.height())
        painter.fillRect(bar, self.palette().color(QPalette.ColorRole.Accent))
        painter.end()

    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
