from pathlib import Path

import pytest

from annotator.bootstrap.environment import Environment, State
from annotator.bootstrap.packages import Need


@pytest.fixture
def environment(fake_checkout: Path) -> Environment:
    made = Environment(fake_checkout)
    made.begin()
    made.python.parent.mkdir(parents=True)
    made.python.touch()
    return made


def test_a_new_checkout_has_no_environment(fake_checkout: Path) -> None:
    assert Environment(fake_checkout).state(Need.APP) is State.ABSENT


def test_an_interrupted_installation_is_half_made(environment: Environment) -> None:
    assert environment.state(Need.APP) is State.HALF_MADE


def test_an_environment_whose_python_is_gone_is_half_made(environment: Environment) -> None:
    environment.finish(Need.APP)
    environment.python.unlink()
    assert environment.state(Need.APP) is State.HALF_MADE


def test_an_environment_without_our_stamp_is_somebody_elses(environment: Environment) -> None:
    environment.finish(Need.APP)
    (environment.folder / "annotator-stamp").unlink()
    assert environment.state(Need.APP) is State.FOREIGN


def test_an_environment_for_the_tests_also_runs_the_app(environment: Environment) -> None:
    environment.finish(Need.TESTS)
    assert environment.state(Need.APP) is State.READY
    assert environment.state(Need.TESTS) is State.READY


def test_an_environment_for_the_app_is_too_little_for_the_tests(environment: Environment) -> None:
    environment.finish(Need.APP)
    assert environment.state(Need.TESTS) is State.STALE


@pytest.mark.parametrize("name", ["pyproject.toml", ".ci/constraints.txt"])
def test_changed_requirements_make_the_environment_stale(
    environment: Environment, name: str
) -> None:
    environment.finish(Need.APP)
    (environment.root / name).write_text("changed\n", encoding="utf-8")
    assert environment.state(Need.APP) is State.STALE
