"""Both ends of a span are moved by keys: by clitic and word, and by letter."""

import pytest

from annotator.core.domain.span import Fragment
from flows.hands import CTRL, Hands

ARTICLE = "قال الرئيس إن الحرب انتهت"


@pytest.mark.parametrize(
    ("keys", "then"),
    [
        (["["], "قال [الرئيس إن](actor) الحرب انتهت"),
        (["]"], "قال الرئيس [إن](actor) الحرب انتهت"),  # the only word: it cannot get empty
        (["Shift+]"], "قال الرئيس [إن الحرب](actor) انتهت"),
        (["Shift+]", "Shift+]"], "قال الرئيس [إن الحرب انتهت](actor)"),
        (["Shift+]", "Shift+["], "قال الرئيس [إن](actor) الحرب انتهت"),
        (["Shift+]", "]"], "قال الرئيس إن [الحرب](actor) انتهت"),
        (["Ctrl+]"], "قال الرئيس إ[ن](actor) الحرب انتهت"),
        (["Ctrl+["], "قال الرئيس[ إن](actor) الحرب انتهت"),
        (["Ctrl+Shift+]", "Ctrl+Shift+]"], "قال الرئيس [إن ا](actor)لحرب انتهت"),
        (["Ctrl+Shift+["], "قال الرئيس [إ](actor)ن الحرب انتهت"),
    ],
)
def test_keys_move_the_ends_of_a_span(hands: Hands, keys: list[str], then: str) -> None:
    hands.click("إن")
    hands.keys("1", *keys)
    assert hands.drawn == then
    assert hands.in_file() == then
    assert hands.chosen.label == "actor"


def test_keys_move_the_ends_of_a_selection(hands: Hands) -> None:
    hands.click("إن")
    hands.keys("Shift+]", "[", "Ctrl+]", "1")
    assert hands.drawn == "قال ا[لرئيس إن الحرب](actor) انتهت"


def test_moved_ends_are_taken_back_one_by_one(hands: Hands) -> None:
    hands.click("إن")
    hands.keys("1", "Shift+]", "[")
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: hands.drawn == "قال الرئيس [إن الحرب](actor) انتهت")
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: hands.drawn == "قال الرئيس [إن](actor) الحرب انتهت")


def test_a_dragged_handle_moves_an_end(hands: Hands) -> None:
    hands.click("إن")
    hands.keys("1")
    hands.view.span_resized.emit(hands.chosen.uuid, Fragment(11, 19))
    assert hands.drawn == "قال الرئيس [إن الحرب](actor) انتهت"
    hands.click("انتهت", CTRL)
    hands.view.span_resized.emit(hands.chosen.uuid, Fragment(4, 25))
    pieces = [(piece.start, piece.end) for piece in hands.chosen.fragments]
    assert pieces == [(4, 19), (20, 25)]


def test_a_held_key_is_undone_in_one_step(hands: Hands) -> None:
    hands.click("إن")
    hands.keys("1")
    hands.hold("Shift+]", times=2)
    assert hands.drawn == "قال الرئيس [إن الحرب انتهت](actor)"
    hands.wait_saved()
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: hands.drawn == "قال الرئيس [إن](actor) الحرب انتهت")


def test_the_keys_that_move_ends_can_be_changed(hands: Hands) -> None:
    hands.window.settings.set_shortcut("edge_forward", "K")
    hands.click("إن")
    hands.keys("1", "Shift+K")
    assert hands.drawn == "قال الرئيس [إن الحرب](actor) انتهت"
    hands.keys("Ctrl+K")
    assert hands.drawn == "قال الرئيس إ[ن الحرب](actor) انتهت"
    hands.keys("]")
    assert hands.drawn == "قال الرئيس إ[ن الحرب](actor) انتهت"
    assert "[ K: move the start" in hands.window.article_pane.footer.text
