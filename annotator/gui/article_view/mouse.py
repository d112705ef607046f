"""Mouse gestures over the article: click, double and triple click, drag, and drag of an end."""

from enum import Enum, auto

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from annotator.core.arabic.word_counts import WordCounts
from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_view.click_cycle import ClickCycle
from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.hit import character_at, place_at
from annotator.gui.article_view.markers import marker_span_at
from annotator.gui.article_view.picking import Picker
from annotator.gui.article_view.resize_drag import ResizeDrag
from annotator.gui.article_view.scene import Scene

_DRAG_STARTS = 4.0
"""Pixels a pressed mouse moves before it is a drag."""
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class _Mode(Enum):
    IDLE = auto()
    PRESSED = auto()
    DRAGGING = auto()
    RESIZING = auto()
    PICKED = auto()


class MouseGestures(QObject):
    """Turns mouse events into what a person means; offsets are code points.

    Points are those of the document. The view moves caret and selection as the signals say.
    """

    selecting = Signal(int, int)
    """Select from an anchor to a caret while the gesture goes on."""
    picked = Signal(object)
    """Fragment the person finished choosing."""
    added = Signal(object)
    """Fragment to add to the chosen span."""
    chosen = Signal(str)
    """UUID of a clicked span, "" for a click beside spans."""
    busy_changed = Signal()
    """A drag began or ended."""
    resizing = Signal()
    """The preview in the scene is another one."""
    resized = Signal(str, object)
    """UUID and new ends (Fragment) of a span whose handle was dropped."""

    def __init__(self, geometry: Geometry, scene: Scene, parent: QObject) -> None:
        super().__init__(parent)
        self._geometry = geometry
        self._scene = scene
        self._picker = Picker("", WordCounts())
        self._cycle = ClickCycle()
        self._resize = ResizeDrag(geometry, scene)
        self._mode = _Mode.IDLE
        self._press = QPointF()
        self._anchor = 0
        self._picked: Fragment | None = None

    @property
    def busy(self) -> bool:
        """Whether a drag goes on, so that the view scrolls along at its edges."""
        return self._mode in {_Mode.DRAGGING, _Mode.RESIZING}

    def take_picker(self, picker: Picker) -> None:
        """Take the text to pick from; forget what went on in another one."""
        self._picker = picker
        self._cycle.forget()
        self.cancel()

    def press(self, point: QPointF, keys: Qt.KeyboardModifier, anchor: int) -> None:
        """Begin a gesture; with Shift it goes on from `anchor`."""
        self._press = QPointF(point)
        self._picked = None
        if self._resize.start(point):
            self._enter(_Mode.RESIZING)
        elif keys & _SHIFT:
            self._enter(_Mode.DRAGGING)
            self._anchor = anchor
            self.move(point, keys)
        else:
            self._enter(_Mode.PRESSED)
            self._anchor = self._code_point(point)

    def move(self, point: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Go on with the gesture."""
        if self._mode is _Mode.RESIZING:
            self._resize.move(self._code_point(point), self._snapper(keys))
            self.resizing.emit()
            return
        if self._mode is _Mode.PRESSED:
            if (point - self._press).manhattanLength() < _DRAG_STARTS:
                return
            self._enter(_Mode.DRAGGING)
        if self._mode is _Mode.DRAGGING:
            self._drag_to(self._code_point(point), keys)

    def release(self, point: QPointF, keys: Qt.KeyboardModifier) -> None:
        """End the gesture and tell what it meant."""
        mode = self._mode
        self._enter(_Mode.IDLE)
        if mode is _Mode.PRESSED:
            self._click(point, keys)
        elif mode is _Mode.RESIZING:
            ends = self._resize.drop()
            self.resizing.emit()
            if ends is not None:
                self.resized.emit(self._scene.chosen, ends)
        elif self._picked is not None:
            self._finish(self._picked, keys)

    def pick(self, piece: Fragment | None) -> None:
        """Pick a word or sentence while the button is down; the release finishes it."""
        self._enter(_Mode.PICKED)
        self._picked = piece
        self._cycle.forget()
        if piece is not None:
            self.selecting.emit(piece.start, piece.end)

    def cancel(self) -> None:
        """End the gesture without any effect."""
        self._enter(_Mode.IDLE)
        self._picked = None
        self._resize.drop()
        self.resizing.emit()

    def _enter(self, mode: _Mode) -> None:
        was_busy, self._mode = self.busy, mode
        if self.busy != was_busy:
            self.busy_changed.emit()

    def _drag_to(self, position: int, keys: Qt.KeyboardModifier) -> None:
        start, end = sorted((self._anchor, position))
        piece = Fragment(start, end) if start < end else None
        if piece is not None and not keys & _ALT:
            piece = self._picker.snapped(start, end)
        self._picked = piece
        self._cycle.forget()
        if piece is None:
            self.selecting.emit(position, position)
        elif position < self._anchor:
            self.selecting.emit(piece.end, piece.start)
        else:
            self.selecting.emit(piece.start, piece.end)

    def _click(self, point: QPointF, keys: Qt.KeyboardModifier) -> None:
        marker = marker_span_at(self._geometry, self._scene, point)
        if marker is not None:
            self._cycle.forget()
            self._take(marker)
            return
        at = character_at(self._geometry, self._scene.shown, point)
        words = self._picker.choices(at) if at is not None else ()
        if keys & _CONTROL and self._scene.chosen:
            if words:
                self.added.emit(words[0])
            return
        spans = self._scene.spans.at(at) if at is not None else []
        if at is not None:
            labelled = {piece for span in spans for piece in span.fragments}
            words = tuple(one for one in self._picker.meant(at) if one not in labelled)
        wider = self._picker.wider(at) if at is not None else ()
        target = self._cycle.next(words, spans, wider)
        if target is None:
            self.selecting.emit(self._anchor, self._anchor)
            self.chosen.emit("")
        else:
            self._take(target)

    def _take(self, target: Span | Fragment) -> None:
        if isinstance(target, Span):
            self.selecting.emit(self._anchor, self._anchor)
            self.chosen.emit(target.uuid)
        else:
            self.selecting.emit(target.start, target.end)
            self._finish(target, Qt.KeyboardModifier.NoModifier)

    def _finish(self, piece: Fragment, keys: Qt.KeyboardModifier) -> None:
        if keys & _CONTROL and self._scene.chosen:
            self.added.emit(piece)
            return
        self.chosen.emit("")
        self.picked.emit(piece)

    def _snapper(self, keys: Qt.KeyboardModifier) -> Picker | None:
        return None if keys & _ALT else self._picker

    def _code_point(self, point: QPointF) -> int:
        place = place_at(self._geometry, self._scene.shown, point)
        return self._scene.shown.positions.to_code_point(place)
