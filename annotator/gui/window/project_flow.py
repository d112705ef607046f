"""New, open, sample, copy, close: everything one does with project files."""

from functools import partial
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from annotator.gui.bridge.late_answer import while_alive
from annotator.gui.bridge.project_switch import Opener
from annotator.gui.bridge.storage_calls import NewProject, create_project, create_sample, save_copy
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.memory.recent import RecentProjects
from annotator.gui.reports.system_facts import documents_folder, user_name
from annotator.gui.transfers.task_bar import TaskBar
from annotator.gui.window.closing import Closing
from annotator.gui.window.late_dialogs import annotator_dialog, new_project_dialog, scheme_editor
from annotator.gui.window.notices import Notice, Notices, Weight

SUFFIX = ".anno"


class ProjectFlow(QObject):
    """Asks for files, leaves the open project in peace, and opens the next one."""

    sample_made = Signal()
    """The sample was made for the first time."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        recent: RecentProjects,
        notices: Notices,
        tasks: TaskBar,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._recent = recent
        self._notices = notices
        self._editor: QDialog | None = None
        self.closing = Closing(window, workspace, tasks, self.save_copy)
        workspace.project_opened.connect(recent.remember)

    def new_project(self) -> None:
        """Ask what the new project is to be, and make it."""
        dialog = new_project_dialog(self._folder(), self._window)
        dialog.wanted.connect(self.create)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def create(self, wanted: NewProject) -> None:
        """Make a project and open it."""
        self._after_leaving(lambda door: create_project(door, wanted))

    def open_project(self) -> None:
        """Ask for a project file, and open it."""
        chooser = QFileDialog(self._window, self.tr("Open a project"), str(self._folder()))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("Projects (*{suffix})").format(suffix=SUFFIX), "*"])
        chooser.fileSelected.connect(lambda name: self.open_path(Path(name)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def open_path(self, path: Path) -> None:
        """Open a project file."""
        self._after_leaving(lambda door: door.open(path.absolute()))

    def open_read_only(self, path: Path) -> None:
        """Open a project that cannot be written, or that another window writes, to look at it."""
        self._after_leaving(lambda door: door.open(path.absolute(), read_only=True))

    def open_sample(self) -> None:
        """Open this person's copy of the sample; it is made the first time."""
        path = sample_path()
        if path.exists():
            self.open_path(path)
        else:
            self._after_leaving(lambda door: create_sample(door, path, user_name()))
            self.sample_made.emit()

    def save_copy(self) -> None:
        """Ask for a place, and write a complete copy there."""
        info = self._workspace.info
        if info is None:
            return
        proposed = info.path.with_name(self.tr("{name} copy").format(name=info.path.stem))
        chooser = QFileDialog(self._window, self.tr("Save a copy"), str(proposed.parent))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(SUFFIX.removeprefix("."))
        chooser.selectFile(proposed.name)
        chooser.fileSelected.connect(lambda name: self.write_copy(Path(name)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def write_copy(self, target: Path) -> None:
        """Write a complete copy of the open project, with what waits to be written."""
        waiting = self._workspace.waiting_edits()
        self._workspace.ask_door(lambda door: save_copy(door, target, waiting), self._tell_copied)

    def choose_annotator(self) -> None:
        """Ask who is working now."""
        info = self._workspace.info
        if info is None:
            return
        dialog = annotator_dialog(info.annotator.name, self._window)
        offer = while_alive(dialog, dialog.set_annotators)
        self._workspace.ask(lambda project: project.annotators(), offer)
        dialog.wanted.connect(self._workspace.use_annotator)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def edit_scheme(self) -> None:
        """Open the editor of the scheme, once, beside the window."""
        if self._workspace.info is None:
            return
        if self._editor is None:
            self._editor = scheme_editor(self._workspace, self._window)
            self._editor.finished.connect(self._editor_closed)
        self._editor.show()
        self._editor.raise_()
        self._editor.activateWindow()

    def close_project(self) -> None:
        """Leave the project; the start page is shown then."""
        self.closing.then(self._workspace.close_project)

    def _editor_closed(self) -> None:
        if self._editor is not None:
            self._editor.deleteLater()
            self._editor = None

    def _tell_copied(self, target: Path) -> None:
        text = self.tr("A copy was saved: {path}").format(path=f"\u2066{target}\u2069")
        self._notices.show_notice(Notice(text, Weight.DONE))

    def _after_leaving(self, opener: Opener) -> None:
        self.closing.then(partial(self._workspace.open_with, opener))

    def _folder(self) -> Path:
        recent = next((one for one in self._recent.entries() if one.exists), None)
        is_own = recent is not None and recent.path != sample_path()
        return recent.path.parent if recent is not None and is_own else documents_folder()


def sample_path() -> Path:
    """Where this person's copy of the sample lies."""
    return platformdirs.user_data_path("annotator", appauthor=False) / f"sample{SUFFIX}"
