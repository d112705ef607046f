"""The register as the window knows it: read behind an open project, then kept by the changes."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.domain.changes import Change
from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.span import Span
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.register_panel.entity_rows import EntityRow, EntityRows, rows_of
from annotator.gui.register_panel.register_calls import all_counted, prepare

T = TypeVar("T")
IDLE_MS = 600
"""So long after the opening of a project its register is read."""
AT_ONCE = 2000
"""Entities whose names are folded by one question: edits that wait are written in between."""


class RegisterSource(QObject):
    """All entities of the open project; None until they have been read."""

    project_changed = Signal()
    """Another project is open, or none"""
    scheme_changed = Signal()
    rows_changed = Signal()
    mentions_changed = Signal(object)
    """UUIDs of entities whose mentions a change has touched"""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._round = 0
        self._read: list[EntityRow] | None = None
        self._missed: list[Change] = []
        self.rows: EntityRows | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.begin)
        workspace.project_opened.connect(lambda _info: self._project_opened())
        workspace.project_closed.connect(self._forget)
        workspace.committed.connect(self._committed)

    @property
    def scheme(self) -> Scheme | None:
        """The scheme of the open project."""
        info = self._workspace.info
        return None if info is None else info.scheme

    @property
    def can_write(self) -> bool:
        """Whether a project is open that can be changed."""
        info = self._workspace.info
        return info is not None and not info.read_only

    def begin(self) -> None:
        """Read the register now, where nobody has begun to."""
        self._idle.stop()
        if self.rows is None and self._read is None and self._workspace.info is not None:
            self._read = []
            asked_in = self._round
            self._workspace.ask(
                all_counted,
                lambda counted: self._fold(counted, asked_in),
                self._give_up,
            )

    def wait_and_begin(self) -> None:
        """Read the register as soon as the window has shown its project for a moment."""
        self._idle.start()

    def _project_opened(self) -> None:
        self._forget()
        self.wait_and_begin()

    def _forget(self) -> None:
        self._idle.stop()
        self._start_anew()
        self.project_changed.emit()

    def _start_anew(self) -> None:
        self._round += 1
        self.rows, self._read, self._missed = None, None, []

    def _give_up(self, error: AnnotatorError) -> None:
        self._start_anew()
        self._workspace.failed.emit(error)

    def _fold(self, counted: list[tuple[Entity, int]], asked_in: int) -> None:
        """Fold the names of some entities, and then of those that are left."""
        read = self._read
        if asked_in != self._round or read is None:
            return
        some, left = counted[:AT_ONCE], counted[AT_ONCE:]
        if not some:
            self._ask(asked_in, lambda: EntityRows(read), self._finish)
            return

        def take(rows: list[EntityRow]) -> None:
            read.extend(rows)
            self._fold(left, asked_in)

        self._ask(asked_in, lambda: rows_of(some), take)

    def _ask(self, asked_in: int, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Let the storage thread do a piece of work; the answer to an older round is dropped."""
        self._workspace.ask_door(
            lambda _door: work(),
            lambda answer: then(answer) if asked_in == self._round else None,
        )

    def _finish(self, rows: EntityRows) -> None:
        self.rows, self._read = rows, None
        for change in self._missed:
            rows.apply(change)
        self._missed = []
        self.rows_changed.emit()
        self._workspace.ask(prepare, lambda _none: None)

    def _committed(self, change: Change) -> None:
        if change.scheme:
            self.scheme_changed.emit()
        if change.articles and (self.rows is not None or self._read is not None):
            # An import brings entities without naming them.
            self._start_anew()
            self.begin()
        elif self._read is not None:
            self._missed.append(change)
        elif self.rows is not None and self.rows.apply(change):
            self.rows_changed.emit()
        touched = _touched(change)
        if touched:
            self.mentions_changed.emit(touched)


def _touched(change: Change) -> frozenset[str]:
    states = (state for entry in change.records for state in (entry.before, entry.after))
    return frozenset(one.entity for one in states if isinstance(one, Span) and one.entity)
