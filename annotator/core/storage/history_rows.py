"""Rows of the history: what was done, what is undone, what can no longer be redone.

`turn` counts every commit, undo and redo. Undo takes the done edit of the highest turn, redo
the undone one. A new edit abandons the undone edits it meets: two edits meet when they touch
one article, or when either is about the whole project (scheme, register, import).
"""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Select, bindparam, func, or_, select, update

from annotator.core.domain.changes import (
    Change,
    Edit,
    EditKind,
    HistoryEntry,
    HistoryState,
    RecordChange,
)
from annotator.core.domain.identity import now_ms
from annotator.core.storage.codecs.registry import codec_named, codec_of
from annotator.core.storage.database import Database, Values
from annotator.core.storage.layer_rows import LayerBirth
from annotator.core.storage.packing import pack, pack_list, unpack
from annotator.core.storage.statement import Parameters, Prepared, inserting, listed
from annotator.core.storage.tables.history import EDIT, EDIT_ARTICLE, EDIT_RECORD

DONE, UNDONE, ABANDONED = "done", "undone", "abandoned"
BIRTH = "layer_row"

_ENTRY = (EDIT.c.id, EDIT.c.kind, EDIT.c.details, EDIT.c.at_ms)
_NEXT_TURN = Prepared(select(func.coalesce(func.max(EDIT.c.turn), 0) + 1))
_BY_UUID = Prepared(select(EDIT.c.id).where(EDIT.c.uuid == bindparam("key")))
_NEW = inserting(EDIT, without=["id"])
_NEW_RECORD = inserting(EDIT_RECORD)
_NEW_ARTICLE = inserting(EDIT_ARTICLE)
_TURNED = Prepared(
    update(EDIT)
    .where(EDIT.c.id == bindparam("edit"))
    .values(state=bindparam("to"), turn=bindparam("at_turn"))
)
_READ = Prepared(
    select(EDIT.c.uuid, EDIT.c.kind, EDIT.c.annotator_id, EDIT.c.details).where(
        EDIT.c.id == bindparam("edit")
    )
)
_RECORDS = Prepared(
    select(EDIT_RECORD.c.type, EDIT_RECORD.c.before, EDIT_RECORD.c.after)
    .where(EDIT_RECORD.c.edit_id == bindparam("edit"))
    .order_by(EDIT_RECORD.c.ordinal)
)
_ARTICLES = Prepared(
    select(EDIT_ARTICLE.c.article_id).where(EDIT_ARTICLE.c.edit_id == bindparam("edit")).limit(2)
)
_FORGET_ALL = Prepared(update(EDIT).where(EDIT.c.state == UNDONE).values(state=ABANDONED))
_FORGET_MET = Prepared(
    update(EDIT)
    .where(
        EDIT.c.state == UNDONE,
        or_(
            EDIT.c.scope == "project",
            EDIT.c.id.in_(
                select(EDIT_ARTICLE.c.edit_id).where(listed(EDIT_ARTICLE.c.article_id, "articles"))
            ),
        ),
    )
    .values(state=ABANDONED)
)


_LAST = Prepared(
    select(EDIT.c.id, EDIT.c.uuid, EDIT.c.kind, EDIT.c.annotator_id)
    .where(EDIT.c.state == DONE, EDIT.c.turn == select(func.max(EDIT.c.turn)).scalar_subquery())
)  # fmt: skip
_PARTS = Prepared(
    select(EDIT_RECORD.c.ordinal, EDIT_RECORD.c.type, EDIT_RECORD.c.key)
    .where(EDIT_RECORD.c.edit_id == bindparam("edit"), EDIT_RECORD.c.type != BIRTH)
    .order_by(EDIT_RECORD.c.ordinal)
)
_GO_ON = Prepared(
    update(EDIT)
    .where(EDIT.c.id == bindparam("edit"))
    .values(
        uuid=bindparam("new_uuid"),
        details=bindparam("words"),
        at_ms=bindparam("now"),
        turn=bindparam("at_turn"),
    )
)
_COMES_TO = Prepared(
    update(EDIT_RECORD)
    .where(EDIT_RECORD.c.edit_id == bindparam("edit"), EDIT_RECORD.c.ordinal == bindparam("part"))
    .values(after=bindparam("value"))
)


def _latest(state: str) -> Select[tuple[object, ...]]:
    return select(*_ENTRY).where(EDIT.c.state == state).order_by(EDIT.c.turn.desc()).limit(1)


def _latest_of_article(state: str) -> Select[tuple[object, ...]]:
    return (
        _latest(state)
        .join(EDIT_ARTICLE, EDIT_ARTICLE.c.edit_id == EDIT.c.id)
        .where(EDIT_ARTICLE.c.article_id == bindparam("article"))
    )


_LATEST = {state: Prepared(_latest(state)) for state in (DONE, UNDONE)}
_LATEST_OF_ARTICLE = {state: Prepared(_latest_of_article(state)) for state in (DONE, UNDONE)}


class Remembered(NamedTuple):
    """An edit read back from the history, with the layers it made."""

    edit: Edit
    births: tuple[LayerBirth, ...]


def holds(db: Database, uuid: str) -> bool:
    """Tell whether an edit of that UUID was ever committed."""
    return db.one(_BY_UUID, key=uuid) is not None


def append(db: Database, edit: Edit, births: Iterable[LayerBirth]) -> None:
    """Write a new edit that is done; undone edits that it meets are abandoned."""
    change = Change.of(edit)
    is_project_wide = change.articles or change.scheme or change.register or not edit.article_ids
    if is_project_wide:
        abandon_undone(db)
    else:
        db.run(_FORGET_MET, articles=pack_list(edit.article_ids))
    edit_id = db.insert(
        _NEW,
        uuid=edit.uuid,
        at_ms=now_ms(),
        annotator_id=edit.annotator_id,
        kind=edit.kind.value,
        details=pack(edit.details),
        scope="project" if is_project_wide else "articles",
        state=DONE,
        turn=_next_turn(db),
    )
    db.run_many(_NEW_RECORD, _record_rows(edit_id, edit, births))
    db.run_many(
        _NEW_ARTICLE,
        ({"edit_id": edit_id, "article_id": article} for article in sorted(edit.article_ids)),
    )


def join(db: Database, edit: Edit) -> bool:
    """Make a new edit part of the one that it continues; False where they are two steps.

    They are one step if that one is the very last thing that happened, and both change the same
    records. The step then has the identity of the new edit, so that it is known when it is sent
    once more.
    """
    row = db.one(_LAST) if edit.continues else None
    if row is None or row[1:] != (edit.continues, edit.kind.value, edit.annotator_id):
        return False
    parts = db.all(_PARTS, edit=row[0])
    changed = [(codec_of(change.record), change.record) for change in edit.records]
    if [(name, key) for _, name, key in parts] != [(c.name, c.key(r)) for c, r in changed]:
        return False
    if not all(change.before and change.after for change in edit.records):
        return False
    db.run(
        _GO_ON,
        edit=row[0],
        new_uuid=edit.uuid,
        words=pack(edit.details),
        now=now_ms(),
        at_turn=_next_turn(db),
    )
    for (part, _, _), (codec, record) in zip(parts, changed, strict=True):
        db.run(_COMES_TO, edit=row[0], part=part, value=codec.pack(record))
    return True


def abandon_undone(db: Database) -> None:
    """Let nothing that is undone be redone any more."""
    db.run(_FORGET_ALL)


def turn(db: Database, edit_id: int, *, state: str) -> None:
    """Mark an edit done or undone, as the latest thing that happened."""
    db.run(_TURNED, edit=edit_id, to=state, at_turn=_next_turn(db))


def latest(db: Database, state: str, article_id: int | None) -> HistoryEntry | None:
    """Return the edit that undo (`done`) or redo (`undone`) takes next."""
    if article_id is None:
        row = db.one(_LATEST[state])
    else:
        row = db.one(_LATEST_OF_ARTICLE[state], article=article_id)
    return None if row is None else _entry(db, row)


def history_state(db: Database, article_id: int | None) -> HistoryState:
    """Return what undo and redo would do next."""
    return HistoryState(undo=latest(db, DONE, article_id), redo=latest(db, UNDONE, article_id))


def remembered(db: Database, edit_id: int) -> Remembered:
    """Return an edit of the history as it was committed."""
    row = db.one(_READ, edit=edit_id)
    assert row is not None, "asked for an edit that was just found"  # noqa: S101
    uuid, kind, annotator_id, details = row
    records: list[RecordChange] = []
    births: list[LayerBirth] = []
    for name, before, after in db.all(_RECORDS, edit=edit_id):
        if name == BIRTH:
            births.append(LayerBirth.unpacked(after))
        else:
            records.append(_change(name, before, after))
    edit = Edit(
        kind=EditKind(kind),
        annotator_id=annotator_id,
        records=tuple(records),
        details=unpack(details),
        uuid=uuid,
    )
    return Remembered(edit, tuple(births))


def _next_turn(db: Database) -> int:
    row = db.one(_NEXT_TURN)
    return 1 if row is None else int(row[0])


def _record_rows(edit_id: int, edit: Edit, births: Iterable[LayerBirth]) -> Iterable[Parameters]:
    rows: list[tuple[str, str, str | None, str | None]] = [
        (BIRTH, f"{birth.article_id}/{birth.annotator_id}", None, birth.packed())
        for birth in births
    ]
    for change in edit.records:
        codec = codec_of(change.record)
        before = None if change.before is None else codec.pack(change.before)
        after = None if change.after is None else codec.pack(change.after)
        rows.append((codec.name, codec.key(change.record), before, after))
    for ordinal, (name, key, before, after) in enumerate(rows):
        yield {
            "edit_id": edit_id,
            "ordinal": ordinal,
            "type": name,
            "key": key,
            "before": before,
            "after": after,
        }


def _change(name: str, before: str | None, after: str | None) -> RecordChange:
    codec = codec_named(name)
    return RecordChange(
        before=None if before is None else codec.unpack(before),
        after=None if after is None else codec.unpack(after),
    )


def _entry(db: Database, row: Values) -> HistoryEntry:
    edit_id, kind, details, at_ms = row
    articles = db.all(_ARTICLES, edit=edit_id)
    return HistoryEntry(
        edit_id=edit_id,
        kind=EditKind(kind),
        details=unpack(details),
        article_id=articles[0][0] if len(articles) == 1 else None,
        at_ms=at_ms,
    )
