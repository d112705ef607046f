"""The strings that were labelled before, and where they stand in a text again.

Compared by match key, word by word and behind glued letters, so لداعش is found by داعش. Offsets
are code points.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple, Self

from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.name_heads import bare_name, with_head
from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.word_counts import WordCounts
from annotator.core.arabic.words import words

LONGEST: Final = 8
"""Words that a remembered string may have; longer ones are quotes, and those do not repeat."""
_GLUED: Final = frozenset("وفبلكس")
_MOST_GLUED: Final = 3


class LabelledString(NamedTuple):
    """A string, the label it was given, and how often."""

    text: str
    label: str
    spans: int = 1


class KnownMatch(NamedTuple):
    """A place where a known string stands, its usual label, and how sure that is (0 to 1)."""

    range: TextRange
    label: str
    share: float


@dataclass(frozen=True, slots=True)
class KnownStrings:
    """Strings by the keys of their words, with how often each label was given to them."""

    labels: Mapping[tuple[str, ...], Mapping[str, int]] = field(default_factory=dict)
    by_first: Mapping[str, Sequence[tuple[str, ...]]] = field(default_factory=dict)
    """All strings that begin with a word, the longest first."""

    @classmethod
    def of(cls, strings: Iterable[LabelledString]) -> Self:
        """Remember strings; of قرية الباغوز also الباغوز, if nobody labelled that otherwise."""
        labels: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        bare: list[tuple[tuple[str, ...], LabelledString]] = []
        for string in strings:
            if key := _key(string.text):
                labels[key][string.label] += string.spans
            if (name := bare_name(string.text)) and (key := _key(name)):
                bare.append((key, string))
        for key, string in bare:
            if key not in labels or string.label in labels[key]:
                labels[key][string.label] += string.spans
        by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for key in sorted(labels, key=len, reverse=True):
            by_first[key[0]].append(key)
        return cls(dict(labels), dict(by_first))

    def matches(self, text: str, start: int = 0, end: int | None = None) -> Iterator[KnownMatch]:
        """Yield where known strings begin in `[start, end)`, longer before shorter ones.

        A generic noun before a string belongs to it: قرية الباغوز where الباغوز is known.
        """
        if not self.by_first:
            return
        found = list(words(text, start, end))
        keys = [match_key(word.of(text)) for word in found]
        for at in range(len(found)):
            for begin, first in self._starts(text, found[at], keys[at]):
                for key in self.by_first[first]:
                    last = at + len(key) - 1
                    if keys[at + 1 : last + 1] == list(key[1:]) and _is_one(text, found, at, last):
                        yield self._match(text, TextRange(begin, found[last].end), key)

    def _match(self, text: str, found: TextRange, key: tuple[str, ...]) -> KnownMatch:
        counts = self.labels[key]
        label = max(counts, key=lambda one: counts[one])
        return KnownMatch(with_head(text, found), label, counts[label] / sum(counts.values()))

    def _starts(self, text: str, word: TextRange, key: str) -> Iterator[tuple[int, str]]:
        """Yield where in a word a known string may begin, with the key of its first word."""
        if key in self.by_first:
            yield word.start, key
        if key[:1] not in _GLUED or not any(
            key[letters:] in self.by_first for letters in range(1, _MOST_GLUED)
        ):
            return
        letters = word.of(text)
        for cut in proclitic_cuts(letters, _NO_COUNTS):
            rest = match_key(letters[cut:])
            if cut and rest in self.by_first:
                yield word.start + cut, rest


_NO_COUNTS: Final = WordCounts()


@lru_cache(maxsize=10_000)
def _key(text: str) -> tuple[str, ...]:
    """Return the match keys of a string's words; () for one that is not remembered."""
    found = tuple(match_key(word.of(text)) for word in words(text))
    return found if 0 < len(found) <= LONGEST else ()


def _is_one(text: str, found: Sequence[TextRange], first: int, last: int) -> bool:
    """Whether only single spaces part the words."""
    return all(text[found[at].end : found[at + 1].start] == " " for at in range(first, last))
