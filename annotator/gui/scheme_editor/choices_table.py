"""The choices of an attribute as a table: name in English, name in Arabic, id."""

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.core.domain.scheme import Choice, Names
from annotator.gui.scheme_editor.edit_buttons import EditButton, EditButtons
from annotator.gui.scheme_editor.new_parts import id_from_name, provisional_id


class ChoicesTable(QWidget):
    """Cells are typed in where they stand; every change is asked for at once."""

    changed = Signal(object, object)
    """Tuple of Choice as it is to be, and new ids of choices by their old ones"""
    removed = Signal(str)
    """Id of a choice that is to go"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self.table = QTableWidget(0, 3)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.buttons = EditButtons(
            self.table,
            (
                EditButton("add", "Ins", self.add),
                EditButton("up", "Alt+Up", lambda: self.shift(-1)),
                EditButton("down", "Alt+Down", lambda: self.shift(1)),
                EditButton("delete", "Del", self.remove),
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(self.buttons)
        self._retranslate()
        self.table.itemChanged.connect(self._typed)

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show the choices of an attribute."""
        self._choices = choices
        row, column = self.table.currentRow(), self.table.currentColumn()
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(choices))
            for at, choice in enumerate(choices):
                for place, text in enumerate((choice.names.en, choice.names.ar, choice.id)):
                    self.table.setItem(at, place, QTableWidgetItem(text))
            if choices:
                self.table.setCurrentCell(min(max(row, 0), len(choices) - 1), max(column, 0))
        self.buttons["delete"].setEnabled(len(choices) > 1)

    def add(self) -> None:
        """Add a choice at the end."""
        new_id = provisional_id("choice", (choice.id for choice in self._choices))
        made = Choice(new_id, Names(en="New choice", ar="خيار جديد"))
        self.changed.emit((*self._choices, made), {})

    def shift(self, by: int) -> None:
        """Move the chosen choice up or down."""
        row, order = self.table.currentRow(), list(self._choices)
        if row >= 0 and 0 <= row + by < len(order):
            order.insert(row + by, order.pop(row))
            self.table.setCurrentCell(row + by, max(self.table.currentColumn(), 0))
            self.changed.emit(tuple(order), {})

    def remove(self) -> None:
        """Ask for the chosen choice to go."""
        row = self.table.currentRow()
        if 0 <= row < len(self._choices) and len(self._choices) > 1:
            self.removed.emit(self._choices[row].id)

    def _typed(self, item: QTableWidgetItem) -> None:
        row, old = item.row(), self._choices[item.row()]
        cells = [self.table.item(row, place) for place in range(3)]
        english, arabic, new_id = (cell.text().strip() if cell else "" for cell in cells)
        if not (english and arabic and new_id):
            self.show_choices(self._choices)
            return
        if new_id == old.id and english != old.names.en:
            taken = [choice.id for choice in self._choices]
            new_id = id_from_name(english, current=old.id, taken=taken)
        new = Choice(new_id, Names(en=english, ar=arabic))
        choices = (*self._choices[:row], new, *self._choices[row + 1 :])
        self.changed.emit(choices, {old.id: new.id} if new.id != old.id else {})

    def _retranslate(self) -> None:
        self.table.setHorizontalHeaderLabels([self.tr("English"), self.tr("Arabic"), self.tr("Id")])
        self.table.setAccessibleName(self.tr("Choices"))
        self.buttons.set_names(
            {
                "add": self.tr("Add a choice"),
                "up": self.tr("Move up"),
                "down": self.tr("Move down"),
                "delete": self.tr("Remove the choice…"),
            }
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
