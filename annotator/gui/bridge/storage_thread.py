"""The one thread in which the window reads and writes its project."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from annotator.core.domain.errors import AnnotatorError, CancelledError

SWITCH_SECONDS = 0.0005
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a piece of work, on its way back to the interface thread."""

    deliver: Callable[[], None]


class StorageThread(QObject):
    """Runs work in order, one piece at a time, and hands results to the interface thread.

    SQLite's connection belongs to this thread alone, so work is serial by construction
    and the window never waits for the disk.
    """

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Qt gives the interpreter's lock away at many a call, and while this thread computes
        # the interface thread waits so long each time to get it back: 5 ms, if nothing is said.
        sys.setswitchinterval(SWITCH_SECONDS)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="storage")
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        work: Callable[[], T],
        *,
        then: Callable[[T], None],
        failed: Callable[[AnnotatorError], None],
    ) -> None:
        """Run `work` in the storage thread; call `then` or `failed` in this one.

        An exception that is no AnnotatorError is a bug: it is raised in the interface
        thread, where the crash dialog takes it.
        """

        def returned(future: "Future[T]") -> None:
            if future.cancelled():
                return
            error = future.exception()
            if error is None:
                result = future.result()
                self._finished.emit(_Outcome(lambda: then(result)))
            elif isinstance(error, AnnotatorError):
                self._finished.emit(_Outcome(lambda: failed(error)))
            else:
                self._finished.emit(_Outcome(lambda: _raise(error)))

        self._executor.submit(work).add_done_callback(returned)

    def call(self, work: Callable[[], T]) -> T:
        """Run `work` after everything submitted before it, and wait for it.

        Only for the end of the program and for threads of long work: the window must not wait.
        Raises CancelledError once the thread has ended.
        """
        try:
            asked = self._executor.submit(work)
        except RuntimeError as error:
            raise CancelledError from error
        return asked.result()

    def stop(self) -> None:
        """End the thread after the work it has; results after this are dropped."""
        self._executor.shutdown(wait=True)

    def _deliver(self, outcome: _Outcome) -> None:
        outcome.deliver()


def _raise(error: BaseException) -> None:
    raise error
