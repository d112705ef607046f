"""One line on the page and the painter that paints it."""

from PySide6.QtGui import QPainter

from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.placed_line import PlacedLine
from annotator.gui.article_view.scene import Scene


class LineCanvas(PlacedLine):
    """A line that is being painted, in document coordinates."""

    __slots__ = ("painter",)

    def __init__(
        self, painter: QPainter, geometry: Geometry, scene: Scene, block: int, number: int
    ) -> None:
        super().__init__(geometry, scene, block, number)
        self.painter = painter
