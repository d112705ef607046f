"""A reader who comes back to an article finds the place again, today and tomorrow."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.gui.article_view.view import ArticleView
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.memory.setting_records import READING_SIZE
from annotator.gui.memory.settings import Settings
from annotator.gui.window.main_window import MainWindow
from flows.hands import Hands
from stored import new_project

LONG = "\n".join(f"الفقرة رقم {number} من خبر طويل جدا عن الباغوز." for number in range(200))


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    path = tmp_path / "long.anno"
    new_project(path, LONG, "خبر قصير").close()
    return path


def _read_on(hands: Hands) -> tuple[int, int]:
    """Read on and put the caret somewhere; return the first letter on screen and the caret."""
    hands.open(1)
    hands.view.reveal(6000, 6001)
    hands.view.select_range(6000, 6000)
    return _place(hands.view)


def _place(view: ArticleView) -> tuple[int, int]:
    state = view.scroll_state()
    return state.position, state.caret


def _size(window: MainWindow) -> float:
    return window.article_pane.view.font().pointSizeF()


def test_place_and_caret_are_found_again_in_the_window(qtbot: QtBot, window: MainWindow) -> None:
    hands = Hands(qtbot, window)
    place = _read_on(hands)
    assert place[0] > 0
    hands.open(2)
    assert hands.view.caret() == 0
    hands.open(1)
    assert _place(hands.view) == place


def test_place_and_caret_are_found_again_after_a_restart(
    qtbot: QtBot, window: MainWindow, project_path: Path, settings: Settings
) -> None:
    place = _read_on(Hands(qtbot, window))
    window.workspace.close_project()
    workspace = Workspace()
    again = MainWindow(workspace, settings)
    qtbot.addWidget(again)
    again.resize(window.size())
    again.show()
    with qtbot.waitSignal(workspace.article_opened):
        again.projects.open_path(project_path)
    assert _place(again.article_pane.view) == place
    workspace.stop()


def test_each_article_keeps_its_own_size_until_it_is_reset(
    qtbot: QtBot, window: MainWindow, settings: Settings
) -> None:
    hands = Hands(qtbot, window)
    hands.open(1)
    usual = _size(window)
    hands.keys("Ctrl+Equal", "Ctrl+Equal")
    qtbot.waitUntil(lambda: _size(window) == usual + 2)
    hands.open(2)
    qtbot.waitUntil(lambda: _size(window) == usual)
    hands.open(1)
    qtbot.waitUntil(lambda: _size(window) == usual + 2)
    settings.set_value(READING_SIZE, usual + 5)
    qtbot.waitUntil(lambda: _size(window) == usual + 2)
    hands.keys("Ctrl+0")
    qtbot.waitUntil(lambda: _size(window) == usual + 5)
    hands.open(2)
    qtbot.waitUntil(lambda: _size(window) == usual + 5)


def test_the_size_of_an_article_is_kept_after_a_restart(
    qtbot: QtBot, window: MainWindow, project_path: Path, settings: Settings
) -> None:
    hands = Hands(qtbot, window)
    hands.open(1)
    hands.keys("Ctrl+Equal")
    size = _size(window)
    window.workspace.close_project()
    workspace = Workspace()
    again = MainWindow(workspace, settings)
    qtbot.addWidget(again)
    again.show()
    with qtbot.waitSignal(workspace.article_opened):
        again.projects.open_path(project_path)
    qtbot.waitUntil(lambda: _size(again) == size)
    workspace.stop()
