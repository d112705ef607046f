"""One visible line as the painters see it."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_view.boxes import Intervals, LineBox
from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.scene import Scene
from annotator.gui.article_view.style import label_colour


@dataclass(slots=True)
class LineCanvas:
    """A line on the page: where its strips are, and where a stretch of it stands.

    All coordinates are those of the document.
    """

    painter: QPainter
    geometry: Geometry
    scene: Scene
    block: int
    number: int
    block_top: float = field(init=False)
    line: LineBox = field(init=False)

    def __post_init__(self) -> None:
        self.block_top = self.geometry.top(self.block)
        self.line = self.geometry.box(self.block).lines[self.number]

    @property
    def top(self) -> float:
        """The top of the strip over the letters."""
        return self.block_top + self.line.y

    @property
    def baseline(self) -> float:
        """The line the letters stand on."""
        return self.block_top + self.line.baseline

    @property
    def ink_top(self) -> float:
        """The top of the letters' own height."""
        return self.baseline - max(self.line.ascent, self.geometry.measures.ascent)

    @property
    def ink_bottom(self) -> float:
        """The bottom of the letters' own height, where the lanes begin."""
        return self.baseline + max(self.line.descent, self.geometry.measures.descent)

    @property
    def rtl(self) -> bool:
        """Whether the line's paragraph reads right to left."""
        return self.geometry.box(self.block).rtl

    def colour(self, span: Span) -> QColor:
        """Return the colour of a span's label."""
        return label_colour(self.scene.labels.get(span.label), self.scene.style)

    def lane_y(self, lane: int) -> float:
        """Return the middle of a lane's bar."""
        sizes = self.geometry.measures
        return self.ink_bottom + lane * sizes.lane_pitch + sizes.bar / 2

    def runs(self, stretch: tuple[int, int]) -> Intervals:
        """Return the x-intervals of a stretch given in places within the block."""
        left = self.geometry.measures.column_left
        found = self.geometry.intervals(self.block, self.number, stretch)
        return tuple((left + start, left + end) for start, end in found)

    def boxes(self, stretch: tuple[int, int]) -> list[QRectF]:
        """Return the rectangles of a stretch, as high as the letters."""
        top, height = self.ink_top, self.ink_bottom - self.ink_top
        return [QRectF(left, top, right - left, height) for left, right in self.runs(stretch)]

    def stretch(self, fragment: Fragment) -> tuple[int, int] | None:
        """Return the part of a fragment on this line, as places within the block."""
        shown = self.scene.shown
        first = shown.places[self.block]
        start = max(shown.positions.to_place(fragment.start) - first, self.line.start)
        end = min(shown.positions.to_end_place(fragment.end) - first, self.line.end)
        return (start, end) if start < end else None
