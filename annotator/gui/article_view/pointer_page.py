"""The page under the mouse: Qt's mouse events, hovering, scrolling along, the menu request."""

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from typing_extensions import override

from annotator.core.arabic.sentences import sentence_at
from annotator.core.arabic.word_counts import WordCounts
from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_view.hit import character_at
from annotator.gui.article_view.markers import handle_at, marker_span_at
from annotator.gui.article_view.mouse import MouseGestures
from annotator.gui.article_view.page import ArticlePage
from annotator.gui.article_view.paint_caret import caret_box
from annotator.gui.article_view.picking import Picker
from annotator.gui.article_view.targets import ContextTarget
from annotator.gui.look.plain_text import tooltip

_SCROLL_ALONG_MS = 40
_NEAR_PIXELS = 6


class PointerPage(ArticlePage):
    """Turns mouse and menu key into signals; offsets are code points."""

    span_hovered = Signal(str)
    """UUID of the span under the mouse, "" for none."""
    context_menu_requested = Signal(object)
    """ContextTarget."""
    range_picked = Signal(object)
    """Fragment a person finished choosing with the mouse."""
    fragment_added = Signal(object)
    """Fragment to add to the chosen span."""
    dragging_changed = Signal()
    """A drag of the mouse began or ended."""
    span_resized = Signal(str, object)
    """UUID and new ends (Fragment) of a span."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picker = Picker("", WordCounts())
        self._gestures = MouseGestures(self._geometry, self._scene, self)
        self._gestures.selecting.connect(self.select_range)
        self._gestures.picked.connect(self._picked)
        self._gestures.added.connect(self.fragment_added)
        self._gestures.resized.connect(self.span_resized)
        self._gestures.resizing.connect(self.viewport().update)
        self._gestures.busy_changed.connect(self.dragging_changed)
        self._doubled = QElapsedTimer()
        self._pointer = QPointF()
        self._over_text = QCursor(Qt.CursorShape.IBeamCursor)
        self._along = QTimer(self)
        self._along.setInterval(_SCROLL_ALONG_MS)
        self._along.timeout.connect(self._scroll_along)
        self.viewport().setMouseTracking(True)

    @property
    def dragging(self) -> bool:
        """Whether the mouse selects or moves an end just now."""
        return self._gestures.busy

    def set_text_cursor(self, cursor: QCursor | None) -> None:
        """Show another mouse cursor over the text; None for the usual one."""
        self._over_text = cursor or QCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setCursor(self._over_text)

    def caret_rect(self) -> QRect:
        """Return the caret's rectangle in the viewport, for what opens beside it."""
        box = caret_box(self._geometry, self._scene, self.textCursor().position())
        return box.translated(0, -self.verticalScrollBar().value()).toAlignedRect()

    def _take_picker(self, picker: Picker) -> None:
        self._picker = picker
        self._gestures.take_picker(picker)

    def _picked(self, piece: Fragment) -> None:
        board = QGuiApplication.clipboard()
        if board.supportsSelection():
            board.setText(self._text[piece.start : piece.end], board.Mode.Selection)
        self.range_picked.emit(piece)

    def _spans_at(self, point: QPointF) -> list[Span]:
        """Return the span of the tag or bar under a point, else spans, innermost first."""
        marker = marker_span_at(self._geometry, self._scene, point)
        if marker is not None:
            return [marker]
        at = character_at(self._geometry, self._scene.shown, point)
        return [] if at is None else self._scene.spans.at(at)

    def _named_at(self, point: QPointF) -> str:
        """Return the labels of what is under a point, innermost first, with notes."""
        spans = self._spans_at(point)
        lines = [
            f"{self._scene.label_name(span)}: {span.note}"
            if span.note
            else self._scene.label_name(span)
            for span in spans
        ]
        at = character_at(self._geometry, self._scene.shown, point)
        for suggestion, _ in self._scene.suggestions.touching(at, at + 1) if at is not None else ():
            label = self._scene.labels.get(suggestion.label)
            name = label.names.in_language(self._scene.language) if label else suggestion.label
            lines.append(self.tr("suggested: {label}").format(label=name))
        return "\n".join(lines)

    def _hover(self, point: QPointF) -> None:
        if not self._text:
            return
        spans = self._spans_at(point)
        hovered = spans[0].uuid if spans else ""
        cursor = self._over_text
        if handle_at(self._geometry, self._scene, point):
            cursor = QCursor(Qt.CursorShape.SizeHorCursor)
        elif spans and marker_span_at(self._geometry, self._scene, point):
            cursor = QCursor(Qt.CursorShape.PointingHandCursor)
        if self.viewport().cursor() != cursor:
            self.viewport().setCursor(cursor)
        self._set_hovered(hovered)

    def _set_hovered(self, uuid: str) -> None:
        if uuid != self._scene.hovered:
            for span in map(self._scene.spans.find, (self._scene.hovered, uuid)):
                if span is not None:
                    self._update_stretch(span.start, span.end)
            self._scene.hovered = uuid
            self.span_hovered.emit(uuid)

    def _scroll_along(self) -> None:
        """Scroll while a drag is held above or below the page, faster farther away."""
        height = self.viewport().height()
        beyond = min(self._pointer.y(), 0.0) + max(self._pointer.y() - height, 0.0)
        if not self._gestures.busy or not beyond:
            self._along.stop()
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 2 + (4 if beyond > 0 else -4)))
        keys = QGuiApplication.keyboardModifiers()
        self._gestures.move(self._document_point(self._pointer), keys)

    @override
    def event(self, event: QEvent) -> bool:
        # Escape ends a drag before it is anybody's shortcut.
        wanted = event.type() == QEvent.Type.ShortcutOverride and self._gestures.busy
        if wanted and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._gestures.cancel()
            event.accept()
            return True
        return super().event(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            names = self._named_at(self._document_point(event.pos())) if self._text else ""
            QToolTip.showText(event.globalPos(), tooltip(names), self.viewport())
            return True
        return super().viewportEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._text:
            event.ignore()
            return
        point = self._document_point(event.position())
        self._moves.forget_column()
        if self._is_third_click(event):
            self._pick_sentence(point)
        else:
            self._pointer = event.position()
            anchor = self.textCursor().anchor()
            start = self._scene.shown.positions.to_code_point(anchor)
            self._gestures.press(point, event.modifiers(), start)
        event.accept()

    def _is_third_click(self, event: QMouseEvent) -> bool:
        if not self._doubled.isValid():
            return False
        soon = self._doubled.elapsed() < QApplication.doubleClickInterval()
        near = (event.position() - self._pointer).manhattanLength() < _NEAR_PIXELS
        self._doubled.invalidate()
        return soon and near

    def _pick_sentence(self, point: QPointF) -> None:
        at = character_at(self._geometry, self._scene.shown, point)
        sentence = sentence_at(self._text, at) if at is not None else None
        self._gestures.pick(Fragment(*sentence) if sentence else None)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._text:
            event.ignore()
            return
        self._pointer = event.position()
        point = self._document_point(event.position())
        at = character_at(self._geometry, self._scene.shown, point)
        self._gestures.pick(self._picker.word(at) if at is not None else None)
        self._doubled.start()
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = self._document_point(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pointer = event.position()
            self._gestures.move(point, event.modifiers())
            outside = not 0 <= event.position().y() <= self.viewport().height()
            if outside and self._gestures.busy and not self._along.isActive():
                self._along.start()
        elif not event.buttons():
            self._hover(point)
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._along.stop()
            self._gestures.release(self._document_point(event.position()), event.modifiers())
            event.accept()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._set_hovered("")
        super().leaveEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        position = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            position = self.viewport().mapToGlobal(self.caret_rect().bottomLeft())
            spans = self._scene.spans.at(self.caret())
        else:
            spans = self._spans_at(self._document_point(event.pos()))
        uuids = tuple(span.uuid for span in spans)
        self.context_menu_requested.emit(ContextTarget(position, uuids, self.selected_range()))
        event.accept()
