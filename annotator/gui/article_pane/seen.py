"""How far each article has been on screen: shown at once, written now and then."""

from PySide6.QtCore import QObject, QTimer

from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace

WRITE_AFTER_MS = 1500


class Seen(QObject):
    """Remembers, per article, one past the last code point that has been on screen.

    It is no edit: nothing to undo. Articles that nobody has begun have no place for it in
    the file; there it lasts for the session.
    """

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._until: dict[int, int] = {}
        self._written: dict[int, int] = {}
        self._timer = QTimer(self, singleShot=True, interval=WRITE_AFTER_MS)
        self._timer.timeout.connect(self.write)
        workspace.project_opened.connect(self._forget)

    def advance(self, shown: OpenArticle, until: int) -> bool:
        """Take note that the article was seen up to `until`; False where that is nothing new."""
        if until <= self.until(shown):
            return False
        self._until[shown.article.id] = until
        self._timer.start()
        return True

    def until(self, shown: OpenArticle) -> int:
        """Return how far the article was seen, in the file or since."""
        return max(self._until.get(shown.article.id, 0), shown.layer.head.seen)

    def share(self, shown: OpenArticle) -> float:
        """Return how much of the article was seen, 0 to 1."""
        length = len(shown.article.text)
        return min(self.until(shown) / length, 1.0) if length else 1.0

    def write(self) -> None:
        """Write what the file does not know yet."""
        info = self._workspace.info
        if info is None or info.read_only:
            return
        news = {
            article: until
            for article, until in self._until.items()
            if until > self._written.get(article, 0)
        }
        self._written.update(news)
        for article, until in news.items():
            self._mark(article, until)

    def _mark(self, article: int, until: int) -> None:
        self._workspace.ask(lambda project: project.layers.mark_seen(article, until), _done)

    def _forget(self) -> None:
        self._until.clear()
        self._written.clear()
        self._timer.stop()


def _done(_answer: None) -> None:
    """Nothing waits for it."""
