"""Compares the tables of a file with those this program made."""

import sqlite3
from functools import cache
from pathlib import Path

from annotator.core.domain.errors import AlteredSchemaError
from annotator.core.storage.migrations import STEPS

SchemaObject = tuple[str, str, str]

_QUERY = (
    "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'"
)


def check_schema(driver: sqlite3.Connection, path: Path) -> None:
    """Raise AlteredSchemaError unless the file holds exactly our tables and indexes.

    A stored trigger or view would run with every edit, whatever the pragmas say.
    """
    found, expected = frozenset(driver.execute(_QUERY)), expected_schema()
    if found == expected:
        return
    strange = sorted(found ^ expected)
    raise AlteredSchemaError(path=path, what=", ".join(sorted({f"{k} {n}" for k, n, _ in strange})))


def check_kinds(driver: sqlite3.Connection, path: Path) -> None:
    """Raise AlteredSchemaError if the file holds anything but plain tables and indexes."""
    for kind, name, sql in driver.execute(_QUERY):
        if kind not in {"table", "index"} or sql.upper().startswith("CREATE VIRTUAL"):
            raise AlteredSchemaError(path=path, what=f"{kind} {name}")


@cache
def expected_schema() -> frozenset[SchemaObject]:
    """Return what a new file of this version holds."""
    memory = sqlite3.connect(":memory:")
    try:
        for step in STEPS:
            step(memory)
        return frozenset(memory.execute(_QUERY))
    finally:
        memory.close()
