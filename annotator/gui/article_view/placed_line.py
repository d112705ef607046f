"""One line on the page, with everything that is to be seen of it."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_view.boxes import Edge, Intervals, LineBox, Mark
from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.line_measure import LineMeasure
from annotator.gui.article_view.metrics import Metrics
from annotator.gui.article_view.scene import Scene
from annotator.gui.article_view.style import inks, label_colour


@dataclass(slots=True)
class PlacedLine:
    """A line on the page: where its strips are, and where a stretch of it stands.

    All coordinates are those of the document.
    """

    geometry: Geometry
    scene: Scene
    block: int
    number: int
    sizes: Metrics = field(init=False)
    block_top: float = field(init=False)
    box: LineBox = field(init=False)
    measure: LineMeasure = field(init=False)

    def __post_init__(self) -> None:
        self.sizes = self.geometry.measures
        self.block_top = self.geometry.top(self.block)
        self.box = self.geometry.box(self.block).lines[self.number]
        self.measure = self.geometry.line(self.block, self.number)

    @property
    def top(self) -> float:
        """The top of the strip over the letters."""
        return self.block_top + self.box.y

    @property
    def baseline(self) -> float:
        """The line the letters stand on."""
        return self.block_top + self.box.baseline

    @property
    def ink_top(self) -> float:
        """The top of the letters' own height."""
        return self.baseline - max(self.box.ascent, self.sizes.ascent)

    @property
    def ink_bottom(self) -> float:
        """The bottom of the letters' own height, where the lanes begin."""
        return self.baseline + max(self.box.descent, self.sizes.descent)

    @property
    def rtl(self) -> bool:
        """Whether the line's paragraph reads right to left."""
        return self.geometry.box(self.block).rtl

    @property
    def page_colour(self) -> QColor:
        """The colour of the page."""
        return inks(self.scene.style).page

    @property
    def code_points(self) -> tuple[int, int]:
        """The code points of the article that stand on the line."""
        shown = self.scene.shown
        first = shown.places[self.block]
        start = shown.positions.to_code_point(first + self.box.start)
        return start, shown.positions.to_code_point(first + self.box.end, after_pair=True)

    def colour(self, span: Span) -> QColor:
        """Return the colour of a span's label."""
        return label_colour(self.scene.labels.get(span.label), self.scene.style)

    def lane_y(self, lane: int) -> float:
        """Return the middle of a lane's bar."""
        return self.ink_bottom + lane * self.sizes.lane_pitch + self.sizes.bar / 2

    def runs(self, stretch: tuple[int, int]) -> Intervals:
        """Return the x-intervals of a stretch given in places within the block."""
        left = self.sizes.column_left
        found = self.measure.intervals(*stretch)
        return tuple((left + start, left + end) for start, end in found)

    def boxes(self, stretch: tuple[int, int]) -> list[QRectF]:
        """Return the rectangles of a stretch, as high as the letters."""
        top, height = self.ink_top, self.ink_bottom - self.ink_top
        return [QRectF(left, top, right - left, height) for left, right in self.runs(stretch)]

    def true_edges(self, mark: Mark) -> list[tuple[str, Edge]]:
        """Return a mark's true ends on this line, each with "start" or "end"."""
        found: list[tuple[str, Edge]] = []
        if mark.opens and (edge := self.start_edge(mark)):
            found.append(("start", edge))
        edges = self.measure.edges(*mark.pieces[-1]) if mark.closes and mark.pieces else None
        if edges:
            found.append(("end", self._on_page(edges[1])))
        return found

    def start_edge(self, mark: Mark) -> Edge | None:
        """Return where a mark's first piece on this line starts, None if it has none here."""
        edges = self.measure.edges(*mark.pieces[0]) if mark.pieces else None
        return self._on_page(edges[0]) if edges else None

    def edge_at(self, code_point: int) -> Edge | None:
        """Return where the letter at a code point of this line begins, None if it has none."""
        shown = self.scene.shown
        place = shown.positions.to_place(code_point) - shown.places[self.block]
        edges = self.measure.edges(place, place + 1)
        return self._on_page(edges[0]) if edges else None

    def _on_page(self, edge: Edge) -> Edge:
        return Edge(self.sizes.column_left + edge.x, edge.rtl)

    def stretch(self, fragment: Fragment) -> tuple[int, int] | None:
        """Return the part of a fragment on this line, as places within the block."""
        shown = self.scene.shown
        first = shown.places[self.block]
        start = max(shown.positions.to_place(fragment.start) - first, self.box.start)
        end = min(shown.positions.to_end_place(fragment.end) - first, self.box.end)
        return (start, end) if start < end else None
