"""What narrows the article list: a search box, a chip per status, and the count."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.article_filter import EVERYTHING, ArticleFilter
from annotator.gui.article_list.status_chips import StatusChips
from annotator.gui.language.messages import number
from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import label

TYPING_MS = 150


class FilterBar(QWidget):
    """Says by `filter_changed` what is wanted, a moment after the last key."""

    filter_changed = Signal(object)
    """ArticleFilter"""
    left_downwards = Signal()
    """The Down key in the search box: on to the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = EVERYTHING
        self._counted: tuple[int, int] = (0, 0)
        self.search = QLineEdit(self, clearButtonEnabled=True)
        self.search.setObjectName("article_search")
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.installEventFilter(self)
        self.chips = StatusChips(self)
        self._count = label(role="muted")
        self._count.setObjectName("article_count")
        self._later = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._later.timeout.connect(self._tell)
        self.chips.toggled.connect(self._tell)
        self.search.textChanged.connect(self._later.start)
        self.search.returnPressed.connect(self._tell)
        self._lay_out()
        self._retranslate()

    def show_counts(self, shown: int, total: int) -> None:
        """Say how many of how many articles are listed."""
        self._counted = (shown, total)
        if shown == total:
            text = self.tr("%Ln article(s)", "", total)
        else:
            text = self.tr("{shown} of {total}").format(shown=number(shown), total=number(total))
        self._count.setText(text)

    def chip(self, status: ArticleStatus) -> QToolButton:
        """The button that narrows the list to a status."""
        return self.chips.buttons[status]

    def count_text(self) -> str:
        """What is said about how many articles are listed."""
        return self._count.text()

    def clear(self) -> None:
        """Narrow nothing any more; told like any other change."""
        self.chips.clear()
        self.search.clear()
        self._tell()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 6)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self.chips)
        column.addWidget(self._count)

    def _tell(self) -> None:
        self._later.stop()
        chosen = ArticleFilter(statuses=self.chips.chosen(), text=self.search.text().strip())
        if chosen != self._filter:
            self._filter = chosen
            self.filter_changed.emit(chosen)

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search titles and sources"))
        self.search.setAccessibleName(self.tr("Search titles and sources"))
        self.show_counts(*self._counted)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        pressed = watched is self.search and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
            return True
        return False
