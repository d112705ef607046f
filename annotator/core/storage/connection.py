"""Opens SQLite files the one way this program uses them."""

import sqlite3
from enum import Enum
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool
from typing_extensions import override

MAX_VALUE_BYTES = 256_000_000
"""No text or blob of a file may be longer."""

BUSY_MS = 3000
CACHE_KIB = 32_000

_PRAGMAS = (
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",
    f"PRAGMA busy_timeout={BUSY_MS}",
    f"PRAGMA cache_size=-{CACHE_KIB}",
)
_WRITER_PRAGMAS = ("PRAGMA synchronous=EXTRA", "PRAGMA fullfsync=ON")


class Driver(sqlite3.Connection):
    """Leaves transactions alone: they begin and end by the statements of Database only.

    A closing SQLModel session would otherwise roll back what is not its own.
    """

    @override
    def commit(self) -> None:
        """Do nothing."""

    @override
    def rollback(self) -> None:
        """Do nothing."""


class Mode(Enum):
    """How a file is opened; neither makes a file that is not there."""

    READ = "ro"
    WRITE = "rw"


def connect(path: Path, mode: Mode) -> Connection:
    """Return a connection that SQLModel sessions and plain statements share.

    Nothing begins or ends a transaction on its own (`isolation_level=None`): writes say
    BEGIN IMMEDIATE, and a read never holds the file. Journal mode DELETE with synchronous
    EXTRA leaves one file between commits and lost nothing in simulated power cuts.

    Raises:
        sqlite3.Error: SQLite cannot open the file; the caller translates it.
    """
    driver = _driver(path, mode)
    engine = create_engine(
        "sqlite://",
        creator=lambda: driver,
        poolclass=StaticPool,
        isolation_level="AUTOCOMMIT",
    )
    try:
        return engine.connect()
    except BaseException:
        driver.close()
        raise


def driver_of(connection: Connection) -> sqlite3.Connection:
    """Return the sqlite3 connection below."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - the engine is made above
    return driver


def uri(path: Path, mode: Mode) -> str:
    """Return the file as a SQLite URI: any character of a path is safe in it."""
    return f"file:{quote(path.absolute().as_posix())}?mode={mode.value}"


def _driver(path: Path, mode: Mode) -> sqlite3.Connection:
    driver = sqlite3.connect(uri(path, mode), uri=True, isolation_level=None, factory=Driver)
    try:
        driver.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES)
        driver.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for pragma in _PRAGMAS:
            driver.execute(pragma)
        if mode is Mode.WRITE:
            for pragma in _WRITER_PRAGMAS:
                driver.execute(pragma)
            _leave_wal(driver)
    except BaseException:
        driver.close()
        raise
    return driver


def _leave_wal(driver: sqlite3.Connection) -> None:
    (journal,) = driver.execute("PRAGMA journal_mode=DELETE").fetchone()
    if journal != "delete":
        raise sqlite3.OperationalError(f"journal mode {journal}")
