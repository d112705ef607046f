"""Entities of the register as records."""

from collections.abc import Sequence
from typing import ClassVar

from typing_extensions import override

from annotator.core.domain.entity import Entity
from annotator.core.storage.codecs.base import RecordCodec, Stored
from annotator.core.storage.entity_rows import delete_entity, read_entities, write_entity
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.packing import pack, unpack


class EntityCodec(RecordCodec[Entity]):
    """An entity that spans point to cannot be removed: unlink them in the same edit."""

    name: ClassVar[str] = "entity"
    record_type: ClassVar[type] = Entity

    @override
    def key(self, record: Entity) -> str:
        return record.uuid

    @override
    def pack(self, record: Entity) -> str:
        return pack(
            {
                "uuid": record.uuid,
                "label": record.label,
                "name": record.name,
                "type": record.type,
                "aliases": record.aliases,
                "note": record.note,
                "external_ids": record.external_ids,
            }
        )

    @override
    def unpack(self, text: str) -> Entity:
        value = unpack(text)
        return Entity(**{**value, "aliases": tuple(value["aliases"])})

    @override
    def current(self, context: FileContext, records: Sequence[Entity]) -> dict[str, Entity]:
        uuids = [record.uuid for record in records]
        return {entity.uuid: entity for entity in read_entities(context.db, uuids)}

    @override
    def store(self, context: FileContext, changes: Sequence[Stored[Entity]]) -> None:
        for change in changes:
            write_entity(context.db, change.after)

    @override
    def remove(self, context: FileContext, records: Sequence[Entity]) -> None:
        for record in records:
            delete_entity(context.db, record.uuid)
