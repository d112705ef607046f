"""What the reader of quotes knows about a word by itself."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from annotator.core.arabic.characters import ARABIC_MARKS, JOINERS, TATWEEL
from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.reporting_verbs import ReportingForm, reporting_form

_EXTEND = f"[{ARABIC_MARKS}{JOINERS}{TATWEEL}]*"
_LETTER: Final = re.compile(f".{_EXTEND}", re.DOTALL)
_COMPLEMENTIZERS: Final = frozenset(
    match_key("أن أنه أنها أنهم أنهما أنهن أنني أني أننا أنك أنكم أنكما").split()
)
_BEFORE_COMPLEMENTIZER: Final = ("", "ب", "و", "ف", "وب", "فب")
_NOT_COMPLEMENTIZERS: Final = frozenset({"فاني", "واني", "باني"})
_OUGHT_NOT: Final = re.compile(f"(?:ب{_EXTEND})?أ{_EXTEND}ل{_EXTEND}ا{_EXTEND}\\Z")
_OTHER_WORDS: Final = frozenset(match_key("مجددا مدينة ذاكرة مبلغا مقرا سائلا نقلا").split())
"""Frequent words that only look like forms of reporting verbs."""
_REMEMBERED = 32_768


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word, read without its neighbours. Offsets are code points within the word."""

    key: str
    """Its match key."""
    bare: str
    """The key without و or ف in front of a verb; otherwise the key."""
    conjunction: int = 0
    """How many code points a glued و or ف in front of a verb takes."""
    form: ReportingForm | None = None
    complementizer: int = -1
    """Where أن, إن, أنه … begins in the word; -1 if it is none."""
    glued: str = ""
    """What is glued in front of the complementizer: nothing, ب, و, ف or وب."""


@lru_cache(maxsize=_REMEMBERED)
def lexeme(word: str) -> Lexeme:
    """Return what is known about a word."""
    key = match_key(word)
    glued = _glued(word, key)
    if glued is not None:
        return Lexeme(key, key, complementizer=_offset_after(word, len(glued)), glued=glued)
    if key in _OTHER_WORDS:
        return Lexeme(key, key)
    form = reporting_form(key)
    if form is None and key[:1] in {"و", "ف"} and len(key) > len("وق"):
        form = reporting_form(key[1:])
        if form is not None:
            return Lexeme(key, key[1:], conjunction=_offset_after(word, 1), form=form)
    return Lexeme(key, key, form=form)


def _glued(word: str, key: str) -> str | None:
    """Return what is glued before the complementizer in a word; None if it holds none."""
    if _OUGHT_NOT.match(word):
        return "ب" if key[0] == "ب" else ""
    if key in _NOT_COMPLEMENTIZERS:
        return None
    found = (glued for glued in _BEFORE_COMPLEMENTIZER if key.startswith(glued))
    return next((glued for glued in found if key[len(glued) :] in _COMPLEMENTIZERS), None)


def _offset_after(word: str, letters: int) -> int:
    """Return the offset after so many letters, with the marks and tatweel on them."""
    offset = 0
    for _ in range(letters):
        found = _LETTER.match(word, offset)
        offset = found.end() if found else offset
    return offset
