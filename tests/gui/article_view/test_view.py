"""The view's own promises: signals, layers, scrolling, clipboard, reading place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from pytestqt.qtbot import QtBot

from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_view.style import ReadingStyle
from drawn_world import World, world
from page_probe import MakeView, placed_line, press, selected

LINES = [
    f"فقرة {n}: قال [الوزير](actor) إن المدينة استقبلت عددا من الوافدين. " * 3 for n in range(80)
]
LONG = "\n".join(LINES)


def added(drawn: World, start: int, end: int) -> World:
    span = Span("new", 1, 1, "place", (Fragment(start, end),))
    spans = sorted([*drawn.layer.spans, span], key=lambda one: one.sort_key)
    return replace(drawn, layer=replace(drawn.layer, spans=tuple(spans)))


def test_a_new_span_marks_only_its_own_block_anew(make_view: MakeView) -> None:
    drawn = world(LONG)
    view = make_view(drawn)
    view.grab()
    before = {block: view._geometry.box(block).lines[0].marks for block in range(4)}
    cells = placed_line(view, 0).box.cells
    start = view._scene.shown.code_points[2]
    view.set_layer(added(drawn, start, start + 4).layer)
    after = {block: view._geometry.box(block).lines[0].marks for block in range(4)}
    assert [block for block in range(4) if after[block] is not before[block]] == [2]
    assert placed_line(view, 0).box.cells is cells


def test_the_text_on_screen_stays_when_a_span_above_needs_room(make_view: MakeView) -> None:
    drawn = world(LONG)
    view = make_view(drawn)
    view.verticalScrollBar().setValue(4000)
    view.grab()
    state = view.scroll_state()
    deep = drawn
    for number in range(4):
        deep = added(deep, state.position + 200, state.position + 230 + number)
    view.set_layer(deep.layer)
    assert view.scroll_state().position == state.position


def test_a_chosen_span_that_goes_is_no_longer_chosen(make_view: MakeView, qtbot: QtBot) -> None:
    drawn = world("قال [الوزير](actor) أمس")
    view = make_view(drawn)
    view.choose_span("s0")
    with qtbot.waitSignal(view.span_chosen) as told:
        view.set_layer(replace(drawn.layer, spans=()))
    assert told.args == [""]
    assert view.chosen_span() is None


def test_choosing_tells_once_and_brings_into_sight(make_view: MakeView) -> None:
    view = make_view(LONG)
    told: list[str] = []
    view.span_chosen.connect(told.append)
    for _ in range(2):
        view.choose_span("s200")
    assert told == ["s200"]
    span = view._scene.chosen_span
    assert span is not None
    top = placed_line(view, span.start).top - view.verticalScrollBar().value()
    assert 0 < top < view.viewport().height() - 60


def test_an_unknown_span_is_not_chosen(make_view: MakeView) -> None:
    view = make_view("قال [الوزير](actor)")
    view.choose_span("s0")
    view.choose_span("elsewhere")
    assert view.chosen_span() is None


def test_next_and_previous_go_through_spans_from_the_caret(make_view: MakeView) -> None:
    view = make_view("[قال](role) [الوزير [السوري](place)](actor) [أمس](figure)")
    view.select_range(5, 5)
    seen = []
    for step in (view.next_span, view.next_span, view.next_span, view.previous_span):
        step()
        seen.append(view.chosen_span())
    assert seen == ["s2", "s3", "s3", "s2"]


def test_selection_changes_are_told_in_code_points(make_view: MakeView) -> None:
    view = make_view("قال 😀 الوزير أمس")
    told: list[Fragment | None] = []
    view.selection_changed.connect(told.append)
    view.select_range(6, 12)
    view.select_range(6, 12)
    view.select_range(0, 0)
    assert told == [Fragment(6, 12), None]


def test_the_clipboard_gets_the_articles_own_letters_only(make_view: MakeView) -> None:
    text = "قال\u00a0الوزير\ufeff\x01\u2028أمس"
    view = make_view(text)
    view.selectAll()
    data = view.createMimeDataFromSelection()
    assert data.text() == text
    assert data.formats() == ["text/plain"]


def test_control_and_wheel_ask_for_zoom(make_view: MakeView) -> None:
    view = make_view(LONG)
    steps: list[int] = []
    view.zoom_requested.connect(steps.append)
    for delta in (120, 60, 60, -240):
        wheel(view.viewport(), delta, Qt.KeyboardModifier.ControlModifier)
    assert steps == [1, 1, -2]
    assert view.verticalScrollBar().value() == 0


def wheel(page: object, delta: int, keys: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(0, 0),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(page, event)  # type: ignore[arg-type]


def test_a_jump_to_the_end_does_not_count_the_middle(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view(LONG)
    seen: list[Fragment] = []
    view.seen.connect(seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0].start == 0
    assert 0 < seen[0].end < len(view._text) / 4
    view.reveal(len(view._text), len(view._text))
    qtbot.waitUntil(lambda: seen[-1].end == len(view._text))
    assert all(piece.end - piece.start < len(view._text) / 4 for piece in seen)
    assert seen[-1].start > seen[0].end


def test_lines_that_pass_slowly_are_all_seen(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view(LONG, size=(700, 400))
    bar, seen = view.verticalScrollBar(), set[int]()
    view.seen.connect(lambda piece: seen.update(range(piece.start, piece.end)))

    def scrolled() -> bool:
        bar.setValue(bar.value() + 3)
        return bar.value() > 600

    qtbot.waitUntil(lambda: bool(seen))
    qtbot.waitUntil(scrolled, timeout=20_000)
    at = view.on_screen()
    assert at is not None
    assert at.start > 0
    qtbot.waitUntil(lambda: seen >= set(range(at.start)))


@pytest.mark.parametrize("size", [13.0, 30.0])
def test_the_reading_place_survives_another_size_and_width(
    make_view: MakeView, size: float
) -> None:
    view = make_view(LONG)
    view.verticalScrollBar().setValue(5000)
    view.grab()
    place = view.scroll_state().position
    view.set_style(ReadingStyle(point_size=size))
    near = view.scroll_state().position
    view.resize(520, 480)
    QCoreApplication.processEvents()
    assert abs(near - place) < 120
    assert abs(view.scroll_state().position - place) < 200


def test_a_remembered_place_is_found_again(make_view: MakeView) -> None:
    drawn = world(LONG)
    view = make_view(drawn)
    view.verticalScrollBar().setValue(7777)
    view.select_range(9000, 9000)
    view.verticalScrollBar().setValue(7777)
    state = view.scroll_state()
    other = world("قصير")
    view.show_article(other.article, other.layer)
    view.show_article(drawn.article, drawn.layer)
    view.restore_scroll_state(state)
    assert view.scroll_state().position == state.position
    assert view.caret() == 9000


def test_scrolling_up_over_unmeasured_blocks_does_not_jump(make_view: MakeView) -> None:
    drawn = world("\n".join("و" * 30 + " " + "ا ل " * (n % 37) for n in range(600)))
    view = make_view(drawn)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.grab()
    for _ in range(40):
        block = view._geometry.block_at(bar.value() + 200)
        before = view._geometry.top(block) - bar.value()
        bar.setValue(bar.value() - 60)
        view.grab()
        assert view._geometry.top(block) - bar.value() == pytest.approx(before + 60, abs=1.5)


def test_the_column_is_limited_and_centred(make_view: MakeView) -> None:
    view = make_view("قال الوزير " * 40, style=ReadingStyle(column_width=400), size=(900, 400))
    sizes = view._geometry.measures
    assert sizes.column_width == 400
    assert sizes.column_left == pytest.approx((view.viewport().width() - 400) / 2, abs=1)
    assert view.horizontalScrollBar().maximum() == 0


def test_a_cleared_view_answers_everything(make_view: MakeView) -> None:
    view = make_view("قال [الوزير](actor)")
    view.choose_span("s0")
    view.clear_article()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_PageDown):
        press(view, key)
    view.pick_next_word()
    view.next_span()
    view.reveal(0, 0)
    assert (selected(view), view.chosen_span(), view.caret()) == ("", None, 0)
    assert view.toPlainText() == ""
    view.grab()


def test_entering_a_span_is_announced_with_its_label(make_view: MakeView) -> None:
    view = make_view("قال [الوزير](actor) أمس")
    at = view._scene.spans.at(5)
    names = [(span.uuid, view._scene.label_name(span)) for span in at]
    assert view._announcer.enter(view, names) == "فاعل"
    assert view._announcer.enter(view, names) == ""
    assert view._announcer.enter(view, []) == ""
    assert view._announcer.enter(view, names) == "فاعل"
    assert view.accessibleName()
