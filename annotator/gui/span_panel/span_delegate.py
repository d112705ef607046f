"""Paints the cells of the span table: swatch and label, and text elided at its own end."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from annotator.core.domain.scheme import Label
from annotator.gui.span_panel.span_rows import Column
from annotator.gui.span_panel.span_table_model import LABEL_ROLE
from annotator.gui.widgets.label_look import SWATCH, label_colour, paint_swatch, tinted

PAD = 6
QUIET = 170
Index = QModelIndex | QPersistentModelIndex


class SpanDelegate(QStyledItemDelegate):
    """One line per span; a cell's text is ordered and elided by its own script."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        _paint_ground(painter, option)
        box = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        ink = option.palette.color(QPalette.ColorRole.Text)
        column = index.column()
        if column == Column.LABEL:
            box = _paint_label_swatch(painter, option, index, box)
        elif column != Column.TEXT:
            ink = tinted(ink, QUIET)
        painter.setFont(option.font)
        painter.setPen(ink)
        centred = column not in {Column.LABEL, Column.TEXT}
        _write(painter, box, str(index.data() or ""), rtl=rtl, centred=centred)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    frame = QRectF(option.rect)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(frame, option.palette.color(QPalette.ColorRole.Highlight))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(frame, option.palette.color(QPalette.ColorRole.AlternateBase))
    line = QRectF(frame.left(), frame.bottom() - 1, frame.width(), 1)
    painter.fillRect(line, tinted(option.palette.color(QPalette.ColorRole.Mid), 130))


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
