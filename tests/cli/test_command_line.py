"""What holds for every verb: help, exit status, streams, signals, start-up."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import orjson
import pytest

from annotator.cli.verbs import VERBS
from cli.conftest import Run


@pytest.mark.parametrize("verb", [verb.name for verb in VERBS])
def test_every_verb_explains_itself(verb: str, run: Run) -> None:
    said = run(verb, "-h")
    assert said.status == 0
    assert said.out.startswith(f"usage: annotator {verb} ")
    assert said.err == ""


def test_the_top_help_names_every_verb(run: Run) -> None:
    said = run("-h")
    assert said.status == 0
    for verb in VERBS:
        assert f"  {verb.name} " in said.out


@pytest.mark.parametrize("arguments", [["lst", "x"], ["list"], ["list", "x", "--no"], ["--no"]])
def test_wrong_usage_ends_with_2(arguments: list[str], run: Run) -> None:
    said = run(*arguments)
    assert (said.status, said.out) == (2, "")
    assert "usage: annotator" in said.err


def process(*arguments: object, **more: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "annotator.cli", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **more}
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_results_are_utf_8_in_any_locale(project: Path) -> None:
    with process("list", project, LC_ALL="C", PYTHONIOENCODING="ascii") as running:
        out, err = running.communicate()
    assert "ثان" in out.decode()
    assert err == b""


def test_a_reader_that_stops_reading_is_no_error(project: Path) -> None:
    with process("show", project, 1) as running:
        assert running.stdout is not None
        running.stdout.close()
        _, err = running.communicate()
    assert err == b""


def test_interrupting_an_import_leaves_nothing(project: Path, tmp_path: Path) -> None:
    lines = (orjson.dumps({"text": f"{'خبر ' * 500}{number}"}) for number in range(30_000))
    (tmp_path / "many.jsonl").write_bytes(b"\n".join(lines))
    with process("import", project, tmp_path / "many.jsonl") as running:
        journal = Path(f"{project}-journal")
        while running.poll() is None and not journal.exists():
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate()
    assert (running.returncode, out) == (1, b"")
    assert err.decode() == "annotator: Cancelled; nothing was changed.\n"
    with process("stats", project, "--json") as running:
        out, _ = running.communicate()
    assert orjson.loads(out)["articles"] == 2


def test_formats_and_help_load_no_database() -> None:
    program = (
        "import sys\n"
        "from annotator.cli.main import main\n"
        "main(['formats'])\n"
        "main(['-h'])\n"
        "print(sorted(x for x in sys.modules if x in ('sqlmodel', 'sqlalchemy', 'PySide6')))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"
