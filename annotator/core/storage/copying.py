"""Consistent copies of an open project, through SQLite's backup interface.

The file itself is never opened a second time by this process: closing it again would drop
the locks that SQLite holds on it.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.core.domain.errors import ProjectExistsError
from annotator.core.domain.identity import new_uuid
from annotator.core.storage.failures import translated

PAGES_AT_ONCE = 4096


def copy_to(
    driver: sqlite3.Connection, target: Path, *, overwrite: bool = False, is_private: bool = False
) -> None:
    """Write a complete copy of an open file to `target`; it is there whole, or not at all.

    Nobody but the person who runs the program may read it if `is_private`.

    Raises:
        ProjectExistsError: `target` is there and may not be replaced.
        ProjectFileError: It could not be written.
    """
    if target.exists() and not overwrite:
        raise ProjectExistsError(path=target)
    unfinished = target.with_name(f".{target.name}.{new_uuid()}.part")
    try:
        if is_private:
            os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        _copy(driver, unfinished)
        publish(unfinished, target, overwrite=overwrite)
    except (sqlite3.Error, OSError) as error:
        raise translated(error, target) from error
    finally:
        unfinished.unlink(missing_ok=True)


def publish(unfinished: Path, target: Path, *, overwrite: bool) -> None:
    """Give a finished file its name, durably; an existing file is never lost by accident.

    Raises:
        ProjectExistsError: `target` is there and may not be replaced.
    """
    if overwrite:
        unfinished.replace(target)
    else:
        _name_exclusively(unfinished, target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make new names in a folder survive a power cut, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _copy(driver: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy.execute("PRAGMA synchronous=OFF")
        driver.backup(copy, pages=PAGES_AT_ONCE)
        copy.execute("UPDATE meta SET open_session=NULL")
        (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _name_exclusively(unfinished: Path, target: Path) -> None:
    try:
        os.link(unfinished, target)
    except FileExistsError as error:
        raise ProjectExistsError(path=target) from error
    except OSError:  # a file system without hard links
        if target.exists():
            raise ProjectExistsError(path=target) from None
        unfinished.rename(target)
