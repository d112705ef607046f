"""Paints the cells of the span table: swatch and label, and text elided at its own end."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.core.domain.scheme import Label
from annotator.gui.span_panel.span_rows import Column
from annotator.gui.span_panel.span_table_model import LABEL_ROLE
from annotator.gui.widgets.label_look import SWATCH, label_colour, paint_swatch

PAD = 6
QUIET = 170
_LABEL, _TEXT = int(Column.LABEL), int(Column.TEXT)
_WRITTEN_OUT = (_LABEL, _TEXT)
_SELECTED = QStyle.StateFlag.State_Selected
_UNDER_MOUSE = QStyle.StateFlag.State_MouseOver
Index = QModelIndex | QPersistentModelIndex


class SpanDelegate(QStyledItemDelegate):
    """One line per span; a cell's text is ordered and elided by its own script.

    A label typed in the text shows a new row here: so a cell is painted with few calls.
    """

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, column = option.palette, index.column()
        state = option.state
        if state & _SELECTED:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        elif state & _UNDER_MOUSE:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.AlternateBase))
        text = index.data()
        if not text:
            return
        box = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)
        ink = palette.color(QPalette.ColorRole.Text)
        if column == _LABEL:
            box = _paint_label_swatch(painter, option, index, box)
        elif column != _TEXT:
            ink.setAlpha(QUIET)
        painter.setFont(option.font)
        painter.setPen(ink)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        _write(painter, box, str(text), rtl=rtl, centred=column not in _WRITTEN_OUT)


def _paint_label_swatch(
    painter: QPainter, option: QStyleOptionViewItem, index: Index, box: QRectF
) -> QRectF:
    """Paint the label's colour at the start of a cell; returns the room that is left."""
    found = index.data(LABEL_ROLE)
    colour: QColor = label_colour(found if isinstance(found, Label) else None, option.palette)
    edge = SWATCH - 2
    top = box.center().y() - edge / 2
    if option.direction == Qt.LayoutDirection.RightToLeft:
        paint_swatch(painter, QRectF(box.right() - edge, top, edge, edge), colour)
        return box.adjusted(0, 0, -edge - PAD, 0)
    paint_swatch(painter, QRectF(box.left(), top, edge, edge), colour)
    return box.adjusted(edge + PAD, 0, 0, 0)


def _write(painter: QPainter, box: QRectF, text: str, *, rtl: bool, centred: bool) -> None:
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    if centred:
        side = Qt.AlignmentFlag.AlignHCenter
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    metrics = QFontMetricsF(painter.font())
    # Elided by characters, so the dots stand at the end in reading order in any script.
    line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, line, option)
