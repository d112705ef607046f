"""The query, how it is looked for, and the label that all its places are to get."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from annotator.core.domain.scheme import Scheme
from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import label, set_tip
from annotator.gui.widgets.label_look import label_name, swatch_icon

TYPING_MS = 250


class SearchHead(QWidget):
    """Says what is looked for, a moment after the last key or at Enter."""

    asked = Signal()
    """The query or the way of looking changed"""
    label_wanted = Signal()
    """All places are to get the label that stands here"""
    left_downwards = Signal()
    """Down or Enter: on to the hits"""
    left = Signal()
    """Esc: back to the text"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme: Scheme | None = None
        self.query = QLineEdit(clearButtonEnabled=True)
        self.query.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.query.installEventFilter(self)
        self.exact, self.label = QCheckBox(), QComboBox()
        self.label_all = QPushButton()
        self.label_all.setAutoDefault(False)
        self._title, self._count = label(role="heading"), label(role="muted")
        self._later = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._later.timeout.connect(self.tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title)
        row.addWidget(self.query, 2)
        row.addWidget(self.exact)
        row.addWidget(self._count, 1)
        row.addWidget(self.label)
        row.addWidget(self.label_all)
        self.query.textChanged.connect(self._later.start)
        self.exact.toggled.connect(lambda _on: self.tell())
        self.label_all.clicked.connect(self.label_wanted)
        self._retranslate()

    def set_scheme(self, scheme: Scheme | None) -> None:
        """Offer the labels of a scheme."""
        self._scheme = scheme
        chosen = self.label.currentData()
        with QSignalBlocker(self.label):
            self.label.clear()
            for one in () if scheme is None else scheme.labels:
                self.label.addItem(swatch_icon(one, self.label.palette()), label_name(one), one.id)
            self.label.setCurrentIndex(max(self.label.findData(chosen), 0))

    def set_writable(self, *, writable: bool) -> None:
        """Let places be labelled, or only be looked at."""
        self.label.setEnabled(writable)
        self.label_all.setEnabled(writable)

    def show_count(self, words: str) -> None:
        """Say how many places there are."""
        self._count.setText(words)
        self.query.setAccessibleDescription(words)

    @property
    def count_text(self) -> str:
        """What is said about how many places there are."""
        return self._count.text()

    def tell(self) -> None:
        """Say now that something else is looked for."""
        self._later.stop()
        self.asked.emit()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Search"))
        self.query.setPlaceholderText(self.tr("Search all articles"))
        self.query.setAccessibleName(self.tr("Search all articles"))
        self.exact.setText(self.tr("Letter by letter"))
        set_tip(
            self.exact,
            self.tr("Tashkeel, hamza and digit shapes count, and no clitic is taken off."),
        )
        self.label.setAccessibleName(self.tr("Label for all places"))
        self.label_all.setText(self.tr("Label all…"))
        set_tip(self.label_all, self.tr("Give all places this label (L)"))
        self.set_scheme(self._scheme)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = watched is self.query and event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if self._later.isActive():
                    self.tell()
                self.left_downwards.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._retranslate()
