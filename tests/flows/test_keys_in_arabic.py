"""The same keys at the same places while the Arabic layout is on."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.keys.physical_keys import PhysicalKeys
from flows.hands import Hands


@pytest.fixture(autouse=True)
def physical(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[PhysicalKeys]:
    """What the app installs at its start, with the key codes of X11."""
    monkeypatch.setattr("annotator.gui.keys.key_positions.sys.platform", "linux")
    keys = PhysicalKeys(qapp)
    yield keys
    keys.deleteLater()


def test_a_letter_key_labels_by_its_place(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.arabic("Q")
    assert hands.drawn == "قال [الرئيس](role) إن الحرب انتهت"


def test_words_are_picked_by_the_place_of_w(hands: Hands) -> None:
    hands.arabic("W", "W")
    hands.keys("1")
    assert hands.drawn == "قال [الرئيس](actor) إن الحرب انتهت"


@pytest.mark.parametrize(
    ("keys", "then"),
    [
        (["["], "قال [الرئيس إن](actor) الحرب انتهت"),
        (["Shift+]"], "قال الرئيس [إن الحرب](actor) انتهت"),
        (["Shift+]", "Shift+["], "قال الرئيس [إن](actor) الحرب انتهت"),
        (["Ctrl+]"], "قال الرئيس إ[ن](actor) الحرب انتهت"),
        (["Ctrl+Shift+["], "قال الرئيس [إ](actor)ن الحرب انتهت"),
    ],
)
def test_the_bracket_keys_move_the_ends(hands: Hands, keys: list[str], then: str) -> None:
    hands.click("إن")
    hands.keys("1")
    hands.arabic(*keys)
    assert hands.drawn == then


def test_ctrl_z_undoes(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    hands.wait_saved()
    hands.arabic("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: hands.drawn == "قال الرئيس إن الحرب انتهت")


def test_the_list_of_labels_opens_by_the_place_of_l(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.arabic("L")
    assert hands.window.article_pane.requests.popup.isVisible()


def test_a_note_is_begun_by_the_place_of_n(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    hands.arabic("N")
    assert hands.window.span_panel.details.note.hasFocus()
