"""A figure that is labelled shows its reading, and keys confirm or change it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from annotator.core.domain.values import AttributeValue
from annotator.core.project import Project
from annotator.gui.window.main_window import MainWindow
from flows.hands import Hands
from shipped_world import SHIPPED
from stored import bring_in, incoming

KILLED = "قتل أكثر من 1500 شخص في الباغوز"


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project under the scheme that ships, closed."""
    path = tmp_path / "figures.anno"
    project = Project.create(path, scheme=SHIPPED, annotator="Sara")
    bring_in(project, incoming(KILLED), incoming("دفع [٣٫٥ مليون](figure) دولار لها [هي](actor)"))
    project.close()
    return path


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """The first article is open."""
    QLocale.setDefault(QLocale("en_GB"))
    window.resize(1200, 800)
    return Hands(qtbot, window)


def label_figure(hands: Hands, surface: str = "أكثر من 1500") -> None:
    start = KILLED.index(surface)
    hands.view.select_range(start, start + len(surface))
    hands.keys("4")


def said(hands: Hands) -> str:
    return hands.window.wired.strip.line.text


def attribute(hands: Hands, name: str) -> AttributeValue:
    return hands.chosen.attributes.get(name)


def test_a_labelled_figure_shows_its_reading(hands: Hands) -> None:
    label_figure(hands)
    assert "≥ 1,500" in said(hands)
    assert "شخص" in said(hands)
    assert attribute(hands, "value") == 1500


def test_labelling_and_reading_are_undone_together(hands: Hands) -> None:
    label_figure(hands)
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: hands.drawn == KILLED)


def test_a_typed_digit_replaces_the_value(hands: Hands) -> None:
    label_figure(hands)
    hands.keys("2", "0", "0", "0", "Enter")
    assert attribute(hands, "value") == 2000
    assert attribute(hands, "value_min") == 2000
    assert hands.view.hasFocus()


def test_arabic_digits_are_typed_too(hands: Hands) -> None:
    label_figure(hands)
    hands.type("٢")
    hands.type("٥")
    hands.keys("Enter")
    assert attribute(hands, "value") == 25


def test_a_letter_of_the_arabic_layout_is_no_value(hands: Hands) -> None:
    label_figure(hands)
    hands.type("م")
    assert attribute(hands, "value") == 1500
    assert hands.view.hasFocus()


def test_escape_gives_the_typed_value_up(hands: Hands) -> None:
    label_figure(hands)
    hands.keys("2", "Esc")
    assert attribute(hands, "value") == 1500
    assert hands.view.hasFocus()


def test_arrows_change_the_modifier(hands: Hands) -> None:
    label_figure(hands)
    hands.keys("Down")
    assert attribute(hands, "modifier") == "max"
    assert attribute(hands, "value_max") == 1500
    hands.keys("Up")
    assert attribute(hands, "modifier") == "min"


def test_a_value_ten_times_too_large_is_marked(hands: Hands) -> None:
    label_figure(hands)
    assert "⚠" not in said(hands)
    hands.keys("1", "5", "0", "0", "0", "Enter")
    assert "⚠" in said(hands)


def test_after_enter_digits_label_again(hands: Hands) -> None:
    label_figure(hands)
    assert "1–7" not in hands.window.article_pane.footer.text
    hands.keys("Enter")
    assert "1–7" in hands.window.article_pane.footer.text
    hands.keys("7")
    assert hands.chosen.label == "thing"


def test_a_figure_without_value_is_confirmed_by_enter(hands: Hands) -> None:
    hands.open(2)
    hands.keys("Tab")
    assert "3,500,000" in said(hands)
    assert attribute(hands, "value") is None
    hands.keys("Enter")
    assert attribute(hands, "value") == 3500000


def test_enter_labels_the_counted_noun_and_relates_it_in_one_edit(hands: Hands) -> None:
    label_figure(hands)
    assert "C شخص" in said(hands)
    hands.keys("Enter")
    assert ("actor", "شخص") in hands.surfaces
    assert [link.label for link in hands.shown.layer.relations] == ["counts"]
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: not hands.shown.layer.relations)
    assert hands.surfaces == [("figure", "أكثر من 1500")]


def test_c_turns_the_counted_noun_into_a_thing_or_nothing(hands: Hands) -> None:
    label_figure(hands)
    hands.keys("C", "Enter")
    assert ("thing", "شخص") in hands.surfaces
    hands.keys("Enter", "C")
    assert ("actor", "شخص") in hands.surfaces
    assert [link.label for link in hands.shown.layer.relations] == ["counts"]


def test_what_is_not_counted_is_not_labelled(hands: Hands) -> None:
    label_figure(hands)
    hands.keys("C", "C", "Enter")
    assert hands.surfaces == [("figure", "أكثر من 1500")]


def test_a_span_that_stands_there_is_what_is_counted(hands: Hands) -> None:
    start = KILLED.index("شخص")
    hands.view.select_range(start, start + len("شخص"))
    hands.keys("7")
    label_figure(hands)
    hands.keys("Enter")
    assert ("thing", "شخص") in hands.surfaces
    assert len(hands.surfaces) == 2


def test_the_counted_noun_carries_its_key_in_the_text(hands: Hands) -> None:
    label_figure(hands)
    (badge,) = hands.window.wired.strip.placed
    assert (badge.key, badge.start) == ("C", KILLED.index("شخص"))
    hands.keys("Enter")
    assert hands.window.wired.strip.placed == ()


def test_u_offers_the_last_units_and_a_digit_takes_one(hands: Hands) -> None:
    label_figure(hands)
    hands.keys("U")
    assert "2 USD" in said(hands)
    hands.keys("2")
    assert attribute(hands, "unit") == "USD"
    assert attribute(hands, "value") == 1500
    hands.keys("U")
    assert "1 USD" in said(hands)
    hands.keys("0")
    assert attribute(hands, "unit") is None


def test_escape_leaves_the_units_and_not_the_figure(hands: Hands) -> None:
    label_figure(hands)
    hands.keys("U", "Esc")
    assert attribute(hands, "unit") is None
    assert "≥ 1,500" in said(hands)
    hands.keys("2", "Enter")
    assert attribute(hands, "value") == 2


def test_a_span_of_another_label_keeps_its_digits(hands: Hands) -> None:
    hands.open(2)
    hands.keys("Tab", "Tab", "2")
    assert hands.chosen.label == "place"
