"""A page that has all the room it needs, and scrolls only where the screen has none."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from typing_extensions import override

_LEAST_HEIGHT = 90
_FRAME = 40
"""About the height of what a desktop puts around a window, in pixels."""


def within_screen(window: QWidget, wanted: QSize) -> QSize:
    """Return the size that is wanted, as far as the screen of the window has room for it."""
    room = window.screen().availableGeometry().size() - QSize(_FRAME, _FRAME)
    return wanted.boundedTo(room)


class RoomyArea(QScrollArea):
    """A scroll area that asks for the size of its page, as Qt's own does not."""

    cramped = Signal()
    """The page has come to need more height than it has."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = page
        self.setWidget(page)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            # Qt does this for Tab alone, not for access keys.
            application.focusChanged.connect(self._follow)

    @property
    def missing_height(self) -> int:
        """So many pixels higher it would not have to scroll; less than 0 where room is left."""
        page, width = self._page, self.viewport().width()
        needed = page.minimumSizeHint().height()
        if page.hasHeightForWidth():
            needed = max(needed, page.heightForWidth(width))
        return needed - self.viewport().height()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._page.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    @override
    def sizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return self._page.sizeHint() + QSize(bar, 0)

    @override
    def minimumSizeHint(self) -> QSize:
        least = self._page.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(least.width() + bar, min(least.height(), _LEAST_HEIGHT))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_handled = super().eventFilter(watched, event)
        asks_for_room = watched is self._page and event.type() == QEvent.Type.LayoutRequest
        if asks_for_room and self.missing_height > 0:
            self.cramped.emit()
        return is_handled
