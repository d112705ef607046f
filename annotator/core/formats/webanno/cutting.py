"""What the rows of a sheet say that its spans cover, read as a stranger would.

Most rows have no span: patterns pass over them, because an export makes millions of rows.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from annotator.core.formats.base.offsets import Range
from annotator.core.formats.webanno.escapes import split_stack, unescaped

_REMEMBERED = 1 << 12
# A line of a sentence; where rows follow it, the offset at which the first one starts.
_LINE = re.compile(r"\n#Text=([^\n]*+)(?:\n[^\t#]*+\t(\d++)-)?")


def sheet_cuts(data: str) -> list[str]:
    """Return the text of each span of a sheet of ours, in the order of their numbers."""
    columns = data.count("|", 0, data.index("\n\n"))
    found = _ranges(_rows_with_spans(columns).findall(data))
    ranges = [found[number] for number in sorted(found)]
    units = _units(_LINE.findall(data))
    text = units.decode("utf-16-le")
    if len(units) == 2 * len(text):
        return [text[start:end] for start, end in ranges]
    cuts = (units[2 * start : 2 * end] for start, end in ranges)
    return [cut.decode("utf-16-le", "replace") for cut in cuts]


def _units(lines: Iterable[tuple[str, str]]) -> bytearray:
    """Return the text that lines of sentences make, as UTF-16."""
    units = bytearray()
    sentence: list[str] = []
    for line, start in lines:
        sentence.append(unescaped(line))
        if start:
            gap = "\n" * (int(start) - len(units) // 2)
            units += (gap + "\n".join(sentence)).encode("utf-16-le")
            sentence.clear()
    return units


@lru_cache
def _rows_with_spans(columns: int) -> re.Pattern[str]:
    """Return what finds the offsets and the first cell of rows in which not all are empty."""
    nothing = "_\t" * columns
    return re.compile(rf"\n\d[^\t]*+\t([^\t]*+)\t[^\t]*+\t(?!{nothing}\n)([^\t]*+)")


def _ranges(rows: Iterable[tuple[str, str]]) -> dict[int, Range]:
    """Return from where to where the rows of each span reach, by its number."""
    first: dict[str, str] = {}
    last: dict[str, str] = {}
    for offsets, cell in rows:
        first.setdefault(cell, offsets)
        last[cell] = offsets
    found: dict[int, Range] = {}
    starts, ends = _edges(first.values())[::2], _edges(last.values())[1::2]
    for cell, start, end in zip(first, starts, ends, strict=True):
        for number in _numbers(cell):
            known = found.get(number)
            found[number] = (
                (start, end) if known is None else (min(start, known[0]), max(end, known[1]))
            )
    return found


@lru_cache(maxsize=_REMEMBERED)
def _numbers(cell: str) -> tuple[int, ...]:
    """Return the numbers of the spans in a cell: the same ones come with most articles."""
    items = split_stack(cell) if "\\" in cell else cell.split("|")
    return tuple([int(item[item.rindex("[") + 1 : -1]) for item in items])


def _edges(offsets: Iterable[str]) -> list[int]:
    """Return starts and ends by turns; there may be none."""
    edges = "-".join(offsets)
    return list(map(int, edges.split("-"))) if edges else []
