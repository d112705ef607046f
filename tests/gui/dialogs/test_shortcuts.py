from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.key_recorder import KeyRecorder
from annotator.gui.dialogs.shortcut_model import ShortcutFilter, ShortcutModel, plain_name, rows_of
from annotator.gui.dialogs.shortcuts import ShortcutsDialog
from annotator.gui.memory.settings import Settings

DEFAULTS = {"undo": "Ctrl+Z", "label": "Ctrl+L", "export": ""}


class Owner(QObject):
    """Owns the actions and gives them their keys, as the window does."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.actions = [self._made(name) for name in DEFAULTS]
        self._give()
        settings.changed.connect(self._give)

    def keys(self, name: str) -> str:
        return next(one.shortcut().toString() for one in self.actions if one.objectName() == name)

    def _made(self, name: str) -> QAction:
        action = QAction(f"&{name.title()}…", self)
        action.setObjectName(name)
        return action

    def _give(self) -> None:
        for action in self.actions:
            chosen = self._settings.shortcut(action.objectName())
            keys = DEFAULTS[action.objectName()] if chosen is None else chosen
            action.setShortcut(QKeySequence(keys))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def owner(settings: Settings, qtbot: QtBot) -> Iterator[Owner]:
    made = Owner(settings)
    yield made
    made.deleteLater()


@pytest.fixture
def dialog(owner: Owner, settings: Settings, qtbot: QtBot) -> ShortcutsDialog:
    made = ShortcutsDialog(owner.actions, settings)
    qtbot.addWidget(made)
    made.show()
    return made


def test_new_keys_reach_the_action_and_the_file(
    dialog: ShortcutsDialog, owner: Owner, settings: Settings
) -> None:
    dialog.choose("undo")
    dialog.record("Ctrl+U")
    assert dialog.conflict() == ""
    dialog.assign()
    assert owner.keys("undo") == "Ctrl+U"
    assert settings.shortcut("undo") == "Ctrl+U"


def test_a_conflict_is_told_and_assigning_takes_the_keys_over(
    dialog: ShortcutsDialog, owner: Owner
) -> None:
    dialog.choose("undo")
    dialog.record("Ctrl+L")
    assert "Label" in dialog.conflict()
    dialog.assign()
    assert owner.keys("undo") == "Ctrl+L"
    assert owner.keys("label") == ""


def test_keys_can_be_taken_away_and_come_back(dialog: ShortcutsDialog, owner: Owner) -> None:
    dialog.choose("undo")
    dialog.remove_keys()
    assert owner.keys("undo") == ""
    dialog.reset_keys()
    assert owner.keys("undo") == "Ctrl+Z"


def test_all_defaults_come_back(dialog: ShortcutsDialog, owner: Owner) -> None:
    dialog.choose("undo")
    dialog.record("Ctrl+L")
    dialog.assign()
    dialog.reset_every_command()
    assert (owner.keys("undo"), owner.keys("label")) == ("Ctrl+Z", "Ctrl+L")


def test_the_table_keeps_its_row_when_keys_change(
    dialog: ShortcutsDialog, owner: Owner, qtbot: QtBot
) -> None:
    dialog.choose("label")
    dialog.record("Ctrl+M")
    dialog.assign()
    qtbot.waitUntil(lambda: dialog.recorded() == "Ctrl+M")
    dialog.remove_keys()
    assert (owner.keys("label"), owner.keys("undo")) == ("", "Ctrl+Z")


def test_names_have_no_access_keys() -> None:
    assert plain_name("&Open…") == "Open"
    assert plain_name("A && &B") == "A & B"


def test_the_search_finds_names_and_keys(owner: Owner) -> None:
    model = ShortcutModel()
    model.set_rows(rows_of(owner.actions))
    filtered = ShortcutFilter(model)
    found = []
    for words in ("UND", "ctrl+l", "", "nothing"):
        filtered.look_for(words)
        found.append(filtered.rowCount())
    assert found == [1, 1, 3, 0]


def test_the_table_is_a_proper_model(owner: Owner) -> None:
    model = ShortcutModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(rows_of(owner.actions))
    model.set_rows(rows_of(owner.actions[:1]))
    assert model.rowCount() == 1


def test_an_arabic_letter_is_recorded_as_the_latin_one_on_its_key(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.gui.keys.key_positions.sys.platform", "linux")
    recorder = KeyRecorder()
    qtbot.addWidget(recorder)
    recorder.keyPressEvent(
        QKeyEvent(QEvent.Type.KeyPress, 0x645, Qt.KeyboardModifier.ControlModifier, 46, 0, 0, "م")
    )
    assert recorder.keys() == "Ctrl+L"
