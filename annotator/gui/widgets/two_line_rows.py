"""Rows of two lines, a title and a quieter one below it, for lists of places and choices."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from annotator.gui.look.plain_text import tooltip
from annotator.gui.widgets.keycap import cap_font, cap_height, cap_width, paint_cap
from annotator.gui.widgets.label_list_model import NO_PARENT, Index
from annotator.gui.widgets.label_look import tinted
from annotator.gui.widgets.row_table import RowDelegate

ROW_ROLE = Qt.ItemDataRole.UserRole
MARGIN = 10
GAP = 9
PAD = 5
QUIET = 165
DOT = 8


@dataclass(frozen=True, slots=True)
class TwoLines:
    """What a row shows; `cap` is a key at its end, `colour` a dot at its start."""

    title: str
    detail: str = ""
    cap: str = ""
    colour: QColor | None = None


class TwoLineModel(QAbstractListModel):
    """Rows as values; speaks both lines and the key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TwoLines, ...] = ()

    @property
    def rows(self) -> tuple[TwoLines, ...]:
        """The rows as they are shown."""
        return self._rows

    def set_rows(self, rows: Sequence[TwoLines]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        shown: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: _joined(", ", row.title, row.detail, row.cap),
            Qt.ItemDataRole.ToolTipRole: tooltip(_joined("\n", row.title, row.detail)),
            ROW_ROLE: row,
        }
        return shown.get(role)


class TwoLineDelegate(RowDelegate):
    """Paints the rows, mirrored with the window; each text in its own direction."""

    @override
    def row_height(self, font: QFont) -> int:
        """The height every row has, in device-independent pixels."""
        small = QFontMetricsF(cap_font(font)).height()
        return round(QFontMetricsF(font).height() + small) + 2 * PAD

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return QSize(180, self.row_height(option.font))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, TwoLines):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        paint_ground(painter, option)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        room = QRectF(option.rect).adjusted(MARGIN, PAD, -MARGIN, -PAD)
        if row.colour is not None:
            room = _paint_dot(painter, room, row.colour, rtl=rtl)
        if row.cap:
            room = _paint_cap(painter, room, row.cap, option.palette, rtl=rtl)
        ink = option.palette.color(QPalette.ColorRole.Text)
        upper = QRectF(room)
        if row.detail:
            upper.setHeight(QFontMetricsF(option.font).height())
        paint_line(painter, upper, row.title, ink, rtl=rtl)
        painter.setFont(cap_font(option.font))
        lower = room.adjusted(0, upper.height(), 0, 0)
        paint_line(painter, lower, row.detail, tinted(ink, QUIET), rtl=rtl)
        painter.restore()


def _joined(between: str, *parts: str) -> str:
    return between.join(part for part in parts if part)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint the ground of a row that is selected or under the mouse."""
    if option.state & QStyle.StateFlag.State_Selected:
        role = QPalette.ColorRole.Highlight
    elif option.state & QStyle.StateFlag.State_MouseOver:
        role = QPalette.ColorRole.AlternateBase
    else:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(option.palette.color(role))
    painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 6, 6)


def _paint_dot(painter: QPainter, room: QRectF, colour: QColor, *, rtl: bool) -> QRectF:
    """Paint a dot at the start; return the room that is left."""
    left = room.right() - DOT if rtl else room.left()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(left, room.center().y() - DOT / 2, DOT, DOT))
    used = DOT + GAP
    return room.adjusted(0, 0, -used, 0) if rtl else room.adjusted(used, 0, 0, 0)


def _paint_cap(
    painter: QPainter, room: QRectF, cap: str, palette: QPalette, *, rtl: bool
) -> QRectF:
    """Paint a key at the end; return the room that is left."""
    font = QFont(painter.font())
    width, height = cap_width(cap, font), cap_height(font)
    left = room.left() if rtl else room.right() - width
    paint_cap(painter, QRectF(left, room.center().y() - height / 2, width, height), cap, palette)
    used = width + GAP
    return room.adjusted(used, 0, 0, 0) if rtl else room.adjusted(0, 0, -used, 0)


def paint_line(painter: QPainter, room: QRectF, text: str, ink: QColor, *, rtl: bool) -> None:
    """Paint one line in its own direction at the start of a room; its end may be cut."""
    elided = QFontMetricsF(painter.font()).elidedText(
        text, Qt.TextElideMode.ElideRight, room.width()
    )
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.setPen(ink)
    painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, elided)
