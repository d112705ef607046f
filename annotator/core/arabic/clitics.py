"""Where a word begins behind the letters glued to it: و ف ب ل ك س.

The article ال belongs to the word. A cut is proposed where what remains is the better known word,
by counts from the project's own articles and a list of frequent words; no stemmer is needed, and
names are found that no dictionary has.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from annotator.core.arabic.characters import COMBINING_MARKS, JOINERS, TATWEEL
from annotator.core.arabic.frequent_words import UNCUT_WORDS
from annotator.core.arabic.match_key import word_key
from annotator.core.arabic.reporting_verbs import reporting_form
from annotator.core.arabic.word_counts import WordCounts

_EXTEND = f"[{COMBINING_MARKS}{JOINERS}{TATWEEL}]*"
_FIRST: Final = re.compile(f"[وف]{_EXTEND}")
_SECOND: Final = re.compile(f"[بلكس]{_EXTEND}")
_BEFORE_OTHER_SCRIPT: Final = re.compile(f"(?:[وفبلك]{_EXTEND}){{1,3}}(?=[0-9٠-٩۰-۹A-Za-z])")
_SUFFIX_PRONOUNS: Final = ("ها", "هم", "هما", "هن", "كم", "نا", "ني", "ه", "ي", "ك")
_ENDINGS: Final = (*_SUFFIX_PRONOUNS[:-1], "ا", "ات", "ان", "ين", "ون")
_VERB_LETTERS: Final = "يتنأ"
_ARTICLE: Final = "ال"

# What can stand before a word that really begins with the letter, and never before a clitic.
_BEFORE_WHOLE: Final = {
    **dict.fromkeys("وف", ("ال", "وال", "بال", "لل", "ب", "ل", "و")),
    **dict.fromkeys("بلكس", ("ال", "وال", "بال", "لل", "ب", "ل")),
}
_WHOLE_WEIGHT: Final = 20
_ARTICLE_WEIGHT: Final = 40
# How many times rarer the rest of a word may be than the whole and still be the word.
_TOLERANCE: Final = {"و": 12, "ف": 3, "ب": 8, "ل": 8, "ك": 1, "س": 4}
_SHORTEST: Final = 2
_UNKNOWN: Final = 5
# Beginnings after which a word that is hardly known is taken for clitic and word: verbal nouns,
# participles, and for س a verb with letters that foreign names do not have.
_LIKELY: Final = {
    "و": re.compile("."),
    "ف": re.compile("[أإ].."),
    "ب": re.compile("إ..|أ...|م...|ا(?:ست|ن.|.ت).."),
    "ل": re.compile("[إأ]...|[مت]...|يت..|ا(?:ست|ن.|.ت).."),
    "ك": re.compile("ال..."),
    "س": re.compile("[يتن](?=.*[حخضطظعصقث])..."),
}


@dataclass(frozen=True, slots=True)
class _Cut:
    """One way to cut a word: offset in code points, letter before it, key of the rest."""

    offset: int
    letter: str
    rest: str


def proclitic_cuts(word: str, counts: WordCounts) -> tuple[int, ...]:
    """Return where in a word the word itself may start, best first.

    Offsets are code points within the word, marks and tatweel counted in. 0 (the whole word)
    is always among them; a word that can hold no clitic has only that. In للحكومة the cut is
    after the first ل.
    """
    if glued := _BEFORE_OTHER_SCRIPT.match(word):
        return (glued.end(), 0)
    best = _best_cut(word, counts)
    others = [cut.offset for cut in reversed(_structural_cuts(word)) if cut.offset != best]
    return tuple(dict.fromkeys((best, 0, *others)))


def _structural_cuts(word: str) -> list[_Cut]:
    """Return the cuts that spelling allows, outermost first."""
    cuts: list[_Cut] = []
    offset = 0
    for pattern in (_FIRST, _SECOND):
        found = pattern.match(word, offset)
        if found is None:
            continue
        letter, rest = found[0][0], word_key(word[found.end() :])
        if len(rest) < _SHORTEST or (letter == "س" and rest[0] not in _VERB_LETTERS):
            break
        offset = found.end()
        cuts.append(_Cut(offset=offset, letter=letter, rest=rest))
    return cuts


def _best_cut(word: str, counts: WordCounts) -> int:
    cuts = _structural_cuts(word)
    best = 0
    whole = word_key(word)
    for index, cut in enumerate(cuts):
        if not _is_clitic(whole, cut, cuts[index + 1 :], counts):
            break
        best, whole = cut.offset, cut.rest
    return best


def _is_clitic(whole: str, cut: _Cut, deeper: list[_Cut], counts: WordCounts) -> bool:
    """Whether the first letter of a word (word key) is glued to it."""
    if _stays_whole(whole) or (cut.letter in "بلك" and cut.rest in _SUFFIX_PRONOUNS):
        return False
    if cut.letter in "وف" and reporting_form(cut.rest):
        return True
    count = _counter(counts)
    for_whole = _WHOLE_WEIGHT * sum(count(f"{part}{whole}") for part in _BEFORE_WHOLE[cut.letter])
    is_known = cut.letter != "و" and count(whole) >= _UNKNOWN
    if not for_whole and not is_known and _LIKELY[cut.letter].match(cut.rest):
        return True
    for_rest = sum(_evidence(part, count) for part in (cut, *deeper))
    return for_rest * _TOLERANCE[cut.letter] > count(whole) + for_whole


def _evidence(cut: _Cut, count: Callable[[str], int]) -> int:
    """Return how well the rest of a word is known as a word."""
    rest, evidence = cut.rest, count(cut.rest) + count(_ARTICLE + cut.rest)
    if cut.letter == "س":
        stems = [rest[1:], *_without(_ENDINGS, rest[1:])]
        return evidence + sum(
            count(f"{letter}{stem}") for stem in stems for letter in ("", *_VERB_LETTERS)
        )
    if cut.letter == "ل" and rest.startswith("ل"):
        evidence += count(f"ا{rest}")
    article = "ل" if cut.letter == "ل" else _ARTICLE
    if rest.startswith(article) and len(rest) - len(article) > _SHORTEST:
        evidence += _ARTICLE_WEIGHT
    return evidence + sum(count(stem) for stem in _without(_SUFFIX_PRONOUNS, rest))


def _counter(counts: WordCounts) -> Callable[[str], int]:
    frequent = WordCounts.of_frequent_words()
    return lambda key: counts.count(key) + frequent.count(key)


def _stays_whole(whole: str) -> bool:
    return whole in UNCUT_WORDS or any(
        stem in UNCUT_WORDS or (stem.endswith("ت") and f"{stem[:-1]}ة" in UNCUT_WORDS)
        for stem in _without(_ENDINGS, whole)
    )


def _without(endings: tuple[str, ...], word: str) -> list[str]:
    """Return the word without each ending it has, if three letters remain."""
    return [
        word.removesuffix(ending)
        for ending in endings
        if word.endswith(ending) and len(word) - len(ending) > _SHORTEST
    ]
