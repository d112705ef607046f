"""The exports a project remembers."""

from sqlmodel import Session, col, select

from annotator.core.domain.export_record import ExportRecord
from annotator.core.domain.identity import now_ms
from annotator.core.storage.packing import pack, unpack
from annotator.core.storage.tables.history import ExportRecordRow


def add_export(session: Session, record: ExportRecord, annotator_id: int) -> None:
    """Remember an export; `at_ms` 0 means now."""
    session.add(
        ExportRecordRow(
            at_ms=record.at_ms or now_ms(),
            annotator_id=annotator_id,
            format=record.format_name,
            target=record.target,
            options=pack(record.options),
            articles=record.articles,
            spans=record.spans,
            sha256=record.sha256,
        )
    )
    session.flush()


def read_exports(session: Session) -> tuple[ExportRecord, ...]:
    """Return the exports, the latest first."""
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
        )
        for row in rows
    )
