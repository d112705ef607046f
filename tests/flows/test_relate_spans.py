"""Spans are linked by R and a digit; the scheme says by what, or why not."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from annotator.core.project import Project
from annotator.gui.window.main_window import MainWindow
from flows.hands import Hands
from shipped_world import SHIPPED
from stored import bring_in, incoming

SPOKEN = "قال [الوزير](actor) [نعم](quote) في [مصر](place) و[سوريا](place) بصفة [رئيس](role)"
MANY = " ".join(f"[دولة{number}](place)" for number in range(12)) + " [الوزير](actor)"


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project under the scheme that ships, closed."""
    path = tmp_path / "links.anno"
    project = Project.create(path, scheme=SHIPPED, annotator="Sara")
    bring_in(project, incoming(SPOKEN), incoming(MANY), incoming("[3](figure) في [مصر](place)"))
    project.close()
    return path


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """The first article is open."""
    window.resize(1400, 800)
    return Hands(qtbot, window)


def choose(hands: Hands, surface: str) -> None:
    text = hands.shown.article.text
    span = next(span for span in hands.shown.layer.spans if span.surface(text) == surface)
    hands.window.article_pane.choose_span(span.uuid)


def links(hands: Hands) -> list[tuple[str, str, str]]:
    shown = hands.shown
    surfaces = {span.uuid: span.surface(shown.article.text) for span in shown.layer.spans}
    return [(r.label, surfaces[r.source], surfaces[r.target]) for r in shown.layer.relations]


def said(hands: Hands) -> str:
    return hands.window.wired.strip.line.text


def test_r_and_a_digit_link_two_spans(hands: Hands) -> None:
    choose(hands, "مصر")
    hands.keys("R", "1")
    assert links(hands) == [("located-in", "مصر", "سوريا")]


def test_where_two_relations_may_be_a_second_digit_chooses(hands: Hands) -> None:
    choose(hands, "نعم")
    hands.keys("R", "1")
    assert links(hands) == []
    hands.keys("2")
    assert links(hands) == [("speaks", "الوزير", "نعم")]


def test_the_linked_span_stays_chosen_and_the_keyboard_in_the_text(hands: Hands) -> None:
    choose(hands, "رئيس")
    hands.keys("R", "1")
    assert links(hands) == [("in-role", "الوزير", "رئيس")]
    assert hands.chosen.label == "role"
    assert hands.view.hasFocus()


def test_a_link_is_undone(hands: Hands) -> None:
    choose(hands, "رئيس")
    hands.keys("R", "1", "Ctrl+Z")
    hands.qtbot.waitUntil(lambda: not links(hands))


def test_escape_leaves_without_a_link(hands: Hands) -> None:
    choose(hands, "رئيس")
    hands.keys("R", "Esc")
    assert links(hands) == []
    hands.keys("2")
    assert hands.chosen.label == "place"


def test_a_digit_that_nothing_has_is_refused(hands: Hands) -> None:
    choose(hands, "رئيس")
    hands.keys("R", "9")
    assert "9" in said(hands)
    assert "⚠" in said(hands)
    assert links(hands) == []


def test_what_the_scheme_does_not_link_is_refused_with_the_reason(hands: Hands) -> None:
    hands.open(3)
    choose(hands, "3")
    hands.keys("R")
    assert "⚠ There is no span here" in said(hands)


def test_a_click_on_the_other_span_links_too(hands: Hands) -> None:
    choose(hands, "رئيس")
    hands.keys("R")
    hands.click("الوزير")
    assert links(hands) == [("in-role", "الوزير", "رئيس")]
    assert hands.chosen.label == "role"


def test_a_click_on_what_cannot_be_linked_is_refused(hands: Hands) -> None:
    choose(hands, "رئيس")
    hands.keys("R")
    hands.click("مصر")
    assert links(hands) == []
    assert "no further relation between" in said(hands)


def test_a_click_on_the_strip_links(hands: Hands) -> None:
    choose(hands, "رئيس")
    hands.keys("R")
    line = hands.window.wired.strip.line
    hands.qtbot.waitUntil(lambda: not line.box_of("1").isEmpty())
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.box_of("1").center().toPoint())
    assert links(hands) == [("in-role", "الوزير", "رئيس")]


def test_tab_shows_further_candidates(hands: Hands) -> None:
    hands.open(2)
    choose(hands, "الوزير")
    hands.keys("R")
    assert "دولة3" in said(hands)
    assert "دولة0" not in said(hands)
    hands.keys("Tab", "3")
    assert links(hands) == [("located-in", "الوزير", "دولة0")]


def test_the_panel_lists_the_links_of_the_chosen_span(hands: Hands) -> None:
    choose(hands, "نعم")
    hands.keys("R", "1", "2")
    assert hands.window.wired.spans.relations.lines() == ["الوزير speaks نعم"]
    choose(hands, "مصر")
    assert hands.window.wired.spans.relations.lines() == []


def test_a_link_is_deleted_in_the_panel(hands: Hands) -> None:
    choose(hands, "نعم")
    hands.keys("R", "1", "2")
    listed = hands.window.wired.spans.relations.list
    listed.setFocus()
    listed.setCurrentRow(0)
    hands.keys("Del")
    assert links(hands) == []


def test_the_attributes_of_a_link_are_set_in_the_panel(hands: Hands) -> None:
    choose(hands, "نعم")
    hands.keys("R", "1", "2")
    relations = hands.window.wired.spans.relations
    relations.list.setCurrentRow(0)
    box = relations.findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    box.click()
    (link,) = hands.shown.layer.relations
    assert link.attributes["implicit"] is True
    assert relations.list.currentRow() == 0
