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
_LINE = re.compile(rb"\n#Text=([^\n]*+)(?:\n[^\t#]*+\t(\d++)-)?")

_Row = tuple[bytes, bytes, bytes]
"""Where the token starts and ends, and the first cell."""


def sheet_cuts(data: bytes) -> list[str]:
    """Return the text of each span of a sheet of ours, in the order of their numbers."""
    columns = data.count(b"|", 0, data.index(b"\n\n"))
    found = _ranges(_rows_with_spans(columns).findall(data))
    ranges = [found[number] for number in sorted(found)]
    lines = _lines(data)
    text = _text(lines, len)
    if len(text.encode("utf-16-le")) == 2 * len(text):
        text += BEHIND
        return [text[start:end] for start, end in ranges]
    units = (_text(lines, _utf16_length) + BEHIND).encode("utf-16-le")
    cuts = (units[2 * start : 2 * end] for start, end in ranges)
    return [cut.decode("utf-16-le", "replace") for cut in cuts]


def _lines(data: bytes) -> Sequence[tuple[str, bytes]]:
    """Return the lines of all sentences, and the offsets behind them."""
    lines, starts = zip(*_LINE.findall(data), strict=True)
    return list(zip(b"\n".join(lines).decode().split("\n"), starts, strict=True))


def _text(lines: Iterable[tuple[str, bytes]], length: Callable[[str], int]) -> str:
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
def _rows_with_spans(columns: int) -> re.Pattern[bytes]:
    """Return what finds the offsets and the first cell of rows in which not all are empty."""
    nothing = b"_\t" * columns
    return re.compile(rb"\n\d[^\t]*+\t(\d++)-(\d++)\t[^\t]*+\t(?!%b\n)([^\t]*+)" % nothing)


def _ranges(rows: Sequence[_Row]) -> dict[int, Range]:
    """Return from where to where the rows of each span reach, by its number.

    Rows with the same cell one behind the other are taken together: most spans have no others.
    """
    starts, ends, cells = zip(*rows, strict=True) if rows else ((), (), ())
    is_first = list(map(ne, cells, (b"", *cells[:-1])))
    is_last = [*is_first[1:], True]
    found: dict[int, Range] = {}
    for numbers, start, end in zip(
        map(_numbers, compress(cells, is_first)),
        map(int, compress(starts, is_first)),
        map(int, compress(ends, is_last)),
        strict=True,
    ):
        for number in numbers:
            known = found.get(number)
            found[number] = (
                (start, end) if known is None else (min(start, known[0]), max(end, known[1]))
            )
    return found


@lru_cache(maxsize=_REMEMBERED)
def _numbers(cell: bytes) -> tuple[int, ...]:
    """Return the numbers of the spans in a cell: the same ones come with most articles."""
    text = cell.decode()
    items = split_stack(text) if "\\" in text else text.split("|")
    return tuple([int(item[item.rindex("[") + 1 : -1]) for item in items])
