"""The fields of one label: names, id, colour, key, abilities; each is kept when it is left."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.commands.scheme_labels import ChangeLabel
from annotator.core.domain.errors import KeyTakenError
from annotator.core.domain.scheme import Ability, Label, Names, Scheme
from annotator.gui.look.plain_text import label as plain_label
from annotator.gui.scheme_editor.colour_button import ColourButton
from annotator.gui.scheme_editor.new_parts import id_from_name
from annotator.gui.scheme_editor.scheme_edits import SchemeEdits
from annotator.gui.widgets.label_look import interface_language, label_name

KEY_WIDTH = 60


class LabelForm(QWidget):
    """Shows a label and asks for changes of it."""

    renamed = Signal(str)
    """The id that the label is about to get"""

    def __init__(self, edits: SchemeEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        self._label: Label | None = None
        self.english, self.arabic, self.id, self.key = (QLineEdit() for _ in range(4))
        self.colour = ColourButton()
        self.abilities = {ability: QCheckBox() for ability in Ability}
        self._titles = [plain_label() for _ in range(6)]
        self._id_note = plain_label(role="muted")
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_label(self, shown: Label | None) -> None:
        """Show a label; a field that is being typed in keeps its text if it is the same label."""
        same = shown is not None and self._label is not None and shown.id == self._label.id
        self._label = shown
        self.setEnabled(shown is not None)
        if shown is None:
            return
        for field, text in self._texts(shown):
            if not (same and field.hasFocus() and field.isModified()):
                field.setText(text)
        self.colour.show_colour(shown)
        for ability, box in self.abilities.items():
            with QSignalBlocker(box):
                box.setChecked(ability in shown.abilities)

    def start_naming(self) -> None:
        """Put the keyboard into the name in the language of the window."""
        field = self.arabic if interface_language().startswith("ar") else self.english
        field.setFocus()
        field.selectAll()

    def _texts(self, shown: Label) -> tuple[tuple[QLineEdit, str], ...]:
        return (
            (self.english, shown.names.en),
            (self.arabic, shown.names.ar),
            (self.id, shown.id),
            (self.key, shown.key),
        )

    def _connect(self) -> None:
        for field, keep in (
            (self.english, self._keep_names),
            (self.arabic, self._keep_names),
            (self.id, self._keep_id),
            (self.key, self._keep_key),
        ):
            field.editingFinished.connect(keep)
        self.colour.picked.connect(self._keep_colours)
        for box in self.abilities.values():
            box.toggled.connect(lambda _on: self._keep_abilities())

    def _keep_names(self) -> None:
        names = Names(en=self.english.text().strip(), ar=self.arabic.text().strip())
        shown = self._label
        if shown is None or names == shown.names:
            return
        if not (names.en and names.ar):
            self.show_label(replace(shown))
            return
        scheme = self._edits.scheme
        ids = [label.id for label in scheme.labels] if scheme else []
        new_id = id_from_name(names.en, current=shown.id, taken=ids)
        self._change(lambda label: replace(label, names=names, id=new_id), new_id)

    def _keep_id(self) -> None:
        new_id = self.id.text().strip()
        if self._label is not None and new_id != self._label.id:
            self._change(lambda label: replace(label, id=new_id), new_id)

    def _keep_key(self) -> None:
        key = self.key.text().strip().lower()
        if self._label is None or key == self._label.key:
            return
        scheme = self._edits.scheme
        holder = None if scheme is None else scheme.label_for_key(key)
        if holder is not None:
            # The core would name the first of the two, and by its id.
            self._edits.tell(KeyTakenError(label=label_name(holder), key=key))
        else:
            self._change(lambda label: replace(label, key=key))

    def _keep_colours(self, light: str, dark: str) -> None:
        if self._label is not None and (light, dark) != (
            self._label.colour,
            self._label.dark_colour,
        ):
            self._change(lambda label: replace(label, colour=light, dark_colour=dark))

    def _keep_abilities(self) -> None:
        on = frozenset(ability for ability, box in self.abilities.items() if box.isChecked())
        self._change(lambda label: replace(label, abilities=on))

    def _change(self, change: Callable[[Label], Label], new_id: str = "") -> None:
        if self._label is None:
            return
        label_id = self._label.id
        for field, _text in self._texts(self._label):
            field.setModified(False)
        if new_id and new_id != label_id:
            self.renamed.emit(new_id)

        def make(scheme: Scheme) -> ChangeLabel:
            return ChangeLabel(label_id, change(scheme.label(label_id)))

        self._edits.do(make)

    def _lay_out(self) -> None:
        self.key.setMaxLength(1)
        self.key.setFixedWidth(KEY_WIDTH)
        self.english.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.arabic.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.id.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        form = QFormLayout()
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        switches = QWidget()
        boxes = QVBoxLayout(switches)
        boxes.setContentsMargins(0, 0, 0, 0)
        for box in self.abilities.values():
            boxes.addWidget(box)
        fields = (self.english, self.arabic, self.colour, self.key, switches, self.id)
        for title, field in zip(self._titles, fields, strict=True):
            form.addRow(title, field)
            title.setBuddy(field)
        form.addRow("", self._id_note)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addLayout(form)
        column.addStretch()

    def _retranslate(self) -> None:
        texts = (
            self.tr("Name in English"),
            self.tr("Name in Arabic"),
            self.tr("Colour"),
            self.tr("Key"),
            self.tr("Abilities"),
            self.tr("Id"),
        )
        for title, text in zip(self._titles, texts, strict=True):
            title.setText(text)
        fields = (self.english, self.arabic, self.colour, self.key, None, self.id)
        for named, text in zip(fields, texts, strict=True):
            if named is not None:
                named.setAccessibleName(text)
        self.key.setToolTip(self.tr("The digit or letter that labels with it"))
        self.abilities[Ability.QUOTE].setText(self.tr("Quote: has a source and a cue"))
        self.abilities[Ability.FIGURE].setText(self.tr("Figure: has a value and a unit"))
        self._id_note.setText(self.tr("Datasets name the label by its id."))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
