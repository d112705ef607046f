"""Entities between their two tables and their value."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import select as rows_of
from sqlmodel import Session, col, delete, select

from annotator.core.arabic.match_key import match_key
from annotator.core.domain.entity import Entity
from annotator.core.storage.database import Database
from annotator.core.storage.packing import pack, unpack
from annotator.core.storage.statement import Prepared
from annotator.core.storage.tables.project import (
    ENTITY,
    ENTITY_ALIAS,
    EntityAliasRow,
    EntityRow,
)

CHUNK = 500
"""So many keys go into one query: well below SQLite's limit of variables."""

_ALL = Prepared(
    rows_of(
        ENTITY.c.id,
        ENTITY.c.uuid,
        ENTITY.c.label,
        ENTITY.c.name,
        ENTITY.c.type,
        ENTITY.c.note,
        ENTITY.c.external_ids,
    )
)
_ALIASES = Prepared(
    rows_of(ENTITY_ALIAS.c.entity_id, ENTITY_ALIAS.c.alias).order_by(
        ENTITY_ALIAS.c.entity_id, ENTITY_ALIAS.c.position
    )
)


def read_all_entities(db: Database) -> list[Entity]:
    """Return the whole register in no order, without a row object for each entity."""
    aliases: dict[int, list[str]] = defaultdict(list)
    for entity_id, alias in db.all(_ALIASES):
        aliases[entity_id].append(alias)
    return [
        Entity(uuid, label, name, kind, tuple(aliases.get(row, ())), note, unpack(external))
        for row, uuid, label, name, kind, note, external in db.all(_ALL)
    ]


def read_entities(session: Session, uuids: Collection[str] | None = None) -> list[Entity]:
    """Return the entities of these UUIDs (None: all), by name."""
    if uuids is None:
        return _entities(session, list(session.exec(select(EntityRow))))
    rows: list[EntityRow] = []
    wanted = list(uuids)
    for start in range(0, len(wanted), CHUNK):
        chunk = wanted[start : start + CHUNK]
        rows += session.exec(select(EntityRow).where(col(EntityRow.uuid).in_(chunk)))
    return _entities(session, rows)


def write_entity(session: Session, entity: Entity) -> None:
    """Insert the entity, or make its row hold the new values."""
    found = session.exec(select(EntityRow).where(EntityRow.uuid == entity.uuid)).one_or_none()
    values: dict[str, Any] = {
        "uuid": entity.uuid,
        "label": entity.label,
        "name": entity.name,
        "type": entity.type,
        "note": entity.note,
        "external_ids": pack(entity.external_ids),
    }
    row = EntityRow(**values) if found is None else found
    row.sqlmodel_update(values)
    session.add(row)
    session.flush()
    entity_id = row.id or 0
    session.exec(delete(EntityAliasRow).where(col(EntityAliasRow.entity_id) == entity_id))
    for position, alias in enumerate(entity.aliases):
        session.add(
            EntityAliasRow(
                entity_id=entity_id, position=position, alias=alias, alias_key=match_key(alias)
            )
        )
    session.flush()


def find_or_add_entity(session: Session, *, uuid: str, label: str, name: str) -> int:
    """Return the row of an entity; one that an import only names is added by that name."""
    found = session.exec(select(EntityRow.id).where(EntityRow.uuid == uuid)).one_or_none()
    if found is not None:
        return found
    write_entity(session, Entity(uuid=uuid, label=label, name=name))
    return session.exec(select(EntityRow.id).where(EntityRow.uuid == uuid)).one() or 0


def delete_entity(session: Session, uuid: str) -> None:
    """Delete an entity with its aliases."""
    session.exec(delete(EntityRow).where(col(EntityRow.uuid) == uuid))


def _entities(session: Session, rows: list[EntityRow]) -> list[Entity]:
    aliases: dict[int, list[str]] = defaultdict(list)
    found = select(EntityAliasRow).order_by(
        col(EntityAliasRow.entity_id), col(EntityAliasRow.position)
    )
    if len(rows) <= CHUNK:
        found = found.where(col(EntityAliasRow.entity_id).in_([row.id for row in rows]))
    for alias in session.exec(found):
        aliases[alias.entity_id].append(alias.alias)
    entities = (
        Entity(
            uuid=row.uuid,
            label=row.label,
            name=row.name,
            type=row.type,
            aliases=tuple(aliases.get(row.id or 0, ())),
            note=row.note,
            external_ids=unpack(row.external_ids),
        )
        for row in rows
    )
    return sorted(entities, key=lambda entity: (entity.name, entity.uuid))
