"""The names of all entities of one label, to be looked up by key, by word and by likeness."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import ceil
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Indel

from annotator.core.domain.entity import Entity
from annotator.core.register.proposal import MatchReason
from annotator.core.register.spellings import Spelling, name_keys

LEAST_LIKENESS = 0.78
"""Names that are less alike (Indel similarity of their keys) are not proposed."""

# Two keys cannot be so alike if one is shorter than this part of the other.
_LEAST_RATIO = LEAST_LIKENESS / (2 - LEAST_LIKENESS)
_SHORTEST_LIKE = 4
_MOST_LIKE = 20
_MOST_SHARING = 2000


class NameMatch(NamedTuple):
    """A name that a text may mean."""

    uuid: str
    name: str
    reason: MatchReason
    score: float


class _Name(NamedTuple):
    """One name or alias of an entity."""

    uuid: str
    name: str
    is_alias: bool


class LabelIndex:
    """Names and aliases of entities that carry one label.

    A key is the folded form of a name; every name has a number of its own, so that entities
    may share names.
    """

    def __init__(self) -> None:
        self._names: dict[int, _Name] = {}
        self._keys: dict[int, str] = {}
        self._of_length: dict[int, dict[int, str]] = defaultdict(dict)
        self._by_key: dict[str, set[int]] = defaultdict(set)
        self._by_word: dict[str, set[int]] = defaultdict(set)
        self._of_entity: dict[str, list[int]] = {}
        self._next = 0

    def add(self, entities: Iterable[Entity]) -> None:
        """Take in entities; one that is in already is taken out before."""
        named: list[_Name] = []
        for entity in entities:
            self.remove(entity.uuid)
            self._of_entity[entity.uuid] = []
            named += (
                _Name(entity.uuid, name, is_alias=name != entity.name)
                for name in dict.fromkeys((entity.name, *entity.aliases))
            )
        for one, key in zip(named, name_keys([one.name for one in named]), strict=True):
            if key:
                self._enter(one, key)

    def remove(self, uuid: str) -> None:
        """Take an entity out; one that is not in is let pass."""
        for number in self._of_entity.pop(uuid, ()):
            del self._names[number]
            key = self._keys.pop(number)
            del self._of_length[len(key)][number]
            self._by_key[key].discard(number)
            for word in key.split():
                self._by_word[word].discard(number)

    def named(self, key: str) -> frozenset[str]:
        """Return the entities that have a name or alias of this key."""
        return frozenset(self._names[number].uuid for number in self._by_key.get(key, ()))

    def matches(self, spelling: Spelling) -> Iterator[NameMatch]:
        """Yield every name that a text of this spelling may mean, in no order.

        Names that are only alike are looked for once, by the text as it stands: a clitic
        makes it but a little less alike.
        """
        yield from self._same(spelling)
        yield from self._sharing_words(spelling.key)
        if len(spelling.key) >= _SHORTEST_LIKE and not spelling.is_behind_clitic:
            yield from self._alike(spelling.key)

    def _enter(self, name: _Name, key: str) -> None:
        number, self._next = self._next, self._next + 1
        self._of_entity[name.uuid].append(number)
        self._names[number] = name
        self._keys[number] = key
        self._of_length[len(key)][number] = key
        self._by_key[key].add(number)
        for word in key.split():
            self._by_word[word].add(number)

    def _same(self, spelling: Spelling) -> Iterator[NameMatch]:
        for number in self._by_key.get(spelling.key, ()):
            uuid, name, is_alias = self._names[number]
            if spelling.is_behind_clitic:
                yield NameMatch(uuid, name, MatchReason.BEHIND_CLITIC, 0.93 - 0.02 * is_alias)
            elif is_alias:
                yield NameMatch(uuid, name, MatchReason.ALIAS, 0.97)
            else:
                yield NameMatch(uuid, name, MatchReason.SAME_NAME, 1.0)

    def _sharing_words(self, key: str) -> Iterator[NameMatch]:
        """Yield the names whose words hold all words of the text, or the reverse."""
        words = set(key.split())
        shared: Counter[int] = Counter()
        for word in words:
            numbers = self._by_word.get(word, ())
            if len(numbers) <= _MOST_SHARING:
                shared.update(numbers)
        for number, count in shared.items():
            uuid, name, _ = self._names[number]
            size = len(set(self._keys[number].split()))
            if count == len(words) < size:
                score = 0.6 + 0.25 * count / size
                yield NameMatch(uuid, name, MatchReason.PART_OF_NAME, score)
            elif count == size < len(words):
                score = 0.55 + 0.25 * count / len(words)
                yield NameMatch(uuid, name, MatchReason.CONTAINS_NAME, score)

    def _alike(self, key: str) -> Iterator[NameMatch]:
        for length in range(ceil(len(key) * _LEAST_RATIO), int(len(key) / _LEAST_RATIO) + 1):
            found = process.extract(
                key,
                self._of_length.get(length, {}),
                scorer=Indel.normalized_similarity,
                score_cutoff=LEAST_LIKENESS,
                limit=_MOST_LIKE,
            )
            for other, likeness, number in found:
                if other != key:
                    uuid, name, _ = self._names[number]
                    yield NameMatch(uuid, name, MatchReason.NEAR_SPELLING, 0.9 * likeness)
