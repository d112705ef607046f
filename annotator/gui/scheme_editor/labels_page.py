"""The labels: a list with everything one can do to a label, and the form of the one at hand."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListView, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.commands.scheme_labels import AddLabel, ReorderLabels
from annotator.core.domain.scheme import Label, Names
from annotator.core.domain.scheme_mapping import Owner, OwnerKind
from annotator.gui.scheme_editor.attributes_page import AttributesPage
from annotator.gui.scheme_editor.edit_buttons import EditButton, EditButtons
from annotator.gui.scheme_editor.guideline_form import GuidelineForm
from annotator.gui.scheme_editor.label_form import LabelForm
from annotator.gui.scheme_editor.label_questions import merge_question, remove_question
from annotator.gui.scheme_editor.new_parts import new_label
from annotator.gui.scheme_editor.scheme_edits import SchemeEdits
from annotator.gui.widgets.label_delegate import LabelDelegate
from annotator.gui.widgets.label_list_model import LabelListModel

LIST_WIDTH = 270


class LabelsPage(QWidget):
    """Follows the scheme; the label at hand stays at hand through every change."""

    label_chosen = Signal(str)
    """Label id, "" for none"""

    def __init__(self, edits: SchemeEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        self._wanted = ""
        self._is_new = False
        self.model = LabelListModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(LabelDelegate(self.list, always_current=True))
        self.form = LabelForm(edits)
        self.guideline = GuidelineForm(edits)
        self.attributes = AttributesPage(edits)
        self.details = QTabWidget()
        self.buttons = EditButtons(
            self.list,
            (
                EditButton("add", "Ins", self.add_label),
                EditButton("up", "Alt+Up", lambda: self.shift(-1)),
                EditButton("down", "Alt+Down", lambda: self.shift(1)),
                EditButton("merge", "Ctrl+M", self.ask_merge),
                EditButton("delete", "Del", self.ask_remove),
            ),
        )
        self._lay_out()
        self._connect()
        self._retranslate()
        self.show_scheme()

    @property
    def chosen(self) -> Label | None:
        """The label at hand, or None."""
        row = self.list.currentIndex().row()
        return self.model.labels[row] if 0 <= row < len(self.model.labels) else None

    def choose(self, label_id: str) -> None:
        """Take a label at hand; an unknown id takes the first."""
        row = max(self.model.row_of(label_id), 0)
        self.list.setCurrentIndex(self.model.index(row))

    def show_scheme(self) -> None:
        """Read labels and fields again."""
        scheme = self._edits.scheme
        row = self.list.currentIndex().row()
        kept = self._wanted or (self.chosen.id if self.chosen else "")
        with QSignalBlocker(self.list.selectionModel()):
            self.model.set_labels(() if scheme is None else scheme.labels)
            if self.model.row_of(kept) < 0 and self.model.labels:
                kept = self.model.labels[min(max(row, 0), len(self.model.labels) - 1)].id
            self.choose(kept)
        self._show_chosen()
        if self._is_new and kept == self._wanted:
            self.form.start_naming()
        if kept == self._wanted:
            self._wanted, self._is_new = "", False

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many spans of each label the project has."""
        self.model.set_counts(counts, None)

    def read_again(self) -> None:
        """Show what is true where fields say something else."""
        self._wanted, self._is_new = "", False
        self.attributes.read_again()
        self._show_chosen()

    def add_label(self) -> None:
        """Add a label after the others; its name is to be typed then."""
        scheme = self._edits.scheme
        if scheme is None:
            return
        # Both languages are needed, whatever the window speaks.
        made = new_label(scheme, Names(en="New label", ar="وسم جديد"))
        self._wanted, self._is_new = made.id, True
        self._edits.do(lambda _scheme: AddLabel(made))

    def shift(self, by: int) -> None:
        """Move the label at hand up or down in the order of the scheme."""
        order = [label.id for label in self.model.labels]
        at = self.list.currentIndex().row()
        if 0 <= at + by < len(order) and at >= 0:
            order.insert(at + by, order.pop(at))
            self._edits.do(lambda _scheme: ReorderLabels(tuple(order)))

    def ask_merge(self) -> None:
        """Ask with which label the one at hand is to be made one."""
        if self.chosen is not None and len(self.model.labels) > 1:
            self._edits.question.emit(merge_question(self.chosen, self.model.labels))

    def ask_remove(self) -> None:
        """Ask what becomes of the spans of the label at hand, and remove it."""
        if self.chosen is not None and len(self.model.labels) > 1:
            self._edits.question.emit(remove_question(self.chosen, self.model.labels))

    def _connect(self) -> None:
        naming = QShortcut(QKeySequence("F2"), self.list, None)
        naming.setContext(Qt.ShortcutContext.WidgetShortcut)
        naming.activated.connect(self.form.start_naming)
        self.list.selectionModel().currentChanged.connect(self._show_chosen)
        self.form.renamed.connect(self._expect)
        self._edits.scheme_changed.connect(self.show_scheme)
        self._edits.refused.connect(self.read_again)

    def _expect(self, label_id: str) -> None:
        self._wanted = label_id

    def _show_chosen(self) -> None:
        chosen, several = self.chosen, len(self.model.labels) > 1
        self.form.show_label(chosen)
        self.guideline.show_label(chosen)
        if chosen is None:
            self.attributes.show_attributes(None, ())
        else:
            owner = Owner(OwnerKind.LABEL, chosen.id)
            self.attributes.show_attributes(owner, chosen.attributes)
        at = self.list.currentIndex().row()
        self.buttons["up"].setEnabled(at > 0)
        self.buttons["down"].setEnabled(0 <= at < len(self.model.labels) - 1)
        self.buttons["merge"].setEnabled(several)
        self.buttons["delete"].setEnabled(several)
        self.label_chosen.emit("" if chosen is None else chosen.id)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.list, 1)
        side.addLayout(self.buttons)
        holder = QWidget()
        holder.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(LIST_WIDTH)
        self.details.addTab(self.form, "")
        self.details.addTab(self.guideline, "")
        self.details.addTab(self.attributes, "")
        columns = QHBoxLayout(self)
        columns.setSpacing(16)
        columns.addWidget(holder)
        columns.addWidget(self.details, 1)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Labels"))
        self.list.setAccessibleDescription(self.tr("F2 goes to the name of the label."))
        self.buttons.set_names(
            {
                "add": self.tr("Add a label"),
                "up": self.tr("Move up"),
                "down": self.tr("Move down"),
                "merge": self.tr("Merge with another label…"),
                "delete": self.tr("Remove the label…"),
            }
        )
        self.details.setTabText(0, self.tr("&Label"))
        self.details.setTabText(1, self.tr("&Guideline"))
        self.details.setTabText(2, self.tr("&Attributes"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.model.refresh()
        super().changeEvent(event)
