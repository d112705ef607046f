"""Undo and redo: what they would do stands in their texts."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from annotator.core.domain.changes import HistoryEntry, HistoryState
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import caption
from annotator.gui.look.plain_text import menu_text


class HistoryActions(QObject):
    """Keeps the two actions true to the history of the project."""

    def __init__(
        self, workspace: Workspace, undo: QAction, redo: QAction, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._undo = undo
        self._redo = redo
        self._state = HistoryState()
        undo.triggered.connect(workspace.undo)
        redo.triggered.connect(workspace.redo)
        workspace.history_changed.connect(self._follow)
        workspace.saving_changed.connect(self.refresh)
        workspace.project_opened.connect(self.refresh)
        workspace.project_closed.connect(self._forget)
        self.refresh()

    def refresh(self) -> None:
        """Set texts and what is possible again, in the language of now."""
        self._show(self._undo, self._state.undo, self.tr("&Undo"), self.tr("&Undo: {edit}"))
        self._show(self._redo, self._state.redo, self.tr("&Redo"), self.tr("&Redo: {edit}"))

    def _follow(self, state: HistoryState) -> None:
        self._state = state
        self.refresh()

    def _forget(self) -> None:
        self._follow(HistoryState())

    def _show(self, action: QAction, entry: HistoryEntry | None, plain: str, named: str) -> None:
        info = self._workspace.info
        # An edit still on its way can be taken back too: its undo waits behind it.
        waiting = action is self._undo and self._workspace.saving.waiting > 0
        possible = entry is not None or waiting
        action.setEnabled(possible and info is not None and not info.read_only)
        if entry is None:
            action.setText(plain)
        else:
            edit = menu_text(caption(entry.kind, entry.details))
            action.setText(named.format(edit=edit))
