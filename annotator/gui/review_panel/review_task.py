"""The review of a whole project as a task, in a thread and on a copy of its own."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from shiboken6 import isValid

from annotator.core.domain.errors import AnnotatorError, CancelledError
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.review_panel.question import Question
from annotator.gui.review_panel.review_calls import questions_of_copy
from annotator.gui.transfers.tasks import ThreadTask
from annotator.gui.transfers.transfer_calls import watched

Questions = tuple[Question, ...]


class ReviewTask(ThreadTask[Questions]):
    """Labelling goes on meanwhile; what is labelled after the start is not looked at."""

    def __init__(self, title: str, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(title, parent)
        self._workspace = workspace

    def begin(
        self, *, then: Callable[[Questions], None], failed: Callable[[AnnotatorError], None]
    ) -> None:
        """Copy the project and review the copy; a cancelled review tells nothing."""
        info = self._workspace.info
        if info is None:
            self.ended.emit()
            return

        def ended_badly(error: AnnotatorError) -> None:
            if not isinstance(error, CancelledError):
                failed(error)

        def not_copied(error: AnnotatorError) -> None:
            self.ended.emit()
            failed(error)

        def copied(copy: Path) -> None:
            if not isValid(self):  # the window went meanwhile
                copy.unlink(missing_ok=True)
                return
            job = watched(self.tell, lambda: self.cancelled)
            name = info.annotator.name
            self.start(lambda: questions_of_copy(copy, name, job), then=then, failed=ended_badly)

        folder = Path(tempfile.gettempdir())
        self._workspace.ask(lambda project: project.snapshot(folder), copied, not_copied)
