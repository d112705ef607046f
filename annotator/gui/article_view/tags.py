"""Label tags: the names of labels in the gap over a line, as many as find room."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

from annotator.core.domain.span import Span
from annotator.gui.article_view.badges import line_badges
from annotator.gui.article_view.boxes import Mark
from annotator.gui.article_view.metrics import MOST_LANES
from annotator.gui.article_view.placed_line import PlacedLine

_PADDING = 4.0
_APART = 2.0


@dataclass(frozen=True, slots=True)
class Tag:
    """One label tag on the page."""

    span: Span
    name: str
    box: QRectF


def tag_font(line: PlacedLine) -> QFont:
    """Return the font of the tags: the window's own, small."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(max(9, round(line.sizes.tag_height * 0.76)))
    return font


def line_tags(line: PlacedLine) -> list[Tag]:
    """Return the tags of a line: where a span truly starts, none over another.

    A tag stands over its span's first letter; where an inner span has its tag there, the outer
    one's stands beside it, if it still lies over its own span. The chosen span's comes first,
    and all give way to badges: none is pushed aside by that of another place.
    """
    marks = [mark for mark in line.box.marks if mark.opens and _is_tagged(line, mark)]
    if not marks:
        return []
    marks.sort(key=lambda mark: (mark.span.uuid != line.scene.chosen, _length(mark)))
    font = tag_font(line).toString()
    badges = line_badges(line)
    tags: list[Tag] = []
    for mark in marks:
        name = line.scene.label_name(mark.span)
        beside = [badge.box for badge in badges if badge.span == mark.span]
        taken = [tag.box for tag in tags] + beside
        box = _place(line, mark, width=_width(font, name), taken=taken)
        if box is not None and not any(_collide(box, badge.box) for badge in badges):
            tags.append(Tag(span=mark.span, name=name, box=box))
    return tags


def _place(line: PlacedLine, mark: Mark, *, width: float, taken: list[QRectF]) -> QRectF | None:
    edge = line.start_edge(mark)
    if edge is None:
        return None
    sizes = line.sizes
    left = edge.x - width if edge.rtl else edge.x
    # The letters' own height begins with white: a tag may hang into it a little.
    box = QRectF(left, line.ink_top - sizes.tag_height + 1.5, width, sizes.tag_height)
    step = -1.0 if edge.rtl else 1.0
    for _ in range(len(taken) + 1):
        other = next((one for one in taken if _collide(one, box)), None)
        if other is None:
            break
        box.moveLeft(other.left() - width - _APART if step < 0 else other.right() + _APART)
    else:
        return None
    extent = line.runs((mark.pieces[0][0], mark.pieces[-1][1]))
    moved = abs(box.left() - left) > _APART
    inside = any(start <= box.center().x() <= end for start, end in extent)
    return box if inside or not moved else None


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
