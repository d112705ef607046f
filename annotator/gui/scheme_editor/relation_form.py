"""The fields of one relation: names, id, the labels of its two ends, whether it is in use."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.core.domain.scheme import Label, Names, RelationType
from annotator.gui.look.plain_text import label as plain_label
from annotator.gui.widgets.label_look import label_name, swatch_icon

Change = Callable[[RelationType], RelationType]


class RelationForm(QWidget):
    """Shows a relation and asks for changes of it."""

    changed = Signal(object)
    """Change: what is to become of the relation"""
    named = Signal(object)
    """Names that were typed"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: RelationType | None = None
        self.english, self.arabic, self.id = (QLineEdit() for _ in range(3))
        self.enabled = QCheckBox()
        self.sources, self.targets = QListWidget(), QListWidget()
        self._titles = [plain_label() for _ in range(5)]
        self._lay_out()
        self._retranslate()
        self.english.editingFinished.connect(self._keep_names)
        self.arabic.editingFinished.connect(self._keep_names)
        self.id.editingFinished.connect(self._keep_id)
        self.enabled.toggled.connect(lambda on: self._change(lambda one: replace(one, enabled=on)))
        for ends in (self.sources, self.targets):
            ends.itemChanged.connect(self._keep_ends)

    def show_relation(self, shown: RelationType | None, labels: tuple[Label, ...]) -> None:
        """Show a relation, whose ends are some of these labels."""
        self._shown = shown
        self.setEnabled(shown is not None)
        names = Names("", "") if shown is None else shown.names
        self.english.setText(names.en)
        self.arabic.setText(names.ar)
        self.id.setText("" if shown is None else shown.id)
        with QSignalBlocker(self.enabled):
            self.enabled.setChecked(shown is not None and shown.enabled)
        self._show_ends(self.sources, () if shown is None else shown.source_labels, labels)
        self._show_ends(self.targets, () if shown is None else shown.target_labels, labels)

    def start_naming(self) -> None:
        """Put the keyboard into the name in the language of the window."""
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        field = self.arabic if is_rtl else self.english
        field.setFocus()
        field.selectAll()

    def _show_ends(
        self, ends: QListWidget, chosen: tuple[str, ...], labels: tuple[Label, ...]
    ) -> None:
        row = ends.currentRow()
        with QSignalBlocker(ends):
            ends.clear()
            for label in labels:
                item = QListWidgetItem(swatch_icon(label, self.palette()), label_name(label))
                item.setData(Qt.ItemDataRole.UserRole, label.id)
                on = Qt.CheckState.Checked if label.id in chosen else Qt.CheckState.Unchecked
                item.setCheckState(on)
                ends.addItem(item)
            ends.setCurrentRow(max(row, 0))

    def _keep_names(self) -> None:
        names = Names(en=self.english.text().strip(), ar=self.arabic.text().strip())
        if self._shown is not None and names != self._shown.names and names.en and names.ar:
            self.named.emit(names)

    def _keep_id(self) -> None:
        new_id = self.id.text().strip()
        if self._shown is not None and new_id != self._shown.id:
            self._change(lambda one: replace(one, id=new_id))

    def _keep_ends(self) -> None:
        sources, targets = _checked(self.sources), _checked(self.targets)
        self._change(lambda one: replace(one, source_labels=sources, target_labels=targets))

    def _change(self, change: Change) -> None:
        if self._shown is not None:
            self.changed.emit(change)

    def _lay_out(self) -> None:
        for latin in (self.english, self.id):
            latin.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.arabic.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        form, ends = QFormLayout(), QHBoxLayout()
        fields = (self.english, self.arabic, self.id)
        for title, field in zip(self._titles, fields, strict=False):
            form.addRow(title, field)
            title.setBuddy(field)
        form.addRow("", self.enabled)
        for title, listed in zip(self._titles[3:], (self.sources, self.targets), strict=True):
            side = QVBoxLayout()
            side.addWidget(title)
            side.addWidget(listed, 1)
            ends.addLayout(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addLayout(form)
        column.addLayout(ends, 1)

    def _retranslate(self) -> None:
        texts = (self.tr("Name in English"), self.tr("Name in Arabic"), self.tr("Id"))
        fields = (self.english, self.arabic, self.id)
        for title, field, text in zip(self._titles, fields, texts, strict=False):
            title.setText(text)
            field.setAccessibleName(text)
        self._titles[3].setText(self.tr("From"))
        self._titles[4].setText(self.tr("To"))
        self.sources.setAccessibleName(self.tr("Labels a relation may begin at"))
        self.targets.setAccessibleName(self.tr("Labels a relation may end at"))
        self.enabled.setText(self.tr("In use"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _checked(ends: QListWidget) -> tuple[str, ...]:
    items = (ends.item(row) for row in range(ends.count()))
    return tuple(
        str(item.data(Qt.ItemDataRole.UserRole))
        for item in items
        if item.checkState() is Qt.CheckState.Checked
    )
