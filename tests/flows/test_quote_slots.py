"""The slots of a quote's record are walked and filled by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.commands.spans import SetAttributes
from annotator.core.project import Project
from annotator.gui.window.main_window import MainWindow
from flows.hands import Hands
from shipped_world import SHIPPED
from stored import bring_in, incoming

SAID = (
    "زار [المدير](actor) دمشق. وقال الوزير لوكالة رويترز إن الحرب انتهت أمس. "
    "وأضاف: “سنعود غدا”. وغادرت [المديرة](actor) المدينة."
)
WORDS, SHORT, DIRECT = "إن الحرب انتهت أمس", "إن الحرب انتهت", "سنعود غدا"


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project under the scheme that ships, closed."""
    path = tmp_path / "slots.anno"
    project = Project.create(path, scheme=SHIPPED, annotator="Sara")
    bring_in(project, incoming(SAID))
    project.close()
    return path


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """The article is open, its first quote is labelled."""
    window.resize(1500, 800)
    made = Hands(qtbot, window)
    label(made, WORDS)
    return made


def label(hands: Hands, surface: str, key: str = "3") -> None:
    start = hands.shown.article.text.index(surface)
    hands.view.select_range(start, start + len(surface))
    hands.keys(key)


def alt(hands: Hands, digit: int) -> None:
    QTest.keyClick(hands.view, Qt.Key(Qt.Key.Key_0 + digit), Qt.KeyboardModifier.AltModifier)


def links(hands: Hands) -> set[tuple[str, str, str]]:
    shown = hands.shown
    surfaces = {span.uuid: span.surface(shown.article.text) for span in shown.layer.spans}
    return {(r.label, surfaces[r.source], surfaces[r.target]) for r in shown.layer.relations}


def at_hand(hands: Hands) -> list[str]:
    return hands.window.wired.strip.line.at_hand.split("; ")


def badges(hands: Hands) -> list[str]:
    text = hands.shown.article.text
    return [f"{one.key} {text[one.start :].split()[0]}" for one in hands.window.wired.strip.placed]


def test_the_source_is_at_hand_first(hands: Hands) -> None:
    assert at_hand(hands)[:3] == ["1 الوزير", "2 المدير", "3 المديرة"]


def test_tab_walks_the_slots_and_then_the_spans(hands: Hands) -> None:
    walked = []
    for _ in range(4):
        walked.append(at_hand(hands)[0])
        hands.keys("Tab")
    assert walked == ["1 الوزير", "1 قال", WORDS, "1 وكالة رويترز"]
    assert hands.chosen.label == "actor"


def test_shift_tab_walks_back_and_then_to_the_span_before(hands: Hands) -> None:
    hands.keys("Tab", "Shift+Tab")
    assert at_hand(hands)[0] == "1 الوزير"
    hands.keys("Shift+Tab")
    assert hands.chosen.surface(hands.shown.article.text) == "المدير"


def test_candidates_of_the_slot_carry_their_digits_in_the_text(hands: Hands) -> None:
    assert badges(hands)[:2] == ["1 الوزير", "2 المدير"]
    hands.keys("Tab")
    assert badges(hands)[0] == "1 قال"
    hands.keys("Esc")
    assert badges(hands) == []


def test_the_digits_go_when_the_quote_is_confirmed(hands: Hands) -> None:
    hands.keys("Enter")
    assert badges(hands) == []


def test_a_digit_takes_another_cue_and_the_one_before_goes(hands: Hands) -> None:
    hands.keys("Enter", "Enter", "Tab", "2")
    assert ("cues", "أضاف", WORDS) in links(hands)
    assert ("cue", "قال") not in hands.surfaces
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: ("cues", "قال", WORDS) in links(hands))


def test_a_digit_takes_another_addressee(hands: Hands) -> None:
    hands.keys("Tab", "Tab", "Tab", "2")
    assert {link[2] for link in links(hands)} == {"المدير"}
    hands.keys("1")
    assert links(hands) == {("addressed-to", WORDS, "وكالة رويترز")}


def test_a_digit_takes_another_extent(hands: Hands) -> None:
    hands.keys("Esc")
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: ("quote", WORDS) not in hands.surfaces)
    label(hands, SHORT)
    hands.keys("Tab", "Tab", "1")
    assert hands.chosen.surface(hands.shown.article.text) == WORDS


def test_i_says_that_the_speaker_is_understood_before_and_after(hands: Hands) -> None:
    hands.keys("I", "Enter")
    assert implicit(hands) is True
    hands.keys("Enter", "I")
    assert implicit(hands) is False
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: implicit(hands) is True)


def test_i_is_heard_under_the_arabic_layout(hands: Hands) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, ord("ه"), Qt.KeyboardModifier.NoModifier, 31, 0, 0, "ه")
        QCoreApplication.sendEvent(hands.window.windowHandle(), event)
    hands.keys("Enter")
    assert implicit(hands) is True


def test_a_dropped_subject_is_understood_by_itself(hands: Hands) -> None:
    hands.keys("Enter")
    label(hands, DIRECT)
    assert "speaker understood" in hands.window.wired.strip.line.text
    hands.keys("Enter")
    assert ("speaks", "الوزير", DIRECT) in links(hands)
    assert {r.attributes["implicit"] for r in hands.shown.layer.relations if r.attributes} == {
        True,
        False,
    }


def test_the_key_of_a_label_relabels_what_stands_in_the_slot(hands: Hands) -> None:
    hands.keys("Tab", "Tab")
    alt(hands, 7)
    assert ("thing", WORDS) in hands.surfaces


def test_a_label_that_the_slot_cannot_have_is_refused_with_the_reason(hands: Hands) -> None:
    alt(hands, 2)
    assert "nothing can be" in hands.window.wired.strip.line.text
    assert links(hands) == set()


def test_the_key_of_its_label_makes_a_proposed_source_a_span(hands: Hands) -> None:
    alt(hands, 1)
    assert links(hands) == {("speaks", "الوزير", WORDS)}


def test_delete_empties_the_slot_and_not_the_quote(hands: Hands) -> None:
    hands.keys("Enter", "Enter", "Del")
    assert {link[0] for link in links(hands)} == {"cues", "addressed-to"}
    assert ("actor", "الوزير") in hands.surfaces


def test_a_click_on_a_chip_goes_to_its_slot(hands: Hands) -> None:
    line = hands.window.wired.strip.line
    hands.qtbot.waitUntil(lambda: not line.box_of("Slot1").isEmpty())
    place = line.box_of("Slot1").center().toPoint()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=place)
    assert at_hand(hands)[0] == "1 قال"


def implicit(hands: Hands) -> object:
    kinds = {r.label: r.attributes for r in hands.shown.layer.relations}
    return kinds["speaks"]["implicit"]


def test_a_quote_that_came_without_attributes_gets_them_by_enter(hands: Hands) -> None:
    quote = hands.chosen
    bare = SetAttributes(quote.uuid, dict.fromkeys(quote.attributes))
    assert hands.window.workspace.run(bare)
    assert "Indirect" in hands.window.wired.strip.line.text
    hands.keys("Enter")
    assert hands.chosen.attributes["type"] == "indirect"
    assert hands.chosen.attributes["complementizer"] == "إن"


def test_an_understood_speaker_stands_in_brackets(hands: Hands) -> None:
    hands.keys("I")
    assert at_hand(hands)[0] == "1 (الوزير)"
    hands.keys("I")
    assert at_hand(hands)[0] == "1 الوزير"


def test_other_extents_are_marked_where_they_end(hands: Hands) -> None:
    hands.keys("Esc", "Ctrl+Z")
    hands.qtbot.waitUntil(lambda: ("quote", WORDS) not in hands.surfaces)
    label(hands, SHORT)
    hands.keys("Tab", "Tab")
    assert badges(hands)[0] == "1 أمس."
