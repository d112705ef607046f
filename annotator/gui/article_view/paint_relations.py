"""Relations of the chosen span: thin brackets through the gaps and the gutter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from annotator.core.domain.span import Span
from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.line_canvas import LineCanvas
from annotator.gui.article_view.placed_line import PlacedLine
from annotator.gui.article_view.style import inks
from annotator.gui.article_view.tags import line_tags, tag_font

_TRACK = 7.0
"""Pixels between two relations in the gutter."""
_TRACKS = 4
_ARROW = 4.0


@dataclass(frozen=True, slots=True)
class _End:
    """Where a relation leaves or reaches a span: over the middle of its first piece."""

    x: float
    y: float
    visible: bool
    taken: tuple[QRectF, ...] = ()
    """The tags on its line, which a name must not cover."""


@dataclass(frozen=True, slots=True)
class _Link:
    """One relation to be painted; its name stands at the end that is not chosen."""

    source: _End
    target: _End
    track: int
    name: str
    outgoing: bool


def paint_relations(canvases: Sequence[LineCanvas]) -> None:
    """Paint the relations of the chosen span; their lines keep to gaps and gutter.

    Both ends on one line: a bracket in the gap over it. Ends on different lines: through the
    gutter on the side where lines begin. An end out of sight is only pointed to.
    """
    if not canvases or not canvases[0].scene.chosen:
        return
    scene = canvases[0].scene
    names: list[QRectF] = []
    for track, relation in enumerate(scene.chosen_relations):
        source, target = scene.spans.find(relation.source), scene.spans.find(relation.target)
        if source is not None and target is not None:
            link = _Link(
                source=_end(canvases[0], source),
                target=_end(canvases[0], target),
                track=track,
                name=scene.relation_names.get(relation.label, relation.label),
                outgoing=relation.source == scene.chosen,
            )
            _paint(canvases[0], link, names)


def _end(canvas: LineCanvas, span: Span) -> _End:
    """Find a span's end of a relation, also outside of what is being painted just now."""
    geometry, shown = canvas.geometry, canvas.scene.shown
    block = shown.block_of_code_point(span.start)
    if block not in geometry.laid_out():
        y = _estimated_y(geometry, shown.code_points_of(block), block, span)
        return _End(geometry.measures.column_left, y, visible=False)
    place = shown.positions.to_place(span.start) - shown.places[block]
    line = PlacedLine(geometry, canvas.scene, block, geometry.box(block).line_of(place))
    piece = line.stretch(span.fragments[0])
    runs = line.runs(piece) if piece else ()
    left, right = runs[0] if runs else (geometry.measures.column_left,) * 2
    gap = line.top + 0.5
    tags = line_tags(line) if canvas.scene.show_tags else []
    return _End((left + right) / 2, gap, visible=True, taken=tuple(tag.box for tag in tags))


def _estimated_y(geometry: Geometry, bounds: tuple[int, int], block: int, span: Span) -> float:
    share = (span.start - bounds[0]) / max(bounds[1] - bounds[0], 1)
    return geometry.top(block) + geometry.height(block) * share


def _paint(canvas: LineCanvas, link: _Link, names: list[QRectF]) -> None:
    painter, colour = canvas.painter, inks(canvas.scene.style).quiet
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath()
    if link.source.visible and link.target.visible and link.source.y == link.target.y:
        far = link.source.x
        _along(path, link.source, link.target)
    else:
        far = _through_gutter(path, canvas, link)
    painter.drawPath(path)
    if link.target.visible:
        painter.setBrush(colour)
        painter.drawPolygon(_arrow(link.target))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    named = link.target if link.outgoing else link.source
    if named.visible:
        other = far if link.outgoing or far != link.source.x else link.target.x
        taken = replace(named, taken=(*named.taken, *names))
        names += _paint_name(canvas, taken, other, link.name)


def _along(path: QPainterPath, source: _End, target: _End) -> None:
    path.moveTo(source.x, source.y + _ARROW)
    path.lineTo(source.x, source.y)
    path.lineTo(target.x, target.y)
    path.lineTo(target.x, target.y + _ARROW)


def _through_gutter(path: QPainterPath, canvas: LineCanvas, link: _Link) -> float:
    """Add a way along the gutter where lines begin; return the gutter's x."""
    sizes = canvas.sizes
    side = 1.0 if canvas.rtl else -1.0
    edge = sizes.column_left + (sizes.column_width if canvas.rtl else 0.0)
    gutter = edge + side * (8.0 + _TRACK * (link.track % _TRACKS))
    if link.source.visible:
        path.moveTo(link.source.x, link.source.y + _ARROW)
        path.lineTo(link.source.x, link.source.y)
        path.lineTo(gutter, link.source.y)
    else:
        path.moveTo(gutter, link.source.y)
    path.lineTo(gutter, link.target.y)
    if link.target.visible:
        path.lineTo(link.target.x, link.target.y)
        path.lineTo(link.target.x, link.target.y + _ARROW)
    return gutter


def _arrow(target: _End) -> QPolygonF:
    tip = target.y + _ARROW + 3.0
    return QPolygonF(
        [
            QPointF(target.x, tip),
            QPointF(target.x - 3.0, tip - 5.0),
            QPointF(target.x + 3.0, tip - 5.0),
        ]
    )


def _paint_name(canvas: LineCanvas, end: _End, other_x: float, name: str) -> tuple[QRectF, ...]:
    """Paint a relation's name under its line, in the middle or where nothing is in the way.

    Returns the name's box, or nothing where there is no room for it.
    """
    painter, height = canvas.painter, canvas.sizes.tag_height
    painter.setFont(tag_font(canvas))
    width = painter.fontMetrics().horizontalAdvance(name) + 8.0
    middle, reach = (end.x + other_x) / 2, abs(end.x - other_x) / 2 - width / 2 - 6.0
    for step in range(0, max(int(reach), 0) + 1, 4):
        for x in (middle - step, middle + step):
            box = QRectF(x - width / 2, end.y + 1.0, width, height - 2.0)
            if not any(box.intersects(tag) for tag in end.taken):
                painter.setPen(inks(canvas.scene.style).quiet)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
                return (box,)
    return ()
