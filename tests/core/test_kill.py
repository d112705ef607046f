"""kill -9 at random moments: every acknowledged edit is in the file, none is there by half.

ANNOTATOR_KILL_ROUNDS sets how many rounds are run (50 unless told).
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from annotator.core.project import Project
from stored import new_project

ROUNDS = int(os.environ.get("ANNOTATOR_KILL_ROUNDS", "50"))
ROUNDS_PER_FILE = 10
LONGEST_S = 0.06
WRITER = Path(__file__).with_name("kill_writer.py")
ARTICLES = ("ا", "ب", "ت", "ث")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX matter")


class Writers:
    """Starts writers one after the other and kills each."""

    def __init__(self, checkout: Path) -> None:
        path = os.pathsep.join((str(checkout), str(checkout / "tests")))
        self._server = subprocess.Popen(
            [sys.executable, WRITER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": path},
        )

    def killed_after(self, steps: int, path: Path, seed: int) -> list[tuple[str, int]]:
        """Let a writer do some steps and a part of one, kill it; return what it acknowledged."""
        assert self._server.stdin is not None
        self._server.stdin.write(f"{path} {seed}\n")
        self._server.stdin.flush()
        lines = self._lines()
        first, second = next(lines), next(lines)  # "pid" and "open", whichever comes first
        pid = next(words[1] for words in (first, second) if words[0] == "pid")
        told = list(islice(lines, steps))
        time.sleep(Random(seed).uniform(0, LONGEST_S))
        os.kill(int(pid), signal.SIGKILL)
        return [(words[0], int(words[1])) for words in (*told, *lines)]

    def close(self) -> None:
        """End the server."""
        self._server.communicate()

    def _lines(self) -> Iterator[list[str]]:
        assert self._server.stdout is not None
        while (words := self._server.stdout.readline().split()) != ["end"]:
            assert words, "the writers' server has ended"
            assert words[0] != "failed", words
            yield words


@pytest.fixture
def writers(checkout: Path) -> Iterator[Writers]:
    server = Writers(checkout)
    yield server
    server.close()


def assert_sound(path: Path, acknowledged: dict[int, str]) -> int:
    """Every acknowledged edit is as it was said, and the file is sound; how many are in.

    The one step that was under way may be in or not: nobody was told.
    """
    with Project.open(path) as project:
        assert project.check() == ()
        found = dict(project._db.driver.execute("SELECT id, state FROM edit"))
    wrong = [
        edit
        for edit, said in acknowledged.items()
        if (found.get(edit) == "done") != (said == "done")
    ]
    assert len(wrong) <= 1, f"{wrong} of {acknowledged}"
    assert acknowledged.keys() <= found.keys()
    return len(found)


@pytest.mark.timeout(60 + ROUNDS * 4)
def test_a_kill_loses_no_acknowledged_edit(tmp_path: Path, writers: Writers) -> None:
    random = Random(20190223)
    for number in range(0, ROUNDS, ROUNDS_PER_FILE):
        path = tmp_path / f"{number}.anno"
        new_project(path, *(letter * 4000 for letter in ARTICLES)).close()
        for seed in range(number, min(number + ROUNDS_PER_FILE, ROUNDS)):
            steps = writers.killed_after(random.randrange(4), path, seed)
            assert_sound(path, {edit: said for said, edit in steps})
