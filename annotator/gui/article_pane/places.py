"""Where the reader was in each article, and how large it was: kept after the window too."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from annotator.core.domain.article import Article
from annotator.core.domain.values import JsonValue
from annotator.gui.article_view.targets import ScrollState
from annotator.gui.memory.json_memory import JsonMemory

WRITE_MS = 2000
KEPT = 2000
"""Articles whose places are kept, those read last."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader was, and the size of the letters if the article had one of its own."""

    scroll: ScrollState
    size: float | None = None


class Places(QObject):
    """Places by the article's UUID; only numbers are written, never texts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = JsonMemory("places.json", kept=KEPT)
        self._later = QTimer(self, singleShot=True, interval=WRITE_MS)
        self._later.timeout.connect(self._memory.write)

    def keep(self, article: Article, place: Place) -> None:
        """Keep where the reader is in an article."""
        at = place.scroll
        self._memory.keep(article.uuid, [at.position, at.offset, at.caret, place.size])
        self._later.start()

    def of(self, article: Article) -> Place | None:
        """Return where the reader was, None where nothing fitting is known."""
        match self._memory.value(article.uuid):
            case [int(position), int() | float() as offset, int(caret), *more]:
                inside = range(len(article.text) + 1)
                # Before the first line is the margin: less than nothing of it is scrolled away.
                if position in inside and caret in inside and -1 <= offset <= 1:
                    at = ScrollState(position=position, offset=float(offset), caret=caret)
                    return Place(at, _size(more))
        return None

    def write(self) -> None:
        """Write to the disk now."""
        self._later.stop()
        self._memory.write()


def _size(more: list[JsonValue]) -> float | None:
    """Return the size that stands after the place; older windows wrote none."""
    match more:
        case [int() | float() as size]:
            return float(size)
    return None
