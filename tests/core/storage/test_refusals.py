"""Files that are no project of ours, or not whole: one clear sentence, and nothing touched."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.domain.errors import (
    AlteredSchemaError,
    DamagedProjectError,
    ForeignDatabaseError,
    NotAProjectError,
    ProjectFileError,
    ProjectIsFolderError,
    ProjectMissingError,
    ProjectTooNewError,
)
from annotator.core.project import Project
from stored import new_project

Spoil = Callable[[Path], None]


def sql(*statements: str) -> Spoil:
    def run(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as driver:
            for statement in statements:
                driver.execute(statement)

    return run


def replaced_by(content: bytes) -> Spoil:
    def run(path: Path) -> None:
        path.write_bytes(content)

    return run


def another_database(path: Path) -> None:
    path.unlink()
    sql("CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('x')")(path)


def utf16_database(path: Path) -> None:
    path.unlink()
    sql(
        "PRAGMA encoding='UTF-16le'",
        "PRAGMA application_id=1095650895",
        "CREATE TABLE notes (text)",
    )(path)


def cut_in_half(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def one_byte_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def page_overwritten(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8192:12288] = b"\xa5" * 4096
    path.write_bytes(content)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


REFUSED: dict[str, tuple[Spoil, type[ProjectFileError]]] = {
    "empty": (replaced_by(b""), NotAProjectError),
    "text": (replaced_by("زار الوزير القاهرة".encode()), NotAProjectError),
    "zip": (replaced_by(b"PK\x03\x04" + bytes(200)), NotAProjectError),
    "head only": (replaced_by(b"SQLite format 3\x00"), DamagedProjectError),
    "missing": (Path.unlink, ProjectMissingError),
    "folder": (a_folder, ProjectIsFolderError),
    "another program's": (another_database, ForeignDatabaseError),
    "UTF-16": (utf16_database, ForeignDatabaseError),
    "newer": (sql("PRAGMA user_version=99"), ProjectTooNewError),
    "half": (cut_in_half, DamagedProjectError),
    "one byte short": (one_byte_short, DamagedProjectError),
    "a page overwritten": (page_overwritten, DamagedProjectError),
    "a trigger": (
        sql("CREATE TRIGGER t AFTER INSERT ON span BEGIN DELETE FROM article; END"),
        AlteredSchemaError,
    ),
    "a view": (sql("CREATE VIEW v AS SELECT 1"), AlteredSchemaError),
    "an endless view": (
        sql(
            "ALTER TABLE fragment RENAME TO was_fragment",
            "CREATE VIEW fragment AS WITH RECURSIVE n(x) AS "
            "(SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n",
        ),
        AlteredSchemaError,
    ),
    "a virtual table": (sql("CREATE VIRTUAL TABLE f USING fts5(x)"), AlteredSchemaError),
    "a column more": (sql("ALTER TABLE span ADD COLUMN more TEXT"), AlteredSchemaError),
    "an index less": (sql("DROP INDEX span_once"), AlteredSchemaError),
}


def fingerprint(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_a_sound_project_is_refused_untouched(
    tmp_path: Path, name: str, read_only: bool
) -> None:
    spoil, expected = REFUSED[name]
    path = tmp_path / "p.anno"
    new_project(path, "زار الوزير القاهرة").close()
    spoil(path)
    before = fingerprint(path)
    if read_only and name == "a page overwritten":
        return  # a reader checks no pages; it fails where it reads the bad one
    with pytest.raises(expected) as caught:
        Project.open(path, read_only=read_only)
    assert str(path) in str(caught.value)
    assert fingerprint(path) == before
    assert [found.name for found in tmp_path.iterdir() if found != path] == []


def test_statistics_left_by_another_tool_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "p.anno"
    new_project(path, "زار الوزير").close()
    sql("ANALYZE")(path)
    with Project.open(path) as project:
        assert project.articles.count() == 1


def test_a_file_in_wal_mode_becomes_one_file_again(tmp_path: Path) -> None:
    path = tmp_path / "p.anno"
    new_project(path, "زار الوزير").close()
    sql("PRAGMA journal_mode=WAL", "UPDATE meta SET title='x'")(path)
    with Project.open(path) as project:
        assert project.title == "x"
        assert {found.name for found in tmp_path.iterdir()} == {"p.anno", "p.anno.lock"}
