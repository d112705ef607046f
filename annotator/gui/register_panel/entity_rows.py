"""The entities as the pane lists them: which are shown, in which order, with their mentions."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto

from annotator.core.domain.changes import Change
from annotator.core.domain.entity import Entity
from annotator.core.domain.span import Span
from annotator.core.register.spellings import name_key, name_keys


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One entity with the number of its mentions.

    `keys` are the match keys of its name and its aliases, a line each.
    """

    entity: Entity
    mentions: int
    keys: str


def rows_of(counted: Iterable[tuple[Entity, int]]) -> list[EntityRow]:
    """Return the rows of entities and their mentions; all names are folded in one go."""
    known = list(counted)
    keys = iter(name_keys([name for entity, _ in known for name in _names(entity)]))
    return [
        EntityRow(entity, count, "\n".join(next(keys) for _ in _names(entity)))
        for entity, count in known
    ]


class Order(Enum):
    """What stands first in the list."""

    NAME = auto()
    MENTIONS = auto()


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What narrows the list: words of a name, a label id ("" for all); and its order."""

    text: str = ""
    label: str = ""
    order: Order = Order.NAME


class EntityRows:
    """Every entity by UUID; changes of the project keep it true."""

    def __init__(self, rows: Iterable[EntityRow] = ()) -> None:
        self._rows = {row.entity.uuid: row for row in rows}
        self._by_name: list[str] | None = None
        self._sort()

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, uuid: str) -> EntityRow | None:
        """Return the row of an entity, None where there is none."""
        return self._rows.get(uuid)

    def named(self, name: str) -> tuple[EntityRow, ...]:
        """Return the rows with a name or alias of the same match key."""
        key = name_key(name)
        return tuple(row for row in self._rows.values() if key and key in row.keys.split("\n"))

    def shown(self, chosen: RowFilter) -> list[EntityRow]:
        """Return the rows that pass a filter; those whose name begins as it does come first."""
        rows = list(map(self._rows.__getitem__, self._sort()))
        text = name_key(chosen.text)
        words = text.split()
        if chosen.label:
            rows = [row for row in rows if row.entity.label == chosen.label]
        for word in words:
            rows = [row for row in rows if word in row.keys]
        if chosen.order is Order.MENTIONS:
            rows.sort(key=lambda row: -row.mentions)
        if words:
            rows.sort(key=lambda row: not row.keys.startswith(text))
        return rows

    def apply(self, change: Change) -> bool:
        """Follow a change of the project; False where it touches no entity and no link."""
        touched = False
        for entry in change.records:
            before, after, record = entry.before, entry.after, entry.record
            if isinstance(record, Entity):
                self._put(record, is_there=after is not None)
                touched = True
            elif isinstance(record, Span):
                touched |= self._count(before, -1) | self._count(after, 1)
        return touched

    def _sort(self) -> list[str]:
        """Return the UUIDs by name; keys are strings, for tuples wake the garbage collector."""
        if self._by_name is None:
            rows = self._rows
            self._by_name = sorted(rows, key=lambda uuid: f"{rows[uuid].keys}\n{uuid}")
        return self._by_name

    def _put(self, entity: Entity, *, is_there: bool) -> None:
        self._by_name = None
        old = self._rows.pop(entity.uuid, None)
        if is_there:
            keys = "\n".join(name_keys(list(_names(entity))))
            self._rows[entity.uuid] = EntityRow(entity, 0 if old is None else old.mentions, keys)

    def _count(self, span: object, more: int) -> bool:
        row = self._rows.get(span.entity or "") if isinstance(span, Span) else None
        if row is None:
            return False
        self._rows[row.entity.uuid] = replace(row, mentions=row.mentions + more)
        return True


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases)
