"""How often each word stands in some texts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from annotator.core.arabic.frequent_words import frequent_counts
from annotator.core.arabic.match_key import word_key
from annotator.core.arabic.words import words


@dataclass(frozen=True, slots=True)
class WordCounts:
    """Counts of words by word key; those of several texts can be added."""

    by_key: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of_texts(cls, texts: Iterable[str]) -> "WordCounts":
        """Count the words of some texts."""
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update(word_key(word.of(text)) for word in words(text))
        return cls(dict(counts))

    @classmethod
    def of_frequent_words(cls) -> "WordCounts":
        """Return the built-in counts of frequent news words, for a project without articles."""
        return _frequent()

    def __add__(self, other: "WordCounts") -> "WordCounts":
        """Return the counts of both."""
        return WordCounts(dict(Counter(self.by_key) + Counter(other.by_key)))

    def count(self, key: str) -> int:
        """Return how often the word with a word key was counted."""
        return self.by_key.get(key, 0)


@cache
def _frequent() -> WordCounts:
    return WordCounts(frequent_counts())
