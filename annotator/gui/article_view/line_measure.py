"""Measures stretches of one line, and remembers what it measured.

A line is measured word by word: no ligature crosses a space, so a word's cells can be had
without those of the rest of the line, and most stretches need no cells at all.
"""

from collections.abc import Callable

from PySide6.QtGui import QTextLayout

from annotator.gui.article_view.boxes import Edge, Intervals, LineBox
from annotator.gui.article_view.cells import Cell, merged, run_intervals, stretch_cells

_SPACE = b" \0"
Fetch = Callable[[], QTextLayout]
"""Gives Qt's layout of the block; it is fetched for each use and never kept."""


class LineMeasure:
    """Answers for one line; `units` is its block's text in UTF-16 (little-endian).

    x counts from the column's left edge, places are within the block.
    """

    def __init__(self, fetch: Fetch, *, number: int, box: LineBox, units: bytes) -> None:
        self._fetch = fetch
        self._number = number
        self._box = box
        self._units = units

    def cells(self) -> tuple[Cell, ...]:
        """Return the cells of the whole line, from left to right."""
        if self._box.cells is None:
            found: list[Cell] = []
            at = self._box.start
            while at < self._box.end:
                _, end = self._word(at)
                found += self.cells_near(at)
                at = max(end, at + 1)
            self._box.cells = tuple(sorted(found, key=lambda cell: (cell.left, cell.right)))
        return self._box.cells

    def cells_near(self, place: int) -> tuple[Cell, ...]:
        """Return the cells of the word (or the spaces) around a place, in text order."""
        stretch = self._word(place)
        known = self._box.words.get(stretch[0])
        if known is None:
            layout = self._fetch()
            line = layout.lineAt(self._number)
            known = stretch_cells(layout, line, self._units, stretch)
            self._box.words[stretch[0]] = known
        return known

    def cell_at(self, place: int) -> Cell | None:
        """Return the cell that holds a place, None outside the line."""
        known = self._box.cell_of.get(place)
        if known is None and self._box.start <= place < self._box.end:
            for cell in self.cells_near(place):
                self._box.cell_of.update(dict.fromkeys(range(cell.start, cell.end), cell))
            known = self._box.cell_of.get(place)
        return known

    def edges(self, start: int, end: int) -> tuple[Edge, Edge] | None:
        """Return where a stretch of the line starts and ends; None if nothing of it is here."""
        start, end = max(start, self._box.start), min(end, self._box.text_end)
        if start >= end:
            return None
        known = self._box.edges.get((start, end))
        if known is None:
            known = self._run_edges(start, end) or self._cell_edges(start, end)
            self._box.edges[start, end] = known
        return known

    def last_place(self) -> int:
        """Return the last place that still belongs to the line, before its wrap spaces.

        Where a line was wrapped inside a word, its end is already the next line's start.
        """
        last = 2 * self._box.end >= len(self._units)
        if last or self._box.text_end < self._box.end:
            return self._box.text_end
        cell = self.cell_at(self._box.end - 1)
        return self._box.start if cell is None else cell.start

    def intervals(self, start: int, end: int) -> Intervals:
        """Return the x-intervals that a stretch of the line fills.

        What lies outside the line, and the spaces at which it was wrapped, is left out.
        """
        start, end = max(start, self._box.start), min(end, self._box.text_end)
        if start >= end:
            return ()
        known = self._box.intervals.get((start, end))
        if known is None:
            known = merged(self._pieces(start, end))
            self._box.intervals[start, end] = known
        return known

    def _run_edges(self, start: int, end: int) -> tuple[Edge, Edge] | None:
        """Answer from one glyph run where the stretch is one and cuts no word: no cells needed."""
        if not (self._free(start) and self._free(end)):
            return None
        runs = self._fetch().lineAt(self._number).glyphRuns(start, end - start)
        if len(runs) != 1:
            return None
        box, rtl = runs[0].boundingRect(), runs[0].isRightToLeft()
        ends = (box.right(), box.left()) if rtl else (box.left(), box.right())
        return Edge(ends[0], rtl), Edge(ends[1], rtl)

    def _cell_edges(self, start: int, end: int) -> tuple[Edge, Edge]:
        first, last = self.cell_at(start), self.cell_at(end - 1)
        assert first is not None, "start lies on the line"  # noqa: S101
        assert last is not None, "end lies on the line"  # noqa: S101
        return (
            Edge(first.right if first.rtl else first.left, first.rtl),
            Edge(last.left if last.rtl else last.right, last.rtl),
        )

    def _pieces(self, start: int, end: int) -> list[tuple[float, float]]:
        """Measure the words that the ends cut by their cells, what is between them in one."""
        found: list[tuple[float, float]] = []
        left, right = start, end
        if not self._free(start):
            left = min(self._word(start)[1], end)
            found += self._cut(start, left)
        if not self._free(end) and left < end:
            right = max(self._word(end - 1)[0], left)
            found += self._cut(right, end)
        return found + run_intervals(self._fetch().lineAt(self._number), left, right)

    def _cut(self, start: int, end: int) -> list[tuple[float, float]]:
        cells = self.cells_near(start)
        inside = (cell for cell in cells if cell.start < end and cell.end > start)
        return [(cell.left, cell.right) for cell in inside if cell.right > cell.left]

    def _free(self, place: int) -> bool:
        """Tell whether a place cuts no word: no ligature and no vowel mark lies across it."""
        if place in {self._box.start, self._box.end}:
            return True
        return self._is_space(place - 1) or self._is_space(place)

    def _word(self, place: int) -> tuple[int, int]:
        """Return the stretch of letters, or of one space, around a place."""
        place = min(max(place, self._box.start), self._box.end - 1)
        if self._is_space(place):
            return place, place + 1
        start = end = place
        while start > self._box.start and not self._is_space(start - 1):
            start -= 1
        while end < self._box.end and not self._is_space(end):
            end += 1
        return start, end

    def _is_space(self, place: int) -> bool:
        return self._units[2 * place : 2 * place + 2] == _SPACE
