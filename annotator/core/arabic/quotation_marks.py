"""Pairs of quotation marks in news text, tolerant of the ways in which news gets them wrong.

Rules: “ „ ‟ open and take the next ” or “; « takes its », nested ones counted; " takes the next ";
a stray ” takes the next ” or “ within 40 characters. A mark without a partner within 1,500
characters, or right before its partner, pairs with nothing. Single marks are left alone: they are
apostrophes too often.
"""

import re
from collections.abc import Iterator
from typing import Final

from annotator.core.arabic.text_range import TextRange

_OPENING: Final = re.compile('[“„‟«"”]')
_CLOSING: Final = {
    **dict.fromkeys("“„‟”", re.compile("[”“]")),
    '"': re.compile('"'),
}
_GUILLEMET: Final = re.compile("[«»]")
_LONGEST = 1_500
_LONGEST_AFTER_STRAY = 40


def quoted_ranges(text: str, start: int = 0, end: int | None = None) -> Iterator[TextRange]:
    """Yield the outer quoted stretches of `[start, end)`, marks included (code points)."""
    last = len(text) if end is None else end
    position = start
    while opening := _OPENING.search(text, position, last):
        position = opening.end()
        closing = _partner(text, opening.start(), last)
        if closing is not None:
            position = closing + 1
            yield TextRange(opening.start(), position)


def _partner(text: str, opening: int, last: int) -> int | None:
    """Return the offset of the closing mark, if the opening one has any."""
    mark = text[opening]
    reach = _LONGEST_AFTER_STRAY if mark == "”" else _LONGEST
    limit = min(last, opening + reach)
    if mark == "«":
        return _matching_guillemet(text, opening, limit)
    closing = _CLOSING[mark].search(text, opening + 1, limit)
    return closing.start() if closing and closing.start() > opening + 1 else None


def _matching_guillemet(text: str, opening: int, limit: int) -> int | None:
    depth = 0
    for found in _GUILLEMET.finditer(text, opening, limit):
        depth += 1 if found[0] == "«" else -1
        if depth == 0:
            return found.start() if found.start() > opening + 1 else None
    return None
