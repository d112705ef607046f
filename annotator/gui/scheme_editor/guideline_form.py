"""The guideline of a label: Markdown in both languages, and how it will look."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.commands.scheme_labels import ChangeLabel
from annotator.core.domain.scheme import Label, Names, Scheme
from annotator.gui.scheme_editor.scheme_edits import SchemeEdits
from annotator.gui.widgets.guideline_page import GuidelinePage
from annotator.gui.widgets.label_look import interface_language


class MarkdownField(QPlainTextEdit):
    """Plain text; tells when it is left. Tab goes to the next field."""

    left = Signal()

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        option = self.document().defaultTextOption()
        option.setTextDirection(direction)
        is_rtl = direction is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class GuidelineForm(QWidget):
    """The text is kept when its field is left; the preview follows while typing."""

    def __init__(self, edits: SchemeEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        self._label: Label | None = None
        self.english = MarkdownField(Qt.LayoutDirection.LeftToRight)
        self.arabic = MarkdownField(Qt.LayoutDirection.RightToLeft)
        self.preview = GuidelinePage()
        self.languages = QTabWidget()
        self._lay_out()
        self._retranslate()
        for field in (self.english, self.arabic):
            field.textChanged.connect(self._show_preview)
            field.left.connect(self.keep)
        self.languages.currentChanged.connect(self._show_preview)

    def show_label(self, shown: Label | None) -> None:
        """Show the guideline of a label; what is typed for the one before is kept first."""
        before = self._label
        if before is not None and (shown is None or shown.id != before.id):
            self.keep()
        self._label = shown
        self.setEnabled(shown is not None)
        guideline = Names("", "") if shown is None else shown.guideline
        for field, text in ((self.english, guideline.en), (self.arabic, guideline.ar)):
            unsaved = field.hasFocus() and field.document().isModified()
            same = before is not None and shown is not None and before.id == shown.id
            if field.toPlainText() != text and not (unsaved and same):
                with QSignalBlocker(field):
                    field.setPlainText(text)
        self._show_preview()

    def keep(self) -> None:
        """Ask for the guideline as it is typed now, if it differs."""
        typed = Names(en=self.english.toPlainText(), ar=self.arabic.toPlainText())
        shown = self._label
        if shown is None or typed == shown.guideline:
            return
        self.english.document().setModified(False)
        self.arabic.document().setModified(False)
        label_id = shown.id
        self._label = replace(shown, guideline=typed)

        def make(scheme: Scheme) -> ChangeLabel:
            return ChangeLabel(label_id, replace(scheme.label(label_id), guideline=typed))

        self._edits.do(make)

    def _show_preview(self) -> None:
        self.preview.show_markdown(self._field().toPlainText())

    def _field(self) -> MarkdownField:
        return self.arabic if self.languages.currentWidget() is self.arabic else self.english

    def _lay_out(self) -> None:
        self.languages.addTab(self.english, "")
        self.languages.addTab(self.arabic, "")
        if interface_language().startswith("ar"):
            self.languages.setCurrentWidget(self.arabic)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.languages)
        halves.addWidget(self.preview)
        halves.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(halves)

    def _retranslate(self) -> None:
        self.languages.setTabText(0, self.tr("English"))
        self.languages.setTabText(1, self.tr("Arabic"))
        self.english.setAccessibleName(self.tr("Guideline in English, in Markdown"))
        self.arabic.setAccessibleName(self.tr("Guideline in Arabic, in Markdown"))
        self.preview.setAccessibleName(self.tr("Preview of the guideline"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
