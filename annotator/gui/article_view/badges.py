"""Badges: short signs over the letters, such as the key that goes to a word."""

from bisect import bisect_left
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

from annotator.core.domain.span import Span
from annotator.gui.article_view.placed_line import PlacedLine
from annotator.gui.article_view.scene import Badge

_PADDING = 4.0
_APART = 1.0
_HANGS = 2.5
"""Pixels by which a badge hangs into the letters' own height, which begins with white."""


@dataclass(frozen=True, slots=True)
class PlacedBadge:
    """One badge on the page; `span` is the one it belongs to, None for bare letters."""

    text: str
    span: Span | None
    box: QRectF


def badge_font(line: PlacedLine) -> QFont:
    """Return the font of the badges: the window's own, small and bold."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(max(10, round(line.sizes.tag_height * 0.8)))
    font.setBold(True)
    return font


def line_badges(line: PlacedLine) -> list[PlacedBadge]:
    """Return the badges of a line, each over the letter it starts at, none over another."""
    badges = _badges_here(line)
    if not badges:
        return []
    metrics = QFontMetricsF(badge_font(line))
    placed: list[PlacedBadge] = []
    for badge in badges:
        width = max(metrics.horizontalAdvance(badge.text), line.sizes.tag_height * 0.5)
        box = _place(line, badge, width=width + 2 * _PADDING, taken=placed)
        if box is not None:
            placed.append(PlacedBadge(badge.text, badge.span, box))
    return placed


def _badges_here(line: PlacedLine) -> tuple[Badge, ...]:
    badges = line.scene.badges
    if not badges:
        return ()
    start, end = line.code_points
    low, high = (bisect_left(badges, at, key=lambda badge: badge.start) for at in (start, end))
    return badges[low:high]


def _place(
    line: PlacedLine, badge: Badge, *, width: float, taken: list[PlacedBadge]
) -> QRectF | None:
    edge = line.edge_at(badge.start)
    if edge is None:
        return None
    height = line.sizes.tag_height + 1.0
    left = edge.x - width if edge.rtl else edge.x
    box = QRectF(round(left), round(line.ink_top - height + _HANGS), round(width), height)
    for _ in range(len(taken) + 1):
        other = next((one.box for one in taken if _collide(one.box, box)), None)
        if other is None:
            break
        box.moveLeft(other.left() - box.width() - _APART if edge.rtl else other.right() + _APART)
    return box


def _collide(one: QRectF, other: QRectF) -> bool:
    return one.left() < other.right() + _APART and other.left() < one.right() + _APART
