"""Says what was undone and redone, from the history before and after."""

from PySide6.QtCore import QObject, Signal

from annotator.core.domain.changes import Change, HistoryEntry, HistoryState
from annotator.core.domain.span import Span
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import caption, filled
from annotator.gui.widgets.label_look import label_name


class UndoAnnouncer(QObject):
    """An edit that could be undone and can be redone now was undone, and the reverse."""

    announced = Signal(str)
    touched = Signal(object)
    """The first Span that was undone or redone: as it is now, or as it was if it is gone"""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._state = HistoryState()
        self._change: Change | None = None
        workspace.committed.connect(self._remember)
        workspace.history_changed.connect(self._follow)
        workspace.project_closed.connect(lambda: self._follow(HistoryState()))

    def _remember(self, change: Change) -> None:
        self._change = change

    def _follow(self, state: HistoryState) -> None:
        before, self._state = self._state, state
        if _same(before.undo, state.redo):
            self._say(self.tr("Undone: {what}"), state.redo)
        elif _same(before.redo, state.undo):
            self._say(self.tr("Redone: {what}"), state.undo)

    def _say(self, sentence: str, entry: HistoryEntry | None) -> None:
        info = self._workspace.info
        if entry is None or info is None:
            return
        names = {label.id: label_name(label) for label in info.scheme.labels}
        what = caption(entry.kind, entry.details, names)
        self.announced.emit(filled(sentence, {"what": what}))
        records = () if self._change is None else self._change.records
        span = next((one.record for one in records if isinstance(one.record, Span)), None)
        if span is not None:
            self.touched.emit(span)


def _same(one: HistoryEntry | None, other: HistoryEntry | None) -> bool:
    return one is not None and other is not None and one.edit_id == other.edit_id
