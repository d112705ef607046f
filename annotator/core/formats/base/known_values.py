"""What a format makes of the attributes of spans, made once for all spans that share them.

Spans that are read for an export share one object where their attributes are the same, see
`storage/packed_articles.py`; the object is found in a fraction of the time that all keys and
values of it take.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from annotator.core.domain.values import AttributeValue

Values = Mapping[str, AttributeValue]
Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")

_MOST = 1 << 12
"""So many are kept; then it starts anew."""


class KnownValues(Generic[Key, Made]):
    """Remembers what was made of attributes and a key beside them, such as the label."""

    def __init__(self, make: Callable[[Key, Values], Made]) -> None:
        self._make = make
        self._known: tuple[dict[tuple[Key, int], Made], list[Values]] = {}, []
        """What was made, and the attributes: while they are kept, no other object has their id."""

    def each(self, keys: Iterable[Key], values: Sequence[Values]) -> list[Made]:
        """Return what is made of each key and its attributes, which stay as they are for ever."""
        made, _ = self._known
        cells = list(zip(keys, map(id, values), strict=True))
        try:
            return list(map(made.__getitem__, cells))
        except KeyError:
            return list(map(self._learnt(cells, values).__getitem__, cells))

    def _learnt(
        self, cells: Sequence[tuple[Key, int]], values: Sequence[Values]
    ) -> dict[tuple[Key, int], Made]:
        # Both at once, because exports may run in several threads.
        made, kept = ({}, []) if len(self._known[0]) > _MOST else self._known
        for cell, one in zip(cells, values, strict=True):
            if cell not in made:
                kept.append(one)
                made[cell] = self._make(cell[0], one)
        self._known = made, kept
        return made
