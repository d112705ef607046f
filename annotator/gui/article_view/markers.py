"""What can be clicked around the letters: lane bars, tags, and the handles of the chosen span."""

from PySide6.QtCore import QPointF, QRectF

from annotator.core.domain.span import Span
from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.hit import line_point
from annotator.gui.article_view.placed_line import PlacedLine
from annotator.gui.article_view.scene import Scene
from annotator.gui.article_view.tags import line_tags

HANDLE = 4.0
"""Radius of a handle in pixels."""
_REACH = 3.0
"""Pixels around a handle that still take it."""


def marker_span_at(geometry: Geometry, scene: Scene, point: QPointF) -> Span | None:
    """Return the span whose tag or lane bar is under a point, None over bare letters."""
    if not geometry.block_count:
        return None
    at = line_point(geometry, point)
    line = PlacedLine(geometry, scene, at.block, at.line)
    if scene.show_tags:
        for tag in line_tags(line):
            if tag.box.contains(point):
                return tag.span
    return _lane_span(line, point) if at.inside else None


def handle_at(geometry: Geometry, scene: Scene, point: QPointF) -> str:
    """Return which handle of the chosen span is under a point: "start", "end" or ""."""
    if not scene.chosen or not geometry.block_count:
        return ""
    at = line_point(geometry, point)
    line = PlacedLine(geometry, scene, at.block, at.line)
    for end, box in line_handles(line):
        if box.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point):
            return end
    return ""


def line_handles(line: PlacedLine) -> list[tuple[str, QRectF]]:
    """Return the handles on a line as ("start" or "end", rectangle)."""
    found: list[tuple[str, QRectF]] = []
    for mark in line.box.marks:
        if mark.span.uuid == line.scene.chosen:
            for end, edge in line.true_edges(mark):
                top = line.ink_bottom - HANDLE
                found.append((end, QRectF(edge.x - HANDLE, top, 2 * HANDLE, 2 * HANDLE)))
    return found


def _lane_span(line: PlacedLine, point: QPointF) -> Span | None:
    strip = point.y() - line.ink_bottom
    lane = int(strip // line.sizes.lane_pitch)
    if strip < 0:
        return None
    for mark in line.box.marks:
        whole = mark.pieces + mark.gaps
        stretch = (min(whole)[0], max(end for _, end in whole))
        runs = line.runs(stretch)
        if mark.lane == lane and any(left <= point.x() <= right for left, right in runs):
            return mark.span
    return None
