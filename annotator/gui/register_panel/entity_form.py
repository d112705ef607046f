"""The details of one entity: name, label, type, aliases, external ids, note."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QScrollArea, QWidget
from typing_extensions import override

from annotator.core.domain.entity import Entity
from annotator.core.domain.scheme import Label, Scheme
from annotator.gui.look.plain_text import label
from annotator.gui.widgets.entity_look import entity_types
from annotator.gui.widgets.label_look import interface_language, label_name, swatch_icon
from annotator.gui.widgets.note_editor import NoteEditor

NAME_LINES = 3
ID_LINES = 2
FEW_LETTERS = 4
LEAST_WIDTH = 160


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail that a person changed: the field of Entity and its value."""

    entity: str
    field: str
    value: str | tuple[str, ...] | Mapping[str, str]


class EntityForm(QScrollArea):
    """Shows one entity; tells what a person made of a field when they leave it."""

    edited = Signal(object)
    """Detail"""
    refused = Signal(str)
    """Why something that was typed cannot be taken"""
    left = Signal()
    """Esc, or Enter in the name: the keyboard should go back to the list"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entity: Entity | None = None
        self._scheme: Scheme | None = None
        self._inner = QWidget()
        self.name, self.kind, self.type = QLineEdit(), QComboBox(), QComboBox()
        self.setMinimumWidth(LEAST_WIDTH)
        self.aliases = NoteEditor(lines=NAME_LINES, pauses=False)
        self.ids = NoteEditor(lines=ID_LINES, pauses=False)
        self.note = NoteEditor()
        self.ids.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._captions = {
            name: label(role="muted") for name in ("name", "kind", "type", "aliases", "ids", "note")
        }
        self._lay_out()
        self._connect()
        self._retranslate()
        self.show_entity(None, None)

    def show_entity(self, entity: Entity | None, scheme: Scheme | None) -> None:
        """Show an entity; None shows empty fields that nobody can change."""
        other = self._entity is None or entity is None or entity.uuid != self._entity.uuid
        self._entity, self._scheme = entity, scheme
        uuid = "" if entity is None else entity.uuid
        if other or not self.name.isModified():
            self.name.setText("" if entity is None else entity.name)
            self.name.setCursorPosition(0)
        self.aliases.show_note(uuid, "" if entity is None else "\n".join(entity.aliases))
        self.ids.show_note(uuid, "" if entity is None else _id_lines(entity.external_ids))
        self.note.show_note(uuid, "" if entity is None else entity.note)
        self._fill_choices()
        self._inner.setEnabled(entity is not None)

    def set_writable(self, *, writable: bool) -> None:
        """Let the details be changed, or only be read."""
        self.name.setReadOnly(not writable)
        for editor in (self.aliases, self.ids, self.note):
            editor.setReadOnly(not writable)
        for box in (self.kind, self.type):
            box.setEnabled(writable)

    def write(self) -> None:
        """Tell now what was typed and not yet told."""
        self._rename()
        for editor in (self.aliases, self.ids, self.note):
            editor.write()

    def _lay_out(self) -> None:
        for box in (self.kind, self.type):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(FEW_LETTERS)
        rows = QFormLayout(self._inner)
        rows.setContentsMargins(0, 0, 4, 0)
        rows.setVerticalSpacing(4)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            ("name", self.name),
            ("kind", self.kind),
            ("type", self.type),
            ("aliases", self.aliases),
            ("ids", self.ids),
            ("note", self.note),
        ):
            rows.addRow(self._captions[name], field)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._rename)
        self.name.returnPressed.connect(self.left)
        self.kind.activated.connect(lambda _row: self._tell("label", self.kind.currentData()))
        self.type.activated.connect(lambda _row: self._tell("type", self.type.currentData()))
        self.aliases.written.connect(self._set_aliases)
        self.ids.written.connect(self._set_ids)
        self.note.written.connect(lambda uuid, note: self.edited.emit(Detail(uuid, "note", note)))
        for editor in (self.aliases, self.ids, self.note):
            editor.left.connect(self.left)

    def _fill_choices(self) -> None:
        scheme, entity = self._scheme, self._entity
        labels = labels_for_entities(scheme)
        chosen = None if entity is None else entity.label
        known = None if scheme is None else next((x for x in scheme.labels if x.id == chosen), None)
        if known is not None and known not in labels:
            labels = (*labels, known)
        with QSignalBlocker(self.kind), QSignalBlocker(self.type):
            self.kind.clear()
            for one in labels:
                self.kind.addItem(swatch_icon(one, self.kind.palette()), label_name(one), one.id)
            self.kind.setCurrentIndex(self.kind.findData(chosen))
            self.type.clear()
            self.type.addItem(self.tr("no type"), "")
            for choice in entity_types(known):
                self.type.addItem(choice.names.in_language(interface_language()), choice.id)
            self.type.setCurrentIndex(self.type.findData("" if entity is None else entity.type))

    def _rename(self) -> None:
        entity, name = self._entity, " ".join(self.name.text().split())
        self.name.setModified(False)
        if entity is None or self.name.isReadOnly() or name == entity.name:
            return
        if name:
            self._tell("name", name)
        else:
            self.name.setText(entity.name)

    def _set_aliases(self, uuid: str, text: str) -> None:
        self.edited.emit(Detail(uuid, "aliases", tuple(_lines(text))))

    def _set_ids(self, uuid: str, text: str) -> None:
        parts = [[part.strip() for part in line.partition("=")] for line in _lines(text)]
        if all(source and value for source, _, value in parts):
            ids = {source: value for source, _, value in parts}
            self.edited.emit(Detail(uuid, "external_ids", ids))
        else:
            self.refused.emit(self.tr("An external id is a source, “=”, and the id there."))

    def _tell(self, field: str, value: str) -> None:
        entity = self._entity
        if entity is not None and getattr(entity, field) != value:
            self.edited.emit(Detail(entity.uuid, field, value))

    def _retranslate(self) -> None:
        names = {
            "name": self.tr("Name"),
            "kind": self.tr("Label"),
            "type": self.tr("Type"),
            "aliases": self.tr("Aliases"),
            "ids": self.tr("External ids"),
            "note": self.tr("Note"),
        }
        for name, words in names.items():
            self._captions[name].setText(words)
        self.name.setAccessibleName(names["name"])
        self.kind.setAccessibleName(self.tr("Label of the entity"))
        self.type.setAccessibleName(self.tr("Type of the entity"))
        self.aliases.setAccessibleName(self.tr("Aliases, one on each line"))
        self.aliases.setPlaceholderText(self.tr("Other names, one on each line"))
        self.ids.setAccessibleName(self.tr("External ids, one on each line: source = id"))
        self.ids.setPlaceholderText("wikidata = Q42")
        self.note.setAccessibleName(self.tr("Note on the entity"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.name.setText("" if self._entity is None else self._entity.name)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._retranslate()
            self._fill_choices()


def labels_for_entities(scheme: Scheme | None) -> tuple[Label, ...]:
    """Return the labels whose spans may point to an entity; all where the scheme names none."""
    labels = () if scheme is None else scheme.labels
    return tuple(one for one in labels if one.has_entities) or labels


def _lines(text: str) -> list[str]:
    return list(dict.fromkeys(" ".join(line.split()) for line in text.splitlines() if line.strip()))


def _id_lines(ids: Mapping[str, str]) -> str:
    return "\n".join(f"{source} = {value}" for source, value in ids.items())
