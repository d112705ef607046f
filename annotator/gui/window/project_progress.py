"""How far each project is, for the start page: remembered, since counting means opening it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.article_filter import ArticleFilter
from annotator.core.domain.changes import Change
from annotator.core.domain.records import LayerHead
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.memory.json_memory import JsonMemory

ENDED = ArticleFilter(statuses=frozenset({ArticleStatus.DONE, ArticleStatus.SKIPPED}))
COUNT_MS = 1000


@dataclass(frozen=True, slots=True)
class Share:
    """So many articles of so many are done or skipped."""

    ended: int
    total: int


class ProjectProgress(QObject):
    """Counts the open project now and then, and remembers what it counted."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._memory = JsonMemory("progress.json")
        self._later = QTimer(self, singleShot=True, interval=COUNT_MS)
        self._later.timeout.connect(self._count)
        workspace.project_opened.connect(self._later.start)
        workspace.committed.connect(self._follow)

    def of(self, path: str) -> Share | None:
        """What was counted last in the project at `path`."""
        match self._memory.value(path):
            case [int(ended), int(total)]:
                return Share(ended, total)
        return None

    def _follow(self, change: Change) -> None:
        is_status = any(isinstance(entry.record, LayerHead) for entry in change.records)
        if change.articles or is_status:
            self._later.start()

    def _count(self) -> None:
        info = self._workspace.info
        if info is None:
            return
        path = str(info.path.absolute())

        def remember(share: Share) -> None:
            self._memory.keep(path, [share.ended, share.total])
            self._memory.write()

        self._workspace.ask(
            lambda project: Share(len(project.articles.ids(ENDED)), project.articles.count()),
            remember,
        )
