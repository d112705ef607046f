"""The two bracket keys that move the ends of a span, found by their place on the keyboard."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.gui.article_pane.edges import Edge, Move
from annotator.gui.keys.key_positions import latin_sign

_BACK = {Qt.Key.Key_BracketLeft, Qt.Key.Key_BraceLeft}
_FORWARD = {Qt.Key.Key_BracketRight, Qt.Key.Key_BraceRight}


class EdgeKeys(QObject):
    """Turns `[` and `]` into moves: of the start; with Shift of the end; with Ctrl by letter.

    Qt's shortcuts cannot do this: under an Arabic layout these keys are letters, and with
    Shift they are other characters.
    """

    pressed = Signal(object, object, bool)
    """Edge, Move, whether the key is held down and repeats"""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # With Ctrl a shortcut elsewhere could take the key before it is pressed here.
        if isinstance(event, QKeyEvent) and event.type() in {
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        }:
            forward = _direction(event)
            if forward is not None:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self._press(event, forward=forward)
                return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent, *, forward: bool) -> None:
        held = event.modifiers()
        edge = Edge.END if held & Qt.KeyboardModifier.ShiftModifier else Edge.START
        if held & Qt.KeyboardModifier.ControlModifier:
            move = Move.LETTER_FORWARD if forward else Move.LETTER_BACK
        else:
            move = Move.FORWARD if forward else Move.BACK
        self.pressed.emit(edge, move, event.isAutoRepeat())


def _direction(event: QKeyEvent) -> bool | None:
    """Return whether the event is the forward key, the back key, or neither."""
    if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    key = event.key()
    if key in _BACK or key in _FORWARD:
        return key in _FORWARD
    sign = latin_sign(event) if key < Qt.Key.Key_Escape else None
    return {"[": False, "]": True}.get(sign or "")
