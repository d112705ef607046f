import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.keys.key_positions import MAC, WINDOWS, X11, latin_sign
from annotator.gui.keys.physical_keys import PhysicalKeys

CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
MEEM, SHEEN, THAH, QUESTION = 0x645, 0x634, 0x638, 0x61F  # on L, A, / and Shift+/


@dataclass
class Window:
    window: QMainWindow
    field: QLineEdit
    page: QTextEdit
    fired: list[str] = dataclasses.field(default_factory=list)

    def add(self, name: str, keys: str) -> QAction:
        action = QAction(name, self.window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: self.fired.append(name))
        self.window.addAction(action)
        return action

    def press(
        self, key: int, scan: int, modifiers: Qt.KeyboardModifier = NONE, *, held: bool = False
    ) -> QKeyEvent:
        text = "" if modifiers & CTRL else chr(key)
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, 0, 0, text, held)
        QApplication.sendEvent(self.window.windowHandle(), event)
        return event


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    keys = PhysicalKeys(qapp)
    window = QMainWindow()
    qtbot.addWidget(window)
    middle = QWidget(window)
    window.setCentralWidget(middle)
    made = Window(window, QLineEdit(middle), QTextEdit(middle))
    made.page.setReadOnly(True)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    made.page.setFocus()
    yield made
    keys.deleteLater()


@pytest.fixture(autouse=True)
def x11(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.gui.keys.key_positions.sys.platform", "linux")


def test_ctrl_with_an_arabic_letter_fires_the_latin_shortcut_once(shown: Window) -> None:
    shown.add("label", "Ctrl+L")
    shown.press(MEEM, 46, CTRL)
    assert shown.fired == ["label"]


def test_a_letter_alone_fires_in_the_article(shown: Window) -> None:
    shown.add("actor", "A")
    shown.press(SHEEN, 38)
    assert shown.fired == ["actor"]


def test_a_letter_alone_is_text_in_a_field(shown: Window) -> None:
    shown.add("actor", "A")
    shown.field.setFocus()
    shown.press(SHEEN, 38)
    assert shown.fired == []
    assert shown.field.text() == "ش"


def test_ctrl_with_a_letter_fires_in_a_field_too(shown: Window) -> None:
    shown.add("label", "Ctrl+L")
    shown.field.setFocus()
    shown.press(MEEM, 46, CTRL)
    assert shown.fired == ["label"]


def test_copying_works_in_a_field_without_any_action(shown: Window) -> None:
    shown.field.setText("نص")
    shown.field.setFocus()
    shown.press(SHEEN, 38, CTRL)
    assert shown.field.selectedText() == "نص"
    shown.press(0x624, 54, CTRL)
    assert QApplication.clipboard().text() == "نص"


def test_a_latin_letter_is_left_to_qt_and_fires_once(shown: Window) -> None:
    shown.add("label", "Ctrl+L")
    shown.press(ord("L"), 46, CTRL)
    assert shown.fired == ["label"]


def test_a_key_without_a_place_is_left_alone(shown: Window) -> None:
    shown.add("label", "Ctrl+L")
    shown.press(MEEM, 0, CTRL)
    assert shown.fired == []


def test_the_question_mark_is_found_on_its_place(shown: Window) -> None:
    shown.add("help", "?")
    shown.press(QUESTION, 61, SHIFT)
    assert shown.fired == ["help"]


def test_other_modifiers_are_another_shortcut(shown: Window) -> None:
    shown.add("one", "Ctrl+L")
    shown.add("two", "Ctrl+Shift+L")
    shown.press(MEEM, 46, CTRL | SHIFT)
    assert shown.fired == ["two"]


def test_a_disabled_action_does_not_fire(shown: Window) -> None:
    shown.add("label", "Ctrl+L").setEnabled(False)
    shown.press(MEEM, 46, CTRL)
    assert shown.fired == []


def test_two_actions_on_one_key_are_ambiguous_as_in_qt(shown: Window) -> None:
    shown.add("one", "Ctrl+L")
    shown.add("two", "Ctrl+L")
    shown.press(MEEM, 46, CTRL)
    assert shown.fired == []


def test_an_action_of_another_widget_does_not_fire(shown: Window) -> None:
    action = QAction("near", shown.window)
    action.setShortcut(QKeySequence("Ctrl+L"))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.triggered.connect(lambda: shown.fired.append("near"))
    shown.field.addAction(action)
    shown.press(MEEM, 46, CTRL)
    assert shown.fired == []
    shown.field.setFocus()
    shown.press(MEEM, 46, CTRL)
    assert shown.fired == ["near"]


def test_an_action_that_sits_only_in_a_menu_fires(shown: Window) -> None:
    action = shown.window.menuBar().addMenu("m").addAction("in menu")
    action.setShortcut(QKeySequence("Ctrl+L"))
    action.triggered.connect(lambda: shown.fired.append("menu"))
    shown.press(MEEM, 46, CTRL)
    assert shown.fired == ["menu"]


def test_a_held_key_does_not_repeat_what_must_not(shown: Window) -> None:
    shown.add("label", "Ctrl+L").setAutoRepeat(False)
    shown.press(MEEM, 46, CTRL, held=True)
    assert shown.fired == []


@pytest.mark.parametrize("table", [X11, WINDOWS, MAC])
def test_every_table_has_every_letter_once(table: dict[int, str]) -> None:
    signs = list(table.values())
    assert set("ABCDEFGHIJKLMNOPQRSTUVWXYZ") <= set(signs)
    assert len(signs) == len(set(signs))


@pytest.mark.parametrize(
    ("platform", "scan", "virtual", "sign"),
    [
        ("linux", 24, 0, "Q"),
        ("linux", 38, 0, "A"),
        ("linux", 41, 0, "F"),
        ("win32", 0x10, 0, "Q"),
        ("win32", 0x32, 0, "M"),
        ("darwin", 0, 0, "A"),
        ("darwin", 0, 37, "L"),
        ("darwin", 0, 46, "M"),
    ],
)
def test_places_known_from_the_tables(platform: str, scan: int, virtual: int, sign: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, SHEEN, NONE, scan, virtual, 0, "ش")
    assert latin_sign(event, platform) == sign
