"""What of each article has been on screen: shown at once, written now and then."""

from PySide6.QtCore import QObject, QTimer

from annotator.core.domain.seen import Parts, joined_parts, unseen_parts
from annotator.core.domain.span import Fragment
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace

WRITE_AFTER_MS = 1500


class Seen(QObject):
    """Remembers, per article, the stretches that have been on screen; it is no edit."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._parts: dict[int, Parts] = {}
        self._waiting: dict[int, Parts] = {}
        self._asked: tuple[int, Parts] = (0, ())
        self._answer: Parts = ()
        self._timer = QTimer(self, singleShot=True, interval=WRITE_AFTER_MS)
        self._timer.timeout.connect(self.write)
        workspace.leaving.connect(self.write)
        workspace.project_opened.connect(self._forget)

    def add(self, shown: OpenArticle, piece: Fragment) -> bool:
        """Take note that a piece of an article was seen; False where that is nothing new."""
        before = self.parts(shown)
        parts = joined_parts([*before, (piece.start, piece.end)])
        if parts == before:
            return False
        self._parts[shown.article.id] = self._waiting[shown.article.id] = parts
        self._timer.start()
        return True

    def parts(self, shown: OpenArticle) -> Parts:
        """Return what was seen of an article, in the file or since."""
        since = self._parts.get(shown.article.id, ())
        return joined_parts([*shown.layer.seen, *since])

    def unseen(self, shown: OpenArticle) -> Parts:
        """Return the stretches of an article that were never seen."""
        article, parts = shown.article, self.parts(shown)
        # Asked after every edit: looking through five million characters takes a while.
        if (article.id, parts) != self._asked:
            self._asked = article.id, parts
            self._answer = unseen_parts(article.text, parts)
        return self._answer

    def write(self) -> None:
        """Write what the file does not know yet."""
        info = self._workspace.info
        if info is None or info.read_only:
            return
        waiting, self._waiting = self._waiting, {}
        for article, parts in waiting.items():
            self._mark(article, parts)

    def _mark(self, article: int, parts: Parts) -> None:
        self._workspace.ask(lambda project: project.layers.mark_seen(article, parts), _done)

    def _forget(self) -> None:
        self._parts.clear()
        self._waiting.clear()
        self._asked = 0, ()
        self._timer.stop()


def _done(_answer: None) -> None:
    """Nothing waits for it."""
