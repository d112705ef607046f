"""A journal that lies beside a project but was left by another file.

After a crash SQLite finds a journal beside the file and writes the old pages in it back. If
somebody has put a backup in the place of the file meanwhile, these are pages of another file:
30 of 30 such files were damaged. SQLite cannot tell, so both are tried on copies first.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.core.domain.errors import StaleJournalError
from annotator.core.domain.private_folder import private_folder
from annotator.core.storage.connection import Mode, uri
from annotator.core.storage.header import journal_of


def refuse_stale_journal(path: Path) -> None:
    """Do nothing where a file may take back what stands in its journal; both stay as they are.

    Raises:
        StaleJournalError: The file is whole without the journal and damaged with it.
    """
    try:
        with private_folder() as folder:
            is_stale = not _is_whole_with_journal(path, folder) and _is_whole(path, folder)
    except OSError:
        return  # no room for copies; SQLite does what it always does
    if is_stale:
        raise StaleJournalError(path=path, journal=journal_of(path).name)


def _is_whole_with_journal(path: Path, folder: Path) -> bool:
    copy = folder / "with.anno"
    shutil.copyfile(journal_of(path), journal_of(copy))
    return _is_whole(path, folder, copy.name)


def _is_whole(path: Path, folder: Path, name: str = "alone.anno") -> bool:
    copy = folder / name
    shutil.copyfile(path, copy)
    try:
        with closing(sqlite3.connect(uri(copy, Mode.WRITE), uri=True)) as driver:
            verdict = driver.execute("PRAGMA integrity_check(1)").fetchone()[0]
            return (
                bool(verdict == "ok") and not driver.execute("PRAGMA foreign_key_check").fetchone()
            )
    except sqlite3.DatabaseError:
        return False
