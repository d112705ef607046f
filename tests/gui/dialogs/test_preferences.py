from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.preferences import PreferencesDialog
from annotator.gui.language.translation import Translation
from annotator.gui.memory.setting_records import (
    LANGUAGE,
    READING_FONT,
    READING_SIZE,
    SETTINGS,
    SHOW_TAGS,
    THEME,
)
from annotator.gui.memory.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def dialog(settings: Settings, qtbot: QtBot) -> PreferencesDialog:
    made = PreferencesDialog(settings)
    qtbot.addWidget(made)
    made.show()
    return made


def choice(dialog: PreferencesDialog, key: str) -> QComboBox:
    return dialog.findChildren(QComboBox, key)[0]


def number(dialog: PreferencesDialog, key: str) -> QDoubleSpinBox:
    return dialog.findChildren(QDoubleSpinBox, key)[0]


def choose(box: QComboBox, value: str) -> None:
    row = box.findData(value)
    box.setCurrentIndex(row)
    box.activated.emit(row)


def test_there_is_an_editor_with_a_name_for_every_setting(dialog: PreferencesDialog) -> None:
    for setting in SETTINGS:
        editors = dialog.findChildren(QWidget, setting.key)
        assert [one.accessibleName() for one in editors] == [setting.label]


def test_a_choice_is_kept_at_once(dialog: PreferencesDialog, settings: Settings) -> None:
    choose(choice(dialog, THEME.key), "dark")
    assert settings.value(THEME) == "dark"


def test_a_number_and_a_switch_are_kept_at_once(
    dialog: PreferencesDialog, settings: Settings
) -> None:
    number(dialog, READING_SIZE.key).setValue(26)
    dialog.findChildren(QCheckBox, SHOW_TAGS.key)[0].click()
    assert settings.value(READING_SIZE) == 26
    assert settings.value(SHOW_TAGS) is False


def test_what_is_set_elsewhere_shows_here(dialog: PreferencesDialog, settings: Settings) -> None:
    settings.set_value(READING_SIZE, 31.0)
    assert number(dialog, READING_SIZE.key).value() == 31


def test_the_standard_font_is_offered_first(dialog: PreferencesDialog) -> None:
    box = choice(dialog, READING_FONT.key)
    assert box.itemData(0) == ""
    assert "Amiri" in box.itemText(0)


@pytest.mark.parametrize(
    ("looked_for", "found"),
    [("TEXT SI", READING_SIZE.key), ("tire the eye", "reading/column-width"), ("dark", THEME.key)],
)
def test_the_search_looks_at_names_help_and_values(
    dialog: PreferencesDialog, looked_for: str, found: str
) -> None:
    dialog.search(looked_for)
    assert dialog.shown_settings() == [found]


def test_an_empty_search_shows_everything_again(dialog: PreferencesDialog) -> None:
    dialog.search("nothing has these words")
    assert dialog.shown_settings() == []
    dialog.search("")
    assert len(dialog.shown_settings()) == len(SETTINGS)


def test_a_font_that_is_missing_is_told(dialog: PreferencesDialog, settings: Settings) -> None:
    settings.set_value(READING_FONT, "No Such Font")
    texts = [one.text() for one in dialog.findChildren(QLabel) if not one.isHidden()]
    assert any("No Such Font" in text for text in texts)


def test_the_defaults_come_back(dialog: PreferencesDialog, settings: Settings) -> None:
    settings.set_value(THEME, "dark")
    settings.set_value(READING_SIZE, 40.0)
    dialog.restore_defaults()
    assert settings.value(THEME) == "system"
    assert number(dialog, READING_SIZE.key).value() == 20


def test_the_dialog_changes_its_language_while_open(
    dialog: PreferencesDialog, qapp: QApplication, qtbot: QtBot
) -> None:
    translation = Translation(qapp)
    translation.apply("ar")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "التفضيلات")
    dialog.search("الوان")
    assert dialog.shown_settings() == [THEME.key]
    assert choice(dialog, LANGUAGE.key).itemText(1) == "العربية"
    translation.apply("en")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(QLocale.c())
