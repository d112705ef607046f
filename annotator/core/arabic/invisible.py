"""Characters that cannot be seen but change what a text is: found and named, never removed."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_NAMES: Final = {
    "\t": ("TAB", "tab"),
    "\x00": ("NUL", "zero character"),
    "\u00a0": ("NBSP", "no-break space"),
    "\u00ad": ("SHY", "soft hyphen"),
    "\u034f": ("CGJ", "combining grapheme joiner"),
    "\u061c": ("ALM", "Arabic letter mark"),
    "\u0640": ("TATWEEL", "tatweel"),
    "\u180e": ("MVS", "Mongolian vowel separator"),
    "\u200b": ("ZWSP", "zero-width space"),
    "\u200c": ("ZWNJ", "zero-width non-joiner"),
    "\u200d": ("ZWJ", "zero-width joiner"),
    "\u200e": ("LRM", "left-to-right mark"),
    "\u200f": ("RLM", "right-to-left mark"),
    "\u2028": ("LS", "line separator"),
    "\u2029": ("PS", "paragraph separator"),
    "\u202a": ("LRE", "left-to-right embedding"),
    "\u202b": ("RLE", "right-to-left embedding"),
    "\u202c": ("PDF", "end of embedding"),
    "\u202d": ("LRO", "left-to-right override"),
    "\u202e": ("RLO", "right-to-left override"),
    "\u202f": ("NNBSP", "narrow no-break space"),
    "\u2060": ("WJ", "word joiner"),
    "\u2066": ("LRI", "left-to-right isolate"),
    "\u2067": ("RLI", "right-to-left isolate"),
    "\u2068": ("FSI", "first-strong isolate"),
    "\u2069": ("PDI", "end of isolate"),
    "\u3000": ("IDSP", "ideographic space"),
    "\u3164": ("HF", "Hangul filler"),
    "\ufeff": ("BOM", "byte order mark"),
    "\ufffc": ("OBJ", "object replacement"),
    "\x85": ("NEL", "next line"),
}
_UNNAMED = (
    "\x01-\x08\x0b-\x1f\x7f-\x9f\u1680\u2000-\u200a\u205f\u2061-\u2065\u206a-\u206f\ufe00-\ufe0f"
)
_INVISIBLE: Final = re.compile(
    f"[{''.join(map(re.escape, _NAMES))}{_UNNAMED}\U000e0000-\U000e01ef]"
)


@dataclass(frozen=True, slots=True)
class InvisibleCharacter:
    """An invisible character: where (code points), its short sign and its English name."""

    position: int
    character: str
    sign: str
    name: str


def invisible_characters(
    text: str, start: int = 0, end: int | None = None
) -> Iterator[InvisibleCharacter]:
    """Yield the invisible characters of `[start, end)`; ordinary spaces and line ends are none.

    Tatweel is among them: it can be seen, but not told from the line that joins letters.
    """
    last = len(text) if end is None else end
    for found in _INVISIBLE.finditer(text, start, last):
        sign, name = _NAMES.get(found[0]) or _generic(found[0])
        yield InvisibleCharacter(position=found.start(), character=found[0], sign=sign, name=name)


def _generic(character: str) -> tuple[str, str]:
    sign = f"U+{ord(character):04X}"
    return sign, unicodedata.name(character, "control character").lower()
