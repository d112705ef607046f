"""One window per project: a second start of it brings the first window to the front.

It cannot see other machines; what keeps a project from being written twice is its lock file.
"""

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 500


def raise_window_of(path: Path) -> bool:
    """Ask the window that has the project open to come to the front; whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(path))
    if not socket.waitForConnected(ANSWER_MS):
        return False
    socket.disconnectFromServer()
    return True


class SingleInstance(QObject):
    """Listens, as long as a project is open, for others who would open it too."""

    raise_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def hold(self, path: Path) -> None:
        """Listen for the project at `path`, and no longer for another one."""
        self.release()
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._asked)
        name = server_name(path)
        if not server.listen(name):
            # What a killed window left behind; nobody answers there.
            QLocalServer.removeServer(name)
            server.listen(name)
        self._server = server

    def release(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _asked(self) -> None:
        if self._server is not None:
            connection = self._server.nextPendingConnection()
            if connection is not None:
                connection.deleteLater()
                self.raise_requested.emit()


def server_name(path: Path) -> str:
    """The name under which a project of this person is found."""
    who = f"{getpass.getuser()}\0{path.resolve()}"
    return "annotator-" + hashlib.sha256(who.encode()).hexdigest()[:16]
