"""Edges between the characters that a reader sees, found from any place of a long text.

A letter and its marks, the parts of an emoji sequence, the two letters of a flag, CR and LF and
the two halves of a surrogate pair are one. After Unicode UAX 29, without Hangul syllables.
"""

import re
import unicodedata
from typing import Final

from annotator.core.arabic.characters import COMBINING_MARKS, JOINERS
from annotator.core.arabic.text_range import TextRange

_EXTENDS: Final = re.compile(
    f"[{COMBINING_MARKS}{JOINERS}\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
)
_PICTOGRAPH: Final = re.compile(
    "[\u00a9\u00ae\u203c\u2049\u2122\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u2775\u2794-\u27bf"
    "\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001f0ff\U0001f10d-\U0001f1e5\U0001f200-\U0001f3fa"
    "\U0001f400-\U0001faff]"
)
_FLAG_LETTER: Final = re.compile("[\U0001f1e6-\U0001f1ff]")
_CONTROL_CATEGORIES: Final = frozenset({"Cc", "Cf", "Zl", "Zp"})
_ZWJ: Final = "\u200d"


def is_grapheme_edge(text: str, position: int) -> bool:
    """Whether a code-point offset is no place inside a character that a reader sees."""
    return position <= 0 or position >= len(text) or not _are_one(text, position)


def next_grapheme(text: str, position: int) -> int:
    """Return the first grapheme edge after a code-point offset; at the end, the end."""
    position = min(position + 1, len(text))
    while not is_grapheme_edge(text, position):
        position += 1
    return position


def previous_grapheme(text: str, position: int) -> int:
    """Return the last grapheme edge before a code-point offset; at the start, 0."""
    position = max(position - 1, 0)
    while not is_grapheme_edge(text, position):
        position -= 1
    return position


def snap_to_graphemes(text: str, start: int, end: int) -> TextRange:
    """Return a range widened so that it cuts no character; an empty one stays empty.

    An empty range moves to the edge before it.
    """
    is_empty = end <= start
    while not is_grapheme_edge(text, start):
        start -= 1
    if is_empty:
        return TextRange(start, start)
    while not is_grapheme_edge(text, end):
        end += 1
    return TextRange(start, end)


def _are_one(text: str, position: int) -> bool:
    """Whether the characters on both sides of an inner offset belong together."""
    before, after = text[position - 1], text[position]
    if before.isascii() and after.isascii():
        return before == "\r" and after == "\n"
    if _EXTENDS.match(after):
        return not _is_control(before)
    if _FLAG_LETTER.match(after):
        return _flag_letters_before(text, position) % 2 == 1
    is_sequence = before == _ZWJ and _PICTOGRAPH.match(after) is not None
    is_pair = "\ud800" <= before <= "\udbff" and "\udc00" <= after <= "\udfff"
    return is_pair or (is_sequence and _joins_pictograph(text, position - 1))


def _is_control(character: str) -> bool:
    return character not in JOINERS and unicodedata.category(character) in _CONTROL_CATEGORIES


def _flag_letters_before(text: str, position: int) -> int:
    first = position
    while first and _FLAG_LETTER.match(text[first - 1]):
        first -= 1
    return position - first


def _joins_pictograph(text: str, joiner: int) -> bool:
    """Whether the joiner at an offset follows a pictograph and its modifiers."""
    at = joiner - 1
    while at >= 0 and text[at] != _ZWJ and _EXTENDS.match(text[at]):
        at -= 1
    return at >= 0 and _PICTOGRAPH.match(text[at]) is not None
