"""Tells what has been on the screen: long enough to be looked at, not what only rushed by."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.domain.span import Fragment

AFTER_MS = 200
"""What stays so long on the screen has been on it."""


class Patience(QObject):
    """Looks at the screen now and a moment later; what shows both times was seen.

    So a jump to the end does not count the middle, and slow scrolling counts every line.
    """

    seen = Signal(object)
    """Fragment"""

    def __init__(self, look: Callable[[], Fragment | None], parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._before: Fragment | None = None
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self._look_again)

    def begin(self) -> None:
        """Begin to look, for what shows may be another part; goes on if it looks already."""
        if not self._timer.isActive():
            self._before = None
            self._timer.start()

    def forget(self) -> None:
        """Begin anew: the text is another one."""
        self._before = None
        self._timer.start()

    def tell(self) -> None:
        """Tell at once what shows now."""
        now = self._look()
        if now is not None:
            self.seen.emit(now)

    def _look_again(self) -> None:
        before, now = self._before, self._look()
        if now is None:
            return
        if before is not None:
            start, end = max(before.start, now.start), min(before.end, now.end)
            if start < end:
                self.seen.emit(Fragment(start, end))
        if now != before:
            self._before = now
            self._timer.start()
