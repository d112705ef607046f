"""What the rows of a sheet say that its spans cover, read as a stranger would.

Most rows have no span: patterns pass over them, because an export makes millions of rows.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import compress
from operator import ne

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
    text = _text(lines, len)
    if len(text.encode("utf-16-le")) == 2 * len(text):
        text += BEHIND
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
    """Return from where to where the rows of each span reach, by its number.

    Rows with the same cell one behind the other are taken together: most spans have no others.
    """
    offsets, cells = zip(*rows, strict=True) if rows else ((), ())
    is_first = list(map(ne, cells, ("", *cells[:-1])))
    is_last = [*is_first[1:], True]
    starts = _edges(compress(offsets, is_first))[::2]
    ends = _edges(compress(offsets, is_last))[1::2]
    found: dict[int, Range] = {}
    for numbers, start, end in zip(
        map(_numbers, compress(cells, is_first)), starts, ends, strict=True
    ):
        for number in numbers:
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
