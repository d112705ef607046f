"""The window: builds the panes and connects them; behaves in no way of its own."""

from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget
from typing_extensions import override

from annotator.gui.actions.action_set import ActionSet
from annotator.gui.article_list.view import ArticleList
from annotator.gui.article_list.walk import Walk
from annotator.gui.article_pane.article_pane import ArticlePane
from annotator.gui.drop_target import DropTarget
from annotator.gui.focus_mode import FocusMode
from annotator.gui.guidelines.guidelines_pane import GuidelinesPane
from annotator.gui.history_actions import HistoryActions
from annotator.gui.menus import Menus
from annotator.gui.notices import Notices
from annotator.gui.pane_layout import PaneLayout, Panes
from annotator.gui.pane_wiring import LabellingPanes, PaneWiring
from annotator.gui.project_flow import ProjectFlow
from annotator.gui.reading_zoom import ReadingZoom
from annotator.gui.recent import RecentProjects
from annotator.gui.resume import Resume
from annotator.gui.scheme_panel.scheme_panel import SchemePanel
from annotator.gui.session import ArticleMemory, WindowMemory
from annotator.gui.settings import Settings
from annotator.gui.span_panel.span_panel import SpanPanel
from annotator.gui.start_page import StartPage
from annotator.gui.status_bar import StatusBar
from annotator.gui.telling import Telling
from annotator.gui.workspace import Workspace


class MainWindow(QMainWindow):
    """One window on one project, or the start page."""

    closed = Signal()
    """It is gone for good; the program may end."""

    def __init__(self, workspace: Workspace, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.workspace = workspace
        self.settings = settings
        self.recent = RecentProjects(settings, self)
        self.commands = ActionSet(self, workspace, settings)
        self._build_panes()
        self._build_frame()
        self._build_behaviour()
        self._connect_actions()
        self._connect_panes()
        self._connect_workspace()
        self._show_project()
        self._memory.restore()

    def begin(self, project: Path | None) -> None:
        """Open a project, or the sample where this person has never had one."""
        if project is not None:
            self.projects.open_path(project)
        elif not self.recent.entries():
            self.projects.open_sample()

    def _build_panes(self) -> None:
        self.article_list = ArticleList(self.workspace)
        self.article_pane = ArticlePane(self.workspace, self.settings)
        self.scheme_panel = SchemePanel(self.workspace)
        self.guidelines = GuidelinesPane(self.workspace)
        self.span_panel = SpanPanel(self.workspace)
        side = (self.scheme_panel, self.guidelines, self.span_panel)
        self.panes = PaneLayout(Panes(self.article_list, self.article_pane, side))
        self.start_page = StartPage(self.recent)

    def _build_frame(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.start_page)
        self._stack.addWidget(self.panes)
        self.setCentralWidget(self._stack)
        self.status = StatusBar(self.workspace, self)
        self.setStatusBar(self.status)
        self.notices = Notices(self._stack)

    def _build_behaviour(self) -> None:
        workspace, model = self.workspace, self.article_list.model
        self.projects = ProjectFlow(self, workspace, self.recent, self.notices, self.status.tasks)
        self.walk = Walk(workspace, model, self)
        self.telling = Telling(workspace, self.walk, self.notices)
        self.history = HistoryActions(workspace, self.commands["undo"], self.commands["redo"], self)
        self.menus = Menus(
            self.menuBar(), self.commands, self.recent, self.settings, self.projects.open_path
        )
        self.drops = DropTarget(self)
        self.article_memory = ArticleMemory(workspace, parent=self)
        self._resume = Resume(workspace, model, self.article_memory)
        self._memory = WindowMemory(self, self.panes, self.settings)
        self._focus_mode = FocusMode(self, self.panes)
        self._may_close = False

    def _connect_actions(self) -> None:
        zoom = ReadingZoom(self.settings)
        for name, act in (
            ("new_project", self.projects.new_project),
            ("open_project", self.projects.open_project),
            ("open_sample", self.projects.open_sample),
            ("save_copy", self.projects.save_copy),
            ("close_project", self.projects.close_project),
            ("quit", self.close),
            ("search_articles", self._search_articles),
            ("finish_and_next", self.walk.finish_and_next),
            ("skip", self.walk.skip),
            ("next_article", self.walk.next),
            ("previous_article", self.walk.previous),
            ("next_unfinished", self.walk.next_unfinished),
            ("zoom_in", zoom.larger),
            ("zoom_out", zoom.smaller),
            ("zoom_reset", zoom.reset),
        ):
            # The signal brings whether the action is checked, which none of them asks for.
            self.commands[name].triggered.connect(lambda _checked, act=act: act())

    def _connect_panes(self) -> None:
        commands, panes = self.commands, self.panes
        for status, action in commands.of_statuses():
            action.triggered.connect(lambda _checked, status=status: self.walk.set_status(status))
        commands["next_pane"].triggered.connect(lambda: panes.focus_neighbour(forwards=True))
        commands["previous_pane"].triggered.connect(lambda: panes.focus_neighbour(forwards=False))
        commands["show_list"].toggled.connect(lambda on: panes.show_start(shown=on))
        commands["show_side"].toggled.connect(lambda on: panes.show_end(shown=on))
        commands["focus_mode"].toggled.connect(self._focus_mode.switch)
        panes.shown_changed.connect(self._show_which_panes)
        self.article_list.article_chosen.connect(self.workspace.show_article)
        self.article_list.place_changed.connect(self.status.show_position)
        labelling = LabellingPanes(
            self.article_pane, self.scheme_panel, self.guidelines, self.span_panel
        )
        wiring = PaneWiring(labelling, commands["show_side"], commands["guidelines"])
        wiring.add_to_menus(self.menus)

    def _connect_workspace(self) -> None:
        workspace, page = self.workspace, self.start_page
        workspace.project_opened.connect(self._show_project)
        workspace.project_closed.connect(self._show_project)
        self.status.retry_requested.connect(workspace.retry_saving)
        page.new_requested.connect(self.projects.new_project)
        page.open_requested.connect(self.projects.open_project)
        page.sample_requested.connect(self.projects.open_sample)
        page.project_chosen.connect(self.projects.open_path)
        self.projects.sample_made.connect(self.telling.tell_sample)
        self.drops.project_dropped.connect(self.projects.open_path)

    def _search_articles(self) -> None:
        self.panes.show_start(shown=True)
        self.article_list.focus_search()

    def _show_project(self) -> None:
        info = self.workspace.info
        self.commands["focus_mode"].setChecked(False)
        self._stack.setCurrentWidget(self.start_page if info is None else self.panes)
        self.status.setVisible(info is not None)
        name = self.tr("Annotator")
        self.setWindowTitle(name if info is None else f"{info.title} — {name}")
        (self.start_page if info is None else self.article_list).setFocus()

    def _show_which_panes(self) -> None:
        self.commands["show_list"].setChecked(self.panes.start_shown)
        self.commands["show_side"].setChecked(self.panes.end_shown)

    def _leave_for_good(self) -> None:
        self._may_close = True
        # Qt does nothing when a window is closed while it is being asked whether it may.
        QTimer.singleShot(0, self, self.close)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            event.ignore()
            self.projects.closing.then(self._leave_for_good)
            return
        self.commands["focus_mode"].setChecked(False)
        self._memory.keep()
        self.article_memory.write()
        self.settings.flush()
        self.workspace.stop()
        event.accept()
        self.closed.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.commands.retranslate()
            self.menus.retranslate()
            self.history.refresh()
            self._show_project()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._memory.direction_changed()
