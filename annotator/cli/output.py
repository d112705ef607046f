"""How results are printed: JSON for programs, aligned columns for people."""

import sys
import unicodedata
from collections.abc import Iterable, Sequence
from enum import Enum
from pathlib import Path

import orjson

_CONTROLS = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"}
_CONTROLS |= {0x7F: "\u2421"} | dict.fromkeys(range(0x80, 0xA0), "\ufffd")
_REORDERING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Embeddings, overrides and isolates: one in a title would turn the rest of its row around."""


def print_json(value: object) -> None:
    """Print a value as indented JSON in UTF-8."""
    options = orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS
    data = orjson.dumps(value, default=_plain, option=options)
    sys.stdout.write(data.decode() + "\n")


def print_columns(rows: Iterable[Sequence[str]], *, right: frozenset[int] = frozenset()) -> None:
    """Print rows with aligned columns; those in `right` are flush right.

    Arabic belongs in the last column: what follows it would be drawn before it.
    """
    cells = [list(map(one_line, row)) for row in rows]
    if not cells:
        return
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = [
            _padded(cell, size, flush_right=at in right)
            for at, (cell, size) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(padded).rstrip())


def width(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    return sum(_cells(character) for character in text)


def one_line(text: str) -> str:
    """Return a text without line ends, which would break a list, and fit for a terminal."""
    return tame(text.replace("\n", "⏎")).translate(_REORDERING)


def tame(text: str) -> str:
    """Return a text whose control characters a terminal shows instead of obeying them."""
    return text.translate(_CONTROLS)


def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _padded(cell: str, size: int, *, flush_right: bool) -> str:
    space = " " * (size - width(cell))
    return space + cell if flush_right else cell + space


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    raise TypeError
