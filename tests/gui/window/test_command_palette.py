from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.window.command_palette import CommandPalette, command_of, found_by
from annotator.gui.window.main_window import MainWindow


def names(window: MainWindow, query: str) -> list[str]:
    commands = [command_of(action) for action in window.commands]
    return [one.action.objectName() for one in found_by(commands, query)]


def test_a_command_is_found_by_part_of_its_english_name(window: MainWindow) -> None:
    assert "import_articles" in names(window, "import")


def test_a_command_is_found_in_arabic_whatever_the_spelling(window: MainWindow) -> None:
    assert "export" in names(window, "تصدير")
    assert names(window, "تَصدير") == names(window, "تصدير")


def test_enter_runs_the_first_command_that_is_possible(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitActive(window)
    window.commands["command_palette"].trigger()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    assert palette.isVisible()
    QTest.keyClicks(palette.query, "focus mode")
    QTest.keyClick(palette.query, Qt.Key.Key_Return)
    assert window.commands["focus_mode"].isChecked()
    window.commands["focus_mode"].trigger()


def test_escape_closes_it_and_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitActive(window)
    window.article_list.rows.setFocus()
    window.commands["command_palette"].trigger()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    QTest.keyClick(palette.query, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.article_list.rows.hasFocus)
