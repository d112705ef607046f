"""Where a movement key takes the caret, by the view's own geometry."""

from PySide6.QtCore import QPointF

from annotator.core.arabic.graphemes import next_grapheme, previous_grapheme
from annotator.core.arabic.words import next_word_start, previous_word_start
from annotator.gui.article_view.geometry import Geometry
from annotator.gui.article_view.hit import line_point, place_on_line
from annotator.gui.article_view.paint_caret import caret_x
from annotator.gui.article_view.scene import Scene


class CaretMoves:
    """Answers with document places; remembers the x of a walk up or down.

    Qt's own movements up and down stick for ever at some wrapped right-to-left lines.
    """

    def __init__(self, geometry: Geometry, scene: Scene) -> None:
        self._geometry = geometry
        self._scene = scene
        self._column: float | None = None

    def forget_column(self) -> None:
        """Forget the x: the next walk up or down starts from where the caret is."""
        self._column = None

    def by_character(self, text: str, place: int, *, forward: bool) -> int:
        """Return the place one visible character on."""
        positions = self._scene.shown.positions
        at = positions.to_code_point(place)
        moved = next_grapheme(text, at) if forward else previous_grapheme(text, at)
        return positions.to_place(moved)

    def by_word(self, text: str, place: int, *, forward: bool) -> int:
        """Return the place where the next or the previous word starts."""
        positions = self._scene.shown.positions
        at = positions.to_code_point(place)
        moved = next_word_start(text, at) if forward else previous_word_start(text, at)
        return positions.to_place(moved)

    def to_line_edge(self, place: int, *, end: bool) -> int:
        """Return the place at the start or the end of the caret's line."""
        block, number = self._line_of(place)
        line = self._geometry.box(block).lines[number]
        first = self._scene.shown.places[block]
        return first + (self._geometry.line(block, number).last_place() if end else line.start)

    def at_text_edge(self, *, end: bool) -> int:
        """Return the place at the start or the end of the text."""
        return self._scene.shown.positions.length if end else 0

    def by_line(self, place: int, lines: int) -> int:
        """Return the place so many lines down (negative: up) at the remembered x."""
        block, number = self._line_of(place)
        x = self._remembered(block, number, place)
        for _ in range(abs(lines)):
            step = self._beside(block, number, down=lines > 0)
            if step is None:
                return 0 if lines < 0 else self._scene.shown.positions.length
            block, number = step
        return self._scene.shown.places[block] + place_on_line(self._geometry, block, number, x)

    def by_height(self, place: int, pixels: float) -> int:
        """Return the place so many pixels down (negative: up), at least one line away."""
        block, number = self._line_of(place)
        x = self._remembered(block, number, place)
        box = self._geometry.box(block)
        y = self._geometry.top(block) + box.lines[number].baseline + pixels
        at = line_point(self._geometry, QPointF(self._geometry.measures.column_left + x, y))
        away = (
            (at.block, at.line) > (block, number)
            if pixels > 0
            else (at.block, at.line)
            < (
                block,
                number,
            )
        )
        if not away:
            return self.by_line(place, 1 if pixels > 0 else -1)
        first = self._scene.shown.places[at.block]
        return first + place_on_line(self._geometry, at.block, at.line, x)

    def _line_of(self, place: int) -> tuple[int, int]:
        block = self._scene.shown.block_at(place)
        inside = place - self._scene.shown.places[block]
        return block, self._geometry.box(block).line_of(inside)

    def _remembered(self, block: int, number: int, place: int) -> float:
        if self._column is None:
            inside = place - self._scene.shown.places[block]
            self._column = caret_x(self._geometry, block, number, inside)
        return self._column

    def _beside(self, block: int, number: int, *, down: bool) -> tuple[int, int] | None:
        if 0 <= number + (1 if down else -1) < len(self._geometry.box(block).lines):
            return block, number + (1 if down else -1)
        block += 1 if down else -1
        if not 0 <= block < self._geometry.block_count:
            return None
        return block, 0 if down else len(self._geometry.box(block).lines) - 1
