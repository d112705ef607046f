"""Walking through the articles: next, previous, next unfinished, done and next."""

from PySide6.QtCore import QObject, Signal

from annotator.core.commands.articles import SetStatus
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.article_filter import ArticleFilter
from annotator.gui.article_list.model import ArticleListModel
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace

UNFINISHED = frozenset({ArticleStatus.NEW, ArticleStatus.IN_PROGRESS})


class Walk(QObject):
    """Moves over the rows that the filter shows, in their order."""

    end_reached = Signal()
    """There is no further article that way."""
    all_finished = Signal()
    """No unfinished article is left among those that the filter shows."""

    def __init__(
        self, workspace: Workspace, model: ArticleListModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._model = model
        self._place = -1
        workspace.article_opened.connect(self._remember)
        model.listed.connect(self._remember_again)

    def next(self) -> None:
        """Open the article below."""
        row = self._row()
        # An article that the filter hides now has left its place to the one below it.
        self._open_row(max(self._place, 0) if row is None else row + 1)

    def previous(self) -> None:
        """Open the article above."""
        row = self._row()
        self._open_row((self._place if row is None else row) - 1)

    def next_unfinished(self) -> None:
        """Open the next article that is new or in progress, round the end if need be."""
        chosen = ArticleFilter(statuses=UNFINISHED, text=self._model.filter.text)
        shown = self._workspace.open_article
        here = None if shown is None else shown.article.id
        after = self._place
        order = self._model.ids

        def find(found: set[int]) -> int | None:
            begin = after + 1
            rounds = (*range(begin, len(order)), *range(min(begin, len(order))))
            return next((order[row] for row in rounds if order[row] in found - {here}), None)

        self._workspace.ask(lambda project: find(set(project.articles.ids(chosen))), self._open)

    def finish_and_next(self) -> None:
        """Mark the open article done and open the next unfinished one."""
        self._end_with(ArticleStatus.DONE)

    def skip(self) -> None:
        """Mark the open article skipped and open the next unfinished one."""
        self._end_with(ArticleStatus.SKIPPED)

    def set_status(self, status: ArticleStatus) -> None:
        """Say how far the open article is, and stay there."""
        shown = self._workspace.open_article
        if shown is not None and shown.layer.status is not status:
            self._workspace.run(SetStatus(status))

    def _end_with(self, status: ArticleStatus) -> None:
        if self._workspace.open_article is None:
            return
        self.set_status(status)
        self.next_unfinished()

    def _row(self) -> int | None:
        shown = self._workspace.open_article
        return None if shown is None else self._model.row_of(shown.article.id)

    def _open_row(self, row: int) -> None:
        if 0 <= row < len(self._model.ids):
            self._place = row
            self._workspace.show_article(self._model.ids[row])
        else:
            self.end_reached.emit()

    def _open(self, article_id: int | None) -> None:
        if article_id is None:
            self.all_finished.emit()
        else:
            self._workspace.show_article(article_id)

    def _remember(self, shown: OpenArticle | None) -> None:
        row = None if shown is None else self._model.row_of(shown.article.id)
        if row is not None:
            self._place = row

    def _remember_again(self) -> None:
        self._remember(self._workspace.open_article)
