"""What a reviewer would ask is found, gone to and let be without leaving the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.commands.spans import AddSpan
from annotator.core.domain.review_finding import ReviewCode
from annotator.core.domain.span import Fragment
from annotator.gui.review_panel.review_panel import ReviewPanel
from flows.hands import Hands

TEXT = "قال الرئيس إن الحرب انتهت"


def add(hands: Hands, surface: str, label: str) -> None:
    start = hands.shown.article.text.index(surface)
    command = AddSpan(label, (Fragment(start, start + len(surface)),))
    assert hands.window.workspace.run(command)


@pytest.fixture
def crossed(hands: Hands) -> Hands:
    """Two spans of the second article cross; the review is open and has seen it."""
    add(hands, "الرئيس إن", "actor")
    add(hands, "إن الحرب", "place")
    hands.wait_saved()
    hands.window.commands["review"].trigger()
    hands.qtbot.waitUntil(lambda: codes(hands) == [ReviewCode.CROSSING_SPANS])
    return hands


def panel_of(hands: Hands) -> ReviewPanel:
    return hands.window.wired.review.panel


def codes(hands: Hands) -> list[ReviewCode]:
    return [one.finding.code for one in panel_of(hands).rows]


def press(hands: Hands, key: Qt.Key) -> None:
    QTest.keyClick(panel_of(hands).list, key)


def test_a_question_stands_with_its_sentence(crossed: Hands) -> None:
    question = panel_of(crossed).rows[0]
    assert question.around == TEXT
    spoken = panel_of(crossed).list.model().index(0, 0).data(Qt.ItemDataRole.DisplayRole)
    assert "crosses" in spoken


def test_enter_goes_to_the_place(crossed: Hands) -> None:
    assert panel_of(crossed).list.hasFocus()
    press(crossed, Qt.Key.Key_Return)
    assert crossed.chosen.label == "place"
    assert crossed.view.hasFocus()


def test_a_mended_place_is_no_longer_asked(crossed: Hands) -> None:
    press(crossed, Qt.Key.Key_Return)
    crossed.keys("Del")
    crossed.qtbot.waitUntil(lambda: codes(crossed) == [])


def test_a_question_is_let_be_with_a_reason_and_comes_back_by_undo(crossed: Hands) -> None:
    press(crossed, Qt.Key.Key_D)
    crossed.keys("O", "K", "Enter")
    assert codes(crossed) == []
    crossed.wait_saved()
    reasons: list[str] = []
    crossed.window.workspace.ask(
        lambda project: [one.reason for one in project.reviews.dismissals()], reasons.extend
    )
    crossed.qtbot.waitUntil(lambda: [one.upper() for one in reasons] == ["OK"])
    crossed.window.commands["undo"].trigger()
    crossed.qtbot.waitUntil(lambda: codes(crossed) == [ReviewCode.CROSSING_SPANS])


def test_escape_in_the_reason_lets_nothing_be(crossed: Hands) -> None:
    press(crossed, Qt.Key.Key_Delete)
    crossed.keys("Esc")
    assert codes(crossed) == [ReviewCode.CROSSING_SPANS]
    assert panel_of(crossed).list.hasFocus()


def test_the_whole_project_is_reviewed_and_gone_through(crossed: Hands) -> None:
    crossed.open(1)
    crossed.qtbot.waitUntil(lambda: codes(crossed) == [])
    panel_of(crossed).in_project.click()
    crossed.qtbot.waitUntil(lambda: ReviewCode.CROSSING_SPANS in codes(crossed), timeout=15000)
    panel_of(crossed).list.setCurrentIndex(panel_of(crossed).list.model().index(0, 0))
    with crossed.qtbot.waitSignal(crossed.window.workspace.article_opened):
        press(crossed, Qt.Key.Key_Return)
    assert crossed.chosen.label == "place"


def test_the_review_of_the_project_is_kept_beside_that_of_the_article(crossed: Hands) -> None:
    panel = panel_of(crossed)
    panel.in_project.click()
    crossed.qtbot.waitUntil(lambda: not crossed.window.status.tasks.tasks, timeout=15000)
    everywhere = len(panel.rows)
    panel.here.click()
    panel.in_project.click()
    assert not crossed.window.status.tasks.tasks
    assert len(panel.rows) == everywhere
    panel.in_project.click()
    assert len(crossed.window.status.tasks.tasks) == 1
    crossed.qtbot.waitUntil(lambda: not crossed.window.status.tasks.tasks, timeout=15000)


def test_a_cancelled_review_goes_back_to_the_article(crossed: Hands) -> None:
    panel_of(crossed).in_project.click()
    crossed.window.status.tasks.tasks[0].cancel()
    crossed.qtbot.waitUntil(lambda: not crossed.window.status.tasks.tasks, timeout=15000)
    crossed.qtbot.waitUntil(lambda: codes(crossed) == [ReviewCode.CROSSING_SPANS])


def test_a_kind_is_chosen(crossed: Hands) -> None:
    crossed.window.workspace.undo()
    crossed.qtbot.waitUntil(lambda: codes(crossed) == [])
    add(crossed, "الرئي", "actor")
    add(crossed, "الحر", "place")
    crossed.qtbot.waitUntil(lambda: len(codes(crossed)) >= 2)
    kinds = panel_of(crossed).kinds
    kinds.setCurrentIndex(kinds.findData(ReviewCode.EDGE_INSIDE_WORD.value))
    kinds.activated.emit(kinds.currentIndex())
    assert set(codes(crossed)) == {ReviewCode.EDGE_INSIDE_WORD}


def test_the_key_brings_the_keyboard_and_hides_the_list(crossed: Hands) -> None:
    crossed.view.setFocus()
    crossed.window.commands["review"].trigger()
    assert panel_of(crossed).list.hasFocus()
    crossed.window.commands["review"].trigger()
    assert not panel_of(crossed).isVisible()
    assert crossed.view.hasFocus()
