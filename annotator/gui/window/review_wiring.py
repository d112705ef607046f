"""The review beside the text: its task, the way to a place, and when it is shown."""

from PySide6.QtCore import QObject, Qt

from annotator.gui.article_pane.article_pane import ArticlePane
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.review_panel.question import Question
from annotator.gui.review_panel.review_panel import ReviewPanel
from annotator.gui.review_panel.review_task import ReviewTask
from annotator.gui.transfers.task_bar import TaskBar
from annotator.gui.window.pane_layout import PaneLayout, Side


class ReviewWiring(QObject):
    """Connects the review with the text, the layout and the status bar."""

    def __init__(self, workspace: Workspace, text: ArticlePane) -> None:
        super().__init__(text)
        self._workspace = workspace
        self._text = text
        self._tasks: TaskBar | None = None
        self._coming: tuple[int, str] | None = None
        self.panel = ReviewPanel(workspace)
        self.panel.place_wanted.connect(self.go)
        self.panel.project_wanted.connect(self._begin)
        self.panel.left.connect(text.setFocus)
        workspace.article_opened.connect(self._arrive)

    def take_tasks(self, tasks: TaskBar) -> None:
        """Show the review of a project among these tasks."""
        self._tasks = tasks

    def switch(self, layout: PaneLayout) -> None:
        """Bring the keyboard into the review; hide it when it is there already."""
        if self.panel.isVisible() and self.panel.list.hasFocus():
            layout.show_side(Side.REVIEW, shown=False)
            self._text.setFocus()
            return
        layout.show_side(Side.REVIEW, shown=True)
        self.panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go(self, article_id: int, span: str) -> None:
        """Choose a span, of another article too; the text has the keyboard then."""
        shown = self._workspace.open_article
        if shown is not None and shown.article.id == article_id:
            self._text.choose_span(span)
            return
        self._coming = (article_id, span)
        self._workspace.show_article(article_id)

    def _arrive(self, shown: OpenArticle | None) -> None:
        coming, self._coming = self._coming, None
        if shown is not None and coming is not None and coming[0] == shown.article.id:
            self._text.choose_span(coming[1])

    def _begin(self) -> None:
        begun = self._workspace.info
        task = ReviewTask(self.tr("Review"), self._workspace, self)
        task.ended.connect(self.panel.stop_waiting)
        task.ended.connect(task.deleteLater)
        if self._tasks is not None:
            self._tasks.add(task)

        def found(questions: tuple[Question, ...]) -> None:
            now = self._workspace.info
            if now is not None and begun is not None and now.uuid == begun.uuid:
                self.panel.show_project(questions)

        task.begin(then=found, failed=self._workspace.failed.emit)
