"""The relations of the scheme: a list, and the form and attributes of the one at hand."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, QSize
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.commands.scheme_relations import (
    AddRelationType,
    ChangeRelationType,
    ReorderRelationTypes,
)
from annotator.core.domain.errors import UnknownSchemePartError
from annotator.core.domain.scheme import Names, RelationType, Scheme
from annotator.core.domain.scheme_mapping import Owner, OwnerKind
from annotator.gui.scheme_editor.attributes_page import ROW_PAD, AttributesPage
from annotator.gui.scheme_editor.edit_buttons import EditButton, EditButtons
from annotator.gui.scheme_editor.new_parts import id_from_name, provisional_id
from annotator.gui.scheme_editor.relation_form import Change, RelationForm
from annotator.gui.scheme_editor.relation_questions import remove_question
from annotator.gui.scheme_editor.scheme_edits import SchemeEdits
from annotator.gui.widgets.label_look import interface_language

LIST_WIDTH = 240


class RelationsPage(QWidget):
    """Follows the scheme; the relation at hand stays at hand."""

    def __init__(self, edits: SchemeEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        self._kinds: tuple[RelationType, ...] = ()
        self._wanted = ""
        self._is_new = False
        self.list = QListWidget()
        self.form = RelationForm()
        self.attributes = AttributesPage(edits)
        self.details = QTabWidget()
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
        edits.scheme_changed.connect(self.show_scheme)
        edits.refused.connect(self.read_again)
        self.show_scheme()

    @property
    def chosen(self) -> RelationType | None:
        """The relation at hand, or None."""
        row = self.list.currentRow()
        return self._kinds[row] if 0 <= row < len(self._kinds) else None

    def show_scheme(self) -> None:
        """Read relations and fields again."""
        scheme = self._edits.scheme
        kept = self._wanted or (self.chosen.id if self.chosen else "")
        row = self.list.currentRow()
        self._kinds = () if scheme is None else scheme.relations
        ids = [kind.id for kind in self._kinds]
        at = ids.index(kept) if kept in ids else min(max(row, 0), len(ids) - 1)
        with QSignalBlocker(self.list):
            self.list.clear()
            language = interface_language()
            self.list.addItems([kind.names.in_language(language) for kind in self._kinds])
            for place in range(self.list.count()):
                height = self.fontMetrics().height() + ROW_PAD
                self.list.item(place).setSizeHint(QSize(0, height))
            self.list.setCurrentRow(at)
        self._show_chosen()
        if self._wanted in ids:
            if self._is_new:
                self.form.start_naming()
            self._wanted, self._is_new = "", False

    def read_again(self) -> None:
        """Show what is true where fields say something else."""
        self._wanted, self._is_new = "", False
        self.attributes.read_again()
        self._show_chosen()

    def choose(self, relation_id: str) -> None:
        """Take a relation at hand."""
        self.list.setCurrentRow([kind.id for kind in self._kinds].index(relation_id))

    def add(self) -> None:
        """Add a relation from the first label to itself; name and ends are to be set then."""
        scheme = self._edits.scheme
        if scheme is None:
            return
        ends = (scheme.labels[0].id,)
        new_id = provisional_id("relation", (kind.id for kind in self._kinds))
        made = RelationType(new_id, Names(en="New relation", ar="علاقة جديدة"), ends, ends)
        self._wanted, self._is_new = new_id, True
        self._edits.do(lambda _scheme: AddRelationType(made))

    def shift(self, by: int) -> None:
        """Move the relation at hand up or down."""
        order, at = [kind.id for kind in self._kinds], self.list.currentRow()
        if at >= 0 and 0 <= at + by < len(order):
            order.insert(at + by, order.pop(at))
            self._edits.do(lambda _scheme: ReorderRelationTypes(tuple(order)))

    def ask_remove(self) -> None:
        """Ask what becomes of the relations of the type at hand, and remove it."""
        if self.chosen is not None:
            self._edits.question.emit(remove_question(self.chosen, self._kinds))

    def _rename(self, names: Names) -> None:
        if self.chosen is not None:
            ids = [kind.id for kind in self._kinds]
            new_id = id_from_name(names.en, current=self.chosen.id, taken=ids)
            self._change(lambda kind: replace(kind, names=names, id=new_id))

    def _change(self, change: Change) -> None:
        if self.chosen is None:
            return
        relation = self.chosen.id
        self._wanted = change(self.chosen).id

        def make(scheme: Scheme) -> ChangeRelationType:
            now = scheme.relation(relation)
            if now is None:
                raise UnknownSchemePartError(part=relation)
            return ChangeRelationType(relation, change(now))

        self._edits.do(make)

    def _show_chosen(self) -> None:
        chosen, at, scheme = self.chosen, self.list.currentRow(), self._edits.scheme
        self.form.show_relation(chosen, () if scheme is None else scheme.labels)
        owner = None if chosen is None else Owner(OwnerKind.RELATION, chosen.id)
        self.attributes.show_attributes(owner, () if chosen is None else chosen.attributes)
        self.buttons["up"].setEnabled(at > 0)
        self.buttons["down"].setEnabled(0 <= at < len(self._kinds) - 1)
        self.buttons["delete"].setEnabled(chosen is not None)

    def _lay_out(self) -> None:
        self.list.setFixedWidth(LIST_WIDTH)
        side = QVBoxLayout()
        side.addWidget(self.list, 1)
        side.addLayout(self.buttons)
        self.details.addTab(self.form, "")
        self.details.addTab(self.attributes, "")
        columns = QHBoxLayout(self)
        columns.setSpacing(16)
        columns.addLayout(side)
        columns.addWidget(self.details, 1)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Relations"))
        self.details.setTabText(0, self.tr("Relation"))
        self.details.setTabText(1, self.tr("Attributes"))
        self.buttons.set_names(
            {
                "add": self.tr("Add a relation"),
                "up": self.tr("Move up"),
                "down": self.tr("Move down"),
                "delete": self.tr("Remove the relation…"),
            }
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.show_scheme()
        super().changeEvent(event)
