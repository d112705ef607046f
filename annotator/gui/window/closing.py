"""Leaving a project: nothing that was labelled may be lost without a word."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from annotator.gui.bridge.commit_queue import Saving
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import sentence
from annotator.gui.look.plain_text import message_box
from annotator.gui.transfers.task_bar import TaskBar


class Closing(QObject):
    """Asks before a project is left, if edits cannot be written or work is under way.

    Edits that are merely on their way are waited for; nobody is asked about them.
    """

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        tasks: TaskBar,
        save_copy: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._tasks = tasks
        self._save_copy = save_copy
        self._box: QMessageBox | None = None
        self._leave: Callable[[], None] | None = None
        workspace.saving_changed.connect(self._saving_changed)

    def then(self, leave: Callable[[], None]) -> None:
        """Call `leave` once nothing stands against leaving the project.

        If the person rather stays it is never called.
        """
        self._leave = leave
        if self._tasks.tasks:
            self._ask_about_work()
        else:
            self._saving_changed(self._workspace.saving)

    def _saving_changed(self, saving: Saving) -> None:
        if self._leave is None or self._tasks.tasks:
            return
        if saving.error is not None:
            self._ask_about_unwritten(saving)
        elif not saving.waiting:
            self._close_box()
            leave, self._leave = self._leave, None
            leave()

    def _ask_about_work(self) -> None:
        box = self._new_box(
            self.tr("Work is still under way: {work}").format(
                work=", ".join(task.title for task in self._tasks.tasks)
            )
        )
        stop = box.addButton(self.tr("Stop it and close"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
        stop.clicked.connect(self._stop_work)
        self._show(box, stay)

    def _stop_work(self) -> None:
        self._box = None
        for task in self._tasks.tasks:
            task.ended.connect(self._work_ended)
            task.cancel()

    def _work_ended(self) -> None:
        if not self._tasks.tasks:
            self._saving_changed(self._workspace.saving)

    def _ask_about_unwritten(self, saving: Saving) -> None:
        if self._box is not None or saving.error is None:
            return
        box = self._new_box(
            self.tr("%n change(s) could not be saved yet.", "", saving.waiting)
            + "\n"
            + sentence(saving.error)
        )
        retry = box.addButton(self.tr("Retry"), QMessageBox.ButtonRole.AcceptRole)
        copy = box.addButton(self.tr("Save a copy…"), QMessageBox.ButtonRole.ActionRole)
        drop = box.addButton(self.tr("Close without them"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
        retry.clicked.connect(self._retry)
        copy.clicked.connect(self._copy)
        drop.clicked.connect(self._drop)
        self._show(box, stay)
        box.setDefaultButton(retry)

    def _retry(self) -> None:
        self._box = None
        self._workspace.retry_saving()

    def _copy(self) -> None:
        self._stay()
        self._save_copy()

    def _drop(self) -> None:
        self._box = None
        self._workspace.discard_unwritten()

    def _stay(self) -> None:
        self._box = None
        self._leave = None

    def _new_box(self, text: str) -> QMessageBox:
        title = self.tr("Close the project")
        box = message_box(QMessageBox.Icon.Warning, title, text, self._window)
        box.setObjectName("closing")
        self._box = box
        return box

    def _show(self, box: QMessageBox, stay: QPushButton) -> None:
        stay.clicked.connect(self._stay)
        box.setEscapeButton(stay)
        box.finished.connect(box.deleteLater)
        box.open()

    def _close_box(self) -> None:
        if self._box is not None:
            self._box.close()
            self._box = None
