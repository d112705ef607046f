"""An import as a record: undoing it hides its articles and layers, nothing is deleted."""

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import select
from typing_extensions import override

from annotator.core.domain.records import ImportedBatch
from annotator.core.storage.batch_rows import hide_batch, show_batch
from annotator.core.storage.codecs.base import RecordCodec, Stored
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.packing import pack, pack_list, unpack
from annotator.core.storage.statement import Prepared, listed
from annotator.core.storage.tables.articles import IMPORT_BATCH

_DONE = Prepared(
    select(IMPORT_BATCH.c.id, IMPORT_BATCH.c.added).where(
        listed(IMPORT_BATCH.c.id, "ids"), IMPORT_BATCH.c.state == "done"
    )
)


class ImportedBatchCodec(RecordCodec[ImportedBatch]):
    """Storing a batch finishes its import or brings it back; removing it hides it."""

    name: ClassVar[str] = "imported_batch"
    record_type: ClassVar[type] = ImportedBatch

    @override
    def key(self, record: ImportedBatch) -> str:
        return str(record.batch_id)

    @override
    def pack(self, record: ImportedBatch) -> str:
        return pack([record.batch_id, record.article_count])

    @override
    def unpack(self, text: str) -> ImportedBatch:
        return ImportedBatch(*unpack(text))

    @override
    def current(
        self, context: FileContext, records: Sequence[ImportedBatch]
    ) -> dict[str, ImportedBatch]:
        rows = context.db.all(_DONE, ids=pack_list(record.batch_id for record in records))
        return {str(row): ImportedBatch(row, added) for row, added in rows}

    @override
    def store(self, context: FileContext, changes: Sequence[Stored[ImportedBatch]]) -> None:
        for change in changes:
            show_batch(context.db, change.after.batch_id)

    @override
    def remove(self, context: FileContext, records: Sequence[ImportedBatch]) -> None:
        for record in records:
            hide_batch(context.db, record.batch_id)
