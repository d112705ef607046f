"""An export as a task: a copy of the project is written in a thread of its own."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from annotator.core.domain.errors import AnnotatorError, CancelledError
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.transfers.tasks import ThreadTask
from annotator.gui.transfers.transfer_calls import (
    ExportWish,
    export_snapshot,
    snapshot_for,
    watched,
)

if TYPE_CHECKING:  # as in transfer_calls
    from annotator.core.transfer.export_report import ExportReport


class ExportTask(ThreadTask["ExportReport"]):
    """Labelling goes on meanwhile; what is labelled after the start is not in the dataset."""

    def __init__(self, title: str, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(title, parent)
        self._workspace = workspace

    def begin(
        self,
        wish: ExportWish,
        *,
        then: "Callable[[ExportReport], None]",
        failed: Callable[[AnnotatorError], None],
    ) -> None:
        """Copy the project and write the dataset; the file of before stays on failure."""

        def ended_badly(error: AnnotatorError) -> None:
            if not isinstance(error, CancelledError):
                failed(error)

        def not_copied(error: AnnotatorError) -> None:
            self.ended.emit()
            failed(error)

        def copied(snapshot: Path) -> None:
            if not isValid(self):  # the window went meanwhile
                snapshot.unlink(missing_ok=True)
                return
            job = watched(self.tell, lambda: self.cancelled)
            self.start(lambda: export_snapshot(snapshot, wish, job), then=then, failed=ended_badly)

        folder = Path(tempfile.gettempdir())
        self._workspace.ask(lambda project: snapshot_for(project, wish, folder), copied, not_copied)
