"""Dragging one end of the chosen span by its handle."""

from PySide6.QtCore import QPointF

from annotator.core.domain.span import Fragment
from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.markers import handle_at
from annotator.gui.article_view.picking import Picker
from annotator.gui.article_view.scene import Scene


class ResizeDrag:
    """Moves a preview of the chosen span's ends in the scene; offsets are code points."""

    def __init__(self, geometry: Geometry, scene: Scene) -> None:
        self._geometry = geometry
        self._scene = scene
        self._end = ""
        self._before: Fragment | None = None

    def start(self, point: QPointF) -> bool:
        """Begin if a handle is under a point of the document; tell whether one is."""
        self._end = handle_at(self._geometry, self._scene, point)
        span = self._scene.chosen_span if self._end else None
        self._before = Fragment(span.start, span.end) if span else None
        return span is not None

    def move(self, position: int, snapper: Picker | None) -> None:
        """Move the end to a code point, or to the word edge near it."""
        if self._before is None:
            return
        start, end = self._before.start, self._before.end
        if self._end == "start":
            start = position if position < end else start
        else:
            end = position if position > start else end
        piece = Fragment(start, end)
        snapped = snapper.snapped(start, end) if snapper else None
        if snapped is not None and self._end == "start" and snapped.start < end:
            piece = Fragment(snapped.start, end)
        elif snapped is not None and self._end == "end" and snapped.end > start:
            piece = Fragment(start, snapped.end)
        self._scene.resizing = piece

    def drop(self) -> Fragment | None:
        """End the drag; return the new ends, None if they are the old ones."""
        ends, before = self._scene.resizing, self._before
        self._scene.resizing = self._before = None
        return ends if ends != before else None
