"""What an export would write and lose, counted beside the dialog that asks for it."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from annotator.core.domain.errors import AnnotatorError, CancelledError
from annotator.gui.bridge.late_answer import while_alive
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.transfers.survey_calls import (
    Outlook,
    SinceLast,
    since_last_of_copy,
    survey_of_copy,
)
from annotator.gui.transfers.tasks import Progress, ThreadTask
from annotator.gui.transfers.transfer_calls import ExportWish, watched

PAUSE_MS = 150
"""So long a choice must stand before it is counted: whoever ticks five boxes is counted once."""


class ExportSurvey(QObject):
    """Counts for the choice that was made last, on one copy of the project.

    The copy is made once and deleted after `close`, when nothing reads it any more, or with the
    window.
    """

    begun = Signal()
    progressed = Signal(object)
    """Progress"""
    counted = Signal(object)
    """Outlook"""
    compared = Signal(object)
    """SinceLast, once; nothing where there was no export"""
    failed = Signal(object)
    """AnnotatorError"""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._copy: Path | None = None
        self._is_copied = False
        self._task: ThreadTask[Outlook] | None = None
        self._comparison: ThreadTask[SinceLast | None] | None = None
        self._wish: ExportWish | None = None
        self._is_closed = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._next)
        folder = Path(tempfile.gettempdir())

        def copied(copy: Path) -> None:
            if isValid(self):
                self._copied(copy)
            else:  # the window went meanwhile
                copy.unlink(missing_ok=True)

        workspace.ask(
            lambda project: project.snapshot(folder),
            copied,
            while_alive(self, self._not_copied),
        )

    def count(self, wish: ExportWish) -> None:
        """Count this choice; what is being counted for an earlier one is given up."""
        self._wish = wish
        self._give_up()
        self.begun.emit()
        self._pause.start()

    def close(self) -> None:
        """Stop counting; nothing is told after this."""
        self._is_closed = True
        self._wish = None
        self._pause.stop()
        self._give_up()
        if self._comparison is not None:
            self._comparison.cancel()
        self._end_if_idle()

    def _copied(self, copy: Path) -> None:
        self._copy = copy
        self.destroyed.connect(lambda: copy.unlink(missing_ok=True))
        self._is_copied = True
        self._next()
        self._compare(copy)
        self._end_if_idle()

    def _not_copied(self, error: AnnotatorError) -> None:
        self._is_copied = True
        self._tell_failed(error)
        self._end_if_idle()

    def _next(self) -> None:
        """Begin with the last wish once there is a copy and nothing is counted any more."""
        if self._copy is None or self._wish is None or self._task or self._pause.isActive():
            return
        copy, wish = self._copy, self._wish
        self._wish = None
        # Without a parent: the window may be gone before the thread sees that it is to stop.
        task = self._task = ThreadTask[Outlook](self.tr("Count"))
        task.progressed.connect(self._tell_progress)
        task.ended.connect(self._ended)
        job = watched(task.tell, lambda: task.cancelled)
        counted = while_alive(self, self._tell_counted)
        failed = while_alive(self, self._tell_failed)
        task.start(lambda: survey_of_copy(copy, wish, job), then=counted, failed=failed)

    def _compare(self, copy: Path) -> None:
        if self._is_closed:
            return
        task = self._comparison = ThreadTask[SinceLast | None](self.tr("Compare"))
        task.ended.connect(self._compared)
        job = watched(task.tell, lambda: task.cancelled)
        task.start(
            lambda: since_last_of_copy(copy, job),
            then=while_alive(self, self._tell_compared),
            failed=while_alive(self, self._tell_failed),
        )

    def _compared(self) -> None:
        self._comparison = None
        self._end_if_idle()

    def _tell_compared(self, since: SinceLast | None) -> None:
        if since is not None and not self._is_closed:
            self.compared.emit(since)

    def _ended(self) -> None:
        self._task = None
        self._next()
        self._end_if_idle()

    def _tell_progress(self, progress: Progress) -> None:
        if self._task is not None and not self._task.cancelled:
            self.progressed.emit(progress)

    def _tell_counted(self, outlook: Outlook) -> None:
        if self._task is not None and not self._task.cancelled:
            self.counted.emit(outlook)

    def _tell_failed(self, error: AnnotatorError) -> None:
        if not isinstance(error, CancelledError) and not self._is_closed:
            self.failed.emit(error)

    def _give_up(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _end_if_idle(self) -> None:
        if self._is_closed and self._is_copied and not (self._task or self._comparison):
            if self._copy is not None:
                self._copy.unlink(missing_ok=True)
            self.deleteLater()
