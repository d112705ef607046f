"""What clicks and drags mean, sent as real mouse events."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from annotator.core.arabic.graphemes import is_grapheme_edge, next_grapheme
from annotator.core.domain.span import Fragment
from annotator.core.suggest.known_strings import KnownStrings, LabelledString
from annotator.gui.article_view.hit import place_at
from page_probe import (
    LEFT,
    NONE,
    MakeView,
    after,
    at,
    click,
    double_click,
    drag,
    fragment,
    hover,
    move,
    placed_line,
    point_in,
    selected,
    surface,
)

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MIXED = (
    "شرعت قوات سوريا الديمقراطية في اقتحام آخر جيب لتنظيم داعش ب200 جندي وقال Obama 25 times "
    "إن لأوباما دورا في الإسلام مُحَمَّدٌ وعاد 😀 إلى أ.ف.ب أمس"
)


def test_each_half_of_a_letter_gives_the_place_at_its_own_side(make_view: MakeView) -> None:
    view = make_view(MIXED, size=(420, 400))
    shown = view._scene.shown
    for letter in range(len(MIXED)):
        if MIXED[letter] == " " or not is_grapheme_edge(MIXED, letter):
            continue
        for share, expected in ((0.2, letter), (0.8, next_grapheme(MIXED, letter))):
            point = view._document_point(point_in(view, letter, share=share))
            place = place_at(view._geometry, shown, point)
            assert shown.positions.to_code_point(place) == expected, (letter, MIXED[letter])


def test_a_drag_with_alt_selects_exactly(make_view: MakeView) -> None:
    view = make_view(MIXED)
    drag(view, point_in(view, 7), point_in(view, 21, share=0.2), ALT)
    assert view.selected_range() == Fragment(7, 21)


def test_a_drag_snaps_to_words_and_clitics(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view(MIXED)
    with qtbot.waitSignal(view.range_picked) as picked:
        drag(view, at(view, "نظيم"), after(view, "داع"))
    assert surface(view, picked.args[0]) == "تنظيم داعش"


def test_a_click_picks_the_word_without_its_clitic(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view(MIXED)
    with qtbot.waitSignal(view.range_picked) as picked:
        click(view, at(view, "200"))
    assert surface(view, picked.args[0]) == "200"
    assert selected(view) == "200"


def test_repeated_clicks_go_through_the_readings_of_a_word(make_view: MakeView) -> None:
    view = make_view("قال [لرئيس الدولة](actor). وعاد")
    seen = []
    for _ in range(6):
        click(view, at(view, "رئيس"))
        seen.append(view.chosen_span() or selected(view))
    assert seen == ["s0", "رئيس", "لرئيس", "رئيس الدولة", "قال لرئيس الدولة.", "s0"]


def test_a_click_on_a_generic_noun_or_its_name_means_both(make_view: MakeView) -> None:
    view = make_view("قال لتنظيم الدولة إنه عاد")
    for word in ("تنظيم", "الدولة"):
        click(view, at(view, word))
        assert selected(view) == "تنظيم الدولة"
        view.select_range(0, 0)
    click(view, at(view, "تنظيم"))
    click(view, at(view, "تنظيم"))
    assert selected(view) == "تنظيم"


def test_a_click_on_a_part_of_what_was_labelled_before_means_all_of_it(
    make_view: MakeView,
) -> None:
    view = make_view("شرعت قوات سوريا الديمقراطية")
    string = LabelledString("قوات سوريا الديمقراطية", "actor")
    view.set_known_strings(KnownStrings.of([string]))
    click(view, at(view, "سوريا"))
    assert selected(view) == string.text
    click(view, at(view, "سوريا"))
    assert selected(view) == "سوريا"


def test_a_click_inside_a_long_span_means_its_words(make_view: MakeView) -> None:
    view = make_view(f"[{MIXED}](quote)")
    click(view, at(view, "داعش"))
    assert (selected(view), view.chosen_span()) == ("تنظيم داعش", None)


def test_a_double_click_picks_the_whole_word(make_view: MakeView) -> None:
    view = make_view(MIXED)
    double_click(view, at(view, "نظيم"))
    assert selected(view) == "لتنظيم"


def test_a_third_click_picks_the_sentence(make_view: MakeView) -> None:
    view = make_view("وصل الوزير. قال إن الحرب انتهت. ثم عاد.")
    double_click(view, at(view, "الحرب"))
    click(view, at(view, "الحرب"))
    assert selected(view) == "قال إن الحرب انتهت."


def test_a_click_with_shift_extends_the_selection(make_view: MakeView) -> None:
    view = make_view(MIXED)
    click(view, at(view, "قوات"))
    click(view, after(view, "الديمقراطية"), SHIFT)
    assert selected(view) == "قوات سوريا الديمقراطية"


def test_a_click_with_control_adds_a_word_to_the_chosen_span(
    make_view: MakeView, qtbot: QtBot
) -> None:
    view = make_view("قال [الرئيس](actor) أمس للصحافة")
    view.choose_span("s0")
    with qtbot.waitSignal(view.fragment_added) as added:
        click(view, at(view, "أمس"), CONTROL)
    assert surface(view, added.args[0]) == "أمس"
    assert view.chosen_span() == "s0"


def test_a_click_on_a_lane_bar_chooses_its_span(make_view: MakeView) -> None:
    view = make_view(
        "[قال [الرئيس](actor) أمس للصحافة إنه باق في منصبه حتى نهاية العام الحالي](quote)"
    )
    line = placed_line(view, view._text.index("الرئيس"))
    point = at(view, "الرئيس", share=0.5)
    for lane, uuid in ((0, "s0"), (1, "s1")):
        point.setY(round(line.lane_y(lane)))
        click(view, point)
        assert view.chosen_span() == uuid


def test_a_click_beside_the_text_chooses_and_selects_nothing(make_view: MakeView) -> None:
    view = make_view("قال [الرئيس](actor)")
    view.choose_span("s0")
    view.select_range(0, 3)
    point = at(view, "الرئيس")
    point.setX(5)
    click(view, point)
    assert (view.chosen_span(), view.selected_range()) == (None, None)


@pytest.mark.parametrize(("keys", "expected"), [(ALT, "الرئيس أم"), (SHIFT ^ SHIFT, "الرئيس أمس")])
def test_dragging_a_handle_asks_for_new_ends(
    make_view: MakeView, qtbot: QtBot, keys: Qt.KeyboardModifier, expected: str
) -> None:
    view = make_view("قال [الرئيس](actor) أمس للصحافة")
    view.choose_span("s0")
    start = after(view, "الرئيس")
    line = placed_line(view, view._text.index("الرئيس"))
    mark = line.box.marks[0]
    end = dict(line.true_edges(mark))["end"]
    start.setX(round(end.x))
    start.setY(round(line.ink_bottom))
    with qtbot.waitSignal(view.span_resized) as resized:
        drag(view, start, after(view, "أم"), keys)
    assert resized.args[0] == "s0"
    assert surface(view, resized.args[1]) == expected


def test_escape_ends_the_drag_of_a_handle(make_view: MakeView) -> None:
    view = make_view("قال [الرئيس](actor) أمس للصحافة")
    view.choose_span("s0")
    told: list[str] = []
    view.span_resized.connect(lambda uuid, _ends: told.append(uuid))
    line = placed_line(view, view._text.index("الرئيس"))
    x = round(dict(line.true_edges(line.box.marks[0]))["end"].x)
    QTest.mousePress(view.viewport(), LEFT, NONE, QPoint(x, round(line.ink_bottom)))
    move(view, after(view, "أمس"))
    assert view._scene.resizing == Fragment(4, 14)
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, NONE)
    QCoreApplication.sendEvent(view, key)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, after(view, "أمس"))
    assert not told
    assert not view._gestures.busy


def test_hovering_tells_the_innermost_span_once(make_view: MakeView) -> None:
    view = make_view("[قوات [سوريا](place) الديمقراطية](actor)")
    told: list[str] = []
    view.span_hovered.connect(told.append)
    for word in ("سوريا", "سوريا", "قوات"):
        hover(view, at(view, word))
    assert told == ["s1", "s0"]


def test_the_menu_is_asked_for_with_all_spans_under_the_mouse(
    make_view: MakeView, qtbot: QtBot
) -> None:
    view = make_view("[قوات [سوريا](place) الديمقراطية](actor) هنا")
    view.select_range(0, 4)
    with qtbot.waitSignal(view.context_menu_requested) as asked:
        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, at(view, "سوريا"), QPoint(0, 0), SHIFT ^ SHIFT)
        QCoreApplication.sendEvent(view.viewport(), event)
    assert asked.args[0].span_uuids == ("s1", "s0")
    assert asked.args[0].selection == fragment(view, "قوات")


def test_resting_on_a_word_names_the_labels_that_lie_there(make_view: MakeView) -> None:
    view = make_view("[قال [الرئيس](actor)](quote) أمس")
    for word, told in (("الرئيس", ["فاعل", "اقتباس"]), ("قال", ["اقتباس"])):
        place = at(view, word)
        page = view.viewport()
        asked = QHelpEvent(QEvent.Type.ToolTip, place, page.mapToGlobal(place))
        QCoreApplication.sendEvent(page, asked)
        names = QToolTip.text().removeprefix("<qt>").removesuffix("</qt>").split("<br>")
        assert names == told
    QToolTip.hideText()
