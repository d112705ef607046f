"""Cells of tables, and formulas that must not be run by a spreadsheet."""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.formats.base.format import MEGABYTE
from annotator.core.formats.base.writer_options import OptionValue, WriterOption

FORMULAS = WriterOption(
    name="formulas",
    title=QT_TRANSLATE_NOOP("WriterOptions", "Cells like formulas"),
    choices=(
        OptionValue("neutral", QT_TRANSLATE_NOOP("WriterOptions", "Made harmless")),
        OptionValue("keep", QT_TRANSLATE_NOOP("WriterOptions", "Kept as they are")),
    ),
    meaning=QT_TRANSLATE_NOOP("WriterOptions", "whether an apostrophe keeps a cell from being run"),
)

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_NEUTRAL: Final = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")
_FIRST_HARMLESS, _FIRST_WIDE = "A", "\uff00"
"""Between them lies nothing that a formula begins with; the apostrophe comes before as well."""

_LARGEST_CELL: Final = 2**31 - 1
_REMEMBERED: Final = 4096
_END: Final = "\r\n"


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; `plain` takes it back.

    One apostrophe is added before a text that starts with = + - @, also full-width, a tab or a
    line end, also where there are apostrophes before that already.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def plain(cell: str) -> str:
    """Return what a neutral cell was."""
    return cell[1:] if _NEUTRAL.match(cell) else cell


class Sheet:
    """Makes cells and rows of tables as RFC 4180 has them.

    It is `csv.writer` for texts, to the last byte, without looking at each character.
    """

    def __init__(self, *, neutrally: bool) -> None:
        self._neutrally = neutrally
        self.word = lru_cache(_REMEMBERED)(self.cell)
        """The same as `cell`, for texts that come again and again: they are remembered."""

    def cell(self, text: str) -> str:
        """Return a text as it stands in a row."""
        return self.cells((text,))[0]

    def cells(self, texts: Iterable[str]) -> list[str]:
        """Return texts as they stand in a row: one loop without calls for nearly all of them."""
        found = []
        for text in texts:
            is_harmless = _FIRST_HARMLESS <= text < _FIRST_WIDE
            if not is_harmless and self._neutrally and _FORMULA.match(text):
                text = f"'{text}"  # noqa: PLW2901 - as it goes on
            if '"' in text:
                found.append(quoted(text))
            elif "," in text or "\n" in text or "\r" in text:
                found.append(f'"{text}"')
            else:
                found.append(text)
        return found

    def lines(self, rows: Iterable[str], *, first: str = "") -> bytes:
        """Return the lines of rows of cells, with the cells that each of them begins with."""
        body = f"{_END}{first}".join(rows)
        return f"{first}{body}{_END}".encode() if body else b""


def quoted(text: str) -> str:
    """Return a text in quotation marks; those in it are doubled."""
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def lines_of(path: Path) -> Iterator[bytes]:
    """Yield the rows of a table, each with all of its lines, the first row after the header."""
    row: list[bytes] = []
    quotes = 0
    with path.open("rb", buffering=MEGABYTE) as stream:
        next(stream, None)
        for line in stream:
            row.append(line)
            quotes += line.count(b'"')
            if quotes % 2 == 0:
                yield b"".join(row)
                row = []


def cells_in(lines: bytes) -> list[str]:
    """Return the cells of a row."""
    csv.field_size_limit(_LARGEST_CELL)  # for all of the process; the default is 131072
    return next(csv.reader([lines.decode()]))
