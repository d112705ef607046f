"""The chosen span in detail: label, text, attributes, note."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.core.domain.scheme import Label
from annotator.core.domain.span import Span
from annotator.gui.look.plain_text import label as plain_label
from annotator.gui.look.plain_text import set_tip
from annotator.gui.span_panel.attribute_form import AttributeForm
from annotator.gui.widgets.label_look import SWATCH, label_name, swatch_icon
from annotator.gui.widgets.note_editor import NoteEditor


class SpanDetails(QWidget):
    """Shows one span; tells which attribute or note a person changed."""

    attribute_edited = Signal(str, str, object)
    """UUID of the span, attribute id, value"""
    left = Signal()
    """The keyboard should go back to the text"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._span: Span | None = None
        self._label: Label | None = None
        self._forms: dict[Label | None, AttributeForm] = {}
        self._covered = ""
        self._swatch = QLabel()
        self._name = plain_label()
        self._text = plain_label(role="muted")
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.note = NoteEditor()
        self._form_area = QScrollArea()
        self._form_area.setWidgetResizable(True)
        self._form_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._form_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = _stack()
        self._form_area.setWidget(self._stack[0])
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        for part in (self._swatch, self._name, self._text):
            head.addWidget(part, 1 if part is self._text else 0)
        column.addLayout(head)
        column.addWidget(self._form_area, 1)
        column.addWidget(self.note)
        self._retranslate()

    def show_span(self, span: Span | None, text: str, label: Label | None) -> None:
        """Show a span that covers `text`; None clears everything."""
        if label is not self._label:
            self._label = label
            self._show_form()
        self._span = span
        self._covered = " ".join(text.split())
        self._show_head()
        self._show_values()
        self.note.show_note("" if span is None else span.uuid, "" if span is None else span.note)

    def edit_attributes(self) -> None:
        """Put the keyboard into the first attribute, if there is one."""
        form = self._forms.get(self._label)
        if form is not None:
            form.begin()
            self._form_area.verticalScrollBar().setValue(0)

    def place_line(self, line: QWidget) -> None:
        """Put a line of another pane below the head, about the same span."""
        self._column.insertWidget(1, line)

    def set_writable(self, *, writable: bool) -> None:
        """Let notes and attributes be changed, or only be read."""
        self.note.setReadOnly(not writable)
        self._form_area.setEnabled(writable)

    def _show_head(self) -> None:
        self._swatch.setPixmap(swatch_icon(self._label, self.palette()).pixmap(SWATCH, SWATCH))
        self._name.setText("" if self._label is None else label_name(self._label))
        # To the side of the window, whichever script the text is in.
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self._text.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        metrics, room = self._text.fontMetrics(), max(self._text.width(), 60)
        self._text.setText(metrics.elidedText(self._covered, Qt.TextElideMode.ElideRight, room))
        set_tip(self._text, self._covered)

    def _show_form(self) -> None:
        """Show the label's form; each is built once, for walking from span to span is common."""
        if self._label not in self._forms:
            self._forms[self._label] = form = AttributeForm(
                () if self._label is None else self._label.attributes, before=self.note
            )
            form.edited.connect(self._edited)
            form.left.connect(self.left)
            self._stack[1].addWidget(form)
        wanted = self._forms[self._label]
        for form in self._forms.values():
            form.setVisible(form is wanted)
        self._form_area.setVisible(bool(wanted.editors))

    def _show_values(self) -> None:
        form = self._forms.get(self._label)
        if form is not None:
            form.show_values({} if self._span is None else self._span.attributes)

    def _forget_forms(self) -> None:
        """Forget the forms, whose names are in another language now."""
        self._forms.clear()
        self._stack = _stack()
        self._form_area.setWidget(self._stack[0])
        self._show_form()

    def _edited(self, attribute: str, value: object) -> None:
        if self._span is not None:
            self.attribute_edited.emit(self._span.uuid, attribute, value)

    def _retranslate(self) -> None:
        self._form_area.setAccessibleName(self.tr("Attributes of the span"))
        self.note.setAccessibleName(self.tr("Note on the span"))
        self.note.setPlaceholderText(self.tr("A note on this span…"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_head()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._retranslate()
            self._show_head()
            self._forget_forms()
            self._show_values()


def _stack() -> tuple[QWidget, QVBoxLayout]:
    """Return what holds the forms, of which one is shown, and its layout."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return holder, column
