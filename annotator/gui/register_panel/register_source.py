"""The register as the window knows it: read once somebody looks, then kept by the changes."""

from PySide6.QtCore import QObject, Signal

from annotator.core.domain.changes import Change
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.span import Span
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.register_panel.entity_rows import EntityRows
from annotator.gui.register_panel.register_calls import all_rows


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
        self._asked = False
        self._is_wanted = False
        self.rows: EntityRows | None = None
        workspace.project_opened.connect(lambda _info: self._forget())
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

    def want(self, *, wanted: bool) -> None:
        """Read the register now, where it has not been; or let it be from now on."""
        self._is_wanted = wanted
        self._read()

    def _forget(self) -> None:
        self.rows, self._asked = None, False
        self.project_changed.emit()
        self._read()

    def _read(self) -> None:
        info = self._workspace.info
        if self.rows is None and not self._asked and self._is_wanted and info is not None:
            self._asked = True
            self._workspace.ask(all_rows, lambda rows: self._take(rows, info.uuid))

    def _take(self, rows: EntityRows, project: str) -> None:
        info = self._workspace.info
        if self._asked and info is not None and info.uuid == project:
            self.rows, self._asked = rows, False
            self.rows_changed.emit()

    def _committed(self, change: Change) -> None:
        if change.scheme:
            self.scheme_changed.emit()
        if change.articles or self._asked:
            # Imports bring entities without naming them; what is on its way is older than this.
            self.rows, self._asked = None, False
            self._read()
        elif self.rows is not None and self.rows.apply(change):
            self.rows_changed.emit()
        touched = _touched(change)
        if touched:
            self.mentions_changed.emit(touched)


def _touched(change: Change) -> frozenset[str]:
    states = (state for entry in change.records for state in (entry.before, entry.after))
    return frozenset(one.entity for one in states if isinstance(one, Span) and one.entity)
