"""The tokens of a text: words, and one for every other sign that can be seen.

A token never holds white space. Signs that show nothing (direction marks, zero-width spaces,
soft hyphens) are no tokens where they stand outside words, because no model should learn them;
only a text that has nothing else is cut into those. An emoji is one token with all that joins it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise, repeat
from typing import Final

from annotator.core.arabic.characters import COMBINING_MARKS, JOINERS, TATWEEL, ZERO_WIDTH
from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.word_counts import WordCounts
from annotator.core.arabic.words import WORD_PATTERN

_EXTEND: Final = f"[{COMBINING_MARKS}\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*+"
_SIGN: Final = (
    f"[\U0001f1e6-\U0001f1ff]{{2}}"
    f"|[^\\s{ZERO_WIDTH}]{_EXTEND}(?:\u200d[^\\s\\w{ZERO_WIDTH}]{_EXTEND})*"
)
# Nearly every token: matched first, because a plain set of letters is found three times as fast.
# With what may follow it, no word that WORD_PATTERN finds goes on.
_PLAIN_WORD: Final = r"[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0641-\u0652]*+(?=[\s،؛؟!:»”\")])"
# No token starts with white space: that said first, nothing else is tried where it stands.
_TOKEN: Final = re.compile(rf"({_PLAIN_WORD}|(?!\s)(?:{WORD_PATTERN}|{_SIGN}))")
_UNSEEN: Final = re.compile(r"(\S)")
_CLITIC: Final = re.compile(f"[وفبلكس][{COMBINING_MARKS}{JOINERS}{TATWEEL}]*")
_REMEMBERED = 1 << 16


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens in reading order, column by column, because an export makes millions of them."""

    starts: Sequence[int]
    """Where each starts, in code points."""
    ends: Sequence[int]
    texts: Sequence[str]

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the half-open range of tokens that a range of code points touches."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return (first, last) if first < last else None

    def places(self, starts: Iterable[int], ends: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield the half-open ranges of tokens that ranges touch; an empty one for none."""
        firsts = map(bisect_right, repeat(self.ends), starts)
        return zip(firsts, map(bisect_left, repeat(self.starts), ends), strict=False)

    def surface(self, first: int, last: int) -> str:
        """Return the tokens of a half-open range, joined by one space."""
        return self.texts[first] if last - first == 1 else " ".join(self.texts[first:last])

    def __len__(self) -> int:
        return len(self.texts)


def tokens(text: str, *, split_clitics: bool = False) -> Tokens:
    """Return the tokens of a text.

    A text that is not only white space has at least one. With `split_clitics` the letters
    glued before a word are tokens of their own, one each: و ب القاهرة.
    """
    found = _cut(_TOKEN, text)
    if not found.texts:
        return _cut(_UNSEEN, text)
    return _split(found) if split_clitics else found


def _cut(pattern: re.Pattern[str], text: str) -> Tokens:
    """Return what a pattern of one group finds."""
    parts = pattern.split(text)  # what stands between tokens, and tokens, by turns
    edges = list(accumulate(map(len, parts)))
    return Tokens(starts=edges[:-1:2], ends=edges[1::2], texts=parts[1::2])


def _split(found: Tokens) -> Tokens:
    pieces = [
        (start + first, start + last, word[first:last])
        for start, word in zip(found.starts, found.texts, strict=True)
        for first, last in _pieces(word)
    ]
    starts, ends, texts = zip(*pieces, strict=True)
    return Tokens(starts=starts, ends=ends, texts=texts)


@lru_cache(maxsize=_REMEMBERED)
def _pieces(word: str) -> tuple[tuple[int, int], ...]:
    """Return the letters glued before a word, and the word, as offsets in it."""
    ends = [0]
    if _CLITIC.match(word):
        best = proclitic_cuts(word, WordCounts())[0]
        ends += [found.end() for found in _CLITIC.finditer(word, 0, best)]
    return tuple(pairwise([*ends, len(word)]))
