"""The rows of the span table: filtered, sorted, and changed one by one. No Qt here."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from enum import IntEnum
from typing import TypeAlias

from annotator.core.arabic.match_key import match_key
from annotator.core.domain.span import Span

SortKey: TypeAlias = tuple[int | str | tuple[int, int, str, str], ...]


class Column(IntEnum):
    """The columns of the table, in order."""

    LABEL = 0
    TEXT = 1
    PLACE = 2
    PIECES = 3
    NOTE = 4


class SpanRows:
    """Spans in the order of one column; every position is found by bisection."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.text = ""
        self.column = Column.PLACE
        self.descending = False
        self.hidden_labels: frozenset[str] = frozenset()
        self._keys: list[SortKey] = []
        self._ranks: Mapping[str, int] = {}

    def fill(self, spans: Iterable[Span]) -> None:
        """Take all spans anew, filtered and sorted."""
        key = self._key_of_column()
        shown = [span for span in spans if self.shows(span)]
        keys = [key(span) for span in shown]
        order = sorted(range(len(shown)), key=keys.__getitem__)
        self._keys = [keys[at] for at in order]
        self.spans = [shown[at] for at in order]

    def set_ranks(self, label_ids: Iterable[str]) -> None:
        """Take the order of labels, for sorting by label."""
        self._ranks = {label_id: rank for rank, label_id in enumerate(label_ids)}

    def shows(self, span: Span) -> bool:
        """Tell whether the filter lets a span through."""
        return span.label not in self.hidden_labels

    def index_of(self, span: Span) -> int | None:
        """Return the index of a span as it was when it was put in, None if it is not there."""
        index = bisect_left(self._keys, self._key_of_column()(span))
        found = index < len(self.spans) and self.spans[index].uuid == span.uuid
        return index if found else None

    def index_for(self, span: Span) -> int:
        """Return the index where a new span belongs."""
        return bisect_left(self._keys, self._key_of_column()(span))

    def stays(self, index: int, span: Span) -> bool:
        """Tell whether a changed span belongs at the index it has."""
        key = self._key_of_column()(span)
        after_last = index == 0 or self._keys[index - 1] < key
        before_next = index + 1 == len(self._keys) or key < self._keys[index + 1]
        return self.shows(span) and after_last and before_next

    def replace(self, index: int, span: Span) -> None:
        """Put a changed span in the place of the one at an index."""
        self.spans[index] = span
        self._keys[index] = self._key_of_column()(span)

    def insert(self, index: int, span: Span) -> None:
        """Put a span in at its index."""
        self.spans.insert(index, span)
        self._keys.insert(index, self._key_of_column()(span))

    def remove(self, index: int) -> None:
        """Take the span at an index out."""
        del self.spans[index], self._keys[index]

    def _key_of_column(self) -> Callable[[Span], SortKey]:
        ranks, text = self._ranks, self.text
        keys: dict[Column, Callable[[Span], SortKey]] = {
            Column.LABEL: lambda span: (ranks.get(span.label, len(ranks)), span.sort_key),
            Column.TEXT: lambda span: (match_key(span.surface(text)), span.sort_key),
            Column.PLACE: lambda span: (span.sort_key,),
            Column.PIECES: lambda span: (-len(span.fragments), span.sort_key),
            Column.NOTE: lambda span: (0 if span.note else 1, span.note, span.sort_key),
        }
        return keys[self.column]
