"""Work over all articles of the open project, a few at a time."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.core.domain.errors import AnnotatorError
from annotator.gui.bridge.late_answer import while_alive
from annotator.gui.bridge.workspace import Workspace

if TYPE_CHECKING:  # loading the database layer takes 0.4 s of the start
    from annotator.core.project import Project

T = TypeVar("T")
AT_ONCE = 150
"""Articles looked at by one question: edits that wait are written in between."""


class ArticleWalk(QObject, Generic[T]):
    """One piece of work at a time; beginning another one drops the one before."""

    progressed = Signal(int, int)
    """So many articles of so many are done"""
    found = Signal(object)
    """What the work gave for some articles"""
    ended = Signal()
    """All articles are done; nothing comes after this"""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._round = 0

    def begin(self, work: Callable[["Project", Sequence[int]], T]) -> None:
        """Do `work` on every article of the project, in its order."""
        self.stop()
        asked_in = self._round
        self._workspace.ask(
            lambda project: list(project.articles.ids()),
            while_alive(self, lambda ids: self._go_on(work, ids, 0, asked_in)),
        )

    def stop(self) -> None:
        """Drop what is under way; it tells nothing more."""
        self._round += 1

    def _go_on(
        self,
        work: Callable[["Project", Sequence[int]], T],
        ids: list[int],
        at: int,
        asked_in: int,
    ) -> None:
        if asked_in != self._round:
            return
        self.progressed.emit(at, len(ids))
        if at >= len(ids):
            self.ended.emit()
            return

        def take(answer: T) -> None:
            if asked_in == self._round:
                self.found.emit(answer)
                self._go_on(work, ids, at + AT_ONCE, asked_in)

        def give_up(error: AnnotatorError) -> None:
            if asked_in == self._round:
                self.stop()
                self._workspace.failed.emit(error)

        some = ids[at : at + AT_ONCE]
        self._workspace.ask(
            lambda project: work(project, some),
            while_alive(self, take),
            while_alive(self, give_up),
        )
