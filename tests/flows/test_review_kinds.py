"""Each kind of question stands in the review, leads to its place by one key, and can be let be."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.commands.entity_links import LinkEntity, NewEntityFor
from annotator.core.domain.review_finding import ReviewCode
from annotator.core.project import Project
from annotator.gui.review_panel.review_panel import ReviewPanel
from annotator.gui.window.main_window import MainWindow
from flows.hands import Hands
from shipped_world import SHIPPED
from stored import bring_in, do, incoming

IN_ARTICLE = {
    ReviewCode.QUOTE_WITHOUT_SOURCE: "قال زيد [إن الباب مغلق](quote)",
    ReviewCode.FIGURE_WITHOUT_VALUE: "وصل [كثيرون](figure) أمس",
    ReviewCode.PUNCTUATION_AT_EDGE: "في [مصر،](place) أمس",
    ReviewCode.CLITIC_AT_EDGE: "سافر [بدمشق](place)",
    ReviewCode.EDGE_INSIDE_WORD: "زار [الوزي](actor)ر مصر",
}
IN_PROJECT = {ReviewCode.LABELLED_DIFFERENTLY, ReviewCode.ENTITY_OF_OTHER_LABEL}


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project with one article per kind, and four whose spans do not agree."""
    path = tmp_path / "asked.anno"
    project = Project.create(path, scheme=SHIPPED, annotator="Sara")
    again = ("في [حلب](place)", "في [حلب](place)", "قالت [حلب](actor)", "زار [تونس](place)")
    bring_in(project, *map(incoming, (*IN_ARTICLE.values(), *again)))
    spans = [project.layers.get(a).spans[-1].uuid for a in project.articles.ids()]
    entity = NewEntityFor(spans[-1])
    do(project, len(spans), entity)
    do(project, len(spans) - 1, LinkEntity(spans[-2], entity.uuid))
    project.close()
    return path


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """The review is open."""
    window.resize(1300, 900)
    made = Hands(qtbot, window)
    made.window.commands["review"].trigger()
    return made


def panel_of(hands: Hands) -> ReviewPanel:
    return hands.window.wired.review.panel


def codes(hands: Hands) -> list[ReviewCode]:
    return [one.finding.code for one in panel_of(hands).rows]


def let_be(hands: Hands) -> None:
    """Dismiss the question at hand and give a reason."""
    QTest.keyClick(panel_of(hands).list, Qt.Key.Key_D)
    hands.type("مقصود")
    hands.keys("Enter")


@pytest.mark.parametrize("code", IN_ARTICLE, ids=lambda code: code.value)
def test_a_question_about_an_article(hands: Hands, code: ReviewCode) -> None:
    hands.open(1 + list(IN_ARTICLE).index(code))
    hands.qtbot.waitUntil(lambda: codes(hands) == [code])
    panel_of(hands).list.setFocus()
    hands.keys("Enter")
    assert hands.chosen.uuid == panel_of(hands).rows[0].finding.span_uuid
    panel_of(hands).list.setFocus()
    let_be(hands)
    assert codes(hands) == []


@pytest.mark.parametrize("code", sorted(IN_PROJECT), ids=lambda code: code.value)
def test_a_question_about_the_project(hands: Hands, code: ReviewCode) -> None:
    panel = panel_of(hands)
    panel.in_project.click()
    hands.qtbot.waitUntil(lambda: code in codes(hands), timeout=15000)
    assert codes(hands).count(code) == 1
    row = codes(hands).index(code)
    panel.list.setCurrentIndex(panel.list.model().index(row, 0))
    panel.list.setFocus()
    with hands.qtbot.waitSignal(hands.window.workspace.article_opened):
        hands.keys("Enter")
    assert hands.chosen.surface(hands.shown.article.text) == "حلب"
    panel.list.setFocus()
    let_be(hands)
    assert code not in codes(hands)
