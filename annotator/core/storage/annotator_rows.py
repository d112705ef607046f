"""Annotators: found by name, made when they first work here."""

from sqlmodel import Session, col, select

from annotator.core.domain.annotator import GOLD, Annotator, AnnotatorKind
from annotator.core.domain.errors import UnknownAnnotatorError
from annotator.core.domain.identity import new_uuid
from annotator.core.storage.tables.project import AnnotatorRow, MetaRow


def read_annotators(session: Session) -> tuple[Annotator, ...]:
    """Return every annotator, by row."""
    rows = session.exec(select(AnnotatorRow).order_by(col(AnnotatorRow.id)))
    return tuple(_annotator(row) for row in rows)


def current_annotator(session: Session) -> Annotator:
    """Return who works now."""
    meta = session.get_one(MetaRow, 1)
    return _annotator(session.get_one(AnnotatorRow, meta.annotator_id))


def find_or_add(session: Session, name: str) -> Annotator:
    """Return the annotator of that name, made if there is none.

    Raises:
        UnknownAnnotatorError: The name is empty.
    """
    name = name.strip()
    if not name:
        raise UnknownAnnotatorError(annotator=name)
    row = session.exec(select(AnnotatorRow).where(AnnotatorRow.name == name)).one_or_none()
    if row is None:
        kind = AnnotatorKind.ADJUDICATOR if name == GOLD else AnnotatorKind.HUMAN
        row = AnnotatorRow(uuid=new_uuid(), name=name, kind=kind.value)
        session.add(row)
        session.flush()
    return _annotator(row)


def make_current(session: Session, annotator_id: int) -> None:
    """Let an annotator be who works now."""
    meta = session.get_one(MetaRow, 1)
    meta.annotator_id = annotator_id
    session.add(meta)
    session.flush()


def _annotator(row: AnnotatorRow) -> Annotator:
    assert row.id is not None, "read from the file"  # noqa: S101
    return Annotator(id=row.id, uuid=row.uuid, name=row.name, kind=AnnotatorKind(row.kind))
