"""Pairs of quotation marks in news text, tolerant of the ways in which news gets them wrong.

Rules: “ „ ‟ open and take the next ” or “; « takes its », nested ones counted; " takes the next ";
a stray ” takes the next ” or “ within 40 characters. A mark without a partner in its line and
within 1,500 characters, or right before its partner, pairs with nothing. Single marks are left
alone: they are apostrophes too often.
"""

import re
from collections.abc import Iterator
from typing import Final

from annotator.core.arabic.text_range import TextRange

_LINE_ENDS: Final = "\n\u2029"
_LONGEST: Final = 1_500
_LONGEST_AFTER_STRAY: Final = 40


def _between(marks: str, longest: int) -> str:
    """Return what matches all between two of some marks: something, in one line."""
    return f"[^{marks}{_LINE_ENDS}]{{1,{longest - 2}}}+"


# Each starts with its mark alone, so that nothing is tried where no mark stands. A « that is
# matched by itself has others within it, or no partner.
_PAIR: Final = re.compile(
    "|".join(
        [
            f"«{_between('«»', _LONGEST)}»",
            f'"{_between(chr(34), _LONGEST)}"',
            *(f"{mark}{_between('”“', _LONGEST)}[”“]" for mark in "“„‟"),
            f"”{_between('”“', _LONGEST_AFTER_STRAY)}[”“]",
            "«",
        ]
    )
)
_GUILLEMET: Final = re.compile(f"[«»{_LINE_ENDS}]")


def quoted_ranges(text: str, start: int = 0, end: int | None = None) -> Iterator[TextRange]:
    """Yield the outer quoted stretches of `[start, end)`, marks included (code points)."""
    last = len(text) if end is None else end
    position = start
    while found := _PAIR.search(text, position, last):
        first, position = found.span()
        if position - first > 1:
            yield TextRange(first, position)
        elif (closing := _matching_guillemet(text, first, last)) is not None:
            position = closing + 1
            yield TextRange(first, position)


def _matching_guillemet(text: str, opening: int, last: int) -> int | None:
    """Return the offset of the » that closes a «, others within it counted."""
    depth = 0
    for found in _GUILLEMET.finditer(text, opening, min(last, opening + _LONGEST)):
        if found[0] in _LINE_ENDS:
            return None
        depth += 1 if found[0] == "«" else -1
        if depth == 0:
            return found.start() if found.start() > opening + 1 else None
    return None
