"""Keeps a reader's place while heights that were estimated become measured ones."""

from dataclasses import dataclass

from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.paint_caret import caret_box
from annotator.gui.article_view.scene import Scene
from annotator.gui.article_view.targets import ScrollState

_AROUND = 48.0
"""Pixels kept free above and below what is brought into sight."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A block and how far below the top of the view it begins, in pixels."""

    block: int
    below_top: float


def anchor_at(geometry: Geometry, scroll: float) -> Anchor | None:
    """Return the block at the top of a view that is scrolled so far."""
    if not geometry.block_count:
        return None
    block = geometry.block_at(scroll)
    return Anchor(block, geometry.top(block) - scroll)


def kept(geometry: Geometry, anchor: Anchor, below_top: float) -> float:
    """Return the scroll position at which an anchor stands so far below the view's top."""
    return geometry.top(min(anchor.block, geometry.block_count - 1)) - below_top


def top_state(geometry: Geometry, scene: Scene, *, scroll: float, caret: int) -> ScrollState:
    """Return where the reader is, as code points and a share of a line."""
    block = geometry.block_at(scroll)
    box = geometry.box(block)
    y = scroll - geometry.top(block)
    line = box.lines[box.line_at(y)]
    place = scene.shown.places[block] + line.start
    positions = scene.shown.positions
    return ScrollState(
        position=positions.to_code_point(place),
        offset=(y - line.y) / max(line.height, 1.0),
        caret=positions.to_code_point(caret),
    )


def scroll_of(geometry: Geometry, scene: Scene, state: ScrollState) -> float:
    """Return the scroll position of a remembered state."""
    positions = scene.shown.positions
    place = positions.to_place(min(state.position, positions.utf16.length))
    block = scene.shown.block_at(place)
    box = geometry.box(block)
    line = box.lines[box.line_of(place - scene.shown.places[block])]
    return geometry.top(block) + line.y + state.offset * line.height


def scroll_to_show(
    geometry: Geometry, scene: Scene, places: tuple[int, int], *, scroll: float, height: float
) -> float:
    """Return the scroll position that shows a stretch of places; the same if it shows now.

    What lies far away comes to the upper third of the view; what is too high shows its start.
    """
    first = caret_box(geometry, scene, places[0])
    last = caret_box(geometry, scene, places[1])
    first = caret_box(geometry, scene, places[0])
    top, bottom = first.top() - _AROUND, last.bottom() + _AROUND
    if top >= scroll and bottom <= scroll + height:
        return scroll
    if abs(top - scroll) > height or bottom - top > height:
        return max(first.top() - height / 3 if bottom - top <= height else top, 0.0)
    return max(top if top < scroll else bottom - height, 0.0)
