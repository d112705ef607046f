"""Edits on their way into the file: kept until they are acknowledged."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.domain.changes import Edit
from annotator.core.domain.errors import AnnotatorError, EditError
from annotator.gui.bridge.project_door import Acknowledged, Door
from annotator.gui.bridge.storage_thread import StorageThread

RETRY_MS = 3000
"""A commit that failed for the disk's sake is tried again after this time."""


@dataclass(frozen=True, slots=True)
class Saving:
    """What the status bar says: how many edits wait, and why if they cannot go on."""

    waiting: int = 0
    error: AnnotatorError | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One piece of writing: an edit painted already, or an undo still to be shown."""

    write: Callable[[Door], Acknowledged]
    edit: Edit | None = None
    """The edit that is on the screen already; None where the answer shows it."""
    leads: bool = False
    """Whether another article that is touched shall be opened, as an undo does."""


class CommitQueue(QObject):
    """Writes steps in order, one at a time; a step leaves only when it is in the file."""

    saving_changed = Signal(object)
    """Saving"""
    acknowledged = Signal(object, object)
    """Step, Acknowledged"""
    rejected = Signal(object, object)
    """Step, EditError: the step does not fit what the file holds and was dropped."""

    def __init__(self, storage: StorageThread, door: Door, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._storage = storage
        self._door = door
        self._steps: deque[Step] = deque()
        self._running = False
        self._error: AnnotatorError | None = None
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self.retry)

    @property
    def saving(self) -> Saving:
        """What the status bar should say now."""
        return Saving(waiting=len(self._steps), error=self._error)

    def add(self, step: Step) -> None:
        """Write `step` after those that wait."""
        self._steps.append(step)
        self._write_next()
        self.saving_changed.emit(self.saving)

    def retry(self) -> None:
        """Try the first waiting step again now."""
        self._error = None
        self._write_next()
        self.saving_changed.emit(self.saving)

    def waiting_edits(self) -> Iterator[Edit]:
        """Yield the edits on the screen that the file may not hold yet, oldest first."""
        return (step.edit for step in self._steps if step.edit is not None)

    def write_out(self) -> None:
        """Write what waits, and wait for it; stops at what cannot be written. For the end."""
        # The first one is with the storage thread already.
        waiting = list(self._steps)[1 if self._running else 0 :]
        if self._error is not None:
            return
        for step in waiting:
            try:
                self._storage.call(partial(step.write, self._door))
            except EditError:
                continue  # as in `_not_written`: it does not fit the file and is dropped
            except AnnotatorError:
                return

    def clear(self) -> None:
        """Forget everything; for a project that is closed."""
        self._steps.clear()
        self._error = None
        self._retry.stop()
        self.saving_changed.emit(self.saving)

    def _write_next(self) -> None:
        if self._running or self._error is not None or not self._steps:
            return
        step = self._steps[0]
        self._running = True
        self._storage.submit(
            lambda: step.write(self._door),
            then=lambda answer: self._written(step, answer),
            failed=lambda error: self._not_written(step, error),
        )

    def _written(self, step: Step, answer: Acknowledged) -> None:
        self._leave(step)
        self.acknowledged.emit(step, answer)
        self._write_next()
        self.saving_changed.emit(self.saving)

    def _not_written(self, step: Step, error: AnnotatorError) -> None:
        if isinstance(error, EditError):
            self._leave(step)
            self.rejected.emit(step, error)
            self._write_next()
        else:
            self._running = False
            self._error = error
            self._retry.start()
        self.saving_changed.emit(self.saving)

    def _leave(self, step: Step) -> None:
        self._running = False
        if self._steps and self._steps[0] is step:
            self._steps.popleft()
