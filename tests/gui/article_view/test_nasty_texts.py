"""Texts that Qt drops from, swaps or splits: every offset still means the same letters."""

import pytest
from PySide6.QtCore import Qt

from annotator.core.domain.article import Article
from annotator.core.domain.layer import Layer
from annotator.core.domain.records import LayerHead
from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_view.document import ShownText
from drawn_world import World
from page_probe import MakeView, press, selected

MARK = "القاهرة"
NASTY = {
    "bom first": "\ufeffزار ",
    "bom inside": "زار\ufeff ",
    "swapped bom": "\ufffeزار ",
    "crlf": "زار\r\nثم ",
    "lone cr": "زار\rثم ",
    "line separator": "زار\u2028ثم ",
    "paragraph separator": "زار\u2029ثم ",
    "next line": "زار\x85ثم ",
    "form feed": "زار\x0cثم\x0b ",
    "nul": "زار\x00 ",
    "controls": "زار\x01\x1b\x7f ",
    "noncharacters": "زار\ufdd0\ufdd1\uffff ",
    "no-break space": "زار\u00a0",
    "emoji": "زار 😀👨‍👩‍👧🇸🇾 ",
    "marks": "زَارَ مُحَمَّدٌ ",
    "tatweel and joiners": "زاـــر مي\u200cخواهم\u200d ",
    "direction controls": "\u202bزار\u202c \u2067abc\u2069\u200f ",
    "object": "زار\ufffc ",
    "soft hyphen and tabs": "زار\u00ad\t\t ",
    "only line ends": "\n\n\n",
    "rare letters": "𞤀𞤁 𐤀 ﷽ ﷲ ",
}


@pytest.mark.parametrize("before", NASTY.values(), ids=NASTY.keys())
def test_a_span_behind_nasty_letters_marks_its_own_letters(
    make_view: MakeView, before: str
) -> None:
    text = f"{before}{MARK} أمس"
    place = Fragment(len(before), len(before) + len(MARK))
    span = Span("s0", 1, 1, "place", (place,))
    view = make_view(World(Article(1, "a", text), Layer(LayerHead(1, 1), (span,))))
    shown = view._scene.shown
    block = shown.block_of_code_point(place.start)
    marks = [mark for line in view._geometry.box(block).lines for mark in line.marks]
    units = view._geometry.box(block).units
    start, end = marks[0].pieces[0]
    assert units[2 * start : 2 * end].decode("utf-16-le") == MARK
    view.select_range(place.start, place.end)
    assert view.selected_range() == place
    assert view.createMimeDataFromSelection().text() == MARK
    _assert_qt_agrees(view.document().blockCount(), shown)


def _assert_qt_agrees(blocks: int, shown: ShownText) -> None:
    assert blocks == shown.block_count


@pytest.mark.parametrize("before", NASTY.values(), ids=NASTY.keys())
def test_the_caret_walks_through_nasty_letters(make_view: MakeView, before: str) -> None:
    view = make_view(World(Article(1, "a", f"{before}{MARK}"), Layer(LayerHead(1, 1))))
    places = [view.caret()]
    for _ in range(60):
        press(view, Qt.Key.Key_Left)
        places.append(view.caret())
    forward = view._scene.shown.is_rtl(0)
    assert places == sorted(places)
    assert places[-1] == len(before) + len(MARK) or not forward
    view.selectAll()
    assert selected(view) == f"{before}{MARK}"


def test_blocks_of_qt_and_ours_have_the_same_places(make_view: MakeView) -> None:
    text = "\n".join(NASTY.values())
    view = make_view(World(Article(1, "a", text), Layer(LayerHead(1, 1))))
    shown, document = view._scene.shown, view.document()
    for block in range(shown.block_count):
        theirs = document.findBlockByNumber(block)
        start, end = shown.places_of(block)
        assert (theirs.position(), theirs.length() - 1) == (start, end - start)
