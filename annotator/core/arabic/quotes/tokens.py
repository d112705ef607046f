"""Words and punctuation of a text, in reading order."""

import re
from enum import Enum, auto
from typing import Final, NamedTuple

from annotator.core.arabic.characters import COMBINING_MARKS, TATWEEL, ZERO_WIDTH
from annotator.core.arabic.quotes.lexeme import Lexeme, lexeme
from annotator.core.arabic.words import words


class Kind(Enum):
    """What a token is."""

    WORD = auto()
    COMMA = auto()
    COLON = auto()
    STOP = auto()
    MARK = auto()
    LINE = auto()
    OPEN_BRACKET = auto()
    CLOSE_BRACKET = auto()
    OTHER = auto()


class Token(NamedTuple):
    """A word or one sign, with its range in code points."""

    start: int
    end: int
    kind: Kind
    lexeme: Lexeme
    key: str
    """The match key of a word, the sign itself of other tokens."""


MARKS: Final = '“”„‟«»"'
STOPS: Final = ".!?؟…۔"
_ASIDE: Final = re.compile(r"\([^()\n]{1,300}\)")
_KINDS: Final = (
    dict.fromkeys("،,;؛", Kind.COMMA)
    | dict.fromkeys(":", Kind.COLON)
    | dict.fromkeys(STOPS, Kind.STOP)
    | dict.fromkeys(MARKS, Kind.MARK)
    | dict.fromkeys("\n\u2029", Kind.LINE)
    | dict.fromkeys("([{", Kind.OPEN_BRACKET)
    | dict.fromkeys(")]}", Kind.CLOSE_BRACKET)
)
_UNSEEN: Final = re.compile(f"[\\s{ZERO_WIDTH}{COMBINING_MARKS}{TATWEEL}_]")
_NO_LEXEME: Final = Lexeme("", "")


def tokens(text: str) -> list[Token]:
    """Return the words and signs of a text."""
    found: list[Token] = []
    position = 0
    asides = _asides(text)
    for start, end in words(text):
        if start - position > 1 or text[position:start] != " ":
            _add_signs(found, text, range(position, start), asides)
        known = lexeme(text[start:end])
        found.append(Token(start, end, Kind.WORD, known, known.key))
        position = end
    _add_signs(found, text, range(position, len(text)), asides)
    return found


def _asides(text: str) -> set[int]:
    """Return the places of stops inside brackets, where no sentence ends: (من …)."""
    if "(" not in text:
        return set()
    inside = (range(*aside.span()) for aside in _ASIDE.finditer(text))
    return {at for places in inside for at in places if text[at] in STOPS}


def _add_signs(found: list[Token], text: str, places: range, asides: set[int]) -> None:
    for at in places:
        sign = text[at]
        kind = _KINDS.get(sign)
        if kind is None:
            if sign == " " or _UNSEEN.match(sign):
                continue
            kind = Kind.OTHER
        elif at in asides or (sign == "." and found and _is_abbreviation(text, found[-1], at)):
            kind = Kind.OTHER
        found.append(Token(at, at + 1, kind, _NO_LEXEME, sign))


def _is_abbreviation(text: str, last: Token, stop: int) -> bool:
    """Whether a full stop belongs to a single letter before it: د. محمد."""
    is_letter = last.kind is Kind.WORD and len(last.key) == 1 and last.key.isalpha()
    return is_letter and last.end == stop and text[stop + 1 : stop + 2] not in {"", "\n", "."}
