"""Word bounds in news text, found from any place of a long text without reading all of it.

A word is a run of letters, digits and their marks, tatweel and joiners, without the punctuation
around it. Inside a word may stand: a hyphen or slash (COVID-19, مايو/أيار, 12/03/2019), a point,
comma or colon between digits (1,000.5, 10:30), points of an abbreviation (أ.ف.ب), and points and
apostrophes of Latin words (example.com, O’Neil). A full stop without a space after it
separates words (الباغوز.وقالت), and so does the underscore of a hashtag.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from typing import Final

from annotator.core.arabic.characters import ARABIC_LETTERS, COMBINING_MARKS, JOINERS
from annotator.core.arabic.text_range import TextRange

_LETTER = r"[^\W_]"
_EXTENDING = f"{COMBINING_MARKS}{JOINERS}\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
_EXTEND = f"[{_EXTENDING}]"
_RUN = f"{_LETTER}++(?:{_EXTEND}++{_LETTER}*+)*"
_ARABIC = f"[{ARABIC_LETTERS}\u0640]{_EXTEND}*+"
_LATIN = f"[^\\W_{ARABIC_LETTERS}\u0640]"
# Up to three letters before the first point, for a clitic: لأ.ف.ب
_ABBREVIATION = rf"{_ARABIC}(?:{_ARABIC}){{0,2}}(?:\.{_ARABIC}(?!{_LETTER}))+"
_INNER = (
    rf"(?:[-/\u2010\u2011](?={_LETTER})"
    r"|[.,:٫٬](?<=\d.)(?=\d)"
    rf"|[.'’@&](?<={_LATIN}.)(?={_LATIN}))"
)
_TATWEEL_ALONE = f"\u0640[{_EXTENDING}\u0640]*+(?!{_LETTER})"
WORD_PATTERN: Final = rf"(?!{_TATWEEL_ALONE})(?:{_ABBREVIATION}|{_RUN}(?:{_INNER}{_RUN})*)"
"""What matches one word, for patterns that look for more than words."""

_BEFORE_WORDS: Final = re.compile(rf"[^\w{_EXTENDING}.,:٫٬'’@&/\-\u2010\u2011]")
_FIRST_WINDOW = 128


@cache
def _word() -> re.Pattern[str]:
    """Return the pattern of a word, compiled for the first text: that takes 7 ms."""
    return re.compile(WORD_PATTERN)


def word_at(text: str, position: int) -> TextRange | None:
    """Return the word that covers the character at an offset, else one that ends there.

    Offsets are code points; None where no word is.
    """
    touching = None
    for word in _from(text, _safe_start(text, position)):
        if word.start > position:
            break
        if word.end >= position:
            touching = word
    return touching


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[TextRange]:
    """Yield the words that overlap `[start, end)` in reading order, whole (code points)."""
    last = len(text) if end is None else end
    for word in takewhile(lambda word: word.start < last, _from(text, _safe_start(text, start))):
        if word.end > start:
            yield word


def next_word_start(text: str, position: int) -> int:
    """Return where the first word after an offset starts; the text's end if none."""
    found = (word.start for word in _from(text, _safe_start(text, position)))
    return next((start for start in found if start > position), len(text))


def next_word_end(text: str, position: int) -> int:
    """Return where the first word ending after an offset ends; the text's end if none."""
    found = (word.end for word in _from(text, _safe_start(text, position)))
    return next((end for end in found if end > position), len(text))


def previous_word_start(text: str, position: int) -> int:
    """Return where the last word starting before an offset starts; 0 if none."""
    return max((word.start for word in _before(text, position)), default=0)


def previous_word_end(text: str, position: int) -> int:
    """Return where the last word ending before an offset ends; 0 if none."""
    ends = (word.end for word in _before(text, position))
    return max((end for end in ends if end < position), default=0)


def _from(text: str, start: int) -> Iterator[TextRange]:
    for found in _word().finditer(text, start):
        yield TextRange(*found.span())


def _before(text: str, position: int) -> list[TextRange]:
    """Return words that start before an offset: at least the last two, if there are two."""
    window = _FIRST_WINDOW
    while True:
        start = _safe_start(text, max(0, position - window))
        found = list(takewhile(lambda word: word.start < position, _from(text, start)))
        if len(found) > 1 or start == 0:
            return found
        window *= 4


def _safe_start(text: str, position: int) -> int:
    """Return an offset at or before a position at which no word goes on.

    It lies behind the nearest character that no word can hold, such as a space.
    """
    window = _FIRST_WINDOW
    while True:
        first = max(0, position - window)
        ends = [found.end() for found in _BEFORE_WORDS.finditer(text, first, max(position, 0))]
        if ends or first == 0:
            return ends[-1] if ends else 0
        window *= 4
