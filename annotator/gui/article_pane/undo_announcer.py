"""Says what was undone and redone, and brings it into sight."""

from PySide6.QtCore import QObject, Signal

from annotator.core.domain.changes import Change, Turn
from annotator.core.domain.span import Span
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import caption, filled
from annotator.gui.widgets.label_look import label_name


class UndoAnnouncer(QObject):
    """Listens for edits that were taken back or made again."""

    announced = Signal(str)
    touched = Signal(object)
    """The first Span that was undone or redone, once its article is on the screen: as it is
    now, or as it was if it is gone"""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._awaited: Span | None = None
        workspace.committed.connect(self._follow)
        workspace.article_opened.connect(self._look_for_awaited)

    def _follow(self, change: Change) -> None:
        self._awaited = None
        if change.turn is Turn.MADE:
            return
        undone = change.turn is Turn.UNDONE
        self._say(self.tr("Undone: {what}") if undone else self.tr("Redone: {what}"), change)
        self._awaited = next(
            (one.record for one in change.records if isinstance(one.record, Span)), None
        )
        self._look_for_awaited(self._workspace.open_article)

    def _say(self, sentence: str, change: Change) -> None:
        info = self._workspace.info
        names = {} if info is None else {one.id: label_name(one) for one in info.scheme.labels}
        what = caption(change.kind, change.details, names)
        self.announced.emit(filled(sentence, {"what": what}))

    def _look_for_awaited(self, shown: OpenArticle | None) -> None:
        span = self._awaited
        if span is not None and shown is not None and span.article_id == shown.article.id:
            self._awaited = None
            self.touched.emit(span)
