"""The page: a read-only QTextEdit over the article layout, with exact caret and scrolling."""

import math

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from annotator.core.domain.span import Fragment
from annotator.gui.article_view.bands import Band, stretch_band
from annotator.gui.article_view.caret_moves import CaretMoves
from annotator.gui.article_view.document import ShownText
from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.keyboard import moved_place
from annotator.gui.article_view.layout import ArticleLayout
from annotator.gui.article_view.on_screen import Window, stretch_on_screen
from annotator.gui.article_view.scene import Scene
from annotator.gui.article_view.scrolling import (
    anchor_at,
    kept,
    scroll_of,
    scroll_to_show,
    seen_until,
    top_state,
)
from annotator.gui.article_view.style import ReadingStyle, style_sheet
from annotator.gui.article_view.targets import ScrollState

_SEEN_AFTER_MS = 300
_OVERHANG = 14
"""Pixels by which letters, tags and handles may stand out of their line."""
_WHEEL_NOTCH = 120


class ArticlePage(QTextEdit):
    """One document for the page's whole life; offsets outside are code points.

    Qt's own caret, selection and clipboard are used, so that a screen reader finds a text
    widget; where anything stands, and what the clipboard gets, is answered by ourselves.
    """

    zoom_requested = Signal(int)
    """Steps larger (positive) or smaller."""
    seen_advanced = Signal(int)
    """One past the last code point that has been on screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self._text = ""
        self._seen = 0
        self._wheel = 0
        self._adjusting = False
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._layout = ArticleLayout(self._document, self._scene)
        self._document.setDocumentLayout(self._layout)
        self.setDocument(self._document)
        self._layout.setPaintDevice(self.viewport())
        self._moves = CaretMoves(self._geometry, self._scene)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._seen_timer = QTimer(self)
        self._seen_timer.setSingleShot(True)
        self._seen_timer.setInterval(_SEEN_AFTER_MS)
        self._seen_timer.timeout.connect(self.tell_seen)

    def set_style(self, style: ReadingStyle) -> None:
        """Set typography and theme; the reader's place on the page is kept."""
        if style == self._scene.style and self.styleSheet():
            return
        state = self.scroll_state()
        self._scene.style = style
        self.setStyleSheet(style_sheet(style))
        self._geometry.reset()
        self._scroll_to_state(state)
        self.viewport().update()

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

    def reveal(self, start: int, end: int) -> None:
        """Scroll so that a stretch shows; nothing moves if it shows already."""
        positions = self._scene.shown.positions
        places = positions.to_place(start), positions.to_end_place(end)
        bar = self.verticalScrollBar()
        # Twice: measuring what came into sight may move it.
        for _ in range(2):
            wanted = scroll_to_show(
                self._geometry,
                self._scene,
                places,
                scroll=bar.value(),
                height=self.viewport().height(),
            )
            self._scroll_to(wanted)

    def paint_now(self) -> None:
        """Paint what is waiting to be painted, instead of when everything else is done."""
        self.viewport().repaint(QRect(0, 0, 1, 1))

    def on_screen(self) -> Fragment | None:
        """Return the code points of the lines that show whole, None where none does."""
        if not self._text:
            return None
        scroll = self.verticalScrollBar().value()
        window = Window(scroll, scroll + self.viewport().height())
        return stretch_on_screen(self._geometry, self._scene, window)

    def scroll_state(self) -> ScrollState:
        """Return where the reader is, to come back to it later."""
        if not self._text:
            return ScrollState(position=0, offset=0.0, caret=0)
        caret = self.textCursor().position()
        scroll = self.verticalScrollBar().value()
        return top_state(self._geometry, self._scene, scroll=scroll, caret=caret)

    def restore_scroll_state(self, state: ScrollState) -> None:
        """Go back to where the reader was in this article."""
        self.select_range(state.caret, state.caret)
        self._scroll_to_state(state)

    @property
    def _geometry(self) -> Geometry:
        return self._layout.geometry

    def _show_text(self, text: str, shown: ShownText, seen: int) -> None:
        self._text = text
        self._seen = seen
        self._scene.shown = shown
        self._moves.forget_column()
        # Qt asks where the caret was pushed to; its answer would cost measuring the text's end.
        with self._layout.unmeasured():
            self._document.setPlainText(shown.display)
            self.setTextCursor(QTextCursor(self._document))
        self.verticalScrollBar().setValue(0)
        self._seen_timer.start()
        self.viewport().update()

    def _set_caret(self, place: int | None, anchor: int, *, backwards: bool = False) -> None:
        positions = self._scene.shown.positions
        cursor = self.textCursor()
        cursor.setPosition(
            positions.to_end_place(anchor) if backwards else positions.to_place(anchor)
        )
        if place is not None:
            cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _update_stretch(self, start: int, end: int) -> None:
        """Let the lines be painted again on which a stretch of code points lies."""
        if self._text:
            self._update_band(stretch_band(self._geometry, self._scene, start, end))

    def _update_band(self, band: Band) -> None:
        scroll, page = self.verticalScrollBar().value(), self.viewport()
        top = max(math.floor(band[0]) - scroll - _OVERHANG, 0)
        bottom = min(math.ceil(band[1]) - scroll + _OVERHANG, page.height())
        if top < bottom:
            page.update(0, top, page.width(), bottom - top)

    def _document_point(self, point: QPoint | QPointF) -> QPointF:
        return QPointF(point.x(), point.y() + self.verticalScrollBar().value())

    def _scroll_to(self, value: float) -> None:
        self._geometry.tell_height()
        self.verticalScrollBar().setValue(round(value))

    def _scroll_to_state(self, state: ScrollState) -> None:
        if self._text:
            self._scroll_to(scroll_of(self._geometry, self._scene, state))
            self._scroll_to(scroll_of(self._geometry, self._scene, state))

    def tell_seen(self) -> None:
        """Tell now how far the text has been on screen, without the usual moment of patience."""
        if not self.isVisible() or not self._text:
            return
        scroll, height = self.verticalScrollBar().value(), self.viewport().height()
        seen = seen_until(self._geometry, self._scene, scroll=scroll, height=height)
        if seen > self._seen:
            self._seen = seen
            self.seen_advanced.emit(seen)

    def _hold_place(self, moved: int) -> None:
        """Keep on screen what was there when a scroll upwards measures new blocks above it."""
        scroll, height = self.verticalScrollBar().value(), self.viewport().height()
        anchor = anchor_at(self._geometry, scroll + moved)
        if anchor is None or moved > 2 * height:
            return
        self._geometry.prepare(scroll, scroll + height)
        wanted = kept(self._geometry, anchor, anchor.below_top + moved)
        if abs(wanted - scroll) >= 1.0:
            self._adjusting = True
            self._scroll_to(wanted)
            self._adjusting = False

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

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy > 0 and self._text and not self._adjusting:
            self._hold_place(dy)
        self._seen_timer.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        state = self.scroll_state() if event.oldSize().width() > 0 else None
        super().resizeEvent(event)
        if state is not None and event.oldSize().width() != event.size().width():
            self._scroll_to_state(state)
        self._seen_timer.start()
