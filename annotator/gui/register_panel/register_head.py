"""What narrows the list of entities, and the buttons that work on it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.domain.scheme import Scheme
from annotator.gui.language.messages import filled, number
from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import label, set_tip
from annotator.gui.register_panel.entity_form import labels_for_entities
from annotator.gui.register_panel.entity_rows import Order, RowFilter
from annotator.gui.widgets.label_look import label_name, swatch_icon

TYPING_MS = 120
FEW_LETTERS = 4
LEAST_WIDTH = 80
BUTTONS: Mapping[str, str] = {
    "new": "add",
    "merge": "merge",
    "delete": "delete",
    "import": "import",
    "export": "export",
}
"""Each button with its icon."""
WRITING = ("new", "merge", "delete", "import")


class RegisterHead(QWidget):
    """Search line, label, order, count; says what is wanted."""

    filter_changed = Signal(object)
    """RowFilter"""
    wanted = Signal(str)
    """A name of BUTTONS, or leave"""
    left_downwards = Signal()
    """Down or Enter in the search line: on to the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme: Scheme | None = None
        self._counted = (0, 0)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.installEventFilter(self)
        self.label, self.order = QComboBox(), QComboBox()
        for box in (self.label, self.order):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(FEW_LETTERS)
            box.setMinimumWidth(LEAST_WIDTH)
        self.buttons = {name: QToolButton() for name in BUTTONS}
        self._title, self._count = label(role="heading"), label(role="muted")
        self._later = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._later.timeout.connect(self.tell)
        self._lay_out()
        self.search.textChanged.connect(self._later.start)
        for box in (self.label, self.order):
            box.currentIndexChanged.connect(lambda _row: self.tell())
        for name, button in self.buttons.items():
            button.setIcon(icon(BUTTONS[name]))
            button.setAutoRaise(True)
            button.clicked.connect(lambda _checked, name=name: self.wanted.emit(name))
        self._retranslate()

    @property
    def chosen(self) -> RowFilter:
        """What the list is narrowed to."""
        return RowFilter(
            text=self.search.text().strip(),
            label=self.label.currentData() or "",
            order=self.order.currentData() or Order.NAME,
        )

    def set_scheme(self, scheme: Scheme | None) -> None:
        """Offer the labels of a scheme."""
        self._scheme = scheme
        self._fill()

    def set_writable(self, *, writable: bool) -> None:
        """Let the register be changed, or only be read."""
        for name in WRITING:
            self.buttons[name].setEnabled(writable)

    def show_counts(self, shown: int, total: int) -> None:
        """Say how many of how many entities are listed."""
        self._counted = (shown, total)
        words = self.tr("{shown} of {total}")
        whole = number(total)
        self._count.setText(
            whole if shown == total else filled(words, {"shown": shown, "total": total})
        )

    def clear(self) -> None:
        """Narrow nothing any more."""
        with QSignalBlocker(self.label):
            self.label.setCurrentIndex(0)
        self.search.clear()
        self.tell()

    def tell(self) -> None:
        """Say now what the list is narrowed to."""
        self._later.stop()
        self.filter_changed.emit(self.chosen)

    def _lay_out(self) -> None:
        head, narrowing = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        for button in self.buttons.values():
            head.addWidget(button)
        head.setSpacing(2)
        narrowing.addWidget(self.search, 1)
        narrowing.addWidget(self.label)
        narrowing.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(narrowing)

    def _fill(self) -> None:
        chosen, order = self.label.currentData(), self.order.currentIndex()
        with QSignalBlocker(self.label), QSignalBlocker(self.order):
            self.label.clear()
            self.label.addItem(self.tr("All"), "")
            for one in labels_for_entities(self._scheme):
                self.label.addItem(swatch_icon(one, self.palette()), label_name(one), one.id)
            self.label.setCurrentIndex(max(self.label.findData(chosen), 0))
            self.order.clear()
            self.order.addItem(self.tr("By name"), Order.NAME)
            self.order.addItem(self.tr("By mentions"), Order.MENTIONS)
            self.order.setCurrentIndex(max(order, 0))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Register"))
        self.search.setPlaceholderText(self.tr("Search names and aliases"))
        self.search.setAccessibleName(self.tr("Search names and aliases"))
        self.label.setAccessibleName(self.tr("Label of the entities"))
        self.order.setAccessibleName(self.tr("Order of the entities"))
        names = {
            "new": (self.tr("New entity…"), "N"),
            "merge": (self.tr("Merge the chosen entities…"), "M"),
            "delete": (self.tr("Delete the chosen entities…"), "Del"),
            "import": (self.tr("Import entities…"), ""),
            "export": (self.tr("Export the register…"), ""),
        }
        for name, (words, keys) in names.items():
            self.buttons[name].setAccessibleName(words)
            set_tip(self.buttons[name], f"{words} ({keys})" if keys else words)
        self._fill()
        self.show_counts(*self._counted)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.tell()
                self.left_downwards.emit()
                return True
            if is_press and event.key() == Qt.Key.Key_Escape:
                self._escape()
                return True
        return super().eventFilter(watched, event)

    def _escape(self) -> None:
        if self.search.text():
            self.search.clear()
            self.tell()
        else:
            self.wanted.emit("leave")

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._retranslate()
