"""The attributes of a label or a relation: a list, and the form of the one at hand."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, QSize
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.commands.scheme_attributes import (
    AddAttribute,
    ChangeAttribute,
    ReorderAttributes,
    attribute_of,
)
from annotator.core.domain.scheme import AttributeKind, AttributeType, Choice, Names, Scheme
from annotator.core.domain.scheme_mapping import Owner, OwnerKind
from annotator.gui.scheme_editor.attribute_form import AttributeForm, Change
from annotator.gui.scheme_editor.attribute_kinds import WITH_CHOICES
from annotator.gui.scheme_editor.attribute_questions import choice_question, remove_question
from annotator.gui.scheme_editor.choices_table import ChoicesTable
from annotator.gui.scheme_editor.edit_buttons import EditButton, EditButtons
from annotator.gui.scheme_editor.new_parts import id_from_name, provisional_id
from annotator.gui.scheme_editor.scheme_edits import SchemeEdits
from annotator.gui.widgets.label_look import interface_language

LIST_WIDTH = 180
ROW_PAD = 14
NOBODY = Owner(OwnerKind.ARTICLE)


class AttributesPage(QWidget):
    """Shows the attributes of one owner and asks for changes of them."""

    def __init__(self, edits: SchemeEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        self._owner = NOBODY
        self._types: tuple[AttributeType, ...] = ()
        self._wanted = ""
        self._is_new = False
        self.list = QListWidget()
        self.form = AttributeForm()
        self.choices = ChoicesTable()
        self.buttons = EditButtons(
            self.list,
            (
                EditButton("add", "Ins", self.add),
                EditButton("up", "Alt+Up", lambda: self.shift(-1)),
                EditButton("down", "Alt+Down", lambda: self.shift(1)),
                EditButton("delete", "Del", self.ask_remove),
            ),
        )
        self._lay_out()
        self._retranslate()
        self.list.currentRowChanged.connect(self._show_chosen)
        self.form.changed.connect(self._change)
        self.form.named.connect(self._rename)
        self.choices.changed.connect(self._change_choices)
        self.choices.removed.connect(self._ask_choice)

    @property
    def chosen(self) -> AttributeType | None:
        """The attribute at hand, or None."""
        row = self.list.currentRow()
        return self._types[row] if 0 <= row < len(self._types) else None

    def show_attributes(self, owner: Owner | None, types: tuple[AttributeType, ...]) -> None:
        """Show the attributes of an owner; the one at hand stays at hand."""
        kept = self._wanted or (self.chosen.id if self.chosen else "")
        row = self.list.currentRow()
        self._owner, self._types = owner or NOBODY, types
        self.setEnabled(owner is not None)
        ids = [kind.id for kind in types]
        at = ids.index(kept) if kept in ids else min(max(row, 0), len(types) - 1)
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems([kind.names.in_language(interface_language()) for kind in types])
            for row in range(self.list.count()):
                self.list.item(row).setSizeHint(QSize(0, self.fontMetrics().height() + ROW_PAD))
            self.list.setCurrentRow(at)
        self._show_chosen()
        if self._wanted in ids:
            if self._is_new:
                self.form.start_naming()
            self._wanted, self._is_new = "", False

    def read_again(self) -> None:
        """Show what is true where fields say something else."""
        self._wanted, self._is_new = "", False
        self._show_chosen()

    def choose(self, attribute_id: str) -> None:
        """Take an attribute at hand."""
        self.list.setCurrentRow([kind.id for kind in self._types].index(attribute_id))

    def add(self) -> None:
        """Add an attribute of kind text; its name is to be typed then."""
        owner = self._owner
        new_id = provisional_id("attribute", (kind.id for kind in self._types))
        names = Names(en="New attribute", ar="سمة جديدة")
        made = AttributeType(new_id, names, AttributeKind.TEXT)
        self._wanted, self._is_new = new_id, True
        self._edits.do(lambda _scheme: AddAttribute(owner, made))

    def shift(self, by: int) -> None:
        """Move the attribute at hand up or down."""
        order, at, owner = [kind.id for kind in self._types], self.list.currentRow(), self._owner
        if at >= 0 and 0 <= at + by < len(order):
            order.insert(at + by, order.pop(at))
            self._edits.do(lambda _scheme: ReorderAttributes(owner, tuple(order)))

    def ask_remove(self) -> None:
        """Ask before the attribute at hand goes, with its values."""
        if self.chosen is not None:
            self._edits.question.emit(remove_question(self._owner, self.chosen, self._types))

    def _ask_choice(self, choice: str) -> None:
        if self.chosen is not None:
            self._edits.question.emit(choice_question(self._owner, self.chosen, choice))

    def _rename(self, names: Names) -> None:
        if self.chosen is not None:
            ids = [kind.id for kind in self._types]
            new_id = id_from_name(names.en, current=self.chosen.id, taken=ids)
            self._change(lambda kind: replace(kind, names=names, id=new_id))

    def _change(self, change: Change) -> None:
        self._change_with(change, {})

    def _change_choices(self, choices: tuple[Choice, ...], renamed: dict[str, str]) -> None:
        def change(kind: AttributeType) -> AttributeType:
            default = kind.default
            if isinstance(default, str):
                default = renamed.get(default, default)
            elif isinstance(default, tuple):
                default = tuple(renamed.get(one, one) for one in default)
            return replace(kind, choices=choices, default=default)

        self._change_with(change, renamed)

    def _change_with(self, change: Change, renamed: dict[str, str]) -> None:
        if self.chosen is None:
            return
        owner, attribute = self._owner, self.chosen.id
        self._wanted = change(self.chosen).id

        def make(scheme: Scheme) -> ChangeAttribute:
            after = change(attribute_of(scheme, owner, attribute))
            return ChangeAttribute(owner, attribute, after, renamed)

        self._edits.do(make)

    def _show_chosen(self) -> None:
        chosen, at = self.chosen, self.list.currentRow()
        self.form.show_attribute(chosen)
        self.choices.setVisible(chosen is not None and chosen.kind in WITH_CHOICES)
        self.choices.show_choices(() if chosen is None else chosen.choices)
        self.buttons["up"].setEnabled(at > 0)
        self.buttons["down"].setEnabled(0 <= at < len(self._types) - 1)
        self.buttons["delete"].setEnabled(chosen is not None)

    def _lay_out(self) -> None:
        self.list.setFixedWidth(LIST_WIDTH)
        side, details = QVBoxLayout(), QVBoxLayout()
        side.addWidget(self.list, 1)
        side.addLayout(self.buttons)
        details.addWidget(self.form)
        details.addWidget(self.choices, 1)
        details.addStretch()
        columns = QHBoxLayout(self)
        columns.setContentsMargins(12, 12, 12, 12)
        columns.setSpacing(16)
        columns.addLayout(side)
        columns.addLayout(details, 1)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Attributes"))
        self.buttons.set_names(
            {
                "add": self.tr("Add an attribute"),
                "up": self.tr("Move up"),
                "down": self.tr("Move down"),
                "delete": self.tr("Remove the attribute…"),
            }
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
