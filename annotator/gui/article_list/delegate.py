"""Paints a row of the article list: status mark, title, source and date, spans."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from annotator.core.domain.article import ArticleStatus, ArticleSummary
from annotator.gui.article_list.model import SUMMARY_ROLE
from annotator.gui.article_list.row_text import detail_text, title_text
from annotator.gui.article_list.status_mark import QUIET, paint_mark
from annotator.gui.language.messages import in_its_order, number
from annotator.gui.look.icons import pixmap
from annotator.gui.widgets.row_table import RowDelegate

MARGIN = 12
MARK = 12
NOTE = 14
GAP = 10
LINE_GAP = 3
FAINT = 45


class ArticleRowDelegate(RowDelegate):
    """Two lines per row; everything mirrors with the window.

    A title is ordered by its own script. A row that has not arrived shows two
    faint bars.
    """

    @override
    def row_height(self, font: QFont) -> int:
        """The height every row has, in device-independent pixels."""
        return 2 * QFontMetrics(font).height() + LINE_GAP + 2 * (MARGIN - 3)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(160, self.row_height(option.font))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option)
        summary = index.data(SUMMARY_ROLE)
        row = _Row(painter, option)
        if isinstance(summary, ArticleSummary):
            row.paint(summary)
        else:
            row.paint_waiting()
        painter.restore()


class _Row:
    """One row while it is painted, in logical coordinates: `start` mirrors in RTL."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._rtl = option.direction == Qt.LayoutDirection.RightToLeft
        self._frame = option.rect
        self._font = option.font
        self._text = option.palette.color(QPalette.ColorRole.Text)
        self._palette = option.palette
        self._line = QFontMetrics(self._font).height()

    def paint(self, summary: ArticleSummary) -> None:
        """Paint an article."""
        top = self._frame.top() + MARGIN - 3
        self._mark(summary.status, top + self._line // 2)
        count = number(summary.span_count) if summary.span_count else ""
        pill = self._pill(count, top)
        start = MARGIN + MARK + GAP
        ended = summary.status in {ArticleStatus.DONE, ArticleStatus.SKIPPED}
        bold = QFont(self._font)
        bold.setWeight(QFont.Weight.Normal if ended else QFont.Weight.DemiBold)
        title = self._box(start, top, self._frame.width() - start - pill, self._line)
        self._write(
            in_its_order(title_text(summary)),
            title,
            bold,
            self._faded(QUIET) if ended else self._text,
        )
        small = QFont(self._font)
        small.setPointSizeF(self._font.pointSizeF() * 0.88)
        below = top + self._line + LINE_GAP
        noted = self._note(below) if summary.note else 0
        detail = self._box(start, below, self._frame.width() - start - MARGIN - noted, self._line)
        self._write(detail_text(summary), detail, small, self._faded(QUIET))

    def paint_waiting(self) -> None:
        """Paint a row whose article has not arrived."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._faded(FAINT))
        top = self._frame.top() + MARGIN
        start = MARGIN + MARK + GAP
        for part, line in ((0.7, 0), (0.4, 1)):
            width = int((self._frame.width() - start - MARGIN) * part)
            bar = self._box(start, top + line * (self._line + LINE_GAP), width, self._line // 2)
            self._painter.drawRoundedRect(bar, 3, 3)

    def _mark(self, status: ArticleStatus, middle: int) -> None:
        box = QRectF(self._box(MARGIN, middle - MARK // 2, MARK, MARK))
        paint_mark(self._painter, box, status, self._palette, rtl=self._rtl)

    def _pill(self, text: str, top: int) -> int:
        """Paint the span count at the end; returns the room it takes."""
        if not text:
            return MARGIN
        small = QFont(self._font)
        small.setPointSizeF(self._font.pointSizeF() * 0.85)
        width = QFontMetrics(small).horizontalAdvance(text) + 14
        box = self._box(self._frame.width() - MARGIN - width, top, width, self._line)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._faded(FAINT - 20))
        self._painter.drawRoundedRect(box, self._line / 2, self._line / 2)
        self._painter.setFont(small)
        self._painter.setPen(self._faded(QUIET + 40))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return MARGIN + width + GAP

    def _note(self, top: int) -> int:
        """Paint the sign of a note at the end of the second line; returns the room it takes."""
        edge = self._frame.width() - MARGIN - NOTE
        box = self._box(edge, top + (self._line - NOTE) // 2, NOTE, NOTE)
        sign = pixmap(
            "note",
            size=NOTE,
            colour=self._text.name(),
            scale=self._painter.device().devicePixelRatioF(),
            rtl=self._rtl,
        )
        self._painter.drawPixmap(box.topLeft(), sign)
        return NOTE + GAP

    def _write(self, text: str, box: QRect, font: QFont, colour: QColor) -> None:
        self._painter.setFont(font)
        self._painter.setPen(colour)
        option = QTextOption(
            Qt.AlignmentFlag.AlignVCenter
            | Qt.AlignmentFlag.AlignAbsolute
            | (Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft)
        )
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        line = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        # Letters that reach below the line of their font must not be cut.
        self._painter.drawText(QRectF(box).adjusted(0, -5, 0, 5), line, option)

    def _box(self, start: int, top: int, width: int, height: int) -> QRect:
        left = self._frame.right() + 1 - start - width if self._rtl else self._frame.left() + start
        return QRect(left, top, max(width, 0), height)

    def _faded(self, alpha: int) -> QColor:
        colour = QColor(self._text)
        colour.setAlpha(alpha)
        return colour


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    frame = QRectF(option.rect)
    palette = option.palette
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if chosen:
        painter.fillRect(frame, palette.color(QPalette.ColorRole.Highlight))
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        edge = frame.right() - 2 if rtl else frame.left()
        bar = QRectF(edge, frame.top(), 3, frame.height())
        painter.fillRect(bar, palette.color(QPalette.ColorRole.Accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(frame, palette.color(QPalette.ColorRole.AlternateBase))
    painter.setPen(palette.color(QPalette.ColorRole.Mid))
    painter.drawLine(frame.bottomLeft(), frame.bottomRight())
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame.adjusted(1, 1, -1, -2))
