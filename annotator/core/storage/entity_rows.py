"""Entities between their two tables and their value."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from sqlalchemy import bindparam, delete, select, update

from annotator.core.arabic.match_key import match_key
from annotator.core.domain.entity import Entity
from annotator.core.storage.database import Database
from annotator.core.storage.packing import pack, pack_list, unpack
from annotator.core.storage.statement import Prepared, SqlValue, inserting, listed
from annotator.core.storage.tables.project import ENTITY, ENTITY_ALIAS

_ENTITIES = select(
    ENTITY.c.id,
    ENTITY.c.uuid,
    ENTITY.c.label,
    ENTITY.c.name,
    ENTITY.c.type,
    ENTITY.c.note,
    ENTITY.c.external_ids,
)
_ALIASES = select(ENTITY_ALIAS.c.entity_id, ENTITY_ALIAS.c.alias).order_by(
    ENTITY_ALIAS.c.entity_id, ENTITY_ALIAS.c.position
)
_ALL = Prepared(_ENTITIES)
_ALL_ALIASES = Prepared(_ALIASES)
_BY_UUID = Prepared(_ENTITIES.where(listed(ENTITY.c.uuid, "uuids")))
_ALIASES_OF = Prepared(_ALIASES.where(listed(ENTITY_ALIAS.c.entity_id, "rows")))
_ROW = Prepared(select(ENTITY.c.id).where(ENTITY.c.uuid == bindparam("key")))
_NEW = inserting(ENTITY, without=["id"])
_CHANGED = Prepared(
    update(ENTITY).where(ENTITY.c.id == bindparam("row")),
    columns=[column.name for column in ENTITY.c if column.name != "id"],
)
_GONE = Prepared(delete(ENTITY).where(ENTITY.c.uuid == bindparam("key")))
_NEW_ALIAS = inserting(ENTITY_ALIAS)
_ALIASES_GONE = Prepared(delete(ENTITY_ALIAS).where(ENTITY_ALIAS.c.entity_id == bindparam("row")))


def read_all_entities(db: Database) -> list[Entity]:
    """Return the whole register in no order."""
    return _entities(db.all(_ALL), db.all(_ALL_ALIASES))


def read_entities(db: Database, uuids: Collection[str]) -> list[Entity]:
    """Return the entities of these UUIDs that there are, in no order."""
    rows = db.all(_BY_UUID, uuids=pack_list(uuids))
    return _entities(rows, db.all(_ALIASES_OF, rows=pack_list(row[0] for row in rows)))


def write_entity(db: Database, entity: Entity) -> int:
    """Insert the entity, or make its row hold the new values; return the row."""
    values: dict[str, SqlValue] = {
        "uuid": entity.uuid,
        "label": entity.label,
        "name": entity.name,
        "type": entity.type,
        "note": entity.note,
        "external_ids": pack(entity.external_ids),
    }
    found = db.one(_ROW, key=entity.uuid)
    if found is None:
        row = db.insert(_NEW, **values)
    else:
        row = int(found[0])
        db.run(_CHANGED, row=row, **values)
        db.run(_ALIASES_GONE, row=row)
    db.run_many(
        _NEW_ALIAS,
        (
            {"entity_id": row, "position": at, "alias": alias, "alias_key": match_key(alias)}
            for at, alias in enumerate(entity.aliases)
        ),
    )
    return row


def find_or_add_entity(db: Database, *, uuid: str, label: str, name: str) -> int:
    """Return the row of an entity; one that an import only names is added by that name."""
    found = db.one(_ROW, key=uuid)
    if found is not None:
        return int(found[0])
    return write_entity(db, Entity(uuid=uuid, label=label, name=name))


def delete_entity(db: Database, uuid: str) -> None:
    """Delete an entity with its aliases."""
    db.run(_GONE, key=uuid)


def _entities(
    rows: Iterable[tuple[int, str, str, str, str, str, str]], aliases: Iterable[tuple[int, str]]
) -> list[Entity]:
    of_entity: dict[int, list[str]] = defaultdict(list)
    for row, alias in aliases:
        of_entity[row].append(alias)
    return [
        Entity(uuid, label, name, kind, tuple(of_entity.get(row, ())), note, unpack(external))
        for row, uuid, label, name, kind, note, external in rows
    ]
