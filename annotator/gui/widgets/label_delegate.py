"""Paints one label of a list: swatch, names, counts, key; mirrored with the window."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from annotator.core.domain.scheme import Label
from annotator.gui.language.messages import number
from annotator.gui.widgets.keycap import cap_font, cap_height, cap_width, paint_cap
from annotator.gui.widgets.label_list_model import (
    BRUSH_ROLE,
    HERE_ROLE,
    LABEL_ROLE,
    PROJECT_ROLE,
)
from annotator.gui.widgets.label_look import (
    SWATCH,
    label_colour,
    label_name,
    other_name,
    paint_swatch,
    tinted,
)

MARGIN = 10
GAP = 9
PAD = 7
QUIET = 165
Index = QModelIndex | QPersistentModelIndex


class LabelDelegate(QStyledItemDelegate):
    """One line per label; the current row shows with the keyboard in its list, or always."""

    def __init__(self, parent: QObject, *, always_current: bool = False) -> None:
        super().__init__(parent)
        self._always_current = always_current

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return QSize(180, round(QFontMetricsF(option.font).height()) + 2 * PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        label = index.data(LABEL_ROLE)
        if not isinstance(label, Label):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = _Row(painter, option)
        row.ground(label, brush=bool(index.data(BRUSH_ROLE)), current=self._is_current(option))
        row.swatch(label)
        row.key(label.key)
        row.counts(index.data(HERE_ROLE), index.data(PROJECT_ROLE))
        row.names(label)
        painter.restore()

    def _is_current(self, option: QStyleOptionViewItem) -> bool:
        parent = self.parent()
        focused = isinstance(parent, QWidget) and parent.hasFocus()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        return selected and (focused or self._always_current)


class _Row:
    """One row while it is painted; `start` and `end` are the room that is left between."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._palette: QPalette = option.palette
        self._frame = QRectF(option.rect)
        self._rtl = option.direction == Qt.LayoutDirection.RightToLeft
        self._state = option.state
        self._font = QFont(option.font)
        self._start = float(MARGIN)
        self._end = self._frame.width() - MARGIN
        painter.setFont(self._font)

    def ground(self, label: Label, *, brush: bool, current: bool) -> None:
        """Paint the row's ground: chosen, under the mouse, or dipped in the brush's colour."""
        colour = label_colour(label, self._palette)
        frame = self._frame.adjusted(2, 1, -2, -1)
        self._painter.setPen(Qt.PenStyle.NoPen)
        if brush:
            self._painter.setPen(QPen(colour, 1.5))
            self._painter.setBrush(tinted(colour, 48))
        elif current:
            self._painter.setBrush(self._palette.color(QPalette.ColorRole.Highlight))
        elif self._state & QStyle.StateFlag.State_MouseOver:
            self._painter.setBrush(self._palette.color(QPalette.ColorRole.AlternateBase))
        else:
            return
        self._painter.drawRoundedRect(frame, 6, 6)

    def swatch(self, label: Label) -> None:
        """Paint the label's colour at the start of the row."""
        top = self._frame.center().y() - SWATCH / 2
        box = self._box(self._start, SWATCH, top, SWATCH)
        paint_swatch(self._painter, box, label_colour(label, self._palette))
        self._start += SWATCH + GAP

    def key(self, key: str) -> None:
        """Paint the label's key at the end of the row."""
        room = cap_width("M", self._font)
        if key:
            text = key.upper()
            width, height = cap_width(text, self._font), cap_height(self._font)
            top = self._frame.center().y() - height / 2
            box = self._box(self._end - width, width, top, height)
            paint_cap(self._painter, box, text, self._palette)
            room = max(room, width)
        self._end -= room + GAP

    def counts(self, here: object, project: object) -> None:
        """Paint how many there are: in the article, and quieter in the project."""
        if isinstance(project, int):
            self._number(number(project), self._ink(QUIET), columns=4)
        if isinstance(here, int):
            ink = self._ink(255) if here else self._ink(QUIET)
            self._number(number(here), ink, columns=3)

    def names(self, label: Label) -> None:
        """Paint the name, and the one in the other language where there is room."""
        name, other = label_name(label), other_name(label)
        font = QFont(self._font)
        font.setWeight(QFont.Weight.Medium)
        used = self._text(name, font, self._ink(255))
        self._start += used + GAP
        small = cap_font(self._font)
        if other and QFontMetricsF(small).horizontalAdvance(other) <= self._end - self._start:
            self._text(other, small, self._ink(QUIET))

    def _number(self, text: str, ink: QColor, *, columns: int) -> None:
        font = cap_font(self._font)
        metrics = QFontMetricsF(font)
        room = max(metrics.horizontalAdvance("0") * columns, metrics.horizontalAdvance(text))
        box = self._box(self._end - room, room, self._frame.top(), self._frame.height())
        self._painter.setFont(font)
        self._painter.setPen(ink)
        side = Qt.AlignmentFlag.AlignLeft if self._rtl else Qt.AlignmentFlag.AlignRight
        self._painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)
        self._end -= room + GAP

    def _text(self, text: str, font: QFont, ink: QColor) -> float:
        room = max(self._end - self._start, 0.0)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        width = min(metrics.horizontalAdvance(shown) + 1, room)
        box = self._box(self._start, width, self._frame.top(), self._frame.height())
        self._painter.setFont(font)
        self._painter.setPen(ink)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        return width

    def _ink(self, alpha: int) -> QColor:
        return tinted(self._palette.color(QPalette.ColorRole.Text), alpha)

    def _box(self, start: float, width: float, top: float, height: float) -> QRectF:
        left = self._frame.right() - start - width if self._rtl else self._frame.left() + start
        return QRectF(left, top, width, height)
