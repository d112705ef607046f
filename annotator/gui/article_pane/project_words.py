"""The words of the project's own articles: they tell a glued و or ب from a letter of a word."""

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.arabic.word_counts import WordCounts
from annotator.core.domain.changes import Change
from annotator.gui.bridge.project_door import ProjectInfo
from annotator.gui.bridge.workspace import Workspace

SAMPLE = 200
"""So many articles, spread over the project, are enough to know its words."""
AT_ONCE = 5
"""Articles read by one question: edits that wait to be written come between."""
PAUSE_MS = 60
LONGEST = 20_000
"""Code points looked at in one article."""


class ProjectWords(QObject):
    """Counts a sample of the project a little at a time, from its opening on."""

    counted = Signal(object)
    """WordCounts, once when everything is counted and again after an import"""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._left: list[int] = []
        self._counts = WordCounts()
        self._round = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._go_on)
        workspace.project_opened.connect(self._begin)
        workspace.project_closed.connect(self._forget)
        workspace.committed.connect(self._committed)

    def _begin(self, _info: ProjectInfo | None = None) -> None:
        self._forget()
        self._workspace.ask(lambda project: _spread(list(project.articles.ids())), self._take)

    def _forget(self) -> None:
        self._pause.stop()
        self._round += 1
        self._left = []
        self._counts = WordCounts()

    def _committed(self, change: Change) -> None:
        if change.articles:
            self._begin()

    def _take(self, article_ids: list[int]) -> None:
        self._left = article_ids
        self._pause.start()

    def _go_on(self) -> None:
        some, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        if not some or self._workspace.info is None:
            return
        asked_in = self._round
        self._workspace.ask(
            lambda project: WordCounts.of_texts(
                project.articles.get(one).text[:LONGEST] for one in some
            ),
            lambda counts: self._add(counts, asked_in),
            # An import that was taken back meanwhile took its articles along.
            lambda _error: self._add(WordCounts(), asked_in),
        )

    def _add(self, counts: WordCounts, asked_in: int) -> None:
        if asked_in != self._round:
            return
        self._counts = self._counts + counts
        if self._left:
            self._pause.start()
        else:
            self.counted.emit(self._counts)


def _spread(article_ids: list[int]) -> list[int]:
    step = max(len(article_ids) // SAMPLE, 1)
    return article_ids[::step][:SAMPLE]
