"""Character classes of Arabic text; the only module that imports pyarabic.

Each class is the inside of a regular-expression set, so that patterns can be put together.
"""

import unicodedata
import warnings
from typing import Final

with warnings.catch_warnings():
    # pyarabic 0.6.15 has invalid escapes in its string literals, told at its first compilation.
    warnings.simplefilter("ignore")
    from pyarabic import araby

TATWEEL: Final = str(araby.TATWEEL)
ARABIC_MARKS: Final = "".join(araby.DIACRITICS) + (
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
)
"""All combining marks of Arabic script: pyarabic's, and the Quranic and later ones."""

ARABIC_LETTERS: Final = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
    "\u0750-\u077f\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
)
"""Letters of Arabic script, with those of other languages and the presentation forms."""

BIDI_CONTROLS: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
JOINERS: Final = "\u200c\u200d"
"""Zero-width non-joiner and joiner: they belong to the letter before them."""

ZERO_WIDTH: Final = f"{BIDI_CONTROLS}{JOINERS}\u00ad\u034f\u180e\u200b\u2060-\u2064\ufeff"
"""Characters that show nothing and have no width."""


_BLOCKS_WITH_MARKS: Final = (
    range(0x300, 0x1E00),
    range(0x20D0, 0x2100),
    range(0x2CEF, 0x2E00),
    range(0x302A, 0x309B),
    range(0xA66F, 0xABF0),
    range(0xFB1E, 0xFB1F),
    range(0xFE00, 0xFE30),
    range(0xE0100, 0xE01F0),
)


def _combining_marks() -> str:
    """Return the combining marks of the blocks above; a scan of all of Unicode takes 50 ms."""
    ranges: list[list[int]] = []
    for code_point in (point for block in _BLOCKS_WITH_MARKS for point in block):
        if not unicodedata.category(chr(code_point)).startswith("M"):
            continue
        if ranges and ranges[-1][1] == code_point - 1:
            ranges[-1][1] = code_point
        else:
            ranges.append([code_point, code_point])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


COMBINING_MARKS: Final = _combining_marks()
"""Combining marks of the scripts in use, variation selectors among them."""
