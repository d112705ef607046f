"""What disks, other programs and other windows do to an open project."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.commands.articles import SetArticleNote
from annotator.core.commands.spans import AddSpan
from annotator.core.domain.changes import Edit
from annotator.core.domain.errors import (
    DiskFullError,
    ProjectLockedError,
    ProjectMovedError,
    ReadOnlyProjectError,
)
from annotator.core.project import Project
from drawn_world import piece
from stored import Item, drawing, incoming, label, new_project, view

SENTENCE = "زار الوزير القاهرة أمس"


def an_edit(project: Project) -> Edit:
    return AddSpan("actor", (piece(SENTENCE, "الوزير"),)).plan(view(project, 1))


def test_a_full_disk_refuses_the_edit_and_the_retry_succeeds(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno", SENTENCE) as project:
        long_note = SetArticleNote("طويل " * 5000).plan(view(project, 1))
        pages = project._db.pragma("page_count")[0][0]
        project._db.pragma(f"max_page_count={pages}")
        before = project.layers.get(1)
        with pytest.raises(DiskFullError):
            project.commit(long_note)
        assert (project.layers.get(1), project.history(1).undo) == (before, None)
        project._db.pragma("max_page_count=1000000")
        project.commit(long_note)
        project.commit(an_edit(project))
        assert project.check() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
@pytest.mark.parametrize("what", ["renamed", "deleted", "replaced"])
def test_a_file_that_was_moved_away_is_not_written_and_can_be_rescued(
    tmp_path: Path, what: str
) -> None:
    path, rescued = tmp_path / "p.anno", tmp_path / "rescued.anno"
    with new_project(path, SENTENCE) as project:
        label(project, 1, "القاهرة", "place")
        edit = an_edit(project)
        old = tmp_path / "old.anno"
        project.backup(old)
        if what == "replaced":
            old.replace(path)
        elif what == "renamed":
            path.rename(tmp_path / "elsewhere.anno")
        else:
            path.unlink()
        with pytest.raises(ProjectMovedError):
            project.commit(edit)
        project.backup(rescued)
    with Project.open(rescued) as project:
        assert drawing(project, 1) == "زار الوزير [القاهرة](place) أمس"
        project.commit(edit)


def test_a_second_window_is_refused_and_told_who_holds_the_file(tmp_path: Path) -> None:
    path = tmp_path / "p.anno"
    with new_project(path, SENTENCE):
        with pytest.raises(ProjectLockedError, match=str(os.getpid())):
            Project.open(path)
        with Project.open(path, read_only=True) as reader:
            assert reader.articles.count() == 1
    Project.open(path).close()


def test_the_lock_of_a_dead_process_is_taken_over(tmp_path: Path, checkout: Path) -> None:
    path = tmp_path / "p.anno"
    new_project(path, SENTENCE).close()
    program = (
        "import os, sys; from pathlib import Path; from annotator.core.project import Project\n"
        "project = Project.open(Path(sys.argv[1])); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", program, path], cwd=checkout, check=False)
    assert path.with_name("p.anno.lock").exists()
    with Project.open(path) as project:
        assert project.articles.count() == 1
    assert not path.with_name("p.anno.lock").exists()


def test_a_lock_of_another_computer_is_respected(tmp_path: Path) -> None:
    path = tmp_path / "p.anno"
    new_project(path, SENTENCE).close()
    path.with_name("p.anno.lock").write_text('{"host": "elsewhere", "pid": 1, "token": "x"}')
    with pytest.raises(ProjectLockedError, match="elsewhere"):
        Project.open(path)


def test_another_program_that_writes_makes_the_edit_wait_its_turn(tmp_path: Path) -> None:
    path = tmp_path / "p.anno"
    with new_project(path, SENTENCE) as project, closing(sqlite3.connect(path)) as other:
        other.isolation_level = None
        project._db.pragma("busy_timeout=10")
        edit = an_edit(project)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProjectLockedError):
            project.commit(edit)
        other.execute("ROLLBACK")
        project.commit(edit)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that also a user without rights can enter (pytest's own are private)."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        yield Path(name)
        Path(name).chmod(0o777)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_place_is_told_and_can_be_read(
    open_folder: Path, checkout: Path, what: str
) -> None:
    path = open_folder / "p.anno"
    new_project(path, SENTENCE).close()
    path.chmod(0o444 if what == "file" else 0o666)
    open_folder.chmod(0o555 if what == "folder" else 0o777)
    program = (
        "import os, sys; from pathlib import Path; from annotator.core.project import Project\n"
        "Project.open(Path(sys.argv[1]), read_only=True).close()\n"
        "import encodings.idna\n"  # the interpreter itself may lie where only root can read
        "os.geteuid() or os.setuid(65534)\n"
        "try: Project.open(Path(sys.argv[1])).close(); print('opened')\n"
        "except Exception as error: print(type(error).__name__)\n"
        "print(Project.open(Path(sys.argv[1]), read_only=True).articles.count())"
    )
    command = [sys.executable, "-c", program, str(path)]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [ReadOnlyProjectError.__name__, "1"]
    assert [found.name for found in open_folder.iterdir()] == ["p.anno"]


def test_an_import_that_was_cut_off_leaves_nothing(tmp_path: Path) -> None:
    path, cut_off = tmp_path / "p.anno", tmp_path / "cut.anno"
    with new_project(path, SENTENCE) as project:
        running = project.imports.begin(source="x", format_name="x")
        running.add([Item("1", incoming("[قال](quote) نعم"))])
        assert project.articles.count() == 1
        shutil.copy(path, cut_off)
        running.cancel()
        assert project.check() == ()
    with Project.open(cut_off) as project:
        assert project.articles.count() == 1
        assert project._db.driver.execute("SELECT count(*) FROM article").fetchone() == (1,)
        assert project.check() == ()
