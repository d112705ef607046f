"""The one bridge from the core to the window's panes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.core.commands.base import ArticleCommand
from annotator.core.domain.changes import Change, Edit
from annotator.core.domain.errors import AnnotatorError, CancelledError, EditError
from annotator.core.domain.scheme import Scheme
from annotator.gui.bridge.commit_queue import CommitQueue, Saving, Step
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.project_door import Acknowledged, Door, ProjectInfo
from annotator.gui.bridge.project_switch import Opener, ProjectSwitch
from annotator.gui.bridge.storage_thread import StorageThread

if TYPE_CHECKING:
    from annotator.core.project import Project

T = TypeVar("T")


class Workspace(QObject):
    """The open project as signals: panes read through it and write only through `run`.

    Nothing here waits for the disk. Edits of the open article are planned on its snapshot,
    shown at once and written by the commit queue; everything else is asked of the storage
    thread and answered later.
    """

    project_opened = Signal(object)
    """ProjectInfo"""
    leaving = Signal()
    """The project or its annotator may be left: ask now what is still to be written"""
    project_closed = Signal()
    article_opened = Signal(object)
    """OpenArticle, or None when no article is open any more"""
    article_changed = Signal(object)
    """OpenArticle after an edit, an undo or a redo of it"""
    committed = Signal(object)
    """Change that is in the file now: time to read counts and lists again"""
    history_changed = Signal(object)
    """HistoryState"""
    saving_changed = Signal(object)
    """Saving"""
    failed = Signal(object)
    """AnnotatorError to tell in one sentence"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._storage = StorageThread(self)
        self._door = Door()
        self._queue = CommitQueue(self._storage, self._door, self)
        self._queue.saving_changed.connect(self.saving_changed)
        self._queue.acknowledged.connect(self._acknowledged)
        self._queue.rejected.connect(self._rejected)
        self._info: ProjectInfo | None = None
        self._open: OpenArticle | None = None
        self._wanted_article: int | None = None
        self._last_edit = ""
        self._switch = ProjectSwitch(self._storage, self._door, self._queue, self)
        self._switch.opened.connect(self._project_opened)
        self._switch.failed.connect(self.failed)

    @property
    def info(self) -> ProjectInfo | None:
        """The open project, or None."""
        return self._info

    @property
    def open_article(self) -> OpenArticle | None:
        """The article on the screen, or None."""
        return self._open

    @property
    def saving(self) -> Saving:
        """How many edits wait to be written, and why if they cannot."""
        return self._queue.saving

    def open_project(self, path: Path) -> None:
        """Open a project; the one that is open stays if that fails."""
        self.open_with(lambda door: door.open(path))

    def create_project(self, path: Path, scheme: Scheme, annotator: str) -> None:
        """Make a new project and open it."""
        self.open_with(lambda door: door.create(path, scheme, annotator))

    def use_annotator(self, name: str) -> None:
        """Let another person work in the open project; their layers are shown then."""
        self.open_with(lambda door: door.use_annotator(name), show=self._open_id())

    def open_with(self, opener: Opener, *, show: int | None = None) -> None:
        """Let `opener` open a project in the storage thread, and show it.

        It waits until every edit of the project that is open now is in its file, and no
        further edit is taken meanwhile. `show` is an article of it to open.
        """
        if self._info is not None:
            self.leaving.emit()
        self._switch.open(opener, show)

    def ask_door(
        self,
        work: Callable[[Door], T],
        then: Callable[[T], None],
        failed: Callable[[AnnotatorError], None] | None = None,
    ) -> None:
        """As `ask`, for work that needs the door and not only its project."""
        self._storage.submit(lambda: work(self._door), then=then, failed=failed or self.failed.emit)

    def show_article(self, article_id: int) -> None:
        """Open an article of the project; the last one asked for wins."""
        if self._info is None:
            return
        self._wanted_article = article_id

        def read(project: Project) -> OpenArticle:
            return OpenArticle(
                article=project.articles.get(article_id),
                layer=project.layers.get(article_id),
                scheme=project.scheme,
            )

        self.ask(read, self._article_read)

    def ask(
        self,
        query: Callable[[Project], T],
        then: Callable[[T], None],
        failed: Callable[[AnnotatorError], None] | None = None,
    ) -> None:
        """Run `query` on the project in the storage thread and call `then` with its answer."""
        self.ask_door(lambda door: query(door.project), then, failed)

    def call(self, query: Callable[[Project], T]) -> T:
        """Run `query` as `ask` does and wait for its answer: only for threads of long work.

        Raises what the query raises, and CancelledError where no project is open any more.
        """

        def answer() -> T:
            if not self._door.is_open:
                raise CancelledError
            return query(self._door.project)

        return self._storage.call(answer)

    def run(self, command: ArticleCommand, *, continues: bool = False) -> bool:
        """Plan a command on the open article, show it at once and write it.

        `continues` makes it one step of the history with the edit before, where both change the
        same: for a key that is held down. Returns whether the command fits; if not, `failed` has
        said why.
        """
        if self._open is None or self._switch.under_way:
            return False
        try:
            edit = command.plan(self._open)
        except EditError as error:
            self.failed.emit(error)
            return False
        if continues:
            edit = replace(edit, continues=self._last_edit)
        self._last_edit = edit.uuid
        self._show(Change.of(edit))
        self._queue.add(Step(write=lambda door: door.commit(edit), edit=edit))
        return True

    def run_in_project(self, plan: Callable[[Project], Edit]) -> None:
        """Plan an edit of more than the open article in the storage thread and commit it.

        It is shown when the file has it.
        """
        self._enqueue(Step(write=lambda door: door.commit(plan(door.project))))

    def undo(self) -> None:
        """Take back the last edit, and show the article that it touched."""
        self._enqueue(Step(write=lambda door: door.undo(), leads=True))

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self._enqueue(Step(write=lambda door: door.redo(), leads=True))

    def undo_here(self) -> None:
        """Take back the last edit that touches the open article, whatever came after it."""
        article_id = self._open_id()
        if article_id is not None:
            self._enqueue(Step(write=lambda door: door.undo(article_id), leads=True))

    def retry_saving(self) -> None:
        """Try again now to write what could not be written."""
        self._queue.retry()

    def discard_unwritten(self) -> None:
        """Give up the edits that could not be written; for a project that is left."""
        self._queue.clear()

    def tell_change(self, change: Change) -> None:
        """Tell the panes of a change that a piece of long work has committed."""
        if change.scheme:
            self._take_scheme(change)
        here = self._open_id()
        if here is not None and (change.scheme or here in change.article_ids):
            self.show_article(here)
        self.committed.emit(change)
        self._read_history()

    def waiting_edits(self) -> tuple[Edit, ...]:
        """The edits on the screen that the file may not hold yet, oldest first."""
        return tuple(self._queue.waiting_edits())

    def close_project(self) -> None:
        """Write what waits and close the project; waits itself, so only for the end.

        Edits that cannot be written stay unwritten: look at `saving` before.
        """
        if self._info is not None:
            self.leaving.emit()
            self._queue.write_out()
            self._storage.call(self._door.close)
            self._forget()
            self.project_closed.emit()

    def stop(self) -> None:
        """Close the project and end the storage thread; the program ends."""
        self.close_project()
        self._storage.stop()

    def _enqueue(self, step: Step) -> None:
        if not self._switch.under_way:
            self._queue.add(step)

    def _open_id(self) -> int | None:
        return None if self._open is None else self._open.article.id

    def _project_opened(self, info: ProjectInfo, show: int | None) -> None:
        self._forget()
        self._info = info
        self.project_opened.emit(info)
        self._read_history()
        if show is not None:
            self.show_article(show)

    def _read_history(self) -> None:
        self.ask(lambda project: project.history(), self.history_changed.emit)

    def _forget(self) -> None:
        self._queue.clear()
        self._info = None
        self._wanted_article = None
        if self._open is not None:
            self._open = None
            self.article_opened.emit(None)

    def _article_read(self, article: OpenArticle) -> None:
        if article.article.id != self._wanted_article:
            return
        self._open = article.with_waiting(self._queue.waiting_edits())
        self.article_opened.emit(self._open)

    def _show(self, change: Change) -> None:
        if self._open is None:
            return
        shown = self._open.applied(change.records)
        if shown != self._open:
            self._open = shown
            self.article_changed.emit(shown)

    def _acknowledged(self, step: Step, answer: Acknowledged) -> None:
        if self._info is None:
            return
        change = answer.change
        if step.edit is None:
            self._show_answer(change, leads=step.leads)
        self.committed.emit(change)
        self.history_changed.emit(answer.history)

    def _show_answer(self, change: Change, *, leads: bool) -> None:
        if change.scheme:
            self._take_scheme(change)
            self._show(change)
            return
        here = self._open_id()
        if here is None or (change.article_ids and here not in change.article_ids):
            elsewhere = min(change.article_ids, default=None)
            if leads and elsewhere is not None and len(change.article_ids) == 1:
                self.show_article(elsewhere)
            return
        self._show(change)

    def _take_scheme(self, change: Change) -> None:
        for record in (entry.after for entry in change.records):
            if isinstance(record, Scheme) and self._info is not None:
                self._info = replace(self._info, scheme=record)

    def _rejected(self, step: Step, error: EditError) -> None:
        self.failed.emit(error)
        if step.edit is not None and self._open_id() in step.edit.article_ids:
            self.show_article(min(step.edit.article_ids))
