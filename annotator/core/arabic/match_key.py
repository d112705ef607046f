"""The folded form in which Arabic texts are compared, and the way back to exact offsets.

Folded away: tashkeel and other Arabic marks, tatweel, invisible controls, hamza seats, the
difference of ta marbuta and ha, of alef maksura and ya, Persian kaf, ya and ha, digit shapes,
presentation forms, letter case and kinds of space. A key is never shown and never exported.

Every character is folded by itself: the key of two joined texts is their two keys joined.
"""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annotator.core.arabic.characters import ARABIC_MARKS, JOINERS, TATWEEL, ZERO_WIDTH

_SAME: Final = (
    ("أإآٱ\u0672\u0673\u0675", "ا"),
    ("ىی\u06cd\u06ce\u06d0\u06d2", "ي"),
    ("ة\u06be\u06c0\u06c1\u06c2\u06c3\u06d5", "ه"),
    ("ؤ", "و"),
    ("ئ", "ي"),
    ("ک\u06aa", "ك"),
    ("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
    ("\u202f\u205f\u3000", " "),
    ("٫", "."),
    ("٬", ","),
    ("٪", "%"),
)
_DIGITS: Final = tuple((f"{chr(0x660 + n)}{chr(0x6F0 + n)}", str(n)) for n in range(10))
_REPLACEMENTS: Final = tuple((old, new) for group, new in _SAME + _DIGITS for old in group)

_DROPPED_CLASS = f"{ARABIC_MARKS}\u06dd\u06de\u06e9{TATWEEL}{ZERO_WIDTH}\ufe00-\ufe0f"
_COMPATIBILITY_CLASS = "\ufb50-\ufdcf\ufdf0-\ufdfc\ufe70-\ufefc\uff01-\uff5e"
_CASED_BLOCKS = (range(0xC0, 0x590), range(0x1E00, 0x2000), range(0xFB00, 0xFB18))
_CASE_EXPANSIONS = "".join(
    chr(point) for block in _CASED_BLOCKS for point in block if len(chr(point).casefold()) > 1
)
_DROPPED: Final = re.compile(f"[{_DROPPED_CLASS}]+")
_COMPATIBILITY: Final = re.compile(f"[{_COMPATIBILITY_CLASS}]")
_IRREGULAR: Final = re.compile(f"[{_DROPPED_CLASS}{_COMPATIBILITY_CLASS}{_CASE_EXPANSIONS}]")
_TRAILING: Final = re.compile(f"[{ARABIC_MARKS}{TATWEEL}{JOINERS}\ufe00-\ufe0f]*")


@dataclass(frozen=True, slots=True)
class Folded:
    """The match key of a text, aligned with it (code points)."""

    text: str
    key: str
    sources: Sequence[int]
    """For each character of the key the offset of the character of the text it comes from."""

    def source_range(self, key_start: int, key_end: int) -> tuple[int, int]:
        """Return the range of the text that a non-empty range of the key comes from.

        The end is moved past the marks, tatweel and joiners that follow the last letter.

        Raises:
            IndexError: The range is empty or lies outside the key.
        """
        if not 0 <= key_start < key_end <= len(self.key):
            raise IndexError(f"{key_start}–{key_end} is no range of a key of {len(self.key)}")
        last = self.sources[key_end - 1] + 1
        trailing = _TRAILING.match(self.text, last)
        return self.sources[key_start], trailing.end() if trailing else last


def match_key(text: str) -> str:
    """Return the folded form of a text in which it is compared with others."""
    if text.isascii():
        return text.lower()
    text = _undressed(text)
    for old, new in _REPLACEMENTS:
        text = text.replace(old, new)
    return text.casefold()


def word_key(word: str) -> str:
    """Return a word without marks, tatweel and case, its letters as they are spelled.

    Stricter than the match key: إلى, الي and آلي stay three words, so that words can be
    counted without counting one as another.
    """
    return word.lower() if word.isascii() else _undressed(word).casefold()


def fold(text: str) -> Folded:
    """Return the match key of a text with its alignment."""
    key = match_key(text)
    if len(key) == len(text) and not _IRREGULAR.search(text):
        return Folded(text=text, key=key, sources=range(len(text)))
    sources = array("I")
    done = 0
    for irregular in _IRREGULAR.finditer(text):
        at = irregular.start()
        sources.extend(range(done, at))
        sources.extend([at] * len(match_key(irregular.group())))
        done = at + 1
    sources.extend(range(done, len(text)))
    return Folded(text=text, key=key, sources=sources)


def _undressed(text: str) -> str:
    """Return a text in plain letters, without marks, tatweel and invisible characters."""
    if _COMPATIBILITY.search(text):
        text = _COMPATIBILITY.sub(_expanded, text)
    return _DROPPED.sub("", text)


def _expanded(presentation: re.Match[str]) -> str:
    """Return the plain letters of a presentation form; isolated marks lose their space."""
    plain = unicodedata.normalize("NFKC", presentation.group())
    return plain.removeprefix(" ")
