"""The caret under the keyboard: monotone up and down, logical left and right."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from annotator.core.domain.article import Direction
from annotator.core.domain.span import Fragment
from page_probe import MakeView, press, selected

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
PARAGRAPH = (
    "شرعت قوات سوريا الديمقراطية في اقتحام آخر جيب لتنظيم داعش. Reuters said 25 لأوباما دورا. "
) * 12
LONG = "\n".join([PARAGRAPH, "COVID-19", "", PARAGRAPH, "نهاية"])


@pytest.mark.parametrize("start", [0, 40, 333])
def test_down_and_up_are_monotone_and_come_back(make_view: MakeView, start: int) -> None:
    view = make_view(LONG, size=(420, 300))
    view.select_range(start, start)
    steps = [view.caret()]
    for _ in range(400):
        press(view, Key.Key_Down)
        steps.append(view.caret())
    assert steps == sorted(steps)
    assert steps[-1] == len(LONG)
    view.select_range(start, start)
    press(view, Key.Key_Left)
    press(view, Key.Key_Right)
    for _ in range(9):
        press(view, Key.Key_Down)
    for _ in range(9):
        press(view, Key.Key_Up)
    assert view.caret() == start


def test_up_is_monotone_to_the_start(make_view: MakeView) -> None:
    view = make_view(LONG, size=(420, 300))
    view.select_range(len(LONG), len(LONG))
    steps = []
    for _ in range(400):
        press(view, Key.Key_Up)
        steps.append(view.caret())
    assert steps == sorted(steps, reverse=True)
    assert steps[-1] == 0


@pytest.mark.parametrize(("key", "edge"), [(Key.Key_PageDown, len(LONG)), (Key.Key_PageUp, 0)])
def test_pages_reach_the_ends(make_view: MakeView, key: Qt.Key, edge: int) -> None:
    view = make_view(LONG, size=(420, 300))
    view.select_range(len(LONG) // 2, len(LONG) // 2)
    for _ in range(60):
        press(view, key)
    assert view.caret() == edge


def test_left_goes_forward_in_arabic_by_whole_characters(make_view: MakeView) -> None:
    view = make_view("مُحَ👨‍👩‍👧ب")
    places = []
    for _ in range(4):
        press(view, Key.Key_Left)
        places.append(view.caret())
    assert places == [2, 4, 9, 10]
    press(view, Key.Key_Right, SHIFT)
    assert selected(view) == "ب"


def test_left_goes_back_in_latin(make_view: MakeView) -> None:
    view = make_view("Reuters said")
    view.select_range(4, 4)
    press(view, Key.Key_Left)
    assert view.caret() == 3


def test_control_moves_by_words_and_shift_selects(make_view: MakeView) -> None:
    view = make_view("زار الوزير القاهرة")
    press(view, Key.Key_Left, CONTROL)
    press(view, Key.Key_Left, CONTROL | SHIFT)
    assert selected(view) == "الوزير "


def test_home_and_end_stay_on_their_line(make_view: MakeView) -> None:
    view = make_view(PARAGRAPH, size=(420, 300))
    press(view, Key.Key_Down)
    press(view, Key.Key_Home)
    start = view.caret()
    press(view, Key.Key_End, SHIFT)
    line = view._geometry.box(0).lines[1]
    assert view.selected_range() == Fragment(start, line.text_end)
    assert start == line.start


def test_the_caret_at_a_lines_end_stands_beside_its_last_letter(make_view: MakeView) -> None:
    view = make_view("قال الوزير إن الحرب انتهت " * 12, size=(420, 300))
    press(view, Key.Key_End)
    line = view._geometry.line(0, 0)
    left = min(cell.left for cell in line.cells() if cell.right > cell.left)
    column = view._geometry.measures.column_left
    assert view.caret_rect().center().x() == pytest.approx(column + left, abs=2)


def test_control_end_and_home_reach_the_edges(make_view: MakeView) -> None:
    view = make_view(LONG)
    press(view, Key.Key_End, CONTROL)
    assert view.caret() == len(LONG)
    press(view, Key.Key_Home, CONTROL | SHIFT)
    assert view.selected_range() == Fragment(0, len(LONG))


def test_a_word_broken_over_lines_does_not_stop_the_walk(make_view: MakeView) -> None:
    view = make_view("ا" * 900, size=(420, 300), direction=Direction.RTL)
    seen = []
    for _ in range(40):
        press(view, Key.Key_Down)
        press(view, Key.Key_End)
        seen.append(view.caret())
    assert seen == sorted(seen)
    assert seen[-1] == 900


def test_picking_words_goes_on_behind_the_clitics(make_view: MakeView) -> None:
    view = make_view("وقال الوزير للصحفيين ب200 دولار")
    picked = []
    for _ in range(5):
        view.pick_next_word()
        picked.append(selected(view))
    assert picked == ["قال", "الوزير", "لصحفيين", "200", "دولار"]
    view.pick_previous_word()
    view.pick_previous_word()
    assert selected(view) == "لصحفيين"


def test_a_selection_made_backwards_has_its_caret_in_front(make_view: MakeView) -> None:
    view = make_view("زار الوزير القاهرة")
    view.select_range(10, 4)
    assert view.selected_range() == Fragment(4, 10)
    assert view.caret() == 4
    assert view.textCursor().anchor() == 10
    assert isinstance(view.textCursor(), QTextCursor)
