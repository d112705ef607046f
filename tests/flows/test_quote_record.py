"""A quote that is labelled shows who may have said it; a digit or Enter makes the record."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.project import Project
from annotator.gui.window.main_window import MainWindow
from flows.hands import Hands
from shipped_world import SHIPPED
from stored import bring_in, incoming

SAID = "قال الوزير في دمشق: “الحرب انتهت” أمس. وغادر [المدير](actor) المدينة."
WORDS = "الحرب انتهت"


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project under the scheme that ships, closed."""
    path = tmp_path / "quotes.anno"
    project = Project.create(path, scheme=SHIPPED, annotator="Sara")
    bring_in(project, incoming(SAID))
    project.close()
    return path


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """The article is open."""
    window.resize(1400, 800)
    return Hands(qtbot, window)


def label_quote(hands: Hands, surface: str = WORDS) -> None:
    text = hands.shown.article.text
    start = text.index(surface)
    hands.view.select_range(start, start + len(surface))
    hands.keys("3")


def links(hands: Hands) -> set[tuple[str, str, str]]:
    shown = hands.shown
    surfaces = {span.uuid: span.surface(shown.article.text) for span in shown.layer.spans}
    return {(r.label, surfaces[r.source], surfaces[r.target]) for r in shown.layer.relations}


def said(hands: Hands) -> str:
    return hands.window.wired.strip.line.text


def test_a_labelled_quote_shows_its_frame(hands: Hands) -> None:
    label_quote(hands)
    assert said(hands).startswith("1 الوزير; ▸; قال; ▸; الحرب انتهت")
    assert hands.chosen.attributes["type"] == "direct"


def test_marks_around_a_quote_are_left_outside(hands: Hands) -> None:
    label_quote(hands, f"“{WORDS}”")
    assert hands.chosen.surface(hands.shown.article.text) == WORDS
    assert hands.chosen.attributes["open_mark"] == "“"


def test_enter_confirms_all_as_one_edit(hands: Hands) -> None:
    label_quote(hands)
    hands.keys("Enter")
    assert links(hands) == {("speaks", "الوزير", WORDS), ("cues", "قال", WORDS)}
    assert ("actor", "الوزير") in hands.surfaces
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: not links(hands))
    assert ("quote", WORDS) in hands.surfaces
    assert ("actor", "الوزير") not in hands.surfaces


def test_a_digit_takes_another_source_and_enter_the_rest(hands: Hands) -> None:
    label_quote(hands)
    parts = said(hands).split("; ")
    digit = next(part[0] for part in parts if part.endswith("المدير") and part[0].isdigit())
    hands.keys(digit)
    assert links(hands) == {("speaks", "المدير", WORDS)}
    hands.keys("Enter")
    assert links(hands) == {("speaks", "المدير", WORDS), ("cues", "قال", WORDS)}


def test_one_digit_more_changes_the_source_again(hands: Hands) -> None:
    label_quote(hands)
    hands.keys("2", "1")
    assert {link for link in links(hands) if link[0] == "speaks"} == {("speaks", "الوزير", WORDS)}


def test_a_digit_that_no_source_has_is_refused(hands: Hands) -> None:
    label_quote(hands)
    hands.keys("9")
    assert "⚠" in said(hands)
    assert links(hands) == set()


def test_a_confirmed_quote_gives_the_digits_back(hands: Hands) -> None:
    label_quote(hands)
    hands.keys("Enter")
    assert "1–7" in hands.window.article_pane.footer.text
    hands.keys("Esc", "Shift+Tab")
    assert "1–7" in hands.window.article_pane.footer.text


def test_the_record_is_in_the_file(hands: Hands) -> None:
    label_quote(hands)
    hands.keys("Enter")
    assert "[الوزير](actor)" in hands.in_file()
    assert "[قال](cue)" in hands.in_file()
