"""The keys of a live card, caught before the shortcuts of the text."""

from collections.abc import Callable
from unicodedata import digit

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.gui.keys.key_positions import letter_key
from annotator.gui.record_strip.parts import (
    BACKTAB,
    DELETE,
    DOWN,
    ENTER,
    ESCAPE,
    TAB,
    UP,
    WITH_ALT,
)

# By number: a letter of the Arabic layout has one that is no member of Qt.Key.
_NAMED: dict[int, str] = {
    Qt.Key.Key_Return: ENTER,
    Qt.Key.Key_Enter: ENTER,
    Qt.Key.Key_Up: UP,
    Qt.Key.Key_Down: DOWN,
    Qt.Key.Key_Escape: ESCAPE,
    Qt.Key.Key_Tab: TAB,
    Qt.Key.Key_Delete: DELETE,
}


class RecordKeys(QObject):
    """Tells keys pressed in the text that a card wants; digits of any script are digits.

    A digit is also the key of a label: the card gets it first, as the shortcut never hears
    of a key that was claimed.
    """

    pressed = Signal(str)
    """A digit 0 to 9, a Latin letter in capitals, or one of the names in parts.py"""

    def __init__(self, text: QWidget, wanted: Callable[[str], bool]) -> None:
        super().__init__(text)
        self._wanted = wanted
        text.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in {
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        }:
            key = _key(event)
            if key and self._wanted(key):
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.pressed.emit(key)
                return True
        return super().eventFilter(watched, event)


def _key(event: QKeyEvent) -> str:
    """Return the name of a key, "" for one that no card may want."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_tab = event.key() == Qt.Key.Key_Tab and held == Qt.KeyboardModifier.ShiftModifier
    if is_tab or event.key() == Qt.Key.Key_Backtab:
        return BACKTAB
    if held == Qt.KeyboardModifier.AltModifier:
        value = _digit(event)
        return f"{WITH_ALT}{value}" if value else ""
    if held:
        return ""
    return _NAMED.get(event.key()) or _digit(event) or letter_key(event) or ""


def _digit(event: QKeyEvent) -> str:
    text = event.text()
    value = digit(text, -1) if len(text) == 1 else -1
    if value < 0 and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        value = event.key() - Qt.Key.Key_0
    return str(value) if value >= 0 else ""
