"""The review beside the text: its task, and when it is shown."""

from PySide6.QtCore import QObject, Qt

from annotator.gui.article_pane.article_pane import ArticlePane
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.review_panel.question import Question
from annotator.gui.review_panel.review_panel import ReviewPanel
from annotator.gui.review_panel.review_task import ReviewTask
from annotator.gui.transfers.task_bar import TaskBar
from annotator.gui.window.arrival import Arrival
from annotator.gui.window.pane_layout import PaneLayout, Side


class ReviewWiring(QObject):
    """Connects the review with the text, the layout and the status bar."""

    def __init__(self, workspace: Workspace, text: ArticlePane, arrival: Arrival) -> None:
        super().__init__(text)
        self._workspace = workspace
        self._text = text
        self._tasks: TaskBar | None = None
        self.panel = ReviewPanel(workspace)
        self.panel.place_wanted.connect(arrival.go)
        self.panel.project_wanted.connect(self._begin)
        self.panel.left.connect(text.setFocus)

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
