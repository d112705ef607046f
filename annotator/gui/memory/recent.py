"""The projects opened lately, newest first, as the start page and the menu show them."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.gui.bridge.project_door import ProjectInfo
from annotator.gui.memory.setting_records import RECENT_PROJECTS
from annotator.gui.memory.settings import Settings, remembered


@dataclass(frozen=True, slots=True)
class RecentProject:
    """One entry; `exists` says whether the file is still there."""

    path: Path
    exists: bool

    @property
    def name(self) -> str:
        """What the project is called: its file's name without the suffix."""
        return self.path.stem


class RecentProjects(QObject):
    """Remembers projects by path in the settings."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def entries(self) -> tuple[RecentProject, ...]:
        """The remembered projects, newest first."""
        paths = (Path(one) for one in self._settings.value(RECENT_PROJECTS))
        return tuple(RecentProject(path, exists=path.is_file()) for path in paths)

    def remember(self, info: ProjectInfo) -> None:
        """Put a project that was opened in front."""
        kept = self._settings.value(RECENT_PROJECTS)
        self._settings.set_value(RECENT_PROJECTS, remembered(kept, str(info.path.absolute())))
        self.changed.emit()

    def forget(self, path: Path) -> None:
        """Drop a project from the list; its file stays."""
        kept = tuple(one for one in self._settings.value(RECENT_PROJECTS) if Path(one) != path)
        self._settings.set_value(RECENT_PROJECTS, kept)
        self.changed.emit()
