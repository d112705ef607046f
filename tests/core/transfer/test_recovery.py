"""What a killed export left is taken back, and never what somebody still writes."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from annotator.core.domain.errors import UnwritableError
from annotator.core.domain.left_behind import is_left_behind, process_mark
from annotator.core.domain.private_folder import private_folder
from annotator.core.transfer.atomic_files import replacing
from annotator.core.transfer.recovery import recover
from projects import new_project

FORGOTTEN = "from annotator.core.domain.left_behind import process_mark; print(process_mark())"
KILLED = """
import os, signal, sys
from pathlib import Path
from annotator.core.transfer import atomic_files
folder, step = Path(sys.argv[1]), int(sys.argv[2])
targets = [folder / name for name in ("a", "b", "c")]
plain, calls = Path.replace, []
def replace(self, target):
    calls.append(target)
    if len(calls) == step:
        os.kill(os.getpid(), signal.SIGKILL)
    return plain(self, target)
Path.replace = replace
with atomic_files.replacing(targets) as parts:
    for part in parts:
        part.write_text("new")
    if step == 0:
        os.kill(os.getpid(), signal.SIGKILL)
"""


def python(checkout: Path, code: str, *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": str(checkout)},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    ).stdout.strip()


@pytest.fixture(scope="session")
def dead(checkout: Path) -> str:
    """The mark of a process that is gone."""
    return python(checkout, FORGOTTEN)


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(folder.iterdir())}


def test_a_mark_is_left_behind_once_its_process_is_gone(dead: str) -> None:
    host, pid, stamp, number = process_mark().split("-")
    assert is_left_behind(dead)
    assert not is_left_behind("-".join((host, pid, stamp, number)))
    assert not is_left_behind("-".join(("00000000", *dead.split("-")[1:])))
    assert not is_left_behind("019ac000")


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX matter")
@pytest.mark.parametrize("step", [0, 1, 2, 3])
def test_all_old_files_are_back_before_the_next_export(
    step: int, checkout: Path, tmp_path: Path
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).write_text("old")
    python(checkout, KILLED, str(tmp_path), str(step))
    assert len(contents(tmp_path)) > 3
    recover(tmp_path)
    assert contents(tmp_path) == {"a": "old", "b": "old", "c": "old"}


def test_old_files_whose_successors_are_in_place_go(dead: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("new")
    (tmp_path / f".a.{dead}.old").write_text("old")
    (tmp_path / f".b.{dead}.old").write_text("old")  # its successor never came
    recover(tmp_path)
    assert contents(tmp_path) == {"a": "new", "b": "old"}


def test_files_of_others_stay(dead: str, tmp_path: Path) -> None:
    names = [
        f".a.{process_mark()}.partial", ".a.partial", f"a.{dead}.partial", f".a.{dead}.part",
        ".a.0123456789ab.old",
    ]  # fmt: skip
    for name in names:
        (tmp_path / name).write_text("x")
    recover(tmp_path)
    assert sorted(contents(tmp_path)) == sorted(names)


def test_whoever_writes_next_removes_them(dead: str, tmp_path: Path) -> None:
    (tmp_path / f".a.csv.{dead}.partial").write_text("half")
    (tmp_path / f".a.csv.{dead}.partial.spans").write_text("half")
    with replacing([tmp_path / "z"]) as (part,):
        part.write_text("z")
    assert contents(tmp_path) == {"z": "z"}


def test_the_next_copy_of_a_project_removes_left_ones(dead: str, tmp_path: Path) -> None:
    own = f"annotator.{process_mark()}.snapshot.anno"
    left = [f"annotator.{dead}.snapshot.anno", f"annotator.{dead}.snapshot.anno.lock"]
    for name in [own, *left, f".annotator.{dead}.snapshot.anno.0.part", "b.snapshot.anno"]:
        (tmp_path / name).write_text("x")
    with new_project(tmp_path / "p.anno") as project:
        copy = project.snapshot(tmp_path)
    assert set(contents_names(tmp_path)) == {own, copy.name, "b.snapshot.anno", "p.anno"}


def test_only_its_owner_may_read_a_copy(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno") as project:
        copy = project.snapshot(tmp_path)
    assert sys.platform == "win32" or copy.stat().st_mode & 0o777 == 0o600


def test_private_folders_of_killed_processes_go(
    dead: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / f"annotator-{dead}-x" / "deep").mkdir(parents=True)
    (tmp_path / "annotator-other").mkdir()
    with private_folder() as first, private_folder() as second:
        assert {path.name for path in tmp_path.iterdir()} == {
            "annotator-other", first.name, second.name,
        }  # fmt: skip
        assert sys.platform == "win32" or first.stat().st_mode & 0o777 == 0o700
    assert contents_names(tmp_path) == ["annotator-other"]


def contents_names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes in folders and links are of POSIX")
@pytest.mark.parametrize("kind", ["pipe", "link", "link to nothing"])
def test_what_is_no_plain_file_is_never_replaced(kind: str, tmp_path: Path) -> None:
    target, other = tmp_path / "x", tmp_path / "other"
    if kind == "pipe":
        os.mkfifo(target)
    else:
        target.symlink_to(other)
        if kind == "link":
            other.write_text("old")
    with pytest.raises(UnwritableError), replacing([target]) as (part,):
        part.write_text("new")
    assert not target.is_file() or target.read_text() == "old"
    assert target.is_symlink() or target.is_fifo()
