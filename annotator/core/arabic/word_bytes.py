"""The words of a text in a form that is quick to compare, one byte a letter.

They are the words of its match key. Arabic news has few different characters: each has a byte
of its own, so that a whole text is folded by two calls instead of one replacement for each kind
of letter (5 µs for 1,600 characters; the match key takes 36). Letters of other scripts share
the bytes that are left: their words stay words, and are the same wherever they stand.
"""

import re
from codecs import charmap_build, charmap_encode
from typing import Final

from annotator.core.arabic.match_key import match_key

_LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱٲٳپچژڤڨکگھہەی"
_MARKS = "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
_DIGITS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
_SIGNS = "،؛؟٪٫٬«»‹›“”„‘’–—…•·°€£\u00a0\u2009\u202f"
_UNSEEN = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"
)
_ASCII = "\0\t\n\r" + "".join(map(chr, range(0x20, 0x7F)))
_KNOWN: Final = _ASCII + _LETTERS + _MARKS + _DIGITS + _SIGNS + _UNSEEN
_REST: Final = 256 - len(_KNOWN)
_FIRST_OF_REST: Final = 0xE000
"""Characters for private use stand for the bytes that are left."""

_ALPHABET: Final = _KNOWN + "".join(chr(_FIRST_OF_REST + at) for at in range(_REST))
_BYTES: Final = charmap_build(_ALPHABET)
_STRANGE: Final = re.compile(f"[^{re.escape(_ALPHABET)}]")
_SPACE: Final = ord(" ")


def word_bytes(text: str) -> list[bytes]:
    """Return the words of a text; equal words are equal bytes, in every process."""
    try:
        data, _ = charmap_encode(text, "strict", _BYTES)
    except UnicodeEncodeError:
        data, _ = charmap_encode(_STRANGE.sub(_shared, match_key(text)), "strict", _BYTES)
    return data.translate(_FOLDED, _DROPPED).split()


def _shared(strange: re.Match[str]) -> str:
    char = strange.group()
    return chr(_FIRST_OF_REST + ord(char) % _REST) if char.isalnum() else " "


def _folded(char: str) -> int:
    """Return the byte of a character's match key; that of a space where it is in no word."""
    key = match_key(char)
    is_in_word = key.isalnum() or key == "_" or ord(char) >= _FIRST_OF_REST
    return _ALPHABET.index(key) if is_in_word and len(key) == 1 else _SPACE


_DROPPED: Final = bytes(at for at, char in enumerate(_ALPHABET) if not match_key(char))
_FOLDED: Final = bytes(map(_folded, _ALPHABET))
