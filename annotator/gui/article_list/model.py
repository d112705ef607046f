"""A project's articles as rows that never wait for the disk."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from typing_extensions import override

from annotator.core.domain.article import ArticleSummary
from annotator.core.domain.article_filter import EVERYTHING, ArticleFilter
from annotator.core.domain.changes import Change
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.records import LayerHead
from annotator.core.domain.span import Span
from annotator.gui.article_list.row_text import accessible_text, title_text, tooltip_text
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace

SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
"""ArticleSummary of the row, or None until it has arrived."""
WAITING = "…"
PAGE = 128
PAGES_KEPT = 64
PAGES_AT_ONCE = 4

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Listing:
    """The articles that pass a filter, and how many there are without it."""

    ids: "array[int]"
    total: int


class ArticleListModel(QAbstractListModel):
    """Row ids at once, summaries by page when a row is looked at.

    All reading happens in the storage thread; a row whose summary has not arrived has no
    title yet. The open article's row runs ahead of the file with the article itself.
    """

    listed = Signal()
    """The rows of the current filter are there."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._filter = EVERYTHING
        self._listing = Listing(array("q"), total=0)
        self._rows: dict[int, int] | None = None
        self._pages: dict[int, dict[int, ArticleSummary]] = {}
        self._wanted: dict[int, None] = {}
        self._fetching = False
        self._generation = 0
        self._fetch_soon = QTimer(self, singleShot=True, interval=0)
        self._fetch_soon.timeout.connect(self._fetch)
        workspace.project_opened.connect(self.reload)
        workspace.project_closed.connect(self._clear)
        workspace.article_changed.connect(self._follow_open_article)
        workspace.committed.connect(self._follow_change)

    @property
    def total(self) -> int:
        """How many articles the project has, whatever the filter."""
        return self._listing.total

    @property
    def ids(self) -> Sequence[int]:
        """The article ids in list order."""
        return self._listing.ids

    @property
    def filter(self) -> ArticleFilter:
        """What the rows are narrowed to."""
        return self._filter

    def set_filter(self, chosen: ArticleFilter) -> None:
        """Show only the articles that pass."""
        if chosen != self._filter:
            self._filter = chosen
            self.reload()

    def reload(self) -> None:
        """Read the ids again; rows change when they are there."""
        if self._workspace.info is None:
            return
        self._generation += 1
        chosen = self._filter
        self._workspace.ask(
            lambda project: Listing(project.articles.ids(chosen), project.articles.count()),
            partial(self._take_listing, self._generation),
        )

    def row_of(self, article_id: int) -> int | None:
        """The row of an article, or None when the filter hides it."""
        if self._rows is None:
            self._rows = {one: row for row, one in enumerate(self._listing.ids)}
        return self._rows.get(article_id)

    def summary(self, row: int) -> ArticleSummary | None:
        """The row's summary, or None; asks for it when it is not here yet."""
        page = row // PAGE
        known = self._pages.get(page)
        if known is None:
            self._want(page)
            return None
        found = known.get(self._listing.ids[row])
        return None if found is None else self._ahead_of_file(found)

    def _ahead_of_file(self, summary: ArticleSummary) -> ArticleSummary:
        shown = self._workspace.open_article
        if shown is None or shown.article.id != summary.id:
            return summary
        return _updated(summary, shown)

    def _take_listing(self, generation: int, listing: Listing) -> None:
        if generation != self._generation:
            return
        if listing.ids == self._listing.ids:
            self._listing = listing
            self._forget_pages()
        else:
            self.beginResetModel()
            self._listing = listing
            self._rows = None
            self._pages.clear()
            self._wanted.clear()
            self.endResetModel()
        self.listed.emit()

    def _clear(self) -> None:
        self._filter = EVERYTHING
        self._generation += 1
        self._take_listing(self._generation, Listing(array("q"), total=0))

    def _forget_pages(self) -> None:
        self._pages.clear()
        self._rows_changed(0, len(self._listing.ids) - 1)

    def _want(self, page: int) -> None:
        self._wanted.pop(page, None)
        self._wanted[page] = None
        if not self._fetching:
            self._fetch_soon.start()

    def _fetch(self) -> None:
        # Only what was looked at last: rows that are still on the screen ask again.
        pages = list(self._wanted)[-PAGES_AT_ONCE:]
        self._wanted.clear()
        if self._fetching or not pages or self._workspace.info is None:
            return
        self._fetching = True
        ids = [one for page in pages for one in self._page_ids(page)]
        self._workspace.ask(
            lambda project: project.articles.summaries(ids),
            partial(self._take_pages, self._generation, pages),
            self._fetch_failed,
        )

    def _page_ids(self, page: int) -> Sequence[int]:
        return self._listing.ids[page * PAGE : (page + 1) * PAGE]

    def _take_pages(
        self, generation: int, pages: Sequence[int], summaries: Iterable[ArticleSummary]
    ) -> None:
        self._fetching = False
        if generation == self._generation:
            # Read before an edit that is on the screen already, and perhaps in no answer to come.
            found = {summary.id: self._ahead_of_file(summary) for summary in summaries}
            for page in pages:
                ids = self._page_ids(page)
                self._pages[page] = {one: found[one] for one in ids if one in found}
                self._rows_changed(page * PAGE, page * PAGE + len(ids) - 1)
            while len(self._pages) > PAGES_KEPT:
                self._pages.pop(next(iter(self._pages)))
        if self._wanted:
            self._fetch_soon.start()

    def _fetch_failed(self, error: AnnotatorError) -> None:
        self._fetching = False
        self._workspace.failed.emit(error)

    def _rows_changed(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))

    def _follow_open_article(self, shown: OpenArticle) -> None:
        row = self.row_of(shown.article.id)
        page = None if row is None else self._pages.get(row // PAGE)
        if row is None or page is None or shown.article.id not in page:
            return
        page[shown.article.id] = _updated(page[shown.article.id], shown)
        self._rows_changed(row, row)

    def _follow_change(self, change: Change) -> None:
        if change.articles or self._may_refilter(change):
            self.reload()
            return
        shown = self._workspace.open_article
        others = change.article_ids - {shown.article.id if shown else None}
        rows = {self.row_of(one) for one in others} - {None}
        stale = {row // PAGE for row in rows if row is not None} & self._pages.keys()
        for page in stale:
            del self._pages[page]
            self._rows_changed(page * PAGE, page * PAGE + len(self._page_ids(page)) - 1)

    def _may_refilter(self, change: Change) -> bool:
        records = tuple(entry.record for entry in change.records)
        return (
            bool(self._filter.statuses) and any(isinstance(one, LayerHead) for one in records)
        ) or (bool(self._filter.label) and any(isinstance(one, Span) for one in records))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._listing.ids)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        summary = self.summary(index.row())
        if role == SUMMARY_ROLE:
            return summary
        if role == Qt.ItemDataRole.DisplayRole:
            return WAITING if summary is None else title_text(summary)
        texts: dict[int, Callable[[ArticleSummary], str]] = {
            Qt.ItemDataRole.AccessibleTextRole: accessible_text,
            Qt.ItemDataRole.ToolTipRole: tooltip_text,
        }
        return None if summary is None or role not in texts else texts[role](summary)


def _updated(summary: ArticleSummary, shown: OpenArticle) -> ArticleSummary:
    head, spans = shown.layer.head, shown.layer.spans
    return replace(summary, status=head.status, span_count=len(spans), note=head.note)
