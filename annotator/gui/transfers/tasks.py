"""Long work beside the labelling: it says how far it is, and can be cancelled."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Event, Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from annotator.core.domain.errors import AnnotatorError

T = TypeVar("T")
A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is; `total` is None as long as nobody knows."""

    done: int
    total: int | None = None


class Task(QObject):
    """A piece of long work that has begun, as the window sees it."""

    progressed = Signal(object)
    """Progress"""
    ended = Signal()
    """Done, failed or cancelled: nothing comes after this."""

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.progress = Progress(0)
        self._cancel = Event()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked it to stop; it stops at the next good moment."""
        return self._cancel.is_set()

    def cancel(self) -> None:
        """Ask it to stop; what it has begun is taken back."""
        self._cancel.set()

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is; called in the interface thread."""
        self.progress = progress
        self.progressed.emit(progress)


_under_way: set[QObject] = set()
"""Tasks whose thread runs: kept, so that none is deleted before its thread has spoken."""


class ThreadTask(Task, Generic[T]):
    """Work in a thread of its own, for what does not touch the open project's connection.

    Its parent is who asked. While the thread runs it has none, because a thread may outlive
    the window; where the one who asked is gone by then, nobody is told.
    """

    _told = Signal(object)
    _done = Signal(object)

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(title, parent)
        self._told.connect(self.show_progress, Qt.ConnectionType.QueuedConnection)
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread: Thread | None = None
        self._asker: QObject | None = None

    def tell(self, progress: Progress) -> None:
        """Say how far it is; called in the work's thread."""
        self._told.emit(progress)

    def start(
        self,
        work: Callable[[], T],
        *,
        then: Callable[[T], None],
        failed: Callable[[AnnotatorError], None],
    ) -> None:
        """Run `work`; call `then` or `failed` in the interface thread, then end."""

        def run() -> None:
            try:
                result = work()
            except AnnotatorError as error:
                self._done.emit(partial(self._answer, failed, error))
            except BaseException as error:  # noqa: BLE001 - a bug: raised again where it is seen
                self._done.emit(partial(_raise, error))
            else:
                self._done.emit(partial(self._answer, then, result))

        self._asker = self.parent()
        self.setParent(None)
        _under_way.add(self)
        self._thread = Thread(target=run, name=self.title, daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait for the thread; for the end of the program."""
        if self._thread is not None:
            self._thread.join()

    def _answer(self, tell: Callable[[A], None], answer: A) -> None:
        if self._asker is None or isValid(self._asker):
            tell(answer)

    def _deliver(self, outcome: Callable[[], None]) -> None:
        _under_way.discard(self)
        try:
            outcome()
        finally:
            self.ended.emit()


def _raise(error: BaseException) -> None:
    raise error
