"""Recognition of the 8-bit encodings that older Arabic files come in.

Each candidate decoding is scored by what Arabic prose looks like: Arabic letters, frequent words,
few characters that Arabic prose does not have. No library needed; measured on real articles.
"""

import re
from dataclasses import dataclass
from typing import Final

CANDIDATES: Final = ("windows-1256", "iso-8859-6", "mac-arabic", "cp720", "windows-1252")
"""Encodings that are tried, most usual first.

cp864 is read when told and never guessed: it differs from ISO-8859-6 in a few letters only.
"""

_SAMPLE_BYTES = 65_536
_MARGIN = 2
_FEWEST_LETTERS = 4
_ASCII_BYTES = bytes(range(0x80))
_ARABIC_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a]")
_ARABIC_RUN = re.compile("[\u0621-\u063a\u0640-\u0652]{2,}")
_UNLIKELY = re.compile(
    "[\u0080-\u009f\ufffd\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153\u0178\u0192"
    "\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06d2]"
)
_FREQUENT_WORD = re.compile(
    r"\b(?:[وبفك]?ال\w{3,}|لل\w{3,}|في|من|على|إلى|أن|إن|عن|مع|هذا|هذه|ذلك|التي|الذي|الذين|ما|لا|لم|لن|كان|كانت|قال|قالت"
    r"|بعد|قبل|بين|كل|أو|ثم|قد|حتى|خلال|عام|اليوم|وقال|وفي|ومن|هو|هي|رئيس|الرئيس|يوم)\b"
)
_LATIN_LETTER = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class EncodingGuess:
    """One candidate encoding of some bytes."""

    encoding: str
    score: int
    """Arabic letters + 5 × frequent or definite words - 3 × unlikely characters."""
    is_sure: bool
    """Whether the text is surely Arabic prose in this encoding."""


def guess_encodings(data: bytes) -> tuple[EncodingGuess, ...]:
    """Rank the candidate encodings of some bytes, best first.

    Only the first guess can be sure; bytes that are Arabic prose in none of the encodings have
    no sure guess.
    """
    sample = data[:_SAMPLE_BYTES]
    texts = [(name, sample.decode(name, "replace")) for name in CANDIDATES]
    ranked = sorted(texts, key=lambda entry: (-arabic_score(entry[1]), _is_spaced_oddly(entry[1])))
    scores = [arabic_score(text) for _, text in ranked]
    best = ranked[0][1]
    # ISO-8859-6 and MacArabic have the same letters: only another reading is a rival.
    rivals = [_hits(text) for _, text in ranked if _letters(text) != _letters(best)]
    best_is_sure = (
        looks_like_arabic(best)
        and _hits(best) > _MARGIN * max(rivals, default=0)
        and not _is_broken_utf8(sample)
    )
    return tuple(
        EncodingGuess(encoding=name, score=score, is_sure=place == 0 and best_is_sure)
        for place, ((name, _), score) in enumerate(zip(ranked, scores, strict=True))
    )


def arabic_score(text: str) -> int:
    """Return how much a text looks like Arabic prose; garbled text scores low or negative."""
    return len(_letters(text)) + 5 * _hits(text) - 3 * len(_UNLIKELY.findall(text))


def arabic_share(text: str) -> float:
    """Return how much of what is not ASCII in a text are Arabic letters, 0 to 1."""
    foreign = sum(not sign.isascii() for sign in text)
    return len(_letters(text)) / foreign if foreign else 0.0


def looks_like_arabic(text: str) -> bool:
    """Whether a decoded text is surely Arabic prose and not a wrong reading of its bytes."""
    letters = len(_letters(text))
    in_words = sum(len(run) for run in _ARABIC_RUN.findall(text))
    unlikely = len(_UNLIKELY.findall(text))
    latin = len(_LATIN_LETTER.findall(text))
    hits = _hits(text)
    if letters < _FEWEST_LETTERS or in_words < 0.9 * letters or unlikely > 0.05 * letters:
        return False
    return hits >= 1 if latin <= letters else hits >= 0.02 * letters + 2


def _letters(text: str) -> list[str]:
    return _ARABIC_LETTER.findall(text)


def _hits(text: str) -> int:
    return len(_FREQUENT_WORD.findall(text))


def _is_spaced_oddly(text: str) -> bool:
    """Whether most spaces are no-break ones: then it is MacArabic read as ISO-8859-6."""
    return text.count("\xa0") > text.count(" ")


def _is_broken_utf8(data: bytes) -> bool:
    """Whether most bytes above 7F belong to valid UTF-8: then it is UTF-8 with a fault."""
    valid = data.decode("utf-8", "ignore").encode("utf-8")
    high, high_and_valid = (len(some.translate(None, _ASCII_BYTES)) for some in (data, valid))
    return 2 * high_and_valid > high
