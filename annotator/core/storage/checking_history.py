"""Compares what the file holds with what the history last wrote."""

from collections.abc import Iterator

from sqlalchemy import case, func, select

from annotator.core.domain.finding import Finding, FindingCode
from annotator.core.storage.codecs.registry import CODECS
from annotator.core.storage.database import Values
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.packing import pack_list
from annotator.core.storage.statement import Prepared, listed
from annotator.core.storage.tables.history import EDIT, EDIT_RECORD

CHUNK = 500

_SETTLED = EDIT.c.state == "done"
_LATEST = Prepared(
    select(
        EDIT_RECORD.c.type,
        EDIT_RECORD.c.key,
        case((_SETTLED, EDIT_RECORD.c.after), else_=EDIT_RECORD.c.before),
        case((_SETTLED, EDIT_RECORD.c.before), else_=EDIT_RECORD.c.after),
        func.max(EDIT.c.turn * 1_000_000 + EDIT_RECORD.c.ordinal),
    )
    .join(EDIT, EDIT.c.id == EDIT_RECORD.c.edit_id)
    .where(listed(EDIT_RECORD.c.type, "types"))
    .group_by(EDIT_RECORD.c.type, EDIT_RECORD.c.key)
)


def check_history(context: FileContext) -> Iterator[Finding]:
    """Yield the records that are not what the last edit, undo or redo of them left.

    Rows that another program changed behind the history are found here. An abandoned edit
    was undone before, so what it left is its state before.
    """
    types = pack_list(codec.name for codec in CODECS)
    rows = context.db.all(_LATEST, types=types)
    for start in range(0, len(rows), CHUNK):
        yield from _differing(context, rows[start : start + CHUNK])


def _differing(context: FileContext, rows: list[Values]) -> Iterator[Finding]:
    for codec in CODECS:
        own = {key: (left, other) for name, key, left, other, _ in rows if name == codec.name}
        if not own:
            continue
        samples = {key: codec.unpack(left or other) for key, (left, other) in own.items()}
        held = codec.current(context, list(samples.values()))
        for key, (left, _) in own.items():
            absent = codec.absent(samples[key])
            expected = absent if left is None else codec.unpack(left)
            found = held.get(key, absent)
            if (found is None) != (expected is None) or (
                found is not None
                and expected is not None
                and codec.comparable(found) != codec.comparable(expected)
            ):
                yield Finding(FindingCode.HISTORY_DIFFERS, {"record": codec.name, "key": key})
