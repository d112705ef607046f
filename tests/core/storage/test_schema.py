"""The tables of a file: mapped as they are written, brought up to date step by step."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Column, Float, Integer, Text

from annotator.core.domain.errors import ReadOnlyProjectError, StorageError
from annotator.core.storage import fingerprint, opening
from annotator.core.storage.connection import Mode, connect
from annotator.core.storage.migrations import STEPS, Step
from annotator.core.storage.tables import articles, history, layers, project
from annotator.core.storage.tables.base import Row
from stored import new_project

MODULES = (project, articles, layers, history)
TYPES = {Integer: "INTEGER", Text: "TEXT", Float: "REAL"}


def memory() -> sqlite3.Connection:
    driver = sqlite3.connect(":memory:")
    for step in STEPS:
        step(driver)
    return driver


def columns(driver: sqlite3.Connection, table: str) -> list[tuple[str, str, bool, bool]]:
    rows = driver.execute(f"PRAGMA table_xinfo({table})")
    return [
        (name, kind, bool(pk), not required and not pk)
        for _, name, kind, required, _, pk, _ in rows
    ]


def mapped(column: "Column[object]") -> tuple[str, str, bool, bool]:
    kind = next(name for known, name in TYPES.items() if isinstance(column.type, known))
    nullable = bool(column.nullable) and not column.primary_key
    return column.name, kind, column.primary_key, nullable


def test_every_class_maps_its_table_column_by_column() -> None:
    with closing(memory()) as driver:
        tables = {
            name for (name,) in driver.execute("SELECT name FROM sqlite_schema WHERE type='table'")
        }
        assert tables == set(Row.metadata.tables)
        for name, table in Row.metadata.tables.items():
            assert [mapped(column) for column in table.columns] == columns(driver, name)


def test_every_table_is_strict_and_nothing_but_tables_and_indexes_is_stored() -> None:
    with closing(memory()) as driver:
        kinds = {kind for (kind,) in driver.execute("SELECT type FROM sqlite_schema")}
        assert kinds == {"table", "index"}
        strict = dict(
            driver.execute("SELECT name, strict FROM pragma_table_list WHERE schema='main'")
        )
        strict.pop("sqlite_schema")
        assert set(strict.values()) == {1}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE span SET start='abc'",
        "UPDATE span SET end_=start",
        "UPDATE span SET start=-1",
        "UPDATE span SET uuid='short'",
        "UPDATE span SET layer_id=77",
        "UPDATE span SET label_id=77",
        "UPDATE span SET origin='magic'",
        "UPDATE layer SET status='finished'",
        "UPDATE article SET text_sha256='00'",
        "INSERT INTO label_count VALUES (1, 1, -1)",
        "DELETE FROM label",
    ],
)
def test_the_database_itself_refuses_wrong_rows(tmp_path: Path, statement: str) -> None:
    with (
        new_project(tmp_path / "p.anno", "[قال](quote) نعم") as project,
        pytest.raises(sqlite3.IntegrityError),
    ):
        project._db.driver.execute(statement)


def a_step_more(driver: sqlite3.Connection) -> None:
    driver.execute("UPDATE meta SET title = title || ' (newer)'")


def a_step_that_fails(driver: sqlite3.Connection) -> None:
    driver.execute("DELETE FROM article")
    driver.execute("INSERT INTO nowhere VALUES (1)")


def test_an_older_file_is_backed_up_and_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "p.anno"
    new_project(path, "قال نعم").close()
    opened = opening.open_for_writing(path, steps=(*STEPS, a_step_more))
    try:
        assert opened.db.driver.execute("SELECT title FROM meta").fetchone() == ("p (newer)",)
        assert opened.db.pragma("user_version") == [(len(STEPS) + 1,)]
    finally:
        opened.close()
    backup = tmp_path / f"p.v{len(STEPS)}.backup.anno"
    assert opened.backup == backup
    with closing(sqlite3.connect(backup)) as old:
        assert old.execute("SELECT title FROM meta").fetchone() == ("p",)
        assert old.execute("PRAGMA user_version").fetchone() == (len(STEPS),)


@pytest.mark.parametrize("steps", [(a_step_that_fails,), (a_step_more, a_step_that_fails)])
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, steps: tuple[Step, ...]
) -> None:
    path = tmp_path / "p.anno"
    new_project(path, "قال نعم").close()
    with pytest.raises(StorageError):
        opening.open_for_writing(path, steps=(*STEPS, *steps))
    opened = opening.open_for_writing(path)
    try:
        assert opened.db.driver.execute("SELECT count(*) FROM article").fetchone() == (1,)
        assert opened.db.driver.execute("SELECT title FROM meta").fetchone() == ("p",)
    finally:
        opened.close()


def test_an_older_file_is_not_opened_for_reading_only(tmp_path: Path) -> None:
    path = tmp_path / "p.anno"
    new_project(path).close()
    with pytest.raises(ReadOnlyProjectError):
        opening.open_for_reading(path, steps=(*STEPS, a_step_more))


def test_a_file_made_by_the_steps_has_the_schema_of_this_version(tmp_path: Path) -> None:
    path = tmp_path / "p.anno"
    new_project(path).close()
    connection = connect(path, Mode.READ)
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    fingerprint.check_schema(driver, path)
    connection.close()
    connection.engine.dispose()


def test_how_far_one_had_read_becomes_a_part_that_was_seen() -> None:
    with closing(sqlite3.connect(":memory:")) as driver:
        STEPS[0](driver)
        # Only what the step reads is filled in: foreign keys are off in a new connection.
        for at, seen in ((1, 40), (2, 0)):
            driver.execute(
                "INSERT INTO layer VALUES (?, ?, ?, 1, 'new', '', ?, 0, NULL, 0, 0)",
                (at, f"{at:036}", at, seen),
            )
        STEPS[1](driver)
        assert driver.execute("SELECT * FROM seen_part").fetchall() == [(1, 1, 0, 40)]
