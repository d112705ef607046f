"""Dismissed findings as records."""

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import bindparam, delete, select
from typing_extensions import override

from annotator.core.domain.dismissal import Dismissal
from annotator.core.storage.codecs.base import RecordCodec, Stored
from annotator.core.storage.database import Values
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.packing import pack, pack_list, unpack
from annotator.core.storage.statement import Prepared, inserting, listed
from annotator.core.storage.tables.layers import DISMISSAL

_COLUMNS = (
    DISMISSAL.c.article_id,
    DISMISSAL.c.span_uuid,
    DISMISSAL.c.code,
    DISMISSAL.c.details,
    DISMISSAL.c.reason,
)
_BY_KEY = Prepared(select(*_COLUMNS).where(listed(DISMISSAL.c.key, "keys")))
_ALL = Prepared(select(*_COLUMNS))
_NEW = inserting(DISMISSAL)
_GONE = Prepared(delete(DISMISSAL).where(DISMISSAL.c.key == bindparam("which")))


class DismissalCodec(RecordCodec[Dismissal]):
    """A dismissal is written anew rather than changed."""

    name: ClassVar[str] = "dismissal"
    record_type: ClassVar[type] = Dismissal

    @override
    def key(self, record: Dismissal) -> str:
        return record.key

    @override
    def pack(self, record: Dismissal) -> str:
        return pack(
            [record.article_id, record.span_uuid, record.code, record.details, record.reason]
        )

    @override
    def unpack(self, text: str) -> Dismissal:
        return Dismissal(*unpack(text))

    @override
    def current(self, context: FileContext, records: Sequence[Dismissal]) -> dict[str, Dismissal]:
        keys = pack_list(record.key for record in records)
        found = (_dismissal(row) for row in context.db.all(_BY_KEY, keys=keys))
        return {record.key: record for record in found}

    @override
    def store(self, context: FileContext, changes: Sequence[Stored[Dismissal]]) -> None:
        for before, after in changes:
            if before is not None:
                self.remove(context, [before])
            context.db.run(
                _NEW,
                key=after.key,
                article_id=after.article_id,
                span_uuid=after.span_uuid,
                code=after.code,
                details=pack(after.details),
                reason=after.reason,
            )

    @override
    def remove(self, context: FileContext, records: Sequence[Dismissal]) -> None:
        for record in records:
            context.db.run(_GONE, which=record.key)


def read_dismissals(context: FileContext) -> tuple[Dismissal, ...]:
    """Return every finding that was let be."""
    return tuple(map(_dismissal, context.db.all(_ALL)))


def _dismissal(row: Values) -> Dismissal:
    article_id, span_uuid, code, details, reason = row
    return Dismissal(article_id, span_uuid, code, unpack(details), reason)
