"""Each kind of attribute is edited by its own means, and tells values that fit it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from annotator.core.domain.scheme import AttributeKind, AttributeType, Choice, Names
from annotator.core.domain.values import AttributeValue
from annotator.gui.span_panel.attribute_editors import FEW, AttributeEditor, editor_for

LEFT = Qt.MouseButton.LeftButton


def attribute(kind: AttributeKind, choices: int = 0, *, required: bool = False) -> AttributeType:
    known = tuple(Choice(f"c{n}", Names(f"Choice {n}", f"خيار {n}")) for n in range(choices))
    return AttributeType("x", Names("X", "س"), kind, choices=known, required=required)


class Told:
    """An editor and what it told."""

    def __init__(self, qtbot: QtBot, kind: AttributeType) -> None:
        self.editor: AttributeEditor = editor_for(kind)
        self.values: list[AttributeValue] = []
        qtbot.addWidget(self.editor)
        self.editor.edited.connect(lambda _name, value: self.values.append(value))
        self.editor.show()

    def press(self, number: int) -> None:
        QTest.mouseClick(self.editor.findChildren(QToolButton)[number], LEFT)

    def type(self, text: str) -> None:
        line = self.editor.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        line.clear()
        line.insert(text)
        line.editingFinished.emit()


def test_a_choice_is_pressed_and_pressed_away(qtbot: QtBot) -> None:
    told = Told(qtbot, attribute(AttributeKind.CHOICE, 3))
    told.editor.show_value("c0")
    told.press(1)
    told.press(1)
    assert told.values == ["c1", None]


def test_a_required_choice_cannot_be_pressed_away(qtbot: QtBot) -> None:
    told = Told(qtbot, attribute(AttributeKind.CHOICE, 3, required=True))
    told.editor.show_value("c0")
    told.press(0)
    assert told.values == []
    assert told.editor.findChildren(QToolButton)[0].isChecked()


def test_several_choices_are_kept_in_the_scheme_s_order(qtbot: QtBot) -> None:
    told = Told(qtbot, attribute(AttributeKind.CHOICES, 3))
    told.editor.show_value(None)
    for number in (2, 0, 2, 0):
        told.press(number)
    assert told.values == [("c2",), ("c0", "c2"), ("c0",), None]


def test_many_choices_are_a_list_with_an_empty_entry(qtbot: QtBot) -> None:
    told = Told(qtbot, attribute(AttributeKind.CHOICE, FEW + 1))
    told.editor.show_value("c2")
    chosen = told.editor.findChild(QComboBox)
    assert isinstance(chosen, QComboBox)
    assert chosen.currentData() == "c2"
    for row in (5, 0):
        chosen.setCurrentIndex(row)
        chosen.activated.emit(row)
    assert told.values == ["c4", None]


def test_a_switch_tells_yes_and_no(qtbot: QtBot) -> None:
    told = Told(qtbot, attribute(AttributeKind.BOOLEAN))
    told.editor.show_value(None)
    box = told.editor.findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    box.click()
    box.click()
    assert told.values == [True, False]


@pytest.mark.parametrize(
    ("kind", "typed", "values"),
    [
        (AttributeKind.TEXT, " رويترز ", ["رويترز"]),
        (AttributeKind.TEXT, "", []),
        (AttributeKind.NUMBER, "3000", [3000]),
        (AttributeKind.NUMBER, "٣٬٠٠٠٫٥", [3000.5]),
        (AttributeKind.NUMBER, "كثير", []),
        (AttributeKind.NUMBER, "1e999", []),
        (AttributeKind.DATE, "2019-02-23", ["2019-02-23"]),
        (AttributeKind.DATE, "أمس", []),
    ],
)
def test_what_is_typed_is_told_if_it_fits(
    qtbot: QtBot, kind: AttributeKind, typed: str, values: list[AttributeValue]
) -> None:
    told = Told(qtbot, attribute(kind))
    told.editor.show_value(None)
    told.type(typed)
    assert told.values == values


def test_an_emptied_line_unsets_the_value(qtbot: QtBot) -> None:
    told = Told(qtbot, attribute(AttributeKind.NUMBER))
    told.editor.show_value(7)
    told.type("")
    assert told.values == [None]


def test_what_does_not_fit_is_marked_until_it_is_mended(qtbot: QtBot) -> None:
    told = Told(qtbot, attribute(AttributeKind.NUMBER))
    told.editor.show_value(None)
    line = told.editor.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    told.type("كثير")
    assert line.property("role") == "invalid"
    told.type("5")
    assert line.property("role") == ""
