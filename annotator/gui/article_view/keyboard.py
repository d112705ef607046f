"""Movement keys: which key moves the caret how."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.gui.article_view.caret_moves import CaretMoves

_VERTICAL = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_PageDown: 1,
}
_HORIZONTAL = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}
_FOREIGN = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def moved_place(
    event: QKeyEvent, moves: CaretMoves, *, text: str, place: int, page: float, rtl: bool
) -> int | None:
    """Return where a key takes the caret, None if it is no movement key.

    `place` is a document place, `page` the pixels of a page, `rtl` the direction of the
    caret's paragraph: Left goes forward there.
    """
    key = Qt.Key(event.key())
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if key in _VERTICAL and not control and not event.modifiers() & _FOREIGN:
        return _vertical(key, moves, place, page)
    moves.forget_column()
    if key not in _HORIZONTAL or event.modifiers() & _FOREIGN:
        return None
    if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
        end = key == Qt.Key.Key_End
        return moves.at_text_edge(end=end) if control else moves.to_line_edge(place, end=end)
    step = moves.by_word if control else moves.by_character
    return step(text, place, forward=(key == Qt.Key.Key_Left) == rtl)


def _vertical(key: Qt.Key, moves: CaretMoves, place: int, page: float) -> int:
    if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
        return moves.by_line(place, _VERTICAL[key])
    return moves.by_height(place, _VERTICAL[key] * page)
