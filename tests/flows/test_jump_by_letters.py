"""The mouse is not needed: letters stand over every word, and typing them goes there."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.keys.physical_keys import PhysicalKeys
from flows.hands import Hands

WORDS = ("قال", "الرئيس", "إن", "الحرب", "انتهت")


@pytest.fixture
def physical(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[PhysicalKeys]:
    """What the app installs at its start, with the key codes of X11."""
    monkeypatch.setattr("annotator.gui.keys.key_positions.sys.platform", "linux")
    keys = PhysicalKeys(qapp)
    yield keys
    keys.deleteLater()


def signs(hands: Hands) -> list[str]:
    """What stands over the words, in reading order."""
    return [badge.text for badge in hands.view._scene.badges]


def test_a_letter_picks_the_word_under_it(hands: Hands) -> None:
    hands.keys("F")
    assert signs(hands) == ["F", "J", "D", "K", "S"]
    hands.keys("D", "1")
    assert hands.drawn == "قال الرئيس [إن](actor) الحرب انتهت"
    assert signs(hands) == []


def test_a_span_has_a_letter_too_and_is_chosen_by_it(hands: Hands) -> None:
    hands.click("الحرب")
    hands.keys("1", "Esc", "F")
    at = [badge.start for badge in hands.view._scene.badges]
    hands.keys(signs(hands)[at.index(hands.shown.article.text.index("الحرب"))])
    assert hands.chosen.label == "actor"


def test_with_the_brush_a_letter_labels(hands: Hands) -> None:
    hands.keys("2", "F", "J")
    assert hands.drawn == "قال [الرئيس](place) إن الحرب انتهت"


def test_with_shift_a_letter_selects_up_to_its_word(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("F")
    code = signs(hands)[WORDS.index("الحرب")]
    hands.keys(f"Shift+{code}", "1")
    assert hands.drawn == "قال [الرئيس إن الحرب](actor) انتهت"


def test_with_control_a_letter_adds_to_the_chosen_span(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1", "F")
    text, badges = hands.shown.article.text, hands.view._scene.badges
    code = next(badge.text for badge in badges if badge.start == text.index("انتهت"))
    hands.keys(f"Ctrl+{code}")
    pieces = [text[piece.start : piece.end] for piece in hands.chosen.fragments]
    assert pieces == ["الرئيس", "انتهت"]


def test_letters_of_other_keys_wait_until_the_hints_are_gone(hands: Hands) -> None:
    hands.keys("F", "Q", "Backspace")
    assert len(signs(hands)) == len(WORDS)
    hands.keys("Esc")
    assert signs(hands) == []
    assert hands.drawn == "قال الرئيس إن الحرب انتهت"


def test_any_other_key_ends_it_and_does_what_it_does(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("F", "1")
    assert signs(hands) == []
    assert hands.drawn == "قال [الرئيس](actor) إن الحرب انتهت"


def test_another_article_has_no_letters_of_the_one_before(hands: Hands) -> None:
    hands.keys("F")
    hands.open(3)
    assert signs(hands) == []


def test_the_footer_says_what_letters_do(hands: Hands) -> None:
    footer = hands.window.article_pane.footer
    before = footer.text
    hands.keys("F")
    assert "letters: pick the word" in footer.text
    hands.keys("Esc")
    assert footer.text == before


def test_the_place_of_the_key_counts_under_the_arabic_layout(
    hands: Hands, physical: PhysicalKeys
) -> None:
    hands.arabic("F", "Q", "F")
    assert hands.view.selected_range() is not None
    hands.keys("1")
    assert hands.drawn == "[قال](actor) الرئيس إن الحرب انتهت"


def test_two_letters_are_shown_in_the_script_of_the_layout(
    hands: Hands, physical: PhysicalKeys
) -> None:
    hands.arabic("F", "Q")
    assert signs(hands) == ["ب", "ت", "ي", "ن", "س"]
