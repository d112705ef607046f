"""User stories run in the real window: the fixtures are those of the window's own tests."""

import pytest
from pytestqt.qtbot import QtBot

from annotator.gui.look.fonts import load_reading_font
from annotator.gui.window.main_window import MainWindow
from flows.hands import Hands
from gui.conftest import (
    collector_in_one_thread,
    empty_window,
    no_modal_loop,
    opened,
    project_path,
    settings,
    window,
    workspace,
)

__all__ = [
    "collector_in_one_thread",
    "empty_window",
    "no_modal_loop",
    "opened",
    "project_path",
    "settings",
    "window",
    "workspace",
]


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """A person's hands on the window; the second article is open: "قال الرئيس إن الحرب انتهت"."""
    assert load_reading_font()
    window.resize(1200, 800)
    made = Hands(qtbot, window)
    made.open(2)
    made.view.setFocus()
    return made
