"""Paints the parts of a strip on one line: chips, words, key caps."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.gui.record_strip.parts import ENTER, Part
from annotator.gui.widgets.keycap import cap_height, cap_width, paint_cap
from annotator.gui.widgets.label_look import label_colour, tinted

MARGIN, GAP, BETWEEN, PAD = 14, 5, 10, 7
WIDESTS = (260.0, 180.0, 130.0, 100.0, 80.0, 64.0)
"""At so many pixels a text is elided: at the first of them with which all chips find room."""
QUIET = 180
# Unicode's isolates (UAX 9): each part reads in its own direction, whatever the window's.
_ISOLATED = "\u2068{}\u2069"


class _Measured(NamedTuple):
    """A part and its widths in device-independent pixels."""

    part: Part
    text: str
    pad: float
    caps: float
    gap: float
    words: float

    @property
    def width(self) -> float:
        """All of it."""
        return 2 * self.pad + self.caps + self.gap + self.words


def _is_needed(part: Part) -> bool:
    return part.label is not None or part.warning or part.press == ENTER


class StripLine(QWidget):
    """One line that holds as many parts as find room; a long text is elided, never wrapped."""

    pressed = Signal(str)
    """The key that the clicked part stands for"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: Sequence[Part] = ()
        self._boxes: list[tuple[QRectF, Part]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show other parts."""
        if parts == self._parts:
            return
        self._parts = parts
        self.setAccessibleDescription(self.text)
        self.update()

    @property
    def text(self) -> str:
        """The parts as text, for screen readers and tests."""
        return "; ".join(" ".join((*part.keys, part.text)) for part in self._parts)

    @property
    def at_hand(self) -> str:
        """What the keys act on, and what they do, as text."""
        at_hand = (part for part in self._parts if part.current or part.keys)
        return "; ".join(" ".join((*part.keys, part.text)) for part in at_hand)

    def box_of(self, press: str) -> QRectF:
        """Return where the part is that stands for a key; empty when it is not painted."""
        return next((box for box, part in self._boxes if part.press == press), QRectF())

    def _measured(self, part: Part, widest: float) -> _Measured:
        """Return how wide a part is whose text is elided at so many pixels."""
        font = self.font()
        font.setBold(part.warning)
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(part.text, Qt.TextElideMode.ElideRight, widest)
        words = metrics.horizontalAdvance(text) + 1
        caps = sum(cap_width(key, self.font()) + 3 for key in part.keys)
        pad = PAD if part.label is not None else 0.0
        gap = GAP - 3 if part.keys and text else 0.0
        return _Measured(part, text, pad=pad, caps=caps, gap=gap, words=words)

    def _laid_out(self) -> list[_Measured]:
        """Return the parts as wide as there is room for: long texts give way to other chips.

        What else the keys do may find no room at the end of a narrow line.
        """
        room = self.width() - 2 * MARGIN
        measured: list[_Measured] = []
        for widest in WIDESTS:
            measured = [self._measured(part, widest) for part in self._parts]
            last = max((at for at, one in enumerate(measured) if _is_needed(one.part)), default=0)
            if sum(one.width + BETWEEN for one in measured[: last + 1]) - BETWEEN <= room:
                break
        return measured

    def _paint_part(self, painter: QPainter, one: _Measured, at: float) -> None:
        """Paint a part behind `at` pixels from the start."""
        part = one.part
        box = self._box(at, one.width, self.height() - 8.0)
        self._boxes.append((box, part))
        if part.label is not None:
            self._paint_chip(painter, part, box)
        self._paint_caps(painter, part, at + one.pad)
        ink = self.palette().color(QPalette.ColorRole.Text)
        font = self.font()
        font.setBold(part.warning)
        painter.setPen(tinted(ink, QUIET) if part.quiet else ink)
        painter.setFont(font)
        place = self._box(at + one.pad + one.caps + one.gap, one.words, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _ISOLATED.format(one.text))

    def _paint_caps(self, painter: QPainter, part: Part, at: float) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setFont(self.font())
        # Keys stand as on the keyboard, also where the line runs right to left.
        for key in reversed(part.keys) if rtl else part.keys:
            cap = cap_width(key, self.font())
            paint_cap(painter, self._box(at, cap, cap_height(self.font())), key, self.palette())
            at += cap + 3

    def _paint_chip(self, painter: QPainter, part: Part, box: QRectF) -> None:
        colour = label_colour(part.label, self.palette())
        style = Qt.PenStyle.DashLine if part.quiet else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 1.2, style))
        painter.setBrush(tinted(colour, 0 if part.quiet else 44))
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 6, 6)
        if part.current:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2.2, -2.2, 2.2, 2.2), 8, 8)

    def _box(self, at: float, width: float, height: float) -> QRectF:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - at - width if rtl else at
        return QRectF(left, (self.height() - height) / 2, width, height)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, round(cap_height(self.font())) + 16)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        self._boxes = []
        at = float(MARGIN)
        for one in self._laid_out():
            if at + one.width > self.width() - MARGIN:
                break
            self._paint_part(painter, one, at)
            at += one.width + BETWEEN
        painter.end()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        where = event.position()
        for box, part in self._boxes:
            if part.press and box.contains(where):
                self.pressed.emit(part.press)
                return
        super().mouseReleaseEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()
        super().changeEvent(event)
