"""An export as a task: a copy of the project is written in a thread of its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.core.domain.errors import AnnotatorError, CancelledError
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.transfers.export_calls import export_copy
from annotator.gui.transfers.tasks import ThreadTask
from annotator.gui.transfers.transfer_calls import ExportWish, watched

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

        job = watched(self.tell, lambda: self.cancelled)
        self.start(lambda: export_copy(self._workspace, wish, job), then=then, failed=ended_badly)
