"""The direction in which a paragraph is laid out.

Unicode's own rule takes the first strong letter, so a news paragraph that begins with “Reuters” or
“COVID-19” would run left to right. Here any letter of a right-to-left script decides.
"""

import re
from enum import StrEnum
from typing import Final

_RIGHT_TO_LEFT: Final = re.compile(
    "[\u05d0-\u05ea\u05ef-\u05f2\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef"
    "\u06fa-\u06fc\u06ff\u0710\u0712-\u072f\u074d-\u07a5\u07b1\u07ca-\u07ea\u0800-\u0815"
    "\u0840-\u0858\u0860-\u086a\u0870-\u0887\u0889-\u088e\u08a0-\u08c9\ufb1d\ufb1f-\ufb28"
    "\ufb2a-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdfb\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_OTHER_LETTER: Final = re.compile(r"[^\W\d_]")


class Direction(StrEnum):
    """Direction of a paragraph."""

    RIGHT_TO_LEFT = "rtl"
    LEFT_TO_RIGHT = "ltr"


def paragraph_direction(text: str, start: int = 0, end: int | None = None) -> Direction:
    """Return the direction of the paragraph `[start, end)` of a text (code points).

    Right to left if any letter in it is of a right-to-left script, else left to right if there is
    any letter, else right to left as the article. Digits, emoji and flags decide nothing.
    """
    last = len(text) if end is None else end
    if _RIGHT_TO_LEFT.search(text, start, last):
        return Direction.RIGHT_TO_LEFT
    others = _OTHER_LETTER.finditer(text, start, last)
    if any(found[0].isalpha() for found in others):
        return Direction.LEFT_TO_RIGHT
    return Direction.RIGHT_TO_LEFT
