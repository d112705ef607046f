"""Rows of a sheet, put together for all tokens of an article at once, a column at a time."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

_COLUMNS = 5
_KNOWN_OFFSETS = 1 << 13
_KNOWN_SENTENCES, _KNOWN_TOKENS = 64, 128

Sentence = tuple[int, str]
"""The number of its first token, counted from 0, and the lines above its rows."""


def rows(
    sentences: Sequence[Sentence],
    starts: Sequence[int],
    ends: Sequence[int],
    texts: Sequence[str],
    tails: Sequence[str],
) -> str:
    """Return the sentences of a sheet, a row for each token.

    Offsets stand as they are; a tail is all that comes behind the text of a token.
    """
    names: list[str] = []
    for number, (first, last) in enumerate(
        pairwise([*(first for first, _ in sentences), len(starts)]), start=1
    ):
        names += _names(number, last - first)
    for first, lines in sentences:
        names[first] = lines + names[first]
    parts = [""] * (_COLUMNS * len(starts))
    columns = names, _with_behind(starts, "-"), _with_behind(ends, "\t"), texts, tails
    for column, cells in enumerate(columns):
        parts[column::_COLUMNS] = cells
    return "".join(parts)


def _names(sentence: int, count: int) -> Iterable[str]:
    """Return the names of the first tokens of a sentence, a tab behind each."""
    if sentence > _KNOWN_SENTENCES or count > _KNOWN_TOKENS:
        return (f"{sentence}-{token}\t" for token in range(1, count + 1))
    return _known_names(sentence)[:count]


def _with_behind(offsets: Sequence[int], behind: str) -> Iterable[str]:
    """Return ascending offsets as texts; those of most articles are known already."""
    if offsets[-1] >= _KNOWN_OFFSETS:
        return [f"{offset}{behind}" for offset in offsets]
    return map(_known_offsets(behind).__getitem__, offsets)


@lru_cache(maxsize=_KNOWN_SENTENCES)
def _known_names(sentence: int) -> list[str]:
    return [f"{sentence}-{token}\t" for token in range(1, _KNOWN_TOKENS + 1)]


@lru_cache(maxsize=2)
def _known_offsets(behind: str) -> list[str]:
    return [f"{offset}{behind}" for offset in range(_KNOWN_OFFSETS)]
