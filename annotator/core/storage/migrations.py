"""Steps from one file version to the next; the version is how many steps have run.

A step is frozen: it holds its own SQL and is never edited once a release wrote files with it.
Step 1 makes a file of the first version, so a new file takes the same road as an old one.
"""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Final

from annotator.core.storage.schema import APPLICATION_ID, FIRST_VERSION

Step = Callable[[sqlite3.Connection], None]


def _first_version(driver: sqlite3.Connection) -> None:
    for statement in FIRST_VERSION.split(";\n"):
        if statement.strip():
            driver.execute(statement)


def _seen_parts(driver: sqlite3.Connection) -> None:
    """What has been on screen: stretches instead of one farthest place, kept without a layer."""
    driver.execute(
        """CREATE TABLE seen_part (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    annotator_id INTEGER NOT NULL REFERENCES annotator (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    end_ INTEGER NOT NULL CHECK (end_ > start),
    PRIMARY KEY (article_id, annotator_id, start)
) STRICT, WITHOUT ROWID"""
    )
    driver.execute(
        "INSERT INTO seen_part SELECT article_id, annotator_id, 0, max(seen) FROM layer"
        " WHERE seen > 0 GROUP BY article_id, annotator_id"
    )
    driver.execute("ALTER TABLE layer DROP COLUMN seen")


STEPS: Final[tuple[Step, ...]] = (_first_version, _seen_parts)
NEWEST: Final = len(STEPS)
"""The file version this program writes."""


def migrate(driver: sqlite3.Connection, *, steps: Sequence[Step] = STEPS) -> None:
    """Bring an open file to the newest version in one transaction, or leave it as it is.

    Raises:
        sqlite3.Error: A step failed; nothing of it is in the file.
    """
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        driver.execute("BEGIN EXCLUSIVE")
        _run_steps(driver, steps)
        driver.execute("COMMIT")
    finally:
        if driver.in_transaction:
            driver.execute("ROLLBACK")
        driver.execute("PRAGMA foreign_keys=ON")


def version_of(driver: sqlite3.Connection) -> int:
    """Return the file version."""
    (version,) = driver.execute("PRAGMA user_version").fetchone()
    return int(version)


def _run_steps(driver: sqlite3.Connection, steps: Sequence[Step]) -> None:
    for step in steps[version_of(driver) :]:
        step(driver)
    if driver.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise sqlite3.IntegrityError("a row points to a missing one")
    driver.execute(f"PRAGMA user_version={len(steps)}")
    driver.execute(f"PRAGMA application_id={APPLICATION_ID}")
