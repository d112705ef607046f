"""The cell tables of a line: where every character stands, exactly, also in mixed text.

Rectangles, the caret and the mouse all read these tables. Qt's own `cursorToX` and `xToCursor`
answer wrongly at embedded left-to-right runs, inside lam-alef ligatures and on wrapped lines.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QTextLayout, QTextLine

_INVISIBLE = frozenset(
    " \t\n\u00a0\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069"
)
_TOUCH = 0.06
"""Pixels between two rectangles that count as none."""
_NO_WIDTH = 0.01
"""Pixels under which a character has no width."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One character on screen: x from the column's left edge, places within the block."""

    left: float
    right: float
    start: int
    end: int
    rtl: bool


@dataclass(frozen=True, slots=True)
class _Raw:
    """One character as Qt answers for it, before ligatures are divided."""

    cell: Cell
    solid: bool
    """Whether it shows ink: no space and no invisible control."""
    glyphs: frozenset[tuple[int, int]]
    """Its glyphs and the tenths of pixels at which they stand."""


def stretch_cells(
    layout: QTextLayout, line: QTextLine, units: bytes, stretch: tuple[int, int]
) -> tuple[Cell, ...]:
    """Return the cells of a stretch of a line in the order of the text.

    `units` is the block's text in UTF-16 (little-endian), `stretch` two places within the block
    that cut no ligature. The cells tile it without gap or overlap: a ligature is divided evenly
    among its characters; characters that show nothing have a cell of no width.
    """
    raws: list[_Raw] = []
    at, stop = stretch
    while at < stop:
        end = layout.nextCursorPosition(at)
        end = stop if end <= at or end > stop else end
        solid = units[2 * at : 2 * end].decode("utf-16-le", "replace") not in _INVISIBLE
        raws.append(_raw(line, start=at, end=end, solid=solid))
        at = end
    return tuple(_divided(line, raws))


def merged(intervals: Iterable[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Return x-intervals sorted, those that touch made one."""
    merged_ones: list[tuple[float, float]] = []
    for left, right in sorted(intervals):
        if merged_ones and left <= merged_ones[-1][1] + _TOUCH:
            merged_ones[-1] = (merged_ones[-1][0], max(merged_ones[-1][1], right))
        else:
            merged_ones.append((left, right))
    return tuple(merged_ones)


def run_intervals(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Return the x-intervals of a stretch whose two ends cut no ligature."""
    found: list[tuple[float, float]] = []
    for run in line.glyphRuns(start, end - start) if start < end else ():
        box = run.boundingRect()
        if box.width() > 0:
            found.append((box.left(), box.right()))
    return found


def _raw(line: QTextLine, *, start: int, end: int, solid: bool) -> _Raw:
    left, right, rtl = 0.0, 0.0, False
    glyphs: list[tuple[int, int]] = []
    for run in line.glyphRuns(start, end - start):
        box = run.boundingRect()
        rtl = run.isRightToLeft()
        if box.width() > _NO_WIDTH:
            left = min(left, box.left()) if right > left else box.left()
            right = max(right, box.right())
        elif right <= left:
            left = right = box.left()
        places = run.positions()
        glyphs += [
            (glyph, round(place.x() * 10))
            for glyph, place in zip(run.glyphIndexes(), places, strict=True)
        ]
    cell = Cell(left=left, right=right, start=start, end=end, rtl=rtl)
    return _Raw(cell=cell, solid=solid, glyphs=frozenset(glyphs))


def _divided(line: QTextLine, raws: list[_Raw]) -> list[Cell]:
    cells: list[Cell] = []
    first = 0
    while first < len(raws):
        last = first
        while last + 1 < len(raws) and _one_ligature(raws[last], raws[last + 1]):
            last += 1
        cells += _shares(line, [raw.cell for raw in raws[first : last + 1]])
        first = last + 1
    return cells


def _one_ligature(one: _Raw, other: _Raw) -> bool:
    """Tell whether two neighbours are one glyph: the same at the same place, or one is empty.

    The rectangles do not tell it: of three letters in one glyph the middle one has a wrong one.
    """
    if not (one.solid and other.solid):
        return False
    widths = one.cell.right - one.cell.left, other.cell.right - other.cell.left
    return min(widths) <= _NO_WIDTH or not one.glyphs.isdisjoint(other.glyphs)


def _shares(line: QTextLine, group: list[Cell]) -> list[Cell]:
    if len(group) == 1:
        return group
    boxes = run_intervals(line, group[0].start, group[-1].end)
    boxes = boxes or [(group[0].left, group[0].right)]
    left, right = min(box[0] for box in boxes), max(box[1] for box in boxes)
    share = (right - left) / len(group)
    rtl = group[0].rtl
    cells: list[Cell] = []
    for number, one in enumerate(group):
        edge = left + share * (len(group) - 1 - number if rtl else number)
        cells.append(Cell(left=edge, right=edge + share, start=one.start, end=one.end, rtl=rtl))
    return cells
