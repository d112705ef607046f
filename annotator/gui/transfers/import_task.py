"""An import as a task: steps in the storage thread, edits of the person in between."""

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.core.domain.changes import Change, EditKind, RecordChange
from annotator.core.domain.errors import AnnotatorError, CancelledError
from annotator.core.domain.scheme import Scheme
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.transfers.tasks import Progress, Task
from annotator.gui.transfers.transfer_calls import ImportWish, import_steps, watched

if TYPE_CHECKING:  # as in transfer_calls
    from annotator.core.project import Project
    from annotator.core.transfer.importing import ImportReport


class ImportTask(Task):
    """Brings files in chunk by chunk; cancelling or failing takes all of it back."""

    def __init__(
        self,
        title: str,
        workspace: Workspace,
        wish: ImportWish,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._workspace = workspace
        self._wish = wish
        self._steps: Generator[None, None, ImportReport] | None = None
        self._newest = Progress(0)
        self._then: Callable[[ImportReport], None] = _nothing
        self._failed: Callable[[AnnotatorError], None] = _nothing

    def start(
        self,
        *,
        then: "Callable[[ImportReport], None]",
        failed: Callable[[AnnotatorError], None],
    ) -> None:
        """Begin; `then` gets the report, `failed` why nothing came in."""
        self._then = then
        self._failed = failed
        self._ask()

    def _ask(self) -> None:
        self._workspace.ask(self._step, self._stepped, self._ended_badly)

    def _step(self, project: "Project") -> "tuple[ImportReport, Scheme] | None":
        """Take one step; in the storage thread. At the end: what came in, and the scheme."""
        if self._steps is None:
            job = watched(self._keep, lambda: self.cancelled)
            self._steps = import_steps(project, self._wish, job)
        try:
            next(self._steps)
        except StopIteration as end:
            report: ImportReport = end.value
            return report, project.scheme
        return None

    def _keep(self, progress: Progress) -> None:
        self._newest = progress

    def _stepped(self, done: "tuple[ImportReport, Scheme] | None") -> None:
        self.show_progress(self._newest)
        if done is None:
            self._ask()
            return
        report, scheme = done
        self._workspace.tell_change(self._change(report, scheme))
        self.ended.emit()
        self._then(report)

    def _ended_badly(self, error: AnnotatorError) -> None:
        self.ended.emit()
        if not isinstance(error, CancelledError):
            self._failed(error)

    def _change(self, report: "ImportReport", scheme: Scheme) -> Change:
        info, shown = self._workspace.info, self._workspace.open_article
        before = scheme if info is None else info.scheme
        records = () if before == scheme else (RecordChange(before=before, after=scheme),)
        # Layers may have come for the article on the screen too, so it is read again.
        here = {shown.article.id} if shown is not None and report.added_layers else ()
        return Change(
            kind=EditKind.IMPORT_ARTICLES,
            records=records,
            article_ids=frozenset(here),
            details={"count": report.added},
            articles=True,
            scheme=bool(records),
        )


def _nothing(_value: object) -> None:
    """Stand in until `start` says what is to be done."""
