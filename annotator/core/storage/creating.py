"""Makes a new project file: whole under its name, or not there at all."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from annotator import __version__
from annotator.core.domain.errors import (
    ProjectExistsError,
    ProjectIsFolderError,
    ProjectMissingError,
)
from annotator.core.domain.identity import new_uuid, now_ms
from annotator.core.domain.scheme import Scheme
from annotator.core.storage.annotator_rows import find_or_add
from annotator.core.storage.connection import Mode, connect, driver_of
from annotator.core.storage.copying import publish
from annotator.core.storage.database import Database
from annotator.core.storage.failures import translated
from annotator.core.storage.header import journal_of
from annotator.core.storage.migrations import migrate
from annotator.core.storage.packing import pack_names
from annotator.core.storage.scheme_rows import write_scheme
from annotator.core.storage.tables.project import MetaRow


@dataclass(frozen=True, slots=True)
class NewProject:
    """What a project starts with."""

    scheme: Scheme
    annotator: str
    title: str


def create_file(path: Path, new: NewProject) -> None:
    """Write a new project file; an existing file is never replaced.

    Raises:
        ProjectExistsError, ProjectIsFolderError: The name is taken.
        ProjectMissingError: The folder is not there.
        ProjectFileError: It could not be written.
    """
    _check_place(path)
    unfinished = path.with_name(f".{path.name}.{new_uuid()}.part")
    try:
        unfinished.touch(exist_ok=False)
        _fill(unfinished, new)
        publish(unfinished, path, overwrite=False)
    except (sqlite3.Error, OSError) as error:
        raise translated(error, path) from error
    finally:
        unfinished.unlink(missing_ok=True)
        journal_of(unfinished).unlink(missing_ok=True)


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise ProjectIsFolderError(path=path)
    if path.exists():
        raise ProjectExistsError(path=path)
    if not path.parent.is_dir():
        raise ProjectMissingError(path=path.parent)


def _fill(path: Path, new: NewProject) -> None:
    connection = connect(path, Mode.WRITE)
    db = Database(path, connection, read_only=False)
    try:
        migrate(driver_of(connection))
        with db.writing():
            _write_first_rows(db, new)
    finally:
        db.close()


def _write_first_rows(db: Database, new: NewProject) -> None:
    with db.session() as session:
        annotator = find_or_add(session, new.annotator)
        session.add(
            MetaRow(
                id=1,
                project_uuid=new_uuid(),
                title=new.title,
                created_ms=now_ms(),
                program=__version__,
                annotator_id=annotator.id,
                scheme_code=new.scheme.id,
                scheme_names=pack_names(new.scheme.names),
                open_session=None,
            )
        )
        session.flush()
        write_scheme(session, new.scheme)
