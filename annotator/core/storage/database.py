"""One open project file: runs statements, holds transactions, translates errors."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from annotator.core.domain.errors import ReadOnlyProjectError
from annotator.core.storage.connection import driver_of
from annotator.core.storage.failures import translated
from annotator.core.storage.statement import Parameters, Prepared, Row, SqlValue

Values = tuple[Any, ...]


class Database:
    """The connection of one project, used by one thread.

    Every method raises a ProjectFileError (or EditConflictError for a broken constraint)
    in place of a database error.
    """

    def __init__(self, path: Path, connection: Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._connection = connection
        self.driver = driver_of(connection)

    def all(self, statement: Prepared, **given: SqlValue) -> list[Values]:
        """Return every row of a query."""
        return self._run(statement, given).fetchall()

    def one(self, statement: Prepared, **given: SqlValue) -> Values | None:
        """Return the first row of a query, or None."""
        row: Values | None = self._run(statement, given).fetchone()
        return row

    def stream(self, statement: Prepared, **given: SqlValue) -> Iterator[Values]:
        """Yield the rows of a query one by one, in constant memory."""
        cursor = self._run(statement, given)
        cursor.arraysize = 1000
        with self.translating():
            yield from cursor

    def run(self, statement: Prepared, **given: SqlValue) -> int:
        """Run one writing statement; return how many rows it wrote."""
        return self._run(statement, given).rowcount

    def insert(self, statement: Prepared, **given: SqlValue) -> int:
        """Insert one row; return its integer id."""
        return self._run(statement, given).lastrowid or 0

    def run_many(self, statement: Prepared, rows: Iterable[Parameters | Row]) -> None:
        """Run one writing statement for each row of values."""
        with self.translating():
            self.driver.executemany(statement.sql, rows)

    def pragma(self, text: str) -> list[Values]:
        """Run a PRAGMA and return its rows."""
        with self.translating():
            return self.driver.execute(f"PRAGMA {text}").fetchall()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold one transaction: all of it is kept, or nothing.

        Raises:
            ReadOnlyProjectError: The project is open for reading only.
        """
        if self.read_only:
            raise ReadOnlyProjectError(path=self.path)
        try:
            self._plainly("BEGIN IMMEDIATE")
            yield
            self._plainly("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Give a SQLModel session on the same connection and in the same transaction.

        `flush` it: the transaction around it is the one of `writing`.
        """
        with self.translating(), Session(bind=self._connection) as session:
            session.autoflush = False
            yield session

    @contextmanager
    def translating(self) -> Iterator[None]:
        """Turn database errors of the block into failures of the domain."""
        try:
            yield
        except (sqlite3.Error, DBAPIError) as error:
            raise translated(error, self.path) from error

    def watch(self, report: Callable[[], int], steps: int) -> None:
        """Call `report` every so many steps of SQLite; a value that is not 0 stops it."""
        self.driver.set_progress_handler(report, steps)

    @property
    def is_closed(self) -> bool:
        """Whether the file was closed."""
        return self._connection.closed

    def close(self) -> None:
        """Close the file; closing twice does nothing."""
        engine = self._connection.engine
        self._connection.close()
        engine.dispose()

    def _run(self, statement: Prepared, given: Parameters) -> sqlite3.Cursor:
        try:
            return self.driver.execute(statement.sql, statement.parameters(given))
        except sqlite3.Error as error:
            raise translated(error, self.path) from error

    def _plainly(self, sql: str) -> None:
        with self.translating():
            self.driver.execute(sql)

    def _roll_back(self) -> None:
        if self.driver.in_transaction:
            with self.translating():
                self.driver.execute("ROLLBACK")
