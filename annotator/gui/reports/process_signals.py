"""Ends the app cleanly on SIGTERM and Ctrl+C.

Qt's loop sleeps in the system, so a plain Python handler would never run and the process
could not be ended (measured). Python writes a byte to a socket when a signal comes, and that
wakes the loop.
"""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class ProcessSignals(QObject):
    """Lives as long as the application and turns signals into a clean end of the loop."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._reader, self._writer = socket.socketpair()
        self._reader.settimeout(0)
        self._writer.settimeout(0)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        signal.set_wakeup_fd(self._writer.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _handle)

    def stop(self) -> None:
        """Give the signals back; the next one ends the process at once."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        self._reader.close()
        self._writer.close()

    def _woken(self) -> None:
        received = self._reader.recv(64)
        if {signal.SIGINT, signal.SIGTERM} & set(received):
            # `quit` asks the windows, and one that asks back could keep the process alive.
            self._app.exit(0)


def _handle(number: int, frame: FrameType | None) -> None:
    """Python only writes the byte for signals that have a handler."""
    del number, frame
