import subprocess
import sys
import threading
from pathlib import Path

from annotator.bootstrap import lock

HOLD = (
    "import sys\n"
    "from pathlib import Path\n"
    "from annotator.bootstrap import lock\n"
    "with lock.held(Path(sys.argv[1]), say=print):\n"
    "    print('held', flush=True)\n"
    "    sys.stdin.read()\n"
)


def test_a_free_lock_is_taken_in_silence(tmp_path: Path) -> None:
    said: list[str] = []
    with lock.held(tmp_path / "lock", say=said.append):
        pass
    assert said == []


def test_a_second_start_waits_for_the_first_and_says_so(tmp_path: Path, checkout: Path) -> None:
    path = tmp_path / "lock"
    said: list[str] = []
    taken = threading.Event()

    def take() -> None:
        with lock.held(path, say=said.append):
            taken.set()

    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=checkout,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as first:
        assert first.stdout
        assert first.stdin
        assert first.stdout.readline() == "held\n"
        second = threading.Thread(target=take)
        second.start()
        assert not taken.wait(0.2)
        first.stdin.close()
        second.join(timeout=20)
    assert taken.is_set()
    assert said == ["Another start is installing; waiting for it to finish."]


def test_a_lock_whose_holder_was_killed_is_free(tmp_path: Path, checkout: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=checkout,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as first:
        assert first.stdout
        assert first.stdout.readline() == "held\n"
        first.kill()
    said: list[str] = []
    with lock.held(path, say=said.append):
        pass
    assert said == []
