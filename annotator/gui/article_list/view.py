"""The pane with the list of articles."""

from PySide6.QtCore import QEvent, QItemSelection, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.gui.article_list.delegate import ArticleRowDelegate
from annotator.gui.article_list.filter_bar import FilterBar
from annotator.gui.article_list.model import ArticleListModel
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.look.plain_text import label
from annotator.gui.widgets.row_table import RowTable


class ArticleList(QWidget):
    """Filter bar over rows; the row of the open article is the chosen one."""

    article_chosen = Signal(int)
    """Id of the article whose row the person went to."""
    place_changed = Signal(int, int)
    """The open article is the nth (from 1; 0: not listed) of so many listed ones."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._following = False
        self._scrolled_to = 0
        self.model = ArticleListModel(workspace, self)
        self.filter_bar = FilterBar(self)
        self.rows = RowTable(ArticleRowDelegate(self), self)
        self.rows.setModel(self.model)
        self.setFocusProxy(self.rows)
        self._nothing = label(role="muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.filter_bar.filter_changed.connect(self.model.set_filter)
        self.filter_bar.left_downwards.connect(self.rows.setFocus)
        self.model.modelAboutToBeReset.connect(self._keep_place)
        self.model.modelReset.connect(self._restore_place)
        self.model.listed.connect(self._listed)
        self.rows.selectionModel().selectionChanged.connect(self._row_chosen)
        workspace.article_opened.connect(self._follow)
        workspace.project_closed.connect(self.filter_bar.clear)
        self._retranslate()

    def focus_search(self) -> None:
        """Put the keyboard into the search box."""
        self.filter_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_bar.search.selectAll()

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        self._stack.addWidget(self.rows)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter_bar)
        column.addLayout(self._stack, 1)

    def _row_chosen(self, chosen: QItemSelection) -> None:
        # Not the current row: a table that gets the keyboard makes its first row current.
        if not self._following and chosen.indexes():
            self.article_chosen.emit(self.model.ids[chosen.indexes()[0].row()])

    def _follow(self, shown: OpenArticle | None) -> None:
        row = None if shown is None else self.model.row_of(shown.article.id)
        self._following = True
        if row is None:
            self.rows.selectionModel().clear()
        elif not self.rows.selectionModel().isRowSelected(row):
            self.rows.setCurrentIndex(self.model.index(row))
        self._following = False
        self.place_changed.emit(0 if row is None else row + 1, len(self.model.ids))

    def _keep_place(self) -> None:
        self._following = True
        self._scrolled_to = self.rows.verticalScrollBar().value()

    def _restore_place(self) -> None:
        self._following = False
        self._follow(self._workspace.open_article)
        if self._workspace.open_article is not None:
            self.rows.verticalScrollBar().setValue(self._scrolled_to)
            self.rows.scrollTo(self.rows.currentIndex())

    def _listed(self) -> None:
        shown = len(self.model.ids)
        self._follow(self._workspace.open_article)
        self.filter_bar.show_counts(shown, self.model.total)
        self._nothing.setText(
            self.tr("No article matches the filter.")
            if self.model.total
            else self.tr("No articles yet. Import some, or drop files here.")
        )
        self._stack.setCurrentWidget(self.rows if shown else self._nothing)

    def _retranslate(self) -> None:
        self.rows.setAccessibleName(self.tr("Articles"))
        self._listed()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
