"""The exports a project remembers, and what became of it since one of them."""

from collections.abc import Callable, Sequence

from sqlmodel import col, func, select

from annotator.core.domain.changes import RecordChange
from annotator.core.domain.export_record import ExportRecord
from annotator.core.domain.history_mark import HistoryMark
from annotator.core.domain.identity import now_ms
from annotator.core.domain.values import JsonValue
from annotator.core.storage.batch_rows import BatchContent, batch_content
from annotator.core.storage.database import Database
from annotator.core.storage.history_since import changes_since, history_mark
from annotator.core.storage.packing import pack, unpack
from annotator.core.storage.tables.history import ExportRecordRow


class ExportLog:
    """Exports of one project, numbered from 1 in the order in which they were made."""

    def __init__(self, db: Database, current: Callable[[], int]) -> None:
        self._db = db
        self._current = current

    def add(self, record: ExportRecord) -> None:
        """Remember an export; `at_ms` 0 means now. Raises ReadOnlyProjectError."""
        with self._db.writing(), self._db.session() as session:
            session.add(
                ExportRecordRow(
                    at_ms=record.at_ms or now_ms(),
                    annotator_id=self._current(),
                    format=record.format_name,
                    target=record.target,
                    options=pack(record.options),
                    articles=record.articles,
                    spans=record.spans,
                    sha256=record.sha256,
                )
            )
            session.flush()

    def all(self) -> tuple[ExportRecord, ...]:
        """Return the exports, the latest first."""
        with self._db.session() as session:
            rows = session.exec(select(ExportRecordRow).order_by(col(ExportRecordRow.id).desc()))
            return tuple(
                ExportRecord(
                    format_name=row.format,
                    target=row.target,
                    articles=row.articles,
                    spans=row.spans,
                    sha256=row.sha256,
                    options=unpack(row.options),
                    at_ms=row.at_ms,
                    number=row.id or 0,
                )
                for row in rows
            )

    def latest_option(self, key: str) -> JsonValue:
        """Return an option of the latest export that has it; None if none has."""
        options = col(ExportRecordRow.options)
        found = (
            select(ExportRecordRow.options)
            .where(func.json_type(options, f"$.{key}").is_not(None))
            .order_by(col(ExportRecordRow.id).desc())
        )
        with self._db.session() as session:
            text = session.exec(found).first()
        return None if text is None else unpack(text)[key]

    def mark(self) -> HistoryMark:
        """Return what is done now, for comparing later."""
        return history_mark(self._db)

    def since(self, mark: HistoryMark) -> Sequence[RecordChange]:
        """Return what became of each record since a mark.

        Records that are again as they were are left out. One that an edit went on changing
        after the mark has as `before` what it was before that edit.
        """
        return changes_since(self._db, mark)

    def batch(self, batch_id: int) -> BatchContent:
        """Return what an import brought, hidden or not."""
        return batch_content(self._db, batch_id)
