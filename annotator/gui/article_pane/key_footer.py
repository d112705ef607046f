"""The line under the text that always says what the keys do now."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from annotator.core.domain.scheme import Label
from annotator.gui.article_pane.footer_hints import Hint
from annotator.gui.widgets.keycap import cap_height, cap_width, paint_cap
from annotator.gui.widgets.label_look import (
    SWATCH,
    label_colour,
    label_name,
    paint_swatch,
    tinted,
)

MARGIN = 14
PAD = 6
GAP = 6
BETWEEN = 18
QUIET = 180


class KeyFooter(QWidget):
    """Keys as caps with their meaning; hints that find no room are left out whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: Sequence[Hint] = ()
        self._brush: Label | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_hints(self, hints: Sequence[Hint], brush: Label | None) -> None:
        """Show what the keys do; with a brush its colour and name stand in front."""
        if (hints, brush) == (self._hints, self._brush):
            return
        self._hints, self._brush = hints, brush
        spoken = [f"{' '.join(hint.keys)}: {hint.text}" for hint in hints]
        self.setAccessibleName(self.tr("What the keys do now"))
        self.setAccessibleDescription("; ".join(spoken))
        self.update()

    @property
    def text(self) -> str:
        """The hints as text, for tests and screen readers."""
        return self.accessibleDescription()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, round(cap_height(self.font())) + 2 * PAD)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = _Line(painter, self)
        if self._brush is not None:
            line.chip(self._brush)
        for hint in self._hints:
            if not line.hint(hint):
                break
        painter.end()


class _Line:
    """The footer while it is painted, from its start to its end in reading order."""

    def __init__(self, painter: QPainter, footer: QWidget) -> None:
        self._painter = painter
        self._palette: QPalette = footer.palette()
        self._rtl = footer.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._width = float(footer.width())
        self._height = float(footer.height())
        self._font = footer.font()
        self._metrics = QFontMetricsF(self._font)
        self._at = float(MARGIN)
        self._end = self._width - MARGIN
        painter.setFont(self._font)
        painter.setPen(QPen(self._palette.color(QPalette.ColorRole.Mid), 1))
        painter.drawLine(QPointF(0, 0.5), QPointF(self._width, 0.5))

    def chip(self, label: Label) -> None:
        """Paint the brush: its colour and name in a tinted lozenge."""
        colour = label_colour(label, self._palette)
        name = label_name(label)
        width = SWATCH + GAP + self._metrics.horizontalAdvance(name) + 2 * GAP + 4
        height = self._height - PAD
        self._painter.setPen(QPen(colour, 1.2))
        self._painter.setBrush(tinted(colour, 44))
        box = self._box(width, height)
        self._painter.drawRoundedRect(box, height / 2, height / 2)
        end = self._at + width
        self._at += GAP + 2
        paint_swatch(self._painter, self._box(SWATCH, SWATCH), colour)
        self._at += SWATCH + GAP
        self._text(name, self._palette.color(QPalette.ColorRole.Text))
        self._at = end + BETWEEN

    def hint(self, hint: Hint) -> bool:
        """Paint the keys and what they do; False where there is no room."""
        caps = sum(cap_width(key, self._font) + 3 for key in hint.keys)
        width = caps + GAP + self._metrics.horizontalAdvance(hint.text)
        if self._at + width > self._end:
            return False
        # Keys stand as on the keyboard, [ before ], also where the line runs right to left.
        for key in reversed(hint.keys) if self._rtl else hint.keys:
            cap = cap_width(key, self._font)
            box = self._box(cap, cap_height(self._font))
            paint_cap(self._painter, box, key, self._palette)
            self._at += cap + 3
        self._at += GAP - 3
        self._text(hint.text, tinted(self._palette.color(QPalette.ColorRole.Text), QUIET))
        self._at += BETWEEN
        return True

    def _text(self, text: str, ink: QColor) -> None:
        width = self._metrics.horizontalAdvance(text) + 1
        self._painter.setPen(ink)
        box = self._box(width, self._height)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        self._at += width

    def _box(self, width: float, height: float) -> QRectF:
        left = self._width - self._at - width if self._rtl else self._at
        return QRectF(left, (self._height - height) / 2, width, height)
