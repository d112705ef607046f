"""What the rows of a sheet say that its spans cover, read as a stranger would.

Most rows have no span: patterns pass over them, because an export makes millions of rows.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from annotator.core.formats.base.behind import BEHIND
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
    lines = _LINE.findall(data)
    if len(data.encode("utf-16-le")) == 2 * len(data):
        text = _text(lines, len) + BEHIND
        return [text[start:end] for start, end in ranges]
    units = (_text(lines, _utf16_length) + BEHIND).encode("utf-16-le")
    cuts = (units[2 * start : 2 * end] for start, end in ranges)
    return [cut.decode("utf-16-le", "replace") for cut in cuts]


def _text(lines: Iterable[tuple[str, str]], length: Callable[[str], int]) -> str:
    """Return the text that lines of sentences make; `length` counts UTF-16 units."""
    parts: list[str] = []
    sentence: list[str] = []
    done = 0
    for line, start in lines:
        sentence.append(unescaped(line))
        if start:
            gap = int(start) - done
            part = "\n" * gap + "\n".join(sentence)
            parts.append(part)
            done += length(part)
            sentence.clear()
    return "".join(parts)


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@lru_cache
def _rows_with_spans(columns: int) -> re.Pattern[str]:
    """Return what finds the offsets and the first cell of rows in which not all are empty."""
    nothing = "_\t" * columns
    return re.compile(rf"\n\d[^\t]*+\t([^\t]*+)\t[^\t]*+\t(?!{nothing}\n)([^\t]*+)")


def _ranges(rows: Sequence[tuple[str, str]]) -> dict[int, Range]:
    """Return from where to where the rows of each span reach, by its number."""
    offsets, cells = zip(*rows, strict=True) if rows else ((), ())
    # A dictionary keeps what comes last: built backwards, the first row of each cell.
    last = dict(zip(cells, offsets, strict=True))
    first = dict(zip(cells[::-1], offsets[::-1], strict=True))
    found: dict[int, Range] = {}
    starts, ends = _edges(map(first.__getitem__, last))[::2], _edges(last.values())[1::2]
    for cell, start, end in zip(last, starts, ends, strict=True):
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
