import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.gui.app import Wish, wish_of
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.memory.settings import Settings
from annotator.gui.window.main_window import MainWindow
from annotator.gui.window.one_window import OneWindow, raise_holder
from annotator.gui.window.single_instance import SingleInstance
from stored import new_project


@pytest.fixture
def instance(qtbot: QtBot) -> Iterator[SingleInstance]:
    made = SingleInstance()
    yield made
    made.release()


def test_arguments_name_a_project_or_the_self_test() -> None:
    assert wish_of([]) == Wish()
    assert wish_of(["news.anno"]) == Wish(project=Path("news.anno"))
    assert wish_of(["--self-test"]) == Wish(self_test=True)
    assert wish_of(["--what"]) is None
    assert wish_of(["a.anno", "b.anno"]) is None


def test_the_self_test_passes_in_a_process_of_its_own(checkout: Path) -> None:
    command = [sys.executable, "-m", "annotator", "--self-test"]
    done = subprocess.run(
        command, cwd=checkout, env=os.environ, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("self-test: ok\n", 0)


def test_the_first_start_opens_the_sample(qtbot: QtBot, empty_window: MainWindow) -> None:
    with qtbot.waitSignal(empty_window.workspace.article_opened, timeout=10_000):
        empty_window.begin(None)
    assert "sample" in empty_window.notices.shown[0].text


def test_the_notice_of_the_sample_stands_before_the_text(
    qtbot: QtBot, empty_window: MainWindow
) -> None:
    notices = empty_window.notices
    with qtbot.waitSignal(empty_window.workspace.article_opened, timeout=10_000):
        empty_window.begin(None)
    seen = empty_window.childAt(notices.mapTo(empty_window, notices.rect().center()))
    assert seen is not None
    assert notices.isAncestorOf(seen)


def test_a_later_start_without_a_project_shows_the_start_page(
    qtbot: QtBot, window: MainWindow, project_path: Path
) -> None:
    window.projects.close_project()
    qtbot.waitUntil(lambda: window.workspace.info is None)
    window.begin(None)
    assert window.start_page.isVisible()
    assert [entry.path for entry in window.recent.entries()] == [project_path]


def test_the_start_page_forgets_a_project_but_leaves_its_file(
    window: MainWindow, project_path: Path
) -> None:
    window.recent.forget(project_path)
    assert window.recent.entries() == ()
    assert project_path.exists()


def test_a_second_start_raises_the_window_that_has_the_project(
    qtbot: QtBot, instance: SingleInstance, project_path: Path
) -> None:
    lock = project_path.with_name(f"{project_path.name}.lock")
    lock.touch()
    instance.hold(project_path)
    with qtbot.waitSignal(instance.raise_requested):
        assert raise_holder(project_path)
    instance.release()
    assert not raise_holder(project_path)
    lock.unlink()


def test_a_project_of_another_window_is_told_and_that_window_raised(
    qtbot: QtBot, window: MainWindow, project_path: Path, tmp_path: Path
) -> None:
    OneWindow(window, window.workspace)
    other = Workspace()
    with qtbot.waitSignal(other.failed) as told:
        other.open_project(project_path)
    assert type(told.args[0]).__name__ == "ProjectLockedError"
    other.stop()


def test_windows_side_by_side_hold_different_projects(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "other.anno"
    new_project(path, "نص").close()
    other = MainWindow(Workspace(), Settings(tmp_path / "other.ini"))
    qtbot.addWidget(other)
    with qtbot.waitSignal(other.workspace.article_opened):
        other.projects.open_path(path)
    assert other.workspace.info != window.workspace.info
    other.workspace.stop()
