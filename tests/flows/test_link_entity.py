"""A labelled mention is linked to an entity of the register by one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.commands.entities import AddEntity
from annotator.core.domain.changes import Edit
from annotator.core.domain.entity import Entity
from annotator.core.project import Project
from annotator.gui.entity_links.link_popup import LinkPopup
from flows.hands import Hands

STATE = Entity("019ac000-0000-7000-8000-000000000001", "actor", "الرئيس", type="state")
OTHER = Entity("019ac000-0000-7000-8000-000000000002", "actor", "الرئيس السوري", type="person")


def fill_register(hands: Hands, *entities: Entity) -> None:
    for entity in entities:

        def plan(project: Project, entity: Entity = entity) -> Edit:
            return AddEntity(entity).plan(project)

        hands.window.workspace.run_in_project(plan)
    hands.wait_saved()


@pytest.fixture
def labelled(hands: Hands) -> Hands:
    fill_register(hands, STATE, OTHER)
    hands.click("الرئيس")
    hands.keys("1")
    hands.wait_saved()
    return hands


def popup_of(hands: Hands) -> LinkPopup:
    return hands.window.wired.entities.linking.popup


def opened(hands: Hands) -> LinkPopup:
    hands.keys("E")
    popup = popup_of(hands)
    hands.qtbot.waitUntil(lambda: bool(popup.choices))
    return popup


def press(hands: Hands, key: Qt.Key) -> None:
    QTest.keyClick(popup_of(hands).list, key)


def line_says(hands: Hands, words: str) -> None:
    hands.qtbot.waitUntil(lambda: words in hands.window.wired.entities.line.text)


def test_the_best_match_comes_first_with_its_digit(labelled: Hands) -> None:
    popup = opened(labelled)
    rows = [(one.key, one.title) for one in popup.choices[:2]]
    assert rows == [("1", "الرئيس"), ("2", "الرئيس السوري")]
    assert popup.choices[0].detail == "State · the same name"


def test_enter_links_to_the_best_match_and_undo_takes_it_back(labelled: Hands) -> None:
    opened(labelled)
    press(labelled, Qt.Key.Key_Return)
    assert labelled.chosen.entity == STATE.uuid
    line_says(labelled, "الرئيس\u2069 · State")
    assert labelled.view.hasFocus()
    labelled.wait_saved()
    labelled.keys("Ctrl+Z")
    labelled.qtbot.waitUntil(lambda: labelled.chosen.entity is None)
    line_says(labelled, "no entity")


def test_a_digit_links_to_another_one(labelled: Hands) -> None:
    opened(labelled)
    press(labelled, Qt.Key.Key_2)
    assert labelled.chosen.entity == OTHER.uuid


def test_a_digit_pressed_before_the_choices_come_is_kept(labelled: Hands) -> None:
    labelled.keys("E")
    press(labelled, Qt.Key.Key_2)
    labelled.qtbot.waitUntil(lambda: labelled.chosen.entity == OTHER.uuid)
    assert labelled.chosen.label == "actor"


def test_n_makes_a_new_entity_of_the_mention(labelled: Hands) -> None:
    opened(labelled)
    press(labelled, Qt.Key.Key_N)
    assert labelled.chosen.entity not in {None, STATE.uuid, OTHER.uuid}
    line_says(labelled, "الرئيس\u2069 · Person")


def test_typing_searches_and_names_the_new_entity(labelled: Hands) -> None:
    popup = opened(labelled)
    popup.list.setFocus()
    labelled.type("بشار")
    labelled.qtbot.waitUntil(lambda: "بشار" in "".join(one.title for one in popup.choices))
    assert [one.key for one in popup.choices] == ["N"]
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    line_says(labelled, "بشار")


def test_delete_takes_the_link_away(labelled: Hands) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_Delete):
        opened(labelled)
        press(labelled, key)
        labelled.wait_saved()
    assert labelled.chosen.entity is None


def test_shift_and_enter_link_all_that_read_the_same(labelled: Hands) -> None:
    labelled.click("الحرب")
    labelled.keys("1")
    fill_register(labelled, Entity(OTHER.uuid[:-1] + "7", "actor", "الحرب"))
    labelled.open(1)
    labelled.click("الوزير")
    labelled.wait_saved()
    popup = opened(labelled)
    popup.list.setFocus()
    labelled.type("الرئيس")
    labelled.qtbot.waitUntil(lambda: [c.entity for c in popup.choices][:1] == [STATE.uuid])
    QTest.keyClick(popup.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    labelled.wait_saved()
    assert labelled.chosen.entity == STATE.uuid
    labelled.open(2)
    assert [span.entity for span in labelled.shown.layer.spans] == [STATE.uuid, None]
    labelled.window.commands["undo"].trigger()
    labelled.wait_saved()
    assert [span.entity for span in labelled.shown.layer.spans] == [None, None]


def test_without_a_chosen_span_the_key_does_nothing(hands: Hands) -> None:
    hands.keys("E")
    assert not popup_of(hands).isVisible()


def test_a_label_with_the_same_key_goes_first(labelled: Hands) -> None:
    labelled.window.settings.set_shortcut("label_place", "E")
    labelled.keys("E")
    assert labelled.chosen.label == "place"
    assert not popup_of(labelled).isVisible()


def test_a_label_without_entities_is_not_asked_for_one(labelled: Hands) -> None:
    line = labelled.window.wired.entities.line
    assert not labelled.shown.scheme.label("actor").has_entities
    assert not line.isVisible()
    opened(labelled)
    press(labelled, Qt.Key.Key_Return)
    labelled.qtbot.waitUntil(line.isVisible)
