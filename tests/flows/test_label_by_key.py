"""A word is clicked and a key pressed: nothing else is needed to label it."""

from dataclasses import replace

import pytest

from annotator.gui.article_pane.mode import Mode
from flows.hands import Hands

PLAIN = "قال الرئيس إن الحرب انتهت"
PRESIDENT = "قال [الرئيس](actor) إن الحرب انتهت"


def test_click_and_key_label_a_word(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    assert hands.drawn == PRESIDENT
    assert hands.in_file() == PRESIDENT


def test_the_new_span_is_chosen_and_the_keyboard_stays(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    assert hands.chosen.label == "actor"
    assert hands.view.selected_range() is None
    assert hands.view.hasFocus()
    assert hands.window.article_pane.labelling.focus.mode is Mode.SPAN


def test_a_key_on_a_chosen_span_changes_its_label(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1", "Q")
    assert hands.drawn == "قال [الرئيس](role) إن الحرب انتهت"


def test_the_same_key_again_changes_nothing(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1", "1")
    assert hands.drawn == PRESIDENT


def test_labelling_what_has_that_label_chooses_it(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1", "Esc")
    hands.view.select_range(4, 10)
    hands.keys("1")
    assert hands.drawn == PRESIDENT
    assert hands.chosen.start == 4


def test_words_are_picked_and_labelled_without_a_mouse(hands: Hands) -> None:
    hands.keys("W", "W", "1")
    assert hands.drawn == PRESIDENT


def test_a_drag_labels_several_words(hands: Hands) -> None:
    hands.select("الحرب انتهت")
    hands.keys("3")
    assert hands.drawn == "قال الرئيس إن [الحرب انتهت](quote)"


def test_spans_nest_and_cross(hands: Hands) -> None:
    hands.select("الرئيس إن الحرب")
    hands.keys("1")
    hands.select("الحرب")
    hands.keys("2")
    hands.select("الحرب انتهت")
    hands.keys("3")
    assert hands.surfaces == [
        ("actor", "الرئيس إن الحرب"),
        ("quote", "الحرب انتهت"),
        ("place", "الحرب"),
    ]


def test_delete_removes_the_chosen_span(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1", "Del")
    assert hands.drawn == PLAIN
    assert hands.in_file() == PLAIN


def test_ctrl_click_adds_and_takes_a_fragment(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    hands.click("انتهت", Hands.CTRL)
    assert hands.surfaces == [("actor", "الرئيس انتهت")]
    hands.click("انتهت", Hands.CTRL)
    assert hands.surfaces == [("actor", "الرئيس")]


def test_tab_walks_from_span_to_span(hands: Hands) -> None:
    for word, key in (("الرئيس", "1"), ("الحرب", "3")):
        hands.click(word)
        hands.keys(key)
    hands.keys("Shift+Tab")
    assert hands.chosen.label == "actor"
    hands.keys("Tab")
    assert hands.chosen.label == "quote"
    assert hands.view.hasFocus()


def test_spaces_around_a_selection_stay_out(hands: Hands) -> None:
    hands.view.select_range(3, 11)
    hands.keys("1")
    assert hands.drawn == PRESIDENT


def test_a_project_that_is_read_only_takes_no_label(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = hands.window.workspace
    assert workspace.info is not None
    monkeypatch.setattr(workspace, "_info", replace(workspace.info, read_only=True))
    hands.open(2)
    hands.click("الرئيس")
    hands.keys("1")
    hands.window.scheme_panel.label_pressed.emit("actor")
    assert hands.drawn == PLAIN
    assert workspace.saving.waiting == 0


def test_tab_never_takes_the_keyboard_out_of_the_text(hands: Hands) -> None:
    hands.keys("Tab", "Shift+Tab")
    assert hands.view.hasFocus()
    hands.keys("F6")
    assert not hands.view.hasFocus()
