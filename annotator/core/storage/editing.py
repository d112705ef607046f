"""Writes record changes: refuses what does not fit, then all of it or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.core.domain.changes import Record, RecordChange
from annotator.core.domain.errors import EditConflictError
from annotator.core.storage.codecs.base import RecordCodec, Stored
from annotator.core.storage.codecs.registry import CODECS, codec_of
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.layer_rows import LayerBirth, make_layers, missing_layers
from annotator.core.storage.validation import check_after, check_before


@dataclass(slots=True)
class _Group:
    """The changes of one kind of record, each record once."""

    codec: RecordCodec[Any]
    changes: dict[str, RecordChange] = field(default_factory=dict)

    def add(self, change: RecordChange) -> None:
        """Take one more change; two changes of one record become one."""
        key = self.codec.key(change.record)
        earlier = self.changes.get(key)
        if earlier is not None:
            change = RecordChange(before=earlier.before, after=change.after)
        if change.before is None and change.after is None:
            del self.changes[key]
        else:
            self.changes[key] = change

    def removed(self) -> list[Record]:
        """Return the records that go."""
        return [c.before for c in self.changes.values() if c.before and c.after is None]

    def stored(self) -> list[Stored[Any]]:
        """Return the records that come or change, with what stands there now."""
        pairs = ((c.before, c.after) for c in self.changes.values() if c.after is not None)
        return [Stored(before, after) for before, after in pairs]


def apply(
    context: FileContext,
    records: Sequence[RecordChange],
    *,
    restoring: Sequence[LayerBirth] | None = None,
) -> tuple[LayerBirth, ...]:
    """Write the changes inside the open transaction; return the layers made for them.

    Undo and redo give `restoring`, the layers that the edit made: they come back as they
    were, and attribute values are not judged again.

    Raises:
        EditConflictError: A `before` is not what the file holds.
        EditError: A record does not fit its text, its scheme or its layer.
    """
    groups = _grouped(records)
    for group in groups:
        _check_current(context, group)
    changes = [change for group in groups for change in group.changes.values()]
    check_before(context, changes, values=restoring is None)
    born = missing_layers(context.db, _places(groups), known=restoring or ())
    make_layers(context.db, born)
    for group in reversed(groups):
        group.codec.remove(context, group.removed())
    for group in groups:
        group.codec.store(context, group.stored())
    check_after(context, changes)
    return born


def _grouped(records: Sequence[RecordChange]) -> list[_Group]:
    groups = {codec.name: _Group(codec) for codec in CODECS}
    for change in records:
        groups[codec_of(change.record).name].add(change)
    return [group for group in groups.values() if group.changes]


def _check_current(context: FileContext, group: _Group) -> None:
    codec = group.codec
    held = codec.current(context, [change.record for change in group.changes.values()])
    for key, change in group.changes.items():
        absent = codec.absent(change.record)
        current, before = held.get(key, absent), change.before or absent
        if (current is None) != (before is None):
            raise EditConflictError
        if current is not None and codec.comparable(current) != codec.comparable(before):
            raise EditConflictError
        if change.before and change.after:
            _check_same_place(codec, change.before, change.after)


def _check_same_place(codec: RecordCodec[Any], before: Record, after: Record) -> None:
    old, new = codec.place(before), codec.place(after)
    if old is not None and new is not None and old != new:
        raise EditConflictError


def _places(groups: Sequence[_Group]) -> set[tuple[int, int]]:
    places = (group.codec.place(change.after) for group in groups for change in group.stored())
    return {place for place in places if place is not None}
