"""Cells of tables, and formulas that must not be run by a spreadsheet."""

import csv
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

from annotator.core.formats.base.format import MEGABYTE
from annotator.core.formats.base.writer_options import WriterOption

FORMULAS = WriterOption(
    "formulas", ("neutral", "keep"), "whether an apostrophe keeps a cell from being run"
)

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
_NEUTRAL: Final = re.compile(r"'+[=+\-@\t\r]")
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
    """A table that is being written, as RFC 4180 has it."""

    def __init__(self, stream: TextIO, *, neutrally: bool) -> None:
        self._writer = csv.writer(stream)
        self._neutrally = neutrally

    def write(self, cells: Iterable[Cell]) -> None:
        """Write a row."""
        self._writer.writerow(map(neutral, cells) if self._neutrally else cells)


@contextmanager
def new_sheet(path: Path, *, neutrally: bool) -> Iterator[Sheet]:
    """Give a new table; it begins with the byte order mark that Excel asks for."""
    with path.open("x", encoding="utf-8-sig", newline="", buffering=MEGABYTE) as stream:
        yield Sheet(stream, neutrally=neutrally)


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of our own by the names of its columns."""
    csv.field_size_limit(_LARGEST_CELL)  # for all of the process; the default is 131072
    with path.open(encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)
