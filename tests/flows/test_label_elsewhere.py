"""Labelling by the palette, the list at the selection, the context menu and the brush."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from flows.hands import Hands

PLAIN = "قال الرئيس إن الحرب انتهت"
PRESIDENT = "قال [الرئيس](actor) إن الحرب انتهت"
BOTH = "قال [الرئيس](actor) إن [الحرب](actor) انتهت"


def press_in_palette(hands: Hands, label_id: str) -> None:
    panel = hands.window.scheme_panel
    row: QRect = panel.list.visualRect(panel.model.index(panel.model.row_of(label_id)))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(panel.list.viewport(), left, none, row.center() + QPoint(0, 1))


def test_a_click_in_the_palette_labels_the_selection(hands: Hands) -> None:
    hands.click("الرئيس")
    press_in_palette(hands, "actor")
    assert hands.drawn == PRESIDENT
    assert hands.view.hasFocus()


def test_the_palette_counts_here_and_in_the_project(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    hands.wait_saved()
    model = hands.window.scheme_panel.model
    spoken = Qt.ItemDataRole.AccessibleTextRole
    words = "Actor, key 1, 1 in this article, 2 in the project"
    hands.qtbot.waitUntil(lambda: model.index(0).data(spoken) == words)


def test_enter_in_the_palette_is_the_same_as_a_click(hands: Hands) -> None:
    hands.click("الرئيس")
    palette = hands.window.scheme_panel.list
    palette.setFocus()
    palette.setCurrentIndex(hands.window.scheme_panel.model.index(0))
    hands.keys("Enter")
    assert hands.drawn == PRESIDENT


def test_the_list_at_the_selection_narrows_by_typing(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("L")
    popup = hands.window.article_pane.requests.popup
    assert popup.isVisible()
    hands.keys("F", "I", "Enter")
    assert not popup.isVisible()
    assert hands.drawn == "قال [الرئيس](figure) إن الحرب انتهت"
    assert hands.view.hasFocus()


def test_the_list_finds_arabic_names_as_they_are_read(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("L")
    hands.type("صفه")
    hands.keys("Enter")
    assert hands.drawn == "قال [الرئيس](role) إن الحرب انتهت"


def test_arrows_and_digits_work_in_the_list(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("L", "Down", "Enter")
    assert hands.drawn == "قال [الرئيس](place) إن الحرب انتهت"
    hands.keys("L", "1")
    assert hands.drawn == PRESIDENT


def test_escape_closes_the_list_and_labels_nothing(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("L", "Esc")
    assert not hands.window.article_pane.requests.popup.isVisible()
    assert hands.drawn == PLAIN


def test_the_context_menu_labels_a_selection(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.choose(hands.context_menu("الرئيس"), "Label as", "Actor")
    assert hands.drawn == PRESIDENT


def test_the_context_menu_changes_and_deletes_a_span(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1", "Esc")
    hands.choose(hands.context_menu("الرئيس"), "Change the label", "Place")
    assert hands.drawn == "قال [الرئيس](place) إن الحرب انتهت"
    hands.choose(hands.context_menu("الرئيس"), "Delete the span")
    assert hands.drawn == PLAIN


def test_the_context_menu_moves_an_end(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    hands.choose(hands.context_menu("الرئيس"), "Move the ends", "End forward")
    assert hands.drawn == "قال [الرئيس إن](actor) الحرب انتهت"


def test_a_key_without_a_selection_takes_the_brush(hands: Hands) -> None:
    hands.keys("1")
    hands.click("الرئيس")
    hands.click("الحرب")
    assert hands.drawn == BOTH
    assert "brush" in hands.window.article_pane.footer.text


def test_the_same_key_or_escape_puts_the_brush_down(hands: Hands) -> None:
    labelling = hands.window.article_pane.labelling
    for last in ("1", "Esc"):
        hands.keys("1")
        assert labelling.focus.brush == "actor"
        hands.keys(last)
        assert not labelling.focus.brush
    hands.click("الرئيس")
    assert hands.drawn == PLAIN


def test_another_key_changes_the_brush_and_the_palette_shows_it(hands: Hands) -> None:
    hands.keys("1", "2")
    hands.click("الرئيس")
    assert hands.drawn == "قال [الرئيس](place) إن الحرب انتهت"
    spoken = hands.window.scheme_panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).endswith("brush")


def test_the_brush_stays_from_article_to_article(hands: Hands) -> None:
    hands.keys("2")
    hands.open(3)
    hands.click("بيروت")
    assert hands.drawn == "وصلت 12 شاحنة إلى [بيروت](place)"


def test_escape_leaves_brush_selection_and_span_in_turn(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    focus = hands.window.article_pane.labelling
    hands.keys("Esc")
    assert not focus.focus.span
    hands.click("الحرب")
    hands.keys("Esc")
    assert focus.focus.selection is None


def test_done_and_next_goes_on_with_the_next_article(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    with hands.qtbot.waitSignal(hands.window.workspace.article_opened):
        hands.keys("Ctrl+Enter")
    assert hands.shown.article.id == 3
    assert hands.view.hasFocus()
    hands.click("بيروت")
    hands.keys("2")
    assert hands.drawn == "وصلت 12 شاحنة إلى [بيروت](place)"


def test_a_found_text_is_ready_to_be_labelled(hands: Hands) -> None:
    hands.keys("Ctrl+F")
    bar = hands.window.article_pane.find_bar
    hands.type("الرَّئيـس")
    assert bar.count_text.replace("\u2068", "").replace("\u2069", "") == "1 of 1"
    hands.keys("Esc", "1")
    assert hands.drawn == PRESIDENT


def test_escape_in_the_text_closes_the_find_bar_last(hands: Hands) -> None:
    bar = hands.window.article_pane.find_bar
    hands.keys("Ctrl+F")
    hands.view.setFocus()
    hands.keys("1", "Esc")
    assert bar.isVisible()
    hands.keys("Esc")
    assert not bar.isVisible()
