"""A slim line that says which parts of the article have been on screen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.core.domain.seen import Parts, share_seen
from annotator.gui.look.plain_text import set_tip

HEIGHT = 3
_GAP = 2.0
"""Pixels that what was never on screen has at least, so that no hole is overlooked."""


class ProgressLine(QWidget):
    """The article from its start to its end in reading direction; what was seen is filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._unseen: Parts = ()
        self._length = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_unseen(self, unseen: Parts, length: int) -> None:
        """Show which stretches of a text of some length have not been on screen."""
        if (unseen, length) != (self._unseen, self._length):
            self._share = share_seen(unseen, length)
            self._unseen, self._length = unseen, length
            self.update()
        # Rounded down: 100 % means that nothing is left.
        self.setAccessibleName(self.tr("Seen: {percent} %").format(percent=int(self._share * 100)))
        set_tip(self, self.accessibleName())

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
        palette = self.palette()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Accent))
        for start, end in self._unseen:
            painter.fillRect(self._box(start, end), palette.color(QPalette.ColorRole.Mid))
        painter.end()

    def _box(self, start: int, end: int) -> QRectF:
        whole = float(self.width())
        left, right = whole * start / self._length, whole * end / self._length
        width = min(max(right - left, _GAP), whole)
        left = min(left, whole - width)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = whole - left - width
        return QRectF(left, 0.0, width, float(self.height()))
