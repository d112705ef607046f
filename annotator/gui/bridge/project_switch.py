"""Changing from one project to the next without losing an edit on the way."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from annotator.core.domain.errors import AnnotatorError
from annotator.gui.bridge.commit_queue import CommitQueue
from annotator.gui.bridge.project_door import Door, ProjectInfo
from annotator.gui.bridge.storage_thread import StorageThread

Opener = Callable[[Door], ProjectInfo]
"""Opens a project in the storage thread."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    opener: Opener
    show: int | None
    begun: bool = False


class ProjectSwitch(QObject):
    """Opens a project once every edit of the one before is in its file.

    While `under_way` no edit may be taken: it would be written into the next project.
    """

    opened = Signal(object, object)
    """ProjectInfo, id of the article to show or None"""
    failed = Signal(object)
    """AnnotatorError; the project that was open stays."""

    def __init__(
        self,
        storage: StorageThread,
        door: Door,
        queue: CommitQueue,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._storage = storage
        self._door = door
        self._queue = queue
        self._wanted: _Wanted | None = None
        queue.saving_changed.connect(self._begin_when_written)

    @property
    def under_way(self) -> bool:
        """Whether a project is being opened, or waits to be."""
        return self._wanted is not None

    def open(self, opener: Opener, show: int | None = None) -> None:
        """Open a project and then show one of its articles; the last wish wins."""
        if self._wanted is None or not self._wanted.begun:
            self._wanted = _Wanted(opener, show)
            self._begin_when_written()

    def _begin_when_written(self) -> None:
        wanted = self._wanted
        if wanted is None or wanted.begun or self._queue.saving.waiting:
            return
        self._wanted = replace(wanted, begun=True)
        self._storage.submit(
            lambda: wanted.opener(self._door),
            then=lambda info: self._opened(info, wanted.show),
            failed=self._failed,
        )

    def _opened(self, info: ProjectInfo, show: int | None) -> None:
        self._wanted = None
        self.opened.emit(info, show)

    def _failed(self, error: AnnotatorError) -> None:
        self._wanted = None
        self.failed.emit(error)
