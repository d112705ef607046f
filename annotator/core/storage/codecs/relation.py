"""Relations as records."""

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import bindparam, delete, select, update
from typing_extensions import override

from annotator.core.domain.errors import UnknownSpanError
from annotator.core.domain.identity import now_ms
from annotator.core.domain.relation import Relation
from annotator.core.storage.codecs.base import RecordCodec, Stored
from annotator.core.storage.database import Database
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.layer_rows import Place, layer_ids
from annotator.core.storage.packing import attributes_of, pack, unpack
from annotator.core.storage.span_reading import relations_by_uuid
from annotator.core.storage.statement import Prepared, SqlValue, inserting
from annotator.core.storage.tables.layers import RELATION, SPAN

_NEW = inserting(RELATION, without=["id"])
_CHANGED = Prepared(
    update(RELATION).where(RELATION.c.uuid == bindparam("key")),
    columns=[
        column.name for column in RELATION.c if column.name not in {"id", "uuid", "created_ms"}
    ],
)
_GONE = Prepared(delete(RELATION).where(RELATION.c.uuid == bindparam("key")))
_END = Prepared(
    select(SPAN.c.id).where(SPAN.c.uuid == bindparam("key"), SPAN.c.layer_id == bindparam("layer"))
)


class RelationCodec(RecordCodec[Relation]):
    """Writes relations whose ends are spans of the same layer."""

    name: ClassVar[str] = "relation"
    record_type: ClassVar[type] = Relation

    @override
    def key(self, record: Relation) -> str:
        return record.uuid

    @override
    def pack(self, record: Relation) -> str:
        return pack(
            {
                "uuid": record.uuid,
                "article": record.article_id,
                "annotator": record.annotator_id,
                "label": record.label,
                "source": record.source,
                "target": record.target,
                "attributes": record.attributes,
            }
        )

    @override
    def unpack(self, text: str) -> Relation:
        value = unpack(text)
        return Relation(
            uuid=value["uuid"],
            article_id=value["article"],
            annotator_id=value["annotator"],
            label=value["label"],
            source=value["source"],
            target=value["target"],
            attributes=attributes_of(value["attributes"]),
        )

    @override
    def current(self, context: FileContext, records: Sequence[Relation]) -> dict[str, Relation]:
        uuids = [record.uuid for record in records]
        return {relation.uuid: relation for relation in relations_by_uuid(context.db, uuids)}

    @override
    def store(self, context: FileContext, changes: Sequence[Stored[Relation]]) -> None:
        layers = layer_ids(context.db, (self.place(change.after) for change in changes))
        for before, after in changes:
            layer_id = layers[self.place(after)]
            row: dict[str, SqlValue] = {
                "layer_id": layer_id,
                "type_id": context.kind_id(after.label),
                "source_id": _end(context.db, after.source, layer_id),
                "target_id": _end(context.db, after.target, layer_id),
                "attributes": pack(after.attributes),
                "updated_ms": now_ms(),
            }
            if before is None:
                context.db.run(_NEW, uuid=after.uuid, created_ms=row["updated_ms"], **row)
            else:
                context.db.run(_CHANGED, key=after.uuid, **row)

    @override
    def remove(self, context: FileContext, records: Sequence[Relation]) -> None:
        for record in records:
            context.db.run(_GONE, key=record.uuid)

    @override
    def place(self, record: Relation) -> Place:
        return record.article_id, record.annotator_id


def _end(db: Database, uuid: str, layer_id: int) -> int:
    row = db.one(_END, key=uuid, layer=layer_id)
    if row is None:
        raise UnknownSpanError(uuid=uuid)
    return int(row[0])
