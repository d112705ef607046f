"""Writes a note: saved after a pause, on leaving, and before any shortcut."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

PAUSE_MS = 1200
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
LINES = 2


class NoteEditor(QPlainTextEdit):
    """Holds the note of one thing at a time; Esc gives the keyboard back."""

    written = Signal(str, str)
    """UUID of the span, the entity or the article, its note"""
    left = Signal()
    """Esc was pressed"""

    def __init__(
        self, parent: QWidget | None = None, *, lines: int = LINES, pauses: bool = True
    ) -> None:
        """`pauses` False writes on leaving only, where half a line means something else."""
        super().__init__(parent)
        self._uuid = ""
        self._saved = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.write)
        self.setTabChangesFocus(True)
        if pauses:
            self.textChanged.connect(self._pause.start)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 22)

    def show_note(self, uuid: str, note: str) -> None:
        """Show the note of a span or an entity; what was typed for another one is written first."""
        if uuid != self._uuid:
            self.write()
        elif note == self._saved:
            return
        self._uuid, self._saved = uuid, note
        if self.toPlainText() != note:
            self.setPlainText(note)
        self._pause.stop()

    def write(self) -> None:
        """Write now what was typed."""
        self._pause.stop()
        note = self.toPlainText().strip()
        if self._uuid and note != self._saved and not self.isReadOnly():
            self._saved = note
            self.written.emit(self._uuid, note)

    @override
    def event(self, event: QEvent) -> bool:
        # A shortcut may lead to another article, where the note could not be written.
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and event.modifiers() & _COMMANDS:
            self.write()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.write()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.write()
        super().focusOutEvent(event)
