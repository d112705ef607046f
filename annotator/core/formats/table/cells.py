"""Cells of tables, and formulas that must not be run by a spreadsheet."""

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

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


def write_rows(path: Path, rows: Iterable[Iterable[Cell]], *, neutrally: bool) -> None:
    """Write a table as RFC 4180 has it, with the byte order mark that Excel asks for."""
    with path.open("x", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        for row in rows:
            writer.writerow([neutral(cell) for cell in row] if neutrally else list(row))


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of our own by the names of its columns."""
    csv.field_size_limit(_LARGEST_CELL)  # for all of the process; the default is 131072
    with path.open(encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)
