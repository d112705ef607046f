from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from annotator.gui.memory.setting_records import (
    GEOMETRY,
    KEPT,
    READING_SIZE,
    RECENT_PROJECTS,
    SETTINGS,
    SHOW_TAGS,
    THEME,
    Setting,
    SettingKind,
)
from annotator.gui.memory.settings import Settings, remembered, settings_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


@pytest.fixture
def settings(path: Path) -> Settings:
    return Settings(path)


def test_every_setting_starts_with_its_default(settings: Settings) -> None:
    assert settings.value(THEME) == "system"
    assert settings.value(READING_SIZE) == 20
    assert settings.value(SHOW_TAGS) is True
    assert settings.value(RECENT_PROJECTS) == ()


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (THEME, "dark"),
        (READING_SIZE, 24.5),
        (SHOW_TAGS, False),
        (RECENT_PROJECTS, ("/a/مشروع.anno",)),
        (RECENT_PROJECTS, ("/a.anno", "/b, c.anno")),
        (GEOMETRY, b"\x00\xff\x01"),
    ],
)
def test_values_come_back_from_the_file(path: Path, setting: Setting[Any], value: Any) -> None:
    first = Settings(path)
    first.set_value(setting, value)
    first.flush()
    again = Settings(path).value(setting)
    assert again == value
    assert type(again) is type(value)


def test_a_change_is_told_once_with_its_key(settings: Settings, qtbot: QtBot) -> None:
    told: list[str] = []
    settings.changed.connect(told.append)
    settings.set_value(THEME, "dark")
    settings.set_value(THEME, "dark")
    assert told == [THEME.key]


def test_reset_goes_back_to_the_default_and_tells(settings: Settings) -> None:
    settings.set_value(READING_SIZE, 30.0)
    told: list[str] = []
    settings.changed.connect(told.append)
    settings.reset(READING_SIZE)
    assert settings.value(READING_SIZE) == 20
    assert told == [READING_SIZE.key]


@pytest.mark.parametrize("written", ["theme=neon", "theme=", "theme=@Invalid()"])
def test_a_value_that_is_none_of_the_choices_counts_as_the_default(
    path: Path, written: str
) -> None:
    path.write_text(f"[interface]\n{written}\n", encoding="utf-8")
    assert Settings(path).value(THEME) == "system"


@pytest.mark.parametrize("written", ["size=huge", "size=5000", "size=nan"])
def test_a_number_out_of_range_counts_as_the_default(path: Path, written: str) -> None:
    path.write_text(f"[reading]\n{written}\n", encoding="utf-8")
    assert Settings(path).value(READING_SIZE) == 20


def test_a_value_out_of_range_is_refused(settings: Settings) -> None:
    with pytest.raises(ValueError, match="reading/size"):
        settings.set_value(READING_SIZE, 500.0)


def test_keys_of_settings_are_unique_and_shown_ones_have_all_words() -> None:
    keys = [setting.key for setting in (*SETTINGS, *KEPT)]
    assert len(keys) == len(set(keys))
    assert all(setting.label and setting.category for setting in SETTINGS)
    assert all(
        bool(setting.choices) == (setting.kind is SettingKind.CHOICE) for setting in SETTINGS
    )
    assert all(setting.accepts(setting.default) for setting in SETTINGS)


def test_no_keys_chosen_differs_from_chosen_to_have_none(settings: Settings) -> None:
    assert settings.shortcut("undo") is None
    settings.set_shortcut("undo", "")
    assert settings.shortcut("undo") == ""
    settings.set_shortcut("undo", None)
    assert settings.shortcut("undo") is None


def test_a_changed_shortcut_is_told_by_its_action(settings: Settings) -> None:
    told: list[str] = []
    settings.changed.connect(told.append)
    settings.set_shortcut("undo", "Ctrl+U")
    assert told == ["shortcuts/undo"]


def test_the_newest_project_stands_first_and_once() -> None:
    assert remembered(("a", "b", "c"), "c") == ("c", "a", "b")
    assert remembered(("a", "b"), "c", limit=2) == ("c", "a")


def test_the_file_lies_in_the_home_of_the_test(private_home: Path) -> None:
    assert settings_path().is_relative_to(private_home)
