"""The page: a read-only QTextEdit over the article layout, with an exact caret."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.core.domain.span import Fragment
from annotator.gui.article_view.caret_moves import CaretMoves
from annotator.gui.article_view.document import ShownText
from annotator.gui.article_view.keyboard import moved_place
from annotator.gui.article_view.scrolled_page import ScrolledPage
from annotator.gui.article_view.targets import ScrollState

_WHEEL_NOTCH = 120


class ArticlePage(ScrolledPage):
    """Caret, selection, clipboard, movement keys; offsets outside are code points.

    Qt's own caret, selection and clipboard are used, so that a screen reader finds a text
    widget; where anything stands, and what the clipboard gets, is answered by ourselves.
    """

    zoom_requested = Signal(int)
    """Steps larger (positive) or smaller."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wheel = 0
        self._moves = CaretMoves(self._geometry, self._scene)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def select_range(self, start: int, end: int) -> None:
        """Select from `start` to `end` (an `end` before `start` puts the caret in front)."""
        length = self._scene.shown.positions.utf16.length
        start, end = min(max(start, 0), length), min(max(end, 0), length)
        positions = self._scene.shown.positions
        if start <= end:
            self._set_caret(positions.to_end_place(end) if start < end else None, start)
        else:
            self._set_caret(positions.to_place(end), start, backwards=True)

    def selected_range(self) -> Fragment | None:
        """Return what is selected, None for a bare caret."""
        cursor = self.textCursor()
        positions = self._scene.shown.positions
        start = positions.to_code_point(cursor.selectionStart())
        end = positions.to_code_point(cursor.selectionEnd(), after_pair=True)
        return Fragment(start, end) if cursor.hasSelection() and start < end else None

    def caret(self) -> int:
        """Return the code point before which the caret stands."""
        return self._scene.shown.positions.to_code_point(self.textCursor().position())

    def restore_scroll_state(self, state: ScrollState) -> None:
        """Go back to where the reader was in this article."""
        self.select_range(state.caret, state.caret)
        self._scroll_to_state(state)

    @override
    def _show_text(self, text: str, shown: ShownText) -> None:
        self._moves.forget_column()
        super()._show_text(text, shown)

    def _set_caret(self, place: int | None, anchor: int, *, backwards: bool = False) -> None:
        positions = self._scene.shown.positions
        cursor = self.textCursor()
        cursor.setPosition(
            positions.to_end_place(anchor) if backwards else positions.to_place(anchor)
        )
        if place is not None:
            cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        selected = self.selected_range()
        # The article's own letters: Qt would give its display text, and offer it as markup.
        data.setText(self._text[selected.start : selected.end] if selected else "")
        return data

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        block = self._scene.shown.block_at(cursor.position())
        place = moved_place(
            event,
            self._moves,
            text=self._text,
            place=cursor.position(),
            page=self.viewport().height() * 0.85,
            rtl=self._scene.shown.is_rtl(block),
        )
        if place is None:
            super().keyPressEvent(event)
            return
        keep = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        mode = QTextCursor.MoveMode.KeepAnchor if keep else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(place, mode)
        self.setTextCursor(cursor)
        # Qt would show the caret alone, on the very edge and without what is drawn under it.
        self.reveal(self.caret(), self.caret())
        event.accept()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / _WHEEL_NOTCH)
        self._wheel -= steps * _WHEEL_NOTCH
        if steps:
            self.zoom_requested.emit(steps)
        event.accept()
