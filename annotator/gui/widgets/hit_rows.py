"""Places of articles in rows: the words stand under each other, with their context around them."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from annotator.core.arabic.direction import Direction, paragraph_direction
from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.search.concordance import Hit
from annotator.gui.language.messages import number
from annotator.gui.look.plain_text import tooltip
from annotator.gui.widgets.keycap import cap_font
from annotator.gui.widgets.label_list_model import NO_PARENT, Index
from annotator.gui.widgets.label_look import tinted
from annotator.gui.widgets.row_table import RowDelegate
from annotator.gui.widgets.two_line_rows import QUIET, paint_ground, paint_line

HIT_ROLE = Qt.ItemDataRole.UserRole
MARGIN = 10
PAD = 5
MARKED = 60
"""Opacity of the ground under the words, of 255."""


class HitModel(QAbstractListModel):
    """Hits as values; speaks the context and the article."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The hits in row order."""
        return self._hits

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show other hits; nothing happens when they are the same."""
        if tuple(hits) == self._hits:
            return
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._hits)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._hits):
            return None
        hit = self._hits[index.row()]
        shown: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: line_of(hit),
            Qt.ItemDataRole.AccessibleTextRole: f"{line_of(hit)}\n{title_of(hit)}",
            Qt.ItemDataRole.ToolTipRole: tooltip(f"{line_of(hit)}\n{title_of(hit)}"),
            HIT_ROLE: hit,
        }
        return shown.get(role)


class HitDelegate(RowDelegate):
    """Paints the context as one line of text, so that no letter loses its joining.

    The middle of the words stands in the middle of the row; what has no room is cut off.
    """

    @override
    def row_height(self, font: QFont) -> int:
        small = QFontMetricsF(cap_font(font)).height()
        return round(QFontMetricsF(font).height() * 1.25 + small) + 2 * PAD

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(HIT_ROLE)
        if not isinstance(hit, Hit):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option)
        room = QRectF(option.rect).adjusted(MARGIN, PAD, -MARGIN, -PAD)
        upper = QRectF(room)
        upper.setHeight(QFontMetricsF(option.font).height() * 1.25)
        _paint_context(painter, upper, hit, option)
        painter.setFont(cap_font(option.font))
        ink = tinted(option.palette.color(QPalette.ColorRole.Text), QUIET)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        paint_line(painter, room.adjusted(0, upper.height(), 0, 0), title_of(hit), ink, rtl=rtl)
        painter.restore()


def line_of(hit: Hit) -> str:
    """Return a hit with its context on one line."""
    return " ".join(f"{hit.left}{hit.text}{hit.right}".splitlines())


def title_of(hit: Hit) -> str:
    """Return the title of a hit's article, or its number."""
    if hit.title:
        return " ".join(hit.title.split())
    words = QCoreApplication.translate("HitRows", "Article {number}")
    return words.format(number=number(hit.article_id))


def _paint_context(painter: QPainter, room: QRectF, hit: Hit, option: QStyleOptionViewItem) -> None:
    text = f"{hit.left}{hit.text}{hit.right}".replace("\n", " ")
    layout = QTextLayout(text, option.font)
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.NoWrap)
    is_rtl = paragraph_direction(text) is Direction.RIGHT_TO_LEFT
    wrapping.setTextDirection(
        Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(wrapping)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    units = Utf16Map.of(text)
    ends = [len(hit.left), len(hit.left) + len(hit.text)]
    # The stubs of PySide6 do not say that the place comes with the cursor it belongs to.
    places = (cast("tuple[float, int]", line.cursorToX(units.to_utf16(end))) for end in ends)
    first, last = sorted(place[0] for place in places)
    shift = room.center().x() - (first + last) / 2
    top = room.center().y() - line.height() / 2
    painter.setClipRect(room)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted(option.palette.color(QPalette.ColorRole.Link), MARKED))
    painter.drawRoundedRect(QRectF(first + shift - 1, top, last - first + 2, line.height()), 3, 3)
    painter.setPen(option.palette.color(QPalette.ColorRole.Text))
    layout.draw(painter, QPointF(shift, top))
    painter.setClipping(False)
