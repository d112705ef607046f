"""Label tags: the names of labels in the gap over a line, as many as find room."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

from annotator.core.domain.span import Span
from annotator.gui.article_view.badges import line_badges
from annotator.gui.article_view.boxes import Edge, Intervals, Mark
from annotator.gui.article_view.metrics import MOST_LANES
from annotator.gui.article_view.placed_line import PlacedLine

_PADDING = 4.0
_APART = 2.0
_SAME_PLACE = 3.0
"""Pixels within which two spans start at the same letter."""
_EARLIER = 12.0
"""Pixels by which a tag may stand before its span."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One label tag on the page."""

    span: Span
    name: str
    box: QRectF
    edge: float
    """The x at which its span starts."""


def tag_font(line: PlacedLine) -> QFont:
    """Return the font of the tags: the window's own, small."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(max(9, round(line.sizes.tag_height * 0.76)))
    return font


def line_tags(line: PlacedLine) -> list[Tag]:
    """Return the tags of a line: where a span truly starts, none over another.

    A tag stands over its span's first letter, or a little aside where another one needs the room:
    before it, or on over its own span, but never where another span starts. Where an inner span
    starts at the same letter, the outer one's stands beside it. The chosen span's comes first,
    and all give way to badges; what finds no place is left out.
    """
    marks = [mark for mark in line.box.marks if mark.opens and _is_tagged(line, mark)]
    if not marks:
        return []
    marks.sort(key=lambda mark: (mark.span.uuid != line.scene.chosen, _length(mark)))
    font = tag_font(line).toString()
    edges = {mark.span.uuid: line.start_edge(mark) for mark in marks}
    starts = [edge.x for edge in edges.values() if edge is not None]
    badges = line_badges(line)
    tags: list[Tag] = []
    for mark in marks:
        name, edge = line.scene.label_name(mark.span), edges[mark.span.uuid]
        if edge is None:
            continue
        own = [badge.box for badge in badges if badge.span == mark.span]
        own += [tag.box for tag in tags if abs(tag.edge - edge.x) < _SAME_PLACE]
        room = _Room(
            edge=edge,
            extent=line.runs((mark.pieces[0][0], mark.pieces[-1][1])),
            beside=own,
            taken=[tag.box for tag in tags] + [badge.box for badge in badges],
            starts=starts,
        )
        # The letters' own height begins with white: a tag may hang into it a little.
        top = line.ink_top - line.sizes.tag_height + 1.5
        box = room.place(QRectF(0.0, top, _width(font, name), line.sizes.tag_height))
        if box is not None:
            tags.append(Tag(span=mark.span, name=name, box=box, edge=edge.x))
    return tags


@dataclass(frozen=True, slots=True)
class _Room:
    """Where a tag may go: `beside` what starts where it does, clear of all that is `taken`."""

    edge: Edge
    extent: Intervals
    beside: list[QRectF]
    taken: list[QRectF]
    starts: list[float]

    def place(self, box: QRectF) -> QRectF | None:
        """Return the box where it fits best, None where it fits nowhere."""
        box.moveLeft(self.edge.x - box.width() if self.edge.rtl else self.edge.x)
        for other in sorted(self.beside, key=lambda one: one.left(), reverse=self.edge.rtl):
            if _collide(other, box):
                self._move_past(box, other)
        hindrance = next((one for one in self.taken if _collide(one, box)), None)
        if hindrance is not None:
            ahead, behind = QRectF(box), QRectF(box)
            ahead.moveLeft(self._before(box, hindrance))
            self._move_past(behind, hindrance)
            if self._fits(ahead) and abs(ahead.left() - box.left()) <= _EARLIER:
                return ahead
            box = behind
        return box if self._fits(box) and self._is_over_its_own(box) else None

    def _before(self, box: QRectF, other: QRectF) -> float:
        return other.right() + _APART if self.edge.rtl else other.left() - box.width() - _APART

    def _move_past(self, box: QRectF, other: QRectF) -> None:
        left = other.left() - box.width() - _APART if self.edge.rtl else other.right() + _APART
        box.moveLeft(left)

    def _fits(self, box: QRectF) -> bool:
        return not any(_collide(one, box) for one in self.taken)

    def _is_over_its_own(self, box: QRectF) -> bool:
        """Tell whether a box stands at the start of its span, or on over it and before others."""
        first = box.right() if self.edge.rtl else box.left()
        if abs(first - self.edge.x) <= _APART:
            return True
        last = box.left() if self.edge.rtl else box.right()
        low, high = sorted((self.edge.x, last))
        if any(low < x < high and abs(x - self.edge.x) >= _SAME_PLACE for x in self.starts):
            return False
        return any(start <= box.center().x() <= end for start, end in self.extent)


@lru_cache(maxsize=512)
def _width(described: str, name: str) -> float:
    font = QFont()
    font.fromString(described)
    return QFontMetricsF(font).horizontalAdvance(name) + 2 * _PADDING


def _length(mark: Mark) -> int:
    return mark.span.end - mark.span.start


def _is_tagged(line: PlacedLine, mark: Mark) -> bool:
    return bool(mark.pieces) and (mark.lane < MOST_LANES or mark.span.uuid == line.scene.chosen)


def _collide(one: QRectF, other: QRectF) -> bool:
    return one.left() < other.right() + _APART and other.left() < one.right() + _APART
