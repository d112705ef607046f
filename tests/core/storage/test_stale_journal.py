"""A journal beside a project: its own is taken back, that of another file is not."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.domain.errors import StaleJournalError
from annotator.core.project import Project
from stored import Item, incoming, new_project


@pytest.fixture
def crashed(tmp_path: Path) -> Path:
    """A project as a crash in the middle of a long edit leaves it; a backup is beside it."""
    path = tmp_path / "p.anno"
    with new_project(path, "خبر أول") as project:
        project.backup(tmp_path / "old.anno")
        with project.imports.begin(source="test", format_name="test") as running:
            texts = (f"خبر [طويل](role) {number} " + "كلمة " * 400 for number in range(60))
            running.add(Item(f"n:{number}", incoming(text)) for number, text in enumerate(texts))
            running.finish()
    left = tmp_path / "left.anno"
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute("PRAGMA cache_size=5")
        driver.execute("BEGIN IMMEDIATE")
        driver.execute("DELETE FROM span")
        driver.execute("UPDATE article_text SET body = body || body")
        shutil.copyfile(path, left)
        shutil.copyfile(f"{path}-journal", f"{left}-journal")
    return left


def test_its_own_journal_is_taken_back(crashed: Path) -> None:
    with Project.open(crashed) as project:
        assert (project.articles.count(), project.check()) == (61, ())


def test_the_journal_of_another_file_is_refused_and_both_stay(crashed: Path) -> None:
    shutil.copyfile(crashed.with_name("old.anno"), crashed)
    journal = Path(f"{crashed}-journal")
    before = crashed.read_bytes(), journal.read_bytes()
    with pytest.raises(StaleJournalError, match="-journal”, which another file left"):
        Project.open(crashed)
    assert (crashed.read_bytes(), journal.read_bytes()) == before
    journal.unlink()
    with Project.open(crashed) as project:
        assert (project.articles.count(), project.check()) == (1, ())
