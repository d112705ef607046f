"""One window per project: whoever opens it again is led to the window that has it.

Loading Qt's network part takes 35 ms, so it waits until a project is open or locked.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from annotator.core.domain.errors import AnnotatorError, ProjectLockedError
from annotator.gui.bridge.project_door import ProjectInfo
from annotator.gui.bridge.workspace import Workspace

if TYPE_CHECKING:  # see the first lines
    from annotator.gui.window.single_instance import SingleInstance


class OneWindow(QObject):
    """Answers, as long as a project is open, to others who would open it too."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._instance: SingleInstance | None = None
        workspace.project_opened.connect(self._hold)
        workspace.project_closed.connect(self._release)
        workspace.failed.connect(self._lead_to_holder)

    def _hold(self, info: ProjectInfo) -> None:
        from annotator.gui.window.single_instance import SingleInstance  # noqa: PLC0415 - see above

        if self._instance is None:
            self._instance = SingleInstance(self)
            self._instance.raise_requested.connect(self._raise)
        self._instance.hold(info.path)

    def _release(self) -> None:
        if self._instance is not None:
            self._instance.release()

    def _raise(self) -> None:
        state = self._window.windowState() & ~Qt.WindowState.WindowMinimized
        self._window.setWindowState(state | Qt.WindowState.WindowActive)
        self._window.raise_()
        self._window.activateWindow()

    def _lead_to_holder(self, error: AnnotatorError) -> None:
        if isinstance(error, ProjectLockedError):
            raise_holder(Path(str(error.details["path"])))


def raise_holder(project: Path) -> bool:
    """Bring the window that has a project open to the front; whether there is one."""
    if not project.with_name(f"{project.name}.lock").exists():
        return False
    from annotator.gui.window.single_instance import raise_window_of  # noqa: PLC0415 - see above

    return raise_window_of(project)
