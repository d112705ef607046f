"""The chosen span beside the text: table, attributes, note, guideline."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from annotator.gui.span_panel.span_rows import Column
from flows.hands import CTRL, SHIFT, Hands

PLAIN = "قال الرئيس إن الحرب انتهت"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def label_three(hands: Hands) -> None:
    for word, key in (("الرئيس", "1"), ("الحرب", "3"), ("انتهت", "4")):
        hands.click(word)
        hands.keys(key)


def click_row(hands: Hands, row: int, held: Qt.KeyboardModifier = NONE) -> None:
    table = hands.window.span_panel.table
    place = table.visualRect(table.model().index(row, Column.TEXT)).center() + QPoint(0, 1)
    QTest.mouseClick(table.viewport(), LEFT, held, place)


def test_a_click_in_the_table_goes_to_the_span(hands: Hands) -> None:
    label_three(hands)
    click_row(hands, 0)
    assert hands.chosen.label == "actor"
    assert hands.view.hasFocus()


def test_enter_in_the_table_goes_to_the_span(hands: Hands) -> None:
    label_three(hands)
    hands.window.span_panel.table.setFocus()
    hands.keys("Up", "Enter")
    assert hands.chosen.label == "quote"
    assert hands.view.hasFocus()


def test_the_table_follows_the_chosen_span(hands: Hands) -> None:
    label_three(hands)
    hands.keys("Shift+Tab")
    assert hands.window.span_panel.table.selected_uuids() == {hands.chosen.uuid}


def test_several_rows_are_deleted_as_one_edit(hands: Hands) -> None:
    label_three(hands)
    click_row(hands, 0, CTRL)
    hands.window.span_panel.table.setFocus()
    hands.window.span_panel.table.clearSelection()
    click_row(hands, 0)
    click_row(hands, 1, SHIFT)
    hands.window.span_panel.table.setFocus()
    hands.keys("Del")
    assert hands.surfaces == [("figure", "انتهت")]
    hands.wait_saved()
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: len(hands.surfaces) == 3)


def test_a_label_key_in_the_table_relabels(hands: Hands) -> None:
    label_three(hands)
    hands.window.span_panel.table.setFocus()
    hands.keys("2")
    assert hands.surfaces[-1] == ("place", "انتهت")


def test_a_note_is_written_on_leaving_as_one_edit(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1", "N")
    hands.type("من هو؟")
    hands.keys("Esc")
    assert hands.chosen.note == "من هو؟"
    assert hands.view.hasFocus()
    hands.wait_saved()
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: not hands.chosen.note)
    assert hands.window.span_panel.details.note.toPlainText() == ""


def test_a_note_is_not_lost_when_a_shortcut_leads_away(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1", "N")
    hands.type("مهم")
    with hands.qtbot.waitSignal(hands.window.workspace.article_opened):
        hands.keys("Ctrl+Enter")
    hands.open(2)
    assert [span.note for span in hands.shown.layer.spans] == ["مهم"]


def test_an_attribute_is_chosen_by_a_button(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    details = hands.window.span_panel.details
    buttons = {one.text(): one for one in details.findChildren(QToolButton)}
    assert buttons["Person"].isChecked()
    QTest.mouseClick(buttons["State"], LEFT)
    assert hands.chosen.attributes == {"type": "state"}
    assert not buttons["Person"].isChecked()
    hands.view.setFocus()
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(buttons["Person"].isChecked)


def test_the_guideline_follows_the_label_at_hand(hands: Hands) -> None:
    pane = hands.window.guidelines
    assert not pane.isVisible()
    hands.keys("F1", "2")
    assert pane.isVisible()
    assert pane.shown_label == "place"
    hands.keys("Esc")
    hands.click("الرئيس")
    hands.keys("3")
    assert pane.shown_label == "quote"


def test_the_footer_always_says_what_the_keys_do(hands: Hands) -> None:
    footer = hands.window.article_pane.footer
    assert "take a brush" in footer.text
    hands.click("الرئيس")
    assert "1–4 Q: label" in footer.text
    hands.keys("1")
    assert "change the label" in footer.text
    hands.keys("Esc", "2")
    assert "put the brush down" in footer.text
