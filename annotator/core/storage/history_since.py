"""What became of records since a moment, told by the history alone."""

from collections.abc import Iterable

from sqlalchemy import bindparam, func, select

from annotator.core.domain.changes import RecordChange
from annotator.core.domain.history_mark import HistoryMark
from annotator.core.storage.codecs.imported_batch import ImportedBatchCodec
from annotator.core.storage.codecs.registry import codec_named
from annotator.core.storage.database import Database, Values
from annotator.core.storage.history_rows import BIRTH, DONE, UNDONE
from annotator.core.storage.packing import pack_list
from annotator.core.storage.statement import Prepared, listed
from annotator.core.storage.tables.history import EDIT, EDIT_RECORD

_NEWEST = Prepared(select(func.coalesce(func.max(EDIT.c.id), 0)))
_LAST = Prepared(select(EDIT.c.id, EDIT.c.turn, EDIT.c.uuid).order_by(EDIT.c.turn.desc()).limit(1))
_UNDONE = Prepared(select(EDIT.c.id).where(EDIT.c.state == UNDONE).order_by(EDIT.c.id))
_TURNED = Prepared(
    select(EDIT.c.id, EDIT.c.state, EDIT.c.uuid)
    .where(EDIT.c.turn > bindparam("turn"))
    .order_by(EDIT.c.id)
)
_RECORDS = Prepared(
    select(
        EDIT_RECORD.c.edit_id,
        EDIT_RECORD.c.type,
        EDIT_RECORD.c.key,
        EDIT_RECORD.c.before,
        EDIT_RECORD.c.after,
    )
    .where(listed(EDIT_RECORD.c.edit_id, "edits"), EDIT_RECORD.c.type != BIRTH)
    .order_by(EDIT_RECORD.c.edit_id, EDIT_RECORD.c.ordinal)
)


def history_mark(db: Database) -> HistoryMark:
    """Return what is done now."""
    newest = db.one(_NEWEST)
    last, turn, uuid = db.one(_LAST) or (0, 0, "")
    return HistoryMark(
        edit=0 if newest is None else int(newest[0]),
        turn=turn,
        last=last,
        last_uuid=uuid,
        undone=tuple(row[0] for row in db.all(_UNDONE)),
    )


def changes_since(db: Database, mark: HistoryMark) -> tuple[RecordChange, ...]:
    """Return the net change of every record that edits have touched since.

    An edit that was done then and is not now takes records from what it left to what it found;
    one that is done now and was not then the other way round. Edits of one record follow each
    other, so the ends of the chain are enough.
    """
    turned = db.all(_TURNED, turn=mark.turn)
    then_undone = set(mark.undone)
    done = [
        edit
        for edit, state, uuid in turned
        if state == DONE and (edit > mark.edit or edit in then_undone or _went_on(mark, edit, uuid))
    ]
    gone = [
        edit
        for edit, state, _ in turned
        if state != DONE and edit <= mark.edit and edit not in then_undone
    ]
    forth = _ends(db.all(_RECORDS, edits=pack_list(done)))
    back = _ends(db.all(_RECORDS, edits=pack_list(gone)))
    changes = []
    for key in {**back, **forth}:
        before = back[key][1] if key in back else forth[key][0]
        after = forth[key][1] if key in forth else back[key][0]
        if before != after:
            changes.append(_change(key[0], before, after))
    return tuple(changes)


def _went_on(mark: HistoryMark, edit: int, uuid: str) -> bool:
    """Tell whether this was the last edit then, and was made longer afterwards."""
    return edit == mark.last and uuid != mark.last_uuid


def _ends(rows: Iterable[Values]) -> dict[tuple[str, str], tuple[str | None, str | None]]:
    """Return what each record was before the first of some edits and after the last."""
    ends: dict[tuple[str, str], tuple[str | None, str | None]] = {}
    for edit, name, row, before, after in rows:
        # An import that can no longer be redone is deleted, and the next one gets its row.
        key = f"{edit}/{row}" if name == ImportedBatchCodec.name else row
        first = ends.get((name, key))
        ends[name, key] = (before if first is None else first[0], after)
    return ends


def _change(name: str, before: str | None, after: str | None) -> RecordChange:
    codec = codec_named(name)
    return RecordChange(
        before=None if before is None else codec.unpack(before),
        after=None if after is None else codec.unpack(after),
    )
