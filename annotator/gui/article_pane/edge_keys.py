"""The two keys that move the ends of a span, found by their place on the keyboard."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.gui.article_pane.article_actions import ArticleActions
from annotator.gui.article_pane.edges import Edge, Move
from annotator.gui.keys.key_positions import is_on_key


class EdgeKeys(QObject):
    """Turns `[` and `]`, or the keys chosen instead, into moves.

    Of the start; with Shift of the end; with Ctrl by letter.

    Qt's shortcuts cannot do this: under an Arabic layout these keys are letters, and with
    Shift they are other characters.
    """

    pressed = Signal(object, object, bool)
    """Edge, Move, whether the key is held down and repeats"""

    def __init__(self, view: QWidget, actions: ArticleActions) -> None:
        super().__init__(view)
        self._actions = actions
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # With Ctrl a shortcut elsewhere could take the key before it is pressed here.
        if isinstance(event, QKeyEvent) and event.type() in {
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        }:
            forward = self._direction(event)
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

    def _direction(self, event: QKeyEvent) -> bool | None:
        """Return whether the event is the forward key, the back key, or neither."""
        foreign = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        if event.modifiers() & foreign:
            return None
        for name, forward in (("edge_back", False), ("edge_forward", True)):
            keys = self._actions[name].shortcut()
            # The stubs do not know that a sequence can be indexed.
            if not keys.isEmpty() and is_on_key(event, keys[0].key()):  # type: ignore[index]
                return forward
        return None
