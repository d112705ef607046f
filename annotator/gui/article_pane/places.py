"""Where the reader was in each article: kept while the window runs and after it."""

from PySide6.QtCore import QObject, QTimer

from annotator.core.domain.article import Article
from annotator.gui.article_view.targets import ScrollState
from annotator.gui.memory.json_memory import JsonMemory

WRITE_MS = 2000
KEPT = 2000
"""Articles whose places are kept, those read last."""


class Places(QObject):
    """Places by the article's UUID; only numbers are written, never texts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = JsonMemory("places.json", kept=KEPT)
        self._later = QTimer(self, singleShot=True, interval=WRITE_MS)
        self._later.timeout.connect(self._memory.write)

    def keep(self, article: Article, place: ScrollState) -> None:
        """Keep where the reader is in an article."""
        self._memory.keep(article.uuid, [place.position, place.offset, place.caret])
        self._later.start()

    def of(self, article: Article) -> ScrollState | None:
        """Return where the reader was, None where nothing fitting is known."""
        match self._memory.value(article.uuid):
            case [int(position), int() | float() as offset, int(caret)]:
                inside = range(len(article.text) + 1)
                if position in inside and caret in inside and 0 <= offset <= 1:
                    return ScrollState(position=position, offset=float(offset), caret=caret)
        return None

    def write(self) -> None:
        """Write to the disk now."""
        self._later.stop()
        self._memory.write()
