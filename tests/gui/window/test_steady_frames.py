import gc

from pytestqt.qtbot import QtBot

from annotator.gui.window.main_window import MainWindow


def test_what_an_open_article_needs_is_put_aside_until_the_project_closes(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    window.workspace.close_project()
    assert gc.get_freeze_count() == 0
