"""The cell table of a line: where every character stands, exactly, also in mixed text.

Rectangles, the caret and the mouse all read this one table. Qt's own `cursorToX` and `xToCursor`
answer wrongly at embedded left-to-right runs, inside lam-alef ligatures and on wrapped lines.
"""

from dataclasses import dataclass

from PySide6.QtGui import QTextLayout, QTextLine

_INVISIBLE = frozenset(
    " \t\n\u00a0\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069"
)
_TOUCH = 0.06
"""Pixels between two rectangles that count as none."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One character on screen: x from the column's left edge, places within the block."""

    left: float
    right: float
    start: int
    end: int
    rtl: bool


@dataclass(slots=True)
class _Raw:
    start: int
    end: int
    left: float
    right: float
    rtl: bool
    glyphs: frozenset[tuple[int, int]]
    solid: bool


def line_cells(layout: QTextLayout, line: QTextLine, text: str) -> tuple[Cell, ...]:
    """Return the cells of a line from left to right; they tile it without gap or overlap.

    `text` is the whole block as displayed. A ligature is divided evenly among its characters. Characters that show nothing (controls
    of no width) have a cell of no width.
    """
    units = text.encode("utf-16-le", "surrogatepass")
    raws: list[_Raw] = []
    at, stop = line.textStart(), line.textStart() + line.textLength()
    while at < stop:
        end = layout.nextCursorPosition(at)
        end = stop if end <= at or end > stop else end
        shown = units[2 * at : 2 * end].decode("utf-16-le", "replace")
        raws.append(_raw(line, start=at, end=end, solid=shown not in _INVISIBLE))
        at = end
    return tuple(sorted(_divided(line, raws), key=lambda cell: (cell.left, cell.right)))


def cuts_nothing(text: str, place: int) -> bool:
    """Tell whether no ligature and no vowel mark can lie across a place of a text.

    `text` has no surrogate pairs, so that its indices are places.
    """
    return not 0 < place < len(text) or text[place - 1] == " " or text[place] == " "


def merged(intervals: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
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
    for run in line.glyphRuns(start, end - start):
        box = run.boundingRect()
        if box.width() > 0:
            found.append((box.left(), box.right()))
    return found


def _raw(line: QTextLine, *, start: int, end: int, solid: bool) -> _Raw:
    left, right, rtl = 0.0, 0.0, False
    glyphs: set[tuple[int, int]] = set()
    for run in line.glyphRuns(start, end - start):
        box = run.boundingRect()
        rtl = run.isRightToLeft()
        if box.width() > 0.01:
            left = min(left, box.left()) if right > left else box.left()
            right = max(right, box.right())
        elif right <= left:
            left = right = box.left()
        places = run.positions()
        glyphs |= {
            (glyph, round(place.x() * 10))
            for glyph, place in zip(run.glyphIndexes(), places, strict=True)
        }
    return _Raw(
        start=start, end=end, left=left, right=right, rtl=rtl, glyphs=frozenset(glyphs), solid=solid
    )


def _divided(line: QTextLine, raws: list[_Raw]) -> list[Cell]:
    cells: list[Cell] = []
    first = 0
    while first < len(raws):
        last = first
        while last + 1 < len(raws) and _one_ligature(raws[last], raws[last + 1]):
            last += 1
        cells += _shares(line, raws[first : last + 1])
        first = last + 1
    return cells


def _one_ligature(one: _Raw, other: _Raw) -> bool:
    if not (one.solid and other.solid):
        return False
    empty = other.right - other.left <= 0.01 or one.right - one.left <= 0.01
    return empty or bool(one.glyphs & other.glyphs)


def _shares(line: QTextLine, group: list[_Raw]) -> list[Cell]:
    if len(group) == 1:
        one = group[0]
        return [Cell(left=one.left, right=one.right, start=one.start, end=one.end, rtl=one.rtl)]
    start, end = group[0].start, group[-1].end
    boxes = run_intervals(line, start, end) or [(group[0].left, group[0].right)]
    left, right = min(box[0] for box in boxes), max(box[1] for box in boxes)
    share = (right - left) / len(group)
    rtl = group[0].rtl
    cells: list[Cell] = []
    for number, one in enumerate(group):
        place = len(group) - 1 - number if rtl else number
        edge = left + share * place
        cells.append(Cell(left=edge, right=edge + share, start=one.start, end=one.end, rtl=rtl))
    return cells
