"""The tokens of a text: words, and one for every other sign that can be seen.

A token never holds white space. Signs that show nothing (direction marks, zero-width spaces,
soft hyphens) are no tokens where they stand outside words, because no model should learn them;
only a text that has nothing else is cut into those. An emoji is one token with all that joins it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from annotator.core.arabic.characters import COMBINING_MARKS, JOINERS, TATWEEL, ZERO_WIDTH
from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.word_counts import WordCounts
from annotator.core.arabic.words import WORD_PATTERN

_EXTEND: Final = f"[{COMBINING_MARKS}\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*+"
_SIGN: Final = (
    f"[\U0001f1e6-\U0001f1ff]{{2}}"
    f"|[^\\s{ZERO_WIDTH}]{_EXTEND}(?:\u200d[^\\s\\w{ZERO_WIDTH}]{_EXTEND})*"
)
_TOKEN: Final = re.compile(f"{WORD_PATTERN}|{_SIGN}")
_UNSEEN: Final = re.compile(r"\S")
_CLITIC: Final = re.compile(f"[وفبلكس][{COMBINING_MARKS}{JOINERS}{TATWEEL}]*")
_REMEMBERED = 1 << 16


def tokens(text: str, *, split_clitics: bool = False) -> list[TextRange]:
    """Return the tokens of a text in reading order, as code-point ranges.

    A text that is not only white space has at least one. With `split_clitics` the letters
    glued before a word are tokens of their own, one each: و ب القاهرة.
    """
    found = list(_split(text)) if split_clitics else _whole(text)
    return found or [TextRange(*one.span()) for one in _UNSEEN.finditer(text)]


def _whole(text: str) -> list[TextRange]:
    return [TextRange(*found.span()) for found in _TOKEN.finditer(text)]


def _split(text: str) -> Iterator[TextRange]:
    for token in _whole(text):
        start = token.start
        for offset in _clitic_ends(text[token.start : token.end]):
            yield TextRange(start, token.start + offset)
            start = token.start + offset
        yield TextRange(start, token.end)


@lru_cache(maxsize=_REMEMBERED)
def _clitic_ends(word: str) -> tuple[int, ...]:
    """Return where each letter glued before a word ends, as offsets in the word."""
    if not _CLITIC.match(word):
        return ()
    best = proclitic_cuts(word, WordCounts())[0]
    return tuple(found.end() for found in _CLITIC.finditer(word, 0, best))
