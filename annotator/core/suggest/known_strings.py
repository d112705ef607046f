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

    def matches(self, text: str) -> Iterator[KnownMatch]:
        """Yield where known strings stand in a text, longer before shorter ones.

        A generic noun before a string belongs to it: قرية الباغوز where الباغوز is known.
        """
        return self._matches(text, _page(text))

    def matches_around(self, text: str, start: int, end: int) -> Iterator[KnownMatch]:
        """Yield as `matches` does for words in `[start, end)` of a text of any length."""
        return self._matches(text, _Page.of(text, words(text, start, end)))

    def _matches(self, text: str, page: "_Page") -> Iterator[KnownMatch]:
        for at, key in enumerate(page.keys if self.by_first else ()):
            for begin, first in self._starts(text, page.words[at], key):
                for wanted in self.by_first[first]:
                    if page.goes_on(text, at, wanted):
                        found = TextRange(begin, page.words[at + len(wanted) - 1].end)
                        is_whole = begin == page.words[at].start
                        before = page.before(text, at) if is_whole else None
                        yield self._match(text, found, before, wanted)

    def _match(
        self, text: str, found: TextRange, before: TextRange | None, key: tuple[str, ...]
    ) -> KnownMatch:
        counts = self.labels[key]
        label = max(counts, key=lambda one: counts[one])
        whole = found if before is None else with_head(text, found, before)
        return KnownMatch(whole, label, counts[label] / sum(counts.values()))

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


class _Page(NamedTuple):
    """The words of a text with their match keys."""

    words: tuple[TextRange, ...]
    keys: tuple[str, ...]

    @classmethod
    def of(cls, text: str, found: Iterable[TextRange]) -> Self:
        """Fold the words of a text."""
        ranges = tuple(found)
        return cls(ranges, tuple(match_key(word.of(text)) for word in ranges))

    def goes_on(self, text: str, at: int, wanted: tuple[str, ...]) -> bool:
        """Whether a string's further words stand behind a word, parted by single spaces."""
        last = at + len(wanted)
        return self.keys[at + 1 : last] == wanted[1:] and all(
            self.before(text, next_one) is not None for next_one in range(at + 1, last)
        )

    def before(self, text: str, at: int) -> TextRange | None:
        """Return the word before one, if only a space is between them."""
        word = self.words[at - 1] if at else None
        return word if word and text[word.end : self.words[at].start] == " " else None


@lru_cache(maxsize=4)
def _page(text: str) -> _Page:
    """Read a text once, however often it is looked through while it is labelled."""
    return _Page.of(text, words(text))


@lru_cache(maxsize=10_000)
def _key(text: str) -> tuple[str, ...]:
    """Return the match keys of a string's words; () for one that is not remembered."""
    found = tuple(match_key(word.of(text)) for word in words(text))
    return found if 0 < len(found) <= LONGEST else ()
