"""The way into a project file: nothing is written before all is known to be right."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import bindparam, select, update

from annotator.core.domain.errors import (
    AnnotatorError,
    DamagedProjectError,
    ReadOnlyProjectError,
)
from annotator.core.domain.identity import new_uuid
from annotator.core.storage.batch_rows import article_count, batches, delete_batch
from annotator.core.storage.connection import Mode, connect
from annotator.core.storage.copying import copy_to
from annotator.core.storage.database import Database
from annotator.core.storage.failures import translated
from annotator.core.storage.fingerprint import check_kinds, check_schema
from annotator.core.storage.header import has_hot_journal, read_header
from annotator.core.storage.lock_file import LockFile, take_lock
from annotator.core.storage.migrations import STEPS, Step, migrate, version_of
from annotator.core.storage.stale_journal import refuse_stale_journal
from annotator.core.storage.statement import Prepared
from annotator.core.storage.tables.project import META

SMALL = 20_000_000
"""Files up to so many bytes are checked whole at every opening (some 0.2 s)."""

MEDIUM = 200_000_000
"""Files up to so many bytes are checked whole after an unclean end (some 2 s)."""

FEW_ARTICLES = 5000
"""The rest of a cut-off import is deleted at opening if it is no larger."""

_SESSION = Prepared(select(META.c.open_session))
_MARK = Prepared(update(META).values(open_session=bindparam("session")))


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """An open file with its lock.

    `unchecked`: its last end was unclean, and it is too large to have been checked whole.
    `backup`: the copy of an older file that was brought up to date.
    """

    db: Database
    lock: LockFile | None
    unchecked: bool = False
    backup: Path | None = None

    def close(self) -> None:
        """Say that this end is clean, close the file, let go of the lock; once is enough."""
        if self.db.is_closed:
            return
        try:
            if not self.db.read_only:
                with suppress(AnnotatorError), self.db.writing():
                    self.db.run(_MARK, session=None)
        finally:
            self.db.close()
            if self.lock is not None:
                self.lock.release()


def open_for_writing(path: Path, *, steps: Sequence[Step] = STEPS) -> OpenedFile:
    """Open a project to work in it; an older file is backed up and brought up to date.

    Raises:
        ProjectFileError: In one sentence why not; the file is as it was.
    """
    read_header(path, newest=len(steps))
    lock = take_lock(path)
    try:
        return _opened(path, lock, steps)
    except BaseException:
        lock.release()
        raise


def open_for_reading(path: Path, *, steps: Sequence[Step] = STEPS) -> OpenedFile:
    """Open a project that nothing is written to: no lock, no mark, no migration.

    Raises:
        ReadOnlyProjectError: The file must be brought up to date first.
        ProjectFileError: Another reason, in one sentence.
    """
    header = read_header(path, newest=len(steps))
    if header.version < len(steps):
        raise ReadOnlyProjectError(path=path)
    db = _connected(path, Mode.READ)
    try:
        with db.translating():
            check_schema(db.driver, path)
    except BaseException:
        db.close()
        raise
    return OpenedFile(db=db, lock=None)


def _opened(path: Path, lock: LockFile, steps: Sequence[Step]) -> OpenedFile:
    was_cut_off = has_hot_journal(path)
    if was_cut_off and path.stat().st_size <= MEDIUM:
        refuse_stale_journal(path)
    db = _connected(path, Mode.WRITE)
    try:
        with db.translating():
            backup = _brought_up_to_date(db.driver, path, steps)
            check_schema(db.driver, path)
        row = db.one(_SESSION)
        unclean = was_cut_off or (row is not None and row[0] is not None)
        checked = _check_whole(db, unclean=unclean)
        _mark_open(db)
        _remove_unfinished_imports(db)
    except BaseException:
        db.close()
        raise
    return OpenedFile(db=db, lock=lock, unchecked=unclean and not checked, backup=backup)


def _connected(path: Path, mode: Mode) -> Database:
    try:
        return Database(path, connect(path, mode), read_only=mode is Mode.READ)
    except sqlite3.Error as error:
        raise translated(error, path) from error


def _brought_up_to_date(
    driver: sqlite3.Connection, path: Path, steps: Sequence[Step]
) -> Path | None:
    """Migrate an older file; return the backup made before."""
    version = version_of(driver)
    if version == len(steps):
        return None
    check_kinds(driver, path)
    backup = path.with_name(f"{path.stem}.v{version}.backup{path.suffix}")
    copy_to(driver, backup, overwrite=True)
    migrate(driver, steps=steps)
    return backup


def _check_whole(db: Database, *, unclean: bool) -> bool:
    """Check every page where that is quick enough; return whether it was done."""
    if db.path.stat().st_size > (MEDIUM if unclean else SMALL):
        return False
    for pragma, reason in _PRAGMAS:
        rows = db.pragma(pragma)
        if faults := [row for row in rows if row != ("ok",)]:
            raise DamagedProjectError(path=db.path, reason=reason(faults[0]))
    return True


def _mark_open(db: Database) -> None:
    """Write the first byte: this also shows whether the file can be written at all."""
    with db.writing():
        db.run(_MARK, session=new_uuid())


def _remove_unfinished_imports(db: Database) -> None:
    """Delete what a cut-off import left; a large rest waits, unseen, for the next import."""
    for batch in batches(db, state="running"):
        if article_count(db, batch) <= FEW_ARTICLES:
            with db.writing():
                delete_batch(db, batch)


def _page_fault(row: tuple[object, ...]) -> str:
    return str(row[0]).splitlines()[0]


def _reference_fault(row: tuple[object, ...]) -> str:
    return f"a row of {row[0]} points to nothing"


_PRAGMAS: tuple[tuple[str, Callable[[tuple[object, ...]], str]], ...] = (
    ("integrity_check(1)", _page_fault),
    ("foreign_key_check", _reference_fault),
)
