"""Database errors turned into the sentences of the domain."""

import errno
import shutil
import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from annotator.core.domain.errors import (
    AnnotatorError,
    DamagedProjectError,
    DiskFullError,
    EditConflictError,
    ProjectLockedError,
    ProjectMovedError,
    ReadOnlyProjectError,
    StorageError,
)

ALMOST_FULL = 1_000_000
"""With fewer bytes free, a file that cannot be created or written means a full disk."""

ANOTHER_PROGRAM = "another program"


def translated(error: Exception, path: Path) -> AnnotatorError:
    """Return the expected failure that a database error means.

    A full disk also shows as "unable to open database file" (the journal could not be made)
    or as an I/O error (a quota), so the free space is asked for.
    """
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, OSError):
        return _refused_by_system(cause, path)
    name = str(getattr(cause, "sqlite_errorname", None) or "")
    family = _FAMILIES.get(name) or _FAMILIES.get("_".join(name.split("_")[:2]))
    if family is not None:
        return family(path, str(cause))
    if isinstance(cause, sqlite3.DatabaseError) and name.startswith("SQLITE_CONSTRAINT"):
        return EditConflictError()
    return StorageError(path=path, reason=cause)


def _refused_by_system(error: OSError, path: Path) -> AnnotatorError:
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return ReadOnlyProjectError(path=path)
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFullError(path=path)
    return StorageError(path=path, reason=error.strerror or error)


def _full(path: Path, reason: str) -> AnnotatorError:
    del reason
    return DiskFullError(path=path)


def _moved(path: Path, reason: str) -> AnnotatorError:
    del reason
    return ProjectMovedError(path=path)


def _read_only(path: Path, reason: str) -> AnnotatorError:
    del reason
    return ReadOnlyProjectError(path=path)


def _locked(path: Path, reason: str) -> AnnotatorError:
    del reason
    return ProjectLockedError(path=path, holder=ANOTHER_PROGRAM)


def _damaged(path: Path, reason: str) -> AnnotatorError:
    return DamagedProjectError(path=path, reason=reason)


def _unusable(path: Path, reason: str) -> AnnotatorError:
    if not path.exists():
        return ProjectMovedError(path=path)
    if shutil.disk_usage(path.parent).free < ALMOST_FULL:
        return DiskFullError(path=path)
    return StorageError(path=path, reason=reason)


_FAMILIES = {
    "SQLITE_FULL": _full,
    "SQLITE_READONLY_DBMOVED": _moved,
    "SQLITE_READONLY": _read_only,
    "SQLITE_BUSY": _locked,
    "SQLITE_LOCKED": _locked,
    "SQLITE_CORRUPT": _damaged,
    "SQLITE_NOTADB": _damaged,
    "SQLITE_CANTOPEN": _unusable,
    "SQLITE_IOERR": _unusable,
}
