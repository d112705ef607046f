"""Rows of tables as other programs write them: what parts the cells, the names of the columns."""

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from annotator.core.domain.errors import WrongShapeError

_DELIMITERS = ",;\t|"
_TOLD = re.compile(r"sep=(.)\s*", re.IGNORECASE)
"""How a first line tells Excel what parts the cells."""
_AFTER_CR = re.compile("(?<=\r)(?!\n)")


class TableRow(NamedTuple):
    """A row that is not empty: its first line, counted from 1, and its cells."""

    number: int
    names: list[str]
    cells: list[str]


def table_rows(lines: Iterator[str], limit: int) -> Iterator[TableRow]:
    """Yield the rows below the header; cells hold at most `limit` characters.

    Raises csv.Error where it is no table, and WrongShapeError without a header.
    """
    csv.field_size_limit(limit)  # for all of the process; the default is 131072
    lines = _old_mac_lines(lines)
    header, mark, skipped = _header(lines)
    rows = csv.reader(chain([header], lines), delimiter=mark, strict=True)
    names = list(_names(next(rows, [])))
    if not names:
        raise WrongShapeError(key="the first row", expected="a name for each column")
    done = rows.line_num
    for cells in rows:
        number, done = done + 1 + skipped, rows.line_num
        if any(cells):
            yield TableRow(number, names, cells)


def column_names(first: str) -> list[str]:
    """Return the names in the beginning of a table; none where it is no table."""
    lines = _old_mac_lines(f"{line}\n" for line in first.split("\n"))
    header, mark, _ = _header(lines)
    try:
        return list(_names(next(csv.reader([header], delimiter=mark), [])))
    except csv.Error:
        return []


def _header(lines: Iterator[str]) -> tuple[str, str, int]:
    """Return the header, what parts its cells, and how many lines stood before it."""
    first = next(lines, "")
    told = _TOLD.fullmatch(first)
    if told is not None:
        return next(lines, ""), told[1], 1
    return first, max(_DELIMITERS, key=first.count), 0


def _names(cells: Iterable[str]) -> Iterator[str]:
    """Name every column: one without a name by its number, a second of a name with `_`."""
    seen: set[str] = set()
    for number, cell in enumerate(cells, start=1):
        name = cell.strip() or f"column {number}"
        while name in seen:
            name += "_"
        seen.add(name)
        yield name


def _old_mac_lines(lines: Iterator[str]) -> Iterator[str]:
    """Yield lines that end at CR alone, if the first line ends so; else the lines as they are."""
    first = next(lines, "")
    if "\r" not in first.rstrip("\r\n"):
        return chain([first], lines)
    return (part for line in chain([first], lines) for part in _AFTER_CR.split(line))
