"""The fields of one attribute: names, kind, default, required, id, choices."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget
from typing_extensions import override

from annotator.core.domain.scheme import AttributeKind, AttributeType, Choice, Names
from annotator.gui.look.plain_text import label as plain_label
from annotator.gui.scheme_editor.attribute_kinds import WITH_CHOICES, defaults_of, kind_name
from annotator.gui.widgets.label_look import interface_language

Change = Callable[[AttributeType], AttributeType]


class AttributeForm(QWidget):
    """Shows an attribute and asks for changes of it."""

    changed = Signal(object)
    """Change: what is to become of the attribute"""
    named = Signal(object)
    """Names that were typed"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: AttributeType | None = None
        self.english, self.arabic, self.id = (QLineEdit() for _ in range(3))
        self.kind, self.default = QComboBox(), QComboBox()
        self.required = QCheckBox()
        self._titles = [plain_label() for _ in range(5)]
        self._lay_out()
        self._retranslate()
        self.english.editingFinished.connect(self._keep_names)
        self.arabic.editingFinished.connect(self._keep_names)
        self.id.editingFinished.connect(self._keep_id)
        self.kind.activated.connect(self._keep_kind)
        self.default.activated.connect(self._keep_default)
        self.required.toggled.connect(self._keep_required)

    def show_attribute(self, shown: AttributeType | None) -> None:
        """Show an attribute, or nothing."""
        self._shown = shown
        self.setEnabled(shown is not None)
        names = Names("", "") if shown is None else shown.names
        self.english.setText(names.en)
        self.arabic.setText(names.ar)
        self.id.setText("" if shown is None else shown.id)
        with QSignalBlocker(self.required):
            self.required.setChecked(shown is not None and shown.required)
        self.default.clear()
        if shown is None:
            return
        self.kind.setCurrentIndex(self.kind.findData(shown.kind.value))
        offered = defaults_of(shown, interface_language())
        self.default.addItems([name for name, _value in offered])
        values = [value for _name, value in offered]
        if shown.default in values:
            self.default.setCurrentIndex(values.index(shown.default))
        self.default.setEnabled(bool(offered))

    def start_naming(self) -> None:
        """Put the keyboard into the name in the language of the window."""
        field = self.arabic if interface_language().startswith("ar") else self.english
        field.setFocus()
        field.selectAll()

    def _keep_names(self) -> None:
        names = Names(en=self.english.text().strip(), ar=self.arabic.text().strip())
        if self._shown is not None and names != self._shown.names:
            if names.en and names.ar:
                self.named.emit(names)
            else:
                self.show_attribute(self._shown)

    def _keep_id(self) -> None:
        new_id = self.id.text().strip()
        if self._shown is not None and new_id != self._shown.id:
            self._change(lambda one: replace(one, id=new_id))

    def _keep_kind(self) -> None:
        kind = AttributeKind(self.kind.currentData())
        if self._shown is not None and kind is not self._shown.kind:
            self._change(lambda one: _of_kind(one, kind))

    def _keep_default(self) -> None:
        if self._shown is None:
            return
        value = defaults_of(self._shown, interface_language())[self.default.currentIndex()][1]
        if value != self._shown.default:
            self._change(lambda one: replace(one, default=value))

    def _keep_required(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._change(lambda one: replace(one, required=on))

    def _change(self, change: Change) -> None:
        if self._shown is not None:
            self.changed.emit(change)

    def _lay_out(self) -> None:
        for latin in (self.english, self.id):
            latin.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.arabic.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        fields = (self.english, self.arabic, self.kind, self.default, self.id)
        for title, field in zip(self._titles, fields, strict=True):
            form.addRow(title, field)
            title.setBuddy(field)
        form.addRow("", self.required)

    def _retranslate(self) -> None:
        texts = (
            self.tr("Name in English"),
            self.tr("Name in Arabic"),
            self.tr("Kind"),
            self.tr("Default"),
            self.tr("Id"),
        )
        fields = (self.english, self.arabic, self.kind, self.default, self.id)
        for title, field, text in zip(self._titles, fields, texts, strict=True):
            title.setText(text)
            field.setAccessibleName(text)
        self.required.setText(self.tr("Must have a value"))
        self.kind.clear()
        for kind in AttributeKind:
            self.kind.addItem(kind_name(kind), kind.value)
        self.show_attribute(self._shown)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _of_kind(attribute: AttributeType, kind: AttributeKind) -> AttributeType:
    """Return the attribute with another kind, with the choices that this kind needs."""
    choices = attribute.choices if kind in WITH_CHOICES else ()
    if kind in WITH_CHOICES and not choices:
        choices = (Choice("choice-1", Names(en="New choice", ar="خيار جديد")),)
    return replace(attribute, kind=kind, choices=choices, default=None)
