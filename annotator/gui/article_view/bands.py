"""Which bands of the page a change touches, so that the rest need not be painted again."""

from collections.abc import Iterable, Iterator

from annotator.gui.article_view.boxes import Mark
from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.scene import Scene

Band = tuple[float, float]
"""Top and bottom in the document's pixels."""

Marks = dict[int, tuple[tuple[Mark, ...], ...]]
"""What lies on each line of some blocks."""


def stretch_band(geometry: Geometry, scene: Scene, start: int, end: int) -> Band:
    """Return the band of the lines that a stretch of code points lies on; lays nothing out."""
    positions = scene.shown.positions
    first = positions.to_place(min(start, positions.utf16.length))
    last = positions.to_end_place(min(end, positions.utf16.length))
    return _line_band(geometry, scene, first)[0], _line_band(geometry, scene, last)[1]


def marks_of(geometry: Geometry, blocks: Iterable[int]) -> Marks:
    """Return what lies on the lines of laid-out blocks now, to compare it later."""
    return {block: tuple(line.marks for line in geometry.box(block).lines) for block in blocks}


def changed_bands(geometry: Geometry, before: Marks) -> Iterator[Band]:
    """Yield the bands of the lines on which something else lies than before."""
    for block, lines in before.items():
        top = geometry.top(block)
        for line, marks in zip(geometry.box(block).lines, lines, strict=True):
            if line.marks != marks:
                yield top + line.y, top + line.y + line.height


def _line_band(geometry: Geometry, scene: Scene, place: int) -> Band:
    """Return the band of a place's line, of its whole block where that is not laid out."""
    block = scene.shown.block_at(place)
    top = geometry.top(block)
    if block not in geometry.laid_out():
        return top, top + geometry.height(block)
    box = geometry.box(block)
    line = box.lines[box.line_of(place - scene.shown.places[block])]
    return top + line.y, top + line.y + line.height
