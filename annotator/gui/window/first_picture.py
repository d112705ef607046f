"""When the window has been painted for the first time."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

PATIENCE_MS = 1000
"""A window that starts hidden or minimised is not painted; it does not wait for ever."""


class FirstPicture(QObject):
    """Tells once that a window is on the screen, so that slow work begins behind that."""

    shown = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._is_told = False
        window.installEventFilter(self)
        QTimer.singleShot(PATIENCE_MS, self, self._tell)

    def _tell(self) -> None:
        if not self._is_told:
            self._is_told = True
            self.shown.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._tell)  # the children are painted with it
        return False
