"""How WebAnno TSV 3.3 writes what would break a row."""

import re

_LETTERS = {"\t": "t", "\n": "n", "\r": "r", "\f": "f", "\b": "b", "\\": "\\"}
_CHARACTERS = {letter: char for char, letter in _LETTERS.items()}
_IN_TEXT = re.compile("[\x00-\x0a\x0c-\x1f\\\\]")
_IN_LINE = re.compile("[\x00-\x09\x0c-\x1f\\\\]")
_IN_VALUE = re.compile("->|[\\\\\\[\\]|_;*\t\n\r]")
_STACKED = re.compile(r"([^\\|]*+(?:\\.[^\\|]*+)*)\|", re.DOTALL)
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)


def escaped_text(text: str) -> str:
    """Return a text for `#Text=` and for the column of a token's text."""
    return _IN_TEXT.sub(_escape, text)


def is_plain(text: str) -> bool:
    """Tell whether nothing in a text but line ends has to be escaped."""
    return _IN_LINE.search(text) is None


def escaped_value(text: str) -> str:
    """Return the value of a feature for a cell."""
    return _IN_VALUE.sub(_escape, text)


def unescaped(text: str) -> str:
    """Return what either kind of escaping was given."""
    return _ESCAPED.sub(_unescape, text) if "\\" in text else text


def split_stack(cell: str) -> list[str]:
    """Return the values stacked in a cell, still escaped; raises ValueError if torn."""
    parts: list[str] = _STACKED.findall(cell + "|")
    if sum(map(len, parts)) + len(parts) != len(cell) + 1:
        raise ValueError(cell)
    return parts


def _escape(found: re.Match[str]) -> str:
    return "\\" + _LETTERS.get(found[0], found[0])


def _unescape(found: re.Match[str]) -> str:
    return _CHARACTERS.get(found[1], found[1])
