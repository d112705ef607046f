"""Cells of tables, and formulas that must not be run by a spreadsheet."""

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO
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

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
_NEUTRAL: Final = re.compile(r"'+[=+\-@\t\r]")
_SUSPICIOUS: Final = frozenset("'=+-@\t\r")
_LARGEST_CELL: Final = 2**31 - 1

Cell = str | int | float | bool | None


def neutral(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula; `plain` takes it back.

    One apostrophe is added before a text that starts with = + - @, a tab or CR, also where
    there are apostrophes before that already. Numbers stay numbers.
    """
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def plain(cell: str) -> str:
    """Return what a neutral cell was."""
    return cell[1:] if _NEUTRAL.match(cell) else cell


class Sheet:
    """Rows of a table as RFC 4180 has it, made some at a time."""

    def __init__(self, *, neutrally: bool) -> None:
        self._text = StringIO()
        self._writer = csv.writer(self._text)
        self._neutrally = neutrally

    def lines(self, rows: Iterable[Iterable[Cell]]) -> bytes:
        """Return the lines of rows."""
        self._writer.writerows(map(_neutral_row, rows) if self._neutrally else rows)
        lines = self._text.getvalue().encode()
        self._text.seek(0)
        self._text.truncate()
        return lines


def _neutral_row(cells: Iterable[Cell]) -> list[Cell]:
    """Return neutral cells; nearly all of them begin as no formula does."""
    return [
        neutral(cell) if isinstance(cell, str) and cell[:1] in _SUSPICIOUS else cell
        for cell in cells
    ]


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
    return next(csv.reader(StringIO(lines.decode(), newline="")))
