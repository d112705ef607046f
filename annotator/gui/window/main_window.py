"""The window: builds the panes and connects them; behaves in no way of its own."""

from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget
from typing_extensions import override

from annotator.gui.actions.action_set import ActionSet
from annotator.gui.article_list.walk import Walk
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.memory.recent import RecentProjects
from annotator.gui.memory.settings import Settings
from annotator.gui.window.backups import Backups
from annotator.gui.window.drop_target import DropTarget
from annotator.gui.window.focus_mode import FocusMode
from annotator.gui.window.help_flow import HelpFlow
from annotator.gui.window.history_actions import HistoryActions
from annotator.gui.window.menus import Menus
from annotator.gui.window.notices import Notices
from annotator.gui.window.pane_layout import Side
from annotator.gui.window.pane_wiring import WiredPanes
from annotator.gui.window.project_flow import ProjectFlow
from annotator.gui.window.project_progress import ProjectProgress
from annotator.gui.window.reading_switches import ReadingSwitches
from annotator.gui.window.resume import Resume
from annotator.gui.window.session import ArticleMemory, WindowMemory
from annotator.gui.window.start_page import StartPage
from annotator.gui.window.status_bar import StatusBar
from annotator.gui.window.telling import Telling
from annotator.gui.window.transfer_flow import TransferFlow

SIDES = (("show_list", Side.START), ("show_side", Side.END), ("guidelines", Side.GUIDELINES))
"""Which action shows which side."""


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
        else:
            self.workspace.ask_door(lambda door: door.load(), lambda _done: None)

    def _build_panes(self) -> None:
        self.wired = WiredPanes(self.workspace, self.settings)
        self.panes = self.wired.layout
        self.article_list = self.wired.articles
        self.article_pane = self.wired.text
        self.scheme_panel = self.wired.scheme
        self.span_panel = self.wired.spans
        self.guidelines = self.wired.guidelines
        self.start_page = StartPage(self.recent, ProjectProgress(self.workspace, self))

    def _build_frame(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.start_page)
        self._stack.addWidget(self.panes)
        self.setCentralWidget(self._stack)
        self.status = StatusBar(self.workspace, self)
        self.setStatusBar(self.status)
        self.notices = Notices(self._stack)
        # A page that is turned up comes to the front, before what lies over the pages.
        self._stack.currentChanged.connect(lambda _page: self.notices.raise_())

    def _build_behaviour(self) -> None:
        workspace, model = self.workspace, self.article_list.model
        self.projects = ProjectFlow(self, workspace, self.recent, self.notices, self.status.tasks)
        self.transfers = TransferFlow(self, workspace, self.notices, self.status.tasks)
        self.help = HelpFlow(self, self.settings, self.notices)
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
        Backups(workspace, self)
        ReadingSwitches(self.commands, self.settings, self)
        self._may_close = False

    def _connect_actions(self) -> None:
        reading = self.article_pane.reading
        for name, act in (
            ("new_project", self.projects.new_project),
            ("open_project", self.projects.open_project),
            ("open_sample", self.projects.open_sample),
            ("save_copy", self.projects.save_copy),
            ("choose_annotator", self.projects.choose_annotator),
            ("close_project", self.projects.close_project),
            ("edit_scheme", self.projects.edit_scheme),
            ("import_articles", self.transfers.choose_import),
            ("export", self.transfers.choose_export),
            ("preferences", self.help.preferences),
            ("command_palette", self.help.find_command),
            ("shortcuts", self.help.shortcuts),
            ("copy_diagnostics", self.help.copy_diagnostics),
            ("about", self.help.about),
            ("quit", self.close),
            ("undo_here", self.workspace.undo_here),
            ("search_articles", self.wired.search_articles),
            ("finish_and_next", self.walk.finish_and_next),
            ("skip", self.walk.skip),
            ("next_article", self.walk.next),
            ("previous_article", self.walk.previous),
            ("next_unfinished", self.walk.next_unfinished),
            ("zoom_in", lambda: reading.zoom(1)),
            ("zoom_out", lambda: reading.zoom(-1)),
            ("zoom_reset", reading.reset_zoom),
        ):
            # The signal brings whether the action is checked, which none of them asks for.
            self.commands[name].triggered.connect(lambda _checked, act=act: act())

    def _connect_panes(self) -> None:
        commands, panes = self.commands, self.panes
        for status, action in commands.of_statuses():
            action.triggered.connect(lambda _checked, status=status: self.walk.set_status(status))
        commands["next_pane"].triggered.connect(lambda: panes.focus_neighbour(forwards=True))
        commands["previous_pane"].triggered.connect(lambda: panes.focus_neighbour(forwards=False))
        for name, side in SIDES:
            commands[name].toggled.connect(self.wired.side_switch(side))
        commands["focus_mode"].toggled.connect(self._focus_mode.switch)
        panes.shown_changed.connect(self._show_which_panes)
        self.article_pane.finished_unseen.connect(self.telling.tell_unseen)
        self.telling.unseen_wanted.connect(self.article_pane.show_unseen)
        self.article_list.place_changed.connect(self.status.show_position)
        self.wired.add_to_menus(self.menus)
        self.wired.take_actions(commands)
        self.wired.review.take_tasks(self.status.tasks)

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
        self.telling.read_only_wanted.connect(self.projects.open_read_only)
        self.drops.project_dropped.connect(self.projects.open_path)
        self.drops.articles_dropped.connect(self.transfers.offer_import)
        self.status.annotator_requested.connect(self.projects.choose_annotator)

    def _show_project(self) -> None:
        info = self.workspace.info
        self.commands["focus_mode"].setChecked(False)
        self._stack.setCurrentWidget(self.start_page if info is None else self.panes)
        self.status.setVisible(info is not None)
        name = QGuiApplication.applicationDisplayName()
        self.setWindowTitle(name if info is None else f"{info.title} — {name}")
        (self.start_page if info is None else self.article_pane).setFocus()

    def _show_which_panes(self) -> None:
        for name, side in SIDES:
            self.commands[name].setChecked(self.panes.is_wanted(side))

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
