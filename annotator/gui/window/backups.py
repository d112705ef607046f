"""Rolling backups while a project is open for long; closing makes one in any case."""

from PySide6.QtCore import QObject, QTimer

from annotator.gui.bridge.project_door import Door
from annotator.gui.bridge.workspace import Workspace

EVERY_MS = 30 * 60 * 1000


class Backups(QObject):
    """Asks the storage thread for a backup now and then; without changes none is made."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._keep)
        workspace.project_opened.connect(self._timer.start)
        workspace.project_closed.connect(self._timer.stop)

    def _keep(self) -> None:
        self._workspace.ask_door(Door.keep_backup, _done)


def _done(_nothing: None) -> None:
    """A backup needs no word; a failed one is in the log."""
