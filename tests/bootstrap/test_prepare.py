import os
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from annotator.bootstrap import start
from annotator.bootstrap.failures import BootstrapError
from annotator.gui.preflight import Problem


class Became(Exception):  # noqa: N818 - not an error, only a way out
    """Raised instead of turning into the command it holds."""


@pytest.fixture(autouse=True)
def stay(fake_checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is installed, and nothing ever replaces the test's process."""

    def become(command: list[str]) -> NoReturn:
        raise Became(*command)

    monkeypatch.chdir(fake_checkout)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("ANNOTATOR_STARTED_AGAIN", "")  # so that it is put back afterwards
    monkeypatch.setattr(start, "ROOT", fake_checkout)
    monkeypatch.setattr(start, "missing_here", lambda need: ())
    monkeypatch.setattr(start, "find_library_problem", lambda environ: None)
    monkeypatch.setattr(start, "_become", become)


def test_a_python_that_has_everything_goes_on() -> None:
    start.prepare(["export", "x.anno"])


def test_a_python_that_lacks_something_starts_the_same_command_again(
    fake_checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "find_python", lambda need, **_: "/new/python")
    with pytest.raises(Became) as became:
        start.prepare(["export", "x.anno"])
    assert became.value.args == ("/new/python", str(fake_checkout / "main.py"), "export", "x.anno")


def test_tests_run_without_a_screen_on_several_cores() -> None:
    with pytest.raises(Became) as became:
        start.prepare(["test"])
    assert became.value.args[:3] == (sys.executable, "-m", "pytest")
    assert became.value.args[3:] == ("-n", "auto", "--maxprocesses", "4")
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_arguments_after_test_go_to_pytest_as_they_are() -> None:
    with pytest.raises(Became) as became:
        start.prepare(["test", "-q", "tests/core"])
    assert became.value.args[3:] == ("-q", "tests/core")


def test_tests_say_which_library_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = Problem("Qt cannot start: this system lacks libGL.so.1.", 3)
    monkeypatch.setattr(start, "find_library_problem", lambda environ: problem)
    with pytest.raises(SystemExit) as ended:
        start.prepare(["test"])
    assert ended.value.code == 3
    assert "libGL.so.1" in capsys.readouterr().err


def test_a_failure_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(need: object, **_: object) -> str:
        raise BootstrapError("Installing failed: the disk is full.")

    monkeypatch.setattr(start, "find_python", fail)
    with pytest.raises(SystemExit) as ended:
        start.prepare([])
    assert ended.value.code == "main.py: Installing failed: the disk is full."


def test_stopping_an_installation_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(need: object, **_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(start, "find_python", stop)
    with pytest.raises(SystemExit) as ended:
        start.prepare([])
    assert ended.value.code == "main.py: stopped; the next start begins anew."


@pytest.mark.parametrize("question", ["--where", "--version"])
def test_nothing_is_installed_to_answer_a_question(
    question: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(need: object, **_: object) -> str:
        pytest.fail("looked for an environment")

    monkeypatch.setattr(start, "find_python", fail)
    start.prepare([question])
