"""Finds words in a text: folded to their match key, and behind the letters glued before them.

What is found is the words themselves: ال belongs to them, the clitics و ف ب ل ك do not, and
in للحكومة the words begin at the second ل. Both spellings of a name with عبد are one, عبد الله
and عبدالله. Words are whole: باغوز is in والباغوز, not in باغوزها.
"""

import re
from collections.abc import Iterator
from typing import Final

from annotator.core.arabic.characters import COMBINING_MARKS, JOINERS, TATWEEL
from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.match_key import Folded, fold, match_key, word_key
from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.word_counts import WordCounts
from annotator.core.arabic.words import word_at

_LETTER: Final = r"[^\W_]"
_ARTICLE: Final = "ال"
_BARE_ALEF: Final = "اٱ"
_SERVANT: Final = "عبد"
_JOINED_NAME: Final = re.compile(rf"(?<!{_LETTER}){_SERVANT}(?={_ARTICLE}{_LETTER}{{2}})")
_EXTEND: Final = f"[{COMBINING_MARKS}{JOINERS}{TATWEEL}]"
_WORD_BEGINS: Final = rf"(?<!{_LETTER})(?<!{_EXTEND})"
_WORD_ENDS: Final = rf"(?!{_LETTER})(?!(?<=\d)[.,]\d)"
_NOTHING_FOLLOWS: Final = rf"{_WORD_ENDS}(?!{_EXTEND})"
_INSIDE_NUMBER: Final = r"(?<!\d[.,])(?<!\d)"
_PROCLITICS: Final = "[وف]?[بلك]?"
_BEFORE: Final = re.compile(
    rf"(?<!{_LETTER})(?P<clitics>{_PROCLITICS})(?P<article>{_ARTICLE}|(?<=ل)ل)?\Z"
)
_LONGEST_BEFORE: Final = 5
_SURE: Final = 3
"""Behind ال a word of so many letters is no part of a longer word that only looks like it."""


class Finder:
    """Finds one query in texts; made once, used for every article.

    Letter by letter (`exact`) nothing is folded and nothing is taken off; words are whole all
    the same.
    """

    def __init__(self, query: str, *, exact: bool = False) -> None:
        words = (query if exact else _JOINED_NAME.sub(f"{_SERVANT} ", match_key(query))).split()
        self._exact = exact
        self._words = words
        self._has_article = bool(words) and _is_with_article(words[0])
        self._must_have = max((_bare(word) for word in words), key=len, default="")
        self._pattern = re.compile(_exact_pattern(words) if exact else _folded_pattern(words))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self._words

    def find(self, text: str) -> Iterator[TextRange]:
        """Yield every place of the query in a text, in reading order (code points)."""
        if self.is_empty:
            return
        if self._exact:
            yield from (TextRange(*met.span()) for met in self._pattern.finditer(text))
        elif self._must_have in match_key(text):
            folded = fold(text)
            for met in self._pattern.finditer(folded.key):
                start = self._start(folded, met)
                if start is not None:
                    end = folded.source_range(met.start(), met.end())[1]
                    yield TextRange(folded.sources[start], end)

    def _start(self, folded: Folded, met: re.Match[str]) -> int | None:
        """Return where in the key the words of a match start, None where they are none.

        A match may have letters before it: clitics, ال, or the beginning of another word.
        """
        at = met.start()
        if not _begins_word(self._words):
            return at
        before = _BEFORE.search(folded.key, max(0, at - _LONGEST_BEFORE - 1), at)
        if before is None:
            return None
        if self._has_article:
            # In للحكومة the match has but the second ل of ال.
            is_whole = met.group().startswith(_ARTICLE)
            return at if is_whole or before["clitics"].endswith("ل") else None
        article = before["article"] or ""
        start = at - len(article)
        is_sure = not before["clitics"] or (article and len(self._words[0]) >= _SURE)
        is_bare = article != _ARTICLE or folded.text[folded.sources[start]] in _BARE_ALEF
        return start if is_bare and (is_sure or _is_cut(folded, start)) else None


def _is_cut(folded: Folded, start: int) -> bool:
    """Tell whether a word of the text begins at a place of the key, behind clitics."""
    source = folded.sources[start]
    word = word_at(folded.text, source)
    if word is None:
        return False
    letters, counts = word.of(folded.text), WordCounts.of_frequent_words()
    cuts, offset = proclitic_cuts(letters, counts), source - word.start
    return cuts[0] == offset or (offset in cuts and not counts.count(word_key(letters)))


def _is_with_article(word: str) -> bool:
    return word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1


def _bare(word: str) -> str:
    return word.removeprefix(_ARTICLE) if _is_with_article(word) else word


def _folded_pattern(words: list[str]) -> str:
    """Return what matches a query in a key, beginning perhaps within a word."""
    parts = [re.escape(word) for word in words]
    if words and _is_with_article(words[0]):
        parts[0] = f"ا?{parts[0][1:]}"
    pattern = "".join(parts[:1])
    for before, word, part in zip(words, words[1:], parts[1:], strict=False):
        is_name = before == _SERVANT and word.startswith(_ARTICLE)
        pattern += (r"\s*" if is_name else r"\s+") + part
    is_number = bool(words) and words[0][0].isdecimal()
    begins = _INSIDE_NUMBER if is_number else ""
    return begins + pattern + (_WORD_ENDS if words and _ends_word(words) else "")


def _exact_pattern(words: list[str]) -> str:
    """Return what matches a query letter by letter in a text, its marks included."""
    begins = _WORD_BEGINS if words and _begins_word(words) else ""
    ends = _NOTHING_FOLLOWS if words and _ends_word(words) else ""
    return begins + r"\s+".join(map(re.escape, words)) + ends


def _begins_word(words: list[str]) -> bool:
    return words[0][0].isalnum()


def _ends_word(words: list[str]) -> bool:
    return re.search(f"{_LETTER}{_EXTEND}*\\Z", words[-1]) is not None
