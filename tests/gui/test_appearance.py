from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.appearance import Appearance
from annotator.gui.memory.setting_records import LANGUAGE, THEME
from annotator.gui.memory.settings import Settings
from annotator.gui.window.main_window import MainWindow


@pytest.fixture
def appearance(qapp: QApplication, settings: Settings) -> Iterator[Appearance]:
    settings.set_value(LANGUAGE, "en")
    settings.set_value(THEME, "light")
    made = Appearance(qapp, settings)
    yield made
    settings.set_value(LANGUAGE, "en")
    qapp.setStyleSheet("")
    made.deleteLater()


def test_the_language_changes_under_the_open_window(
    qtbot: QtBot, appearance: Appearance, window: MainWindow, settings: Settings
) -> None:
    settings.set_value(LANGUAGE, "ar")
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    qtbot.waitUntil(lambda: "استيراد" in window.commands["import_articles"].text())
    qtbot.waitUntil(lambda: "كل" in window.status.saved.text())
    settings.set_value(LANGUAGE, "en")
    assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight
    qtbot.waitUntil(lambda: window.status.saved.text() == "All changes saved")
    assert window.commands["import_articles"].text() == "&Import articles…"


def test_the_theme_changes_under_the_open_window(
    qtbot: QtBot, appearance: Appearance, window: MainWindow, settings: Settings
) -> None:
    settings.set_value(THEME, "dark")
    assert appearance.theme.colours.dark
    assert window.palette().window().color().lightness() < 80
    settings.set_value(THEME, "light")
    assert not appearance.theme.colours.dark
