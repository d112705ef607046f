"""Attributes of every kind are set by keys alone, without a dialog and without the mouse."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.core.domain.scheme import (
    AttributeKind,
    AttributeType,
    Choice,
    Names,
    RelationType,
)
from annotator.core.project import Project
from annotator.gui.window.main_window import MainWindow
from drawn_world import SCHEME, label
from flows.hands import Hands
from stored import bring_in, incoming

COLOURS = tuple(Choice(name, Names(name, name)) for name in ("red", "green", "blue"))


def kind(name: str, kind_of: AttributeKind, **more: object) -> AttributeType:
    return AttributeType(name, Names(name, name), kind_of, **more)  # type: ignore[arg-type]


EVERY_KIND = (
    kind("one", AttributeKind.CHOICE, choices=COLOURS, default="red"),
    kind("many", AttributeKind.CHOICES, choices=COLOURS),
    kind("words", AttributeKind.TEXT),
    kind("number", AttributeKind.NUMBER, default=1),
    kind("yes", AttributeKind.BOOLEAN, default=False),
    kind("day", AttributeKind.DATE),
    kind("who", AttributeKind.ENTITY),
)
ALL_KINDS = replace(
    SCHEME,
    labels=(label("actor", "1", "فاعل", "#2563eb", *EVERY_KIND), *SCHEME.labels[1:]),
    relations=(RelationType("in", Names("In", "في"), ("actor",), ("place",), EVERY_KIND[:1]),),
)


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project whose actors have an attribute of every kind."""
    path = tmp_path / "kinds.anno"
    project = Project.create(path, scheme=ALL_KINDS, annotator="Sara")
    bring_in(project, incoming("زار الوزير [القاهرة](place)"))
    project.close()
    return path


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """The minister is labelled and chosen; the keyboard is in the text."""
    window.resize(1300, 900)
    made = Hands(qtbot, window)
    made.click("الوزير")
    made.keys("1")
    return made


def write(hands: Hands, text: str) -> None:
    """Type over what stands in the line that has the keyboard."""
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    hands.type(text)


def test_defaults_apply_by_themselves(hands: Hands) -> None:
    assert hands.chosen.attributes == {"one": "red", "number": 1, "yes": False}


def test_every_kind_is_set_by_keys_and_the_text_is_never_covered(hands: Hands) -> None:
    hands.keys("T", "3", "Tab", "1", "Right", "Right", "Space", "Tab")
    write(hands, "مهم")
    hands.keys("Tab")
    write(hands, "٣٬٥٠٠")
    hands.keys("Tab", "Space", "Tab")
    write(hands, "٢٠١٩-٠٢-٢٣")
    hands.keys("Tab")
    write(hands, "أحمد")
    hands.keys("Enter")
    assert hands.view.hasFocus()
    assert hands.chosen.attributes == {
        "one": "blue",
        "many": ("red", "blue"),
        "words": "مهم",
        "number": 3500,
        "yes": True,
        "day": "2019-02-23",
        "who": "أحمد",
    }
    assert not any(isinstance(one, QDialog) for one in QApplication.topLevelWidgets())


def test_escape_goes_back_to_the_text(hands: Hands) -> None:
    hands.keys("T")
    assert not hands.view.hasFocus()
    hands.keys("Esc")
    assert hands.view.hasFocus()
    assert hands.chosen.label == "actor"


def test_each_value_is_an_edit_of_its_own(hands: Hands) -> None:
    hands.keys("T", "2", "3", "Esc", "Ctrl+Z")
    hands.qtbot.waitUntil(lambda: hands.chosen.attributes["one"] == "green")


def test_the_keyboard_stays_in_the_attributes_of_a_relation(hands: Hands) -> None:
    hands.keys("R", "1")
    relations = hands.window.wired.spans.relations
    relations.list.setFocus()
    hands.keys("Down")
    hands.keys("Tab", "2", "3")
    (link,) = hands.shown.layer.relations
    assert link.attributes == {"one": "blue"}
    hands.keys("Enter")
    assert hands.view.hasFocus()
