"""Everything done with a span is taken back and made again, also after reopening."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.domain.article import ArticleStatus
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.memory.settings import Settings
from annotator.gui.window.main_window import MainWindow
from flows.hands import Hands

PLAIN = "قال الرئيس إن الحرب انتهت"
PRESIDENT = "قال [الرئيس](actor) إن الحرب انتهت"


def wait_drawn(hands: Hands, drawing: str) -> None:
    hands.qtbot.waitUntil(lambda: hands.drawn == drawing)


@pytest.mark.parametrize("redo", ["Ctrl+Shift+Z", "Ctrl+Y"])
def test_a_label_is_undone_and_redone(hands: Hands, redo: str) -> None:
    hands.click("الرئيس")
    hands.keys("1", "Ctrl+Z")
    wait_drawn(hands, PLAIN)
    hands.wait_saved()
    hands.keys(redo)
    wait_drawn(hands, PRESIDENT)
    assert hands.in_file() == PRESIDENT


@pytest.mark.parametrize(
    ("keys", "drawn"),
    [
        (["2"], "قال [الرئيس](place) إن الحرب انتهت"),
        (["Shift+]"], "قال [الرئيس إن](actor) الحرب انتهت"),
        (["Del"], PLAIN),
    ],
)
def test_every_change_of_a_span_is_undone(hands: Hands, keys: list[str], drawn: str) -> None:
    hands.click("الرئيس")
    hands.keys("1", *keys)
    assert hands.drawn == drawn
    hands.keys("Ctrl+Z")
    wait_drawn(hands, PRESIDENT)


def test_undo_is_announced(hands: Hands) -> None:
    said: list[str] = []
    hands.window.article_pane.announced.connect(said.append)
    hands.click("الرئيس")
    hands.keys("1")
    hands.wait_saved()
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: len(said) > 1)
    plain = [sentence.replace("\u2068", "").replace("\u2069", "") for sentence in said]
    assert plain == ["Labelled “الرئيس” as Actor", "Undone: label “الرئيس” as Actor"]


def test_undo_goes_on_after_the_project_was_reopened(
    qtbot: QtBot, hands: Hands, settings: Settings, project_path: Path
) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    hands.wait_saved()
    hands.window.workspace.close_project()
    again = MainWindow(Workspace(), settings)
    qtbot.addWidget(again)
    again.show()
    with qtbot.waitSignal(again.workspace.article_opened):
        again.projects.open_path(project_path)
    later = Hands(qtbot, again)
    later.open(2)
    assert later.drawn == PRESIDENT
    later.keys("Ctrl+Z")
    wait_drawn(later, PLAIN)
    again.workspace.stop()


def label_here_and_next_door(hands: Hands) -> str:
    """Label a word of the second article, then one of the first; return the first as drawn."""
    hands.click("الرئيس")
    hands.keys("1")
    hands.wait_saved()
    hands.open(1)
    before = hands.drawn
    hands.keys("Tab", "2")
    hands.wait_saved()
    assert hands.drawn != before
    return before


def test_undo_takes_the_very_last_change_and_shows_where(hands: Hands) -> None:
    label_here_and_next_door(hands)
    hands.keys("Ctrl+Z", "Ctrl+Z")
    hands.qtbot.waitUntil(lambda: hands.shown.article.id == 2)
    wait_drawn(hands, PLAIN)
    hands.keys("Ctrl+Y")
    wait_drawn(hands, PRESIDENT)
    hands.qtbot.waitUntil(lambda: bool(hands.window.article_pane.labelling.focus.span))


def test_finishing_an_article_is_undone_from_the_next_one(hands: Hands) -> None:
    hands.keys("Ctrl+Enter")
    hands.qtbot.waitUntil(lambda: hands.shown.article.id != 2)
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: hands.shown.article.id == 2)
    assert hands.shown.layer.status is ArticleStatus.NEW


def test_an_older_change_of_this_article_is_undone_alone(hands: Hands) -> None:
    label_here_and_next_door(hands)
    next_door = hands.drawn
    hands.open(2)
    hands.window.commands["undo_here"].trigger()
    wait_drawn(hands, PLAIN)
    hands.open(1)
    assert hands.drawn == next_door


def test_what_was_taken_back_comes_into_sight(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1", "2", "Esc")
    hands.wait_saved()
    hands.keys("Ctrl+Z")
    wait_drawn(hands, PRESIDENT)
    hands.qtbot.waitUntil(lambda: bool(hands.window.article_pane.labelling.focus.span))
    assert hands.chosen.label == "actor"
