import sys
from collections.abc import Callable

import pytest

from annotator.bootstrap.environment import State
from annotator.bootstrap.failures import BootstrapError
from annotator.bootstrap.packages import Need
from annotator.bootstrap.running import Finished
from annotator.bootstrap.start import find_python
from bootstrap.machine import Machine

NO_NETWORK = Finished(1, "WARNING: Retrying … Temporary failure in name resolution\nERROR: no")
BROKEN = Finished(1, "ERROR: the wheel is odd")


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The packages this interpreter lacks; empty it to have them all."""
    names = ["pyarabic"]
    monkeypatch.setattr("annotator.bootstrap.start.missing_here", lambda need: tuple(names))
    return names


@pytest.fixture
def start(machine: Machine, missing: list[str]) -> Callable[[Need], str]:
    return lambda need: find_python(need, environment=machine.environment, tools=machine.tools)


def failure(start: Callable[[Need], str]) -> str:
    with pytest.raises(BootstrapError) as caught:
        start(Need.APP)
    return str(caught.value)


def test_nothing_is_installed_where_the_packages_are_there(
    start: Callable[[Need], str], machine: Machine, missing: list[str]
) -> None:
    missing.clear()
    assert start(Need.APP) == sys.executable
    assert machine.commands == machine.said == []


def test_nothing_is_installed_when_it_is_switched_off(
    start: Callable[[Need], str], machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_NO_BOOTSTRAP", "1")
    assert start(Need.APP) == sys.executable
    assert machine.commands == []


def test_the_first_start_says_so_and_installs_the_pinned_versions(
    start: Callable[[Need], str], machine: Machine
) -> None:
    assert start(Need.APP) == str(machine.environment.python)
    assert machine.said[0].startswith("First run: installing into .venv")
    assert f"-c {machine.environment.constraints}" in machine.commands[-1]
    assert machine.environment.state(Need.APP) is State.READY


def test_the_second_start_installs_nothing(start: Callable[[Need], str], machine: Machine) -> None:
    start(Need.APP)
    before = len(machine.commands)
    assert start(Need.APP) == str(machine.environment.python)
    assert len(machine.commands) == before


def test_the_tests_install_what_only_they_need(
    start: Callable[[Need], str], machine: Machine
) -> None:
    start(Need.APP)
    assert machine.asked_for("[test]") == 0
    start(Need.TESTS)
    assert machine.asked_for("[test]") == 1
    assert machine.asked_for("-m venv") == 1


def test_what_the_tests_need_is_kept_when_requirements_change(
    start: Callable[[Need], str], machine: Machine
) -> None:
    start(Need.TESTS)
    machine.environment.constraints.write_text("changed\n", encoding="utf-8")
    start(Need.APP)
    assert machine.asked_for("[test]") == 2
    assert machine.environment.state(Need.TESTS) is State.READY


def test_uv_is_used_where_it_is_there(start: Callable[[Need], str], machine: Machine) -> None:
    machine.programs.add("uv")
    start(Need.APP)
    assert machine.asked_for("uv pip install") == 1
    assert machine.asked_for("-m venv") == machine.asked_for("-m pip") == 0


def test_pip_takes_over_when_uv_fails(start: Callable[[Need], str], machine: Machine) -> None:
    machine.programs.add("uv")
    machine.answers = {"uv pip install": BROKEN, "-m pip --version": BROKEN}
    start(Need.APP)
    assert "uv did not succeed; trying again with pip." in machine.said
    assert machine.asked_for("-m pip install") == 1


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_is_told_the_package(
    start: Callable[[Need], str], machine: Machine, module: str
) -> None:
    machine.without.add(module)
    text = failure(start)
    assert module in text
    assert f"sudo apt install python3.{sys.version_info.minor}-venv" in text


def test_a_venv_that_breaks_down_is_told_the_package_too(
    start: Callable[[Need], str], machine: Machine
) -> None:
    machine.answers = {"-m venv": Finished(1, "Error: Command '-m ensurepip' returned 1.")}
    assert f"sudo apt install python3.{sys.version_info.minor}-venv" in failure(start)


def test_uv_makes_an_environment_where_python_cannot(
    start: Callable[[Need], str], machine: Machine
) -> None:
    machine.without.add("ensurepip")
    machine.programs.add("uv")
    assert start(Need.APP) == str(machine.environment.python)


def test_no_network_is_one_sentence_and_tried_once(
    start: Callable[[Need], str], machine: Machine
) -> None:
    machine.answers = {"pip install": NO_NETWORK}
    text = failure(start)
    assert "check the network" in text
    assert "\n" not in text
    assert machine.asked_for("pip install") == 1


def test_what_the_installer_said_is_kept(start: Callable[[Need], str], machine: Machine) -> None:
    machine.answers = {"pip install": NO_NETWORK}
    assert str(machine.environment.log) in failure(start)
    assert machine.environment.log.read_text(encoding="utf-8") == NO_NETWORK.output


def test_a_half_made_environment_is_removed_and_made_again(
    start: Callable[[Need], str], machine: Machine
) -> None:
    machine.environment.begin()
    left_over = machine.environment.folder / "left-over"
    left_over.touch()
    start(Need.APP)
    assert "Removing a .venv that was left half-made." in machine.said
    assert not left_over.exists()
    assert machine.environment.state(Need.APP) is State.READY


def test_a_failed_first_start_leaves_a_half_made_environment(
    start: Callable[[Need], str], machine: Machine
) -> None:
    machine.answers = {"pip install": NO_NETWORK}
    failure(start)
    assert machine.environment.state(Need.APP) is State.HALF_MADE


def test_an_update_that_fails_is_tried_once_in_a_new_environment(
    start: Callable[[Need], str], machine: Machine
) -> None:
    start(Need.APP)
    machine.environment.constraints.write_text("orjson==4\n", encoding="utf-8")
    machine.answers = {"pip install": BROKEN}
    assert "the wheel is odd" in failure(start)
    assert machine.asked_for("-m venv") == 2


def test_an_environment_of_another_tool_is_used_as_it_is(
    start: Callable[[Need], str], machine: Machine
) -> None:
    machine.environment.python.parent.mkdir(parents=True)
    machine.environment.python.touch()
    assert start(Need.APP) == str(machine.environment.python)
    assert machine.asked_for("install") == 0


def test_an_environment_of_another_tool_is_never_changed(
    start: Callable[[Need], str], machine: Machine
) -> None:
    machine.environment.python.parent.mkdir(parents=True)
    machine.environment.python.touch()
    machine.answers = {"find_spec": Finished(0, "pyarabic sqlmodel\n")}
    assert "lacks pyarabic, sqlmodel" in failure(start)
    assert machine.environment.python.exists()


def test_a_ready_environment_that_lost_its_packages_is_made_again(
    start: Callable[[Need], str], machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(Need.APP)
    monkeypatch.setattr(sys, "prefix", str(machine.environment.folder))
    start(Need.APP)
    assert machine.asked_for("-m venv") == 2


def test_starting_again_does_not_go_round_in_circles(
    start: Callable[[Need], str], machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(machine.environment.folder))
    monkeypatch.setenv("ANNOTATOR_STARTED_AGAIN", "1")
    assert "still lacks pyarabic" in failure(start)


def test_a_folder_that_cannot_be_written_is_one_sentence(
    start: Callable[[Need], str], machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert failure(start).startswith("Cannot write beside main.py")
