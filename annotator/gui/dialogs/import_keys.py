"""Which key of a file's records holds the text, which the title and the other metadata."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.domain.article import META_KEYS
from annotator.gui.look.plain_text import label

TEXT = "text"
ROWS_SHOWN = 5
_LONGEST = 120
_COLUMN = 150


class ImportKeys(QWidget):
    """The first records as a table, and one box per field with the keys that they have."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[str, ...] = ()
        self._guess: dict[str, str] = {}
        self.fields = {name: QComboBox() for name in (TEXT, *META_KEYS)}
        self.rows = QTableWidget()
        self._names = self._field_names()
        self._lay_out()
        for box in self.fields.values():
            box.currentIndexChanged.connect(self._choose)

    def offer(
        self, keys: Sequence[str], rows: Sequence[Mapping[str, str]], guess: Mapping[str, str]
    ) -> None:
        """Offer the keys of a file; what was chosen stays where it is there again."""
        if tuple(keys) == self._keys:
            return
        is_first = not self._keys
        self._keys, self._guess = tuple(keys), dict(guess)
        for name, box in self.fields.items():
            before = None if is_first else box.currentText()
            box.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            box.clear()
            likely = guess.get(name, "")
            box.addItems(list(keys) if name == TEXT and likely else ["", *keys])
            box.setCurrentText(before if before is not None and before in keys else likely)
            box.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._show(rows)
        if keys:
            self._choose()

    def text_key(self) -> str:
        """The key of the text."""
        return self.fields[TEXT].currentText() or TEXT

    def meta_keys(self) -> Mapping[str, str]:
        """Our metadata key → the key in the file, "" for none; empty where nothing is offered."""
        if not self._keys:
            return {}
        return {name: self.fields[name].currentText() for name in META_KEYS}

    def told(self) -> Mapping[str, str]:
        """Return all keys once one is chosen otherwise than guessed; before, none is told.

        As long as none is, each file is guessed by itself.
        """
        chosen = {TEXT: self.text_key(), **self.meta_keys()}
        is_guess = all(key == self._guess.get(name, "") for name, key in chosen.items())
        return {} if is_guess else chosen

    def _field_names(self) -> dict[str, str]:
        return {
            TEXT: self.tr("&Text"),
            "title": self.tr("T&itle"),
            "source": self.tr("Sou&rce"),
            "published": self.tr("&Date"),
            "url": self.tr("Addre&ss"),
            "author": self.tr("A&uthor"),
            "language": self.tr("&Language"),
        }

    def _lay_out(self) -> None:
        grid = QGridLayout()
        for number, (name, box) in enumerate(self.fields.items()):
            caption = QLabel(self)
            caption.setTextFormat(Qt.TextFormat.PlainText)
            caption.setText(self._names[name])
            caption.setBuddy(box)
            row, half = divmod(number, 2)
            grid.addWidget(caption, row, 2 * half)
            grid.addWidget(box, row, 2 * half + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.rows.setAccessibleName(self.tr("First rows"))
        self.rows.setMinimumHeight(140)
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.rows.setWordWrap(False)
        self.rows.setTabKeyNavigation(False)  # else Tab never leaves the table
        self.rows.verticalHeader().hide()
        self.rows.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(
            label(self.tr("Which keys of the file hold what? Its first rows:"), role="muted")
        )
        column.addWidget(self.rows, 1)
        column.addLayout(grid)

    def _show(self, rows: Sequence[Mapping[str, str]]) -> None:
        shown = rows[:ROWS_SHOWN]
        self.rows.clear()
        self.rows.setRowCount(len(shown))
        self.rows.setColumnCount(len(self._keys))
        for column, key in enumerate(self._keys):
            self.rows.setColumnWidth(column, _COLUMN)
            for row, values in enumerate(shown):
                text = " ".join(values.get(key, "").split())[:_LONGEST]
                self.rows.setItem(row, column, QTableWidgetItem(text))

    def _choose(self) -> None:
        """Write over each column what it is."""
        roles = {box.currentText(): name for name, box in self.fields.items()}
        for column, key in enumerate(self._keys):
            role = self._names[roles[key]].replace("&", "") if key in roles else ""
            header = QTableWidgetItem(f"{key}\n{role}")
            font = header.font()
            font.setBold(bool(role))
            header.setFont(font)
            self.rows.setHorizontalHeaderItem(column, header)
        self.changed.emit()
