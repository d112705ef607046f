"""The string that is shown for a text, with the same offsets as the text.

Qt drops, swaps or splits at some characters when it takes a string. Each is replaced by one of
the same UTF-16 length, so that a position in the document is the UTF-16 offset in the text. What
is shown is never read back.
"""

import re
from typing import Final

_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f"
_UNFIT = "\ufffe\uffff\ufdd0\ufdd1\ud800-\udfff"
_SPECIAL: Final = re.compile(f"\r\n|[{_LINE_ENDS}{_CONTROLS}{_UNFIT}\ufeff]")
# What nearly every text wholly is: matching it is eight times as fast as searching the others.
_ORDINARY: Final = re.compile(
    "[\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdd2-\ufefe\uff00-\ufffd"
    "\U00010000-\U0010ffff]*+"
)
_ZERO_WIDTH_SPACE_AND_LINE_END: Final = "\u200b\n"
_CONTROL_PICTURES: Final = 0x2400
_DELETE: Final = "\x7f"


def display_text(text: str) -> str:
    """Return what is handed to Qt for a text: the same length in code points and UTF-16 units.

    Line ends of any kind become LF (the CR of CRLF a zero-width space), a byte order mark a word
    joiner, control characters their visible pictures; half characters and the non-characters
    that Qt trips over become U+FFFD.
    """
    if _ORDINARY.fullmatch(text):
        return text
    return _SPECIAL.sub(_shown, text)


def _shown(special: re.Match[str]) -> str:
    character = special[0]
    if character == "\r\n":
        return _ZERO_WIDTH_SPACE_AND_LINE_END
    if character in _LINE_ENDS:
        return "\n"
    if character == "\ufeff":
        return "\u2060"
    return _picture(character)


def _picture(character: str) -> str:
    if character == _DELETE:
        return "\u2421"
    return chr(_CONTROL_PICTURES + ord(character)) if character < " " else "\ufffd"
