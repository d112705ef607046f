"""What of the article is on the screen: lines that show whole, and what can be picked there."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.core.arabic.words import words
from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.picking import Picker
from annotator.gui.article_view.scene import Scene

Target = Span | Fragment
"""What a click can mean: a span, or letters to select."""


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the document that shows: y of its top and bottom in the document's pixels."""

    top: float
    bottom: float


def stretch_on_screen(geometry: Geometry, scene: Scene, window: Window) -> Fragment | None:
    """Return the code points of the lines whose letters show whole, None where no line does."""
    places = list(_places(geometry, scene, window))
    if not places:
        return None
    positions = scene.shown.positions
    start = positions.to_code_point(places[0][0])
    end = positions.to_code_point(places[-1][1], after_pair=True)
    return Fragment(start, end) if start < end else None


def targets_on_screen(scene: Scene, picker: Picker, stretch: Fragment) -> tuple[Target, ...]:
    """Return what can be picked in a stretch, in reading order.

    Each span that starts there, and each word without its clitics as a click picks it; a word
    that is a span already is that span.
    """
    spans = [
        span
        for span in scene.spans.touching(stretch.start, stretch.end)
        if span.start >= stretch.start
    ]
    labelled = {span.fragments[0] for span in spans if len(span.fragments) == 1}
    found: list[Target] = list(spans)
    for word in words(picker.text, stretch.start, stretch.end):
        choices = picker.meant(word.start)
        here = [choice for choice in choices if word.start <= choice.start]
        if here and labelled.isdisjoint(choices):
            found.append(here[0])
    return tuple(sorted(found, key=lambda target: (target.start, isinstance(target, Fragment))))


def _places(geometry: Geometry, scene: Scene, window: Window) -> Iterator[tuple[int, int]]:
    """Yield the document places of each line whose letters show whole, from top to bottom."""
    for block in geometry.prepare(window.top, window.bottom):
        top, first = geometry.top(block), scene.shown.places[block]
        for line in geometry.box(block).lines:
            letters = top + line.baseline - line.ascent * 0.6
            if letters >= window.top and top + line.baseline <= window.bottom:
                yield first + line.start, first + line.end
