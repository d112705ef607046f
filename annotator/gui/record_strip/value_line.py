"""The line in which a person types another value of a figure."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override


class ValueLine(QLineEdit):
    """Takes digits of both scripts and whole expressions such as ٣٫٥ مليون.

    Enter tells the value, Escape gives it up; what is no number stays and is marked.
    """

    entered = Signal(object)
    """The number, int where it is whole"""
    left = Signal()

    def __init__(self, read: Callable[[str], int | float | None]) -> None:
        super().__init__()
        self._read = read
        self.setMaximumWidth(180)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.textEdited.connect(lambda: self._mark(""))
        self.hide()

    def begin(self, digit: str) -> None:
        """Show the line with a first digit and give it the keyboard."""
        self._mark("")
        self.setText(digit)
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.deselect()
        self.setCursorPosition(len(digit))

    def _mark(self, role: str) -> None:
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().polish(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            value = self._read(self.text())
            if value is None:
                self._mark("invalid")
            else:
                self.hide()
                self.entered.emit(value)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide()
