"""What is to be seen: tints under the right letters, bars, dots, tags, outlines, themes."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage

from annotator.core.domain.span import Fragment, Span
from annotator.core.domain.suggestion import Suggestion
from annotator.gui.article_view.style import ReadingStyle, inks, label_colour
from annotator.gui.article_view.tags import line_tags
from annotator.gui.article_view.view import ArticleView
from annotator.gui.look.theme_colours import contrast
from drawn_world import SCHEME, World, world
from page_probe import MakeView, colour_under, fragment, placed_line, point_in


def picture(view: ArticleView) -> QImage:
    return view.grab().toImage()


def tinted(view: ArticleView, code_point: int) -> bool:
    return colour_under(view, code_point) != inks(view._scene.style).page


def test_a_tint_lies_under_its_letters_and_no_others(make_view: MakeView) -> None:
    view = make_view("قال ل[أوباما](actor) ب[200](figure) في [القاهرة](place) أمس")
    text = view._text
    marked = {at for span in view._scene.spans.spans for at in range(span.start, span.end)}
    for at, letter in enumerate(text):
        if letter != " ":
            assert tinted(view, at) == (at in marked), (at, letter)


@pytest.mark.parametrize("dark", [False, True])
def test_bars_have_the_label_colour_of_the_theme(make_view: MakeView, dark: bool) -> None:
    view = make_view("قال [الرئيس [السوري](place)](actor)", style=ReadingStyle(dark=dark))
    at = view._text.index("سوري")
    line, x = placed_line(view, at), point_in(view, at).x()
    image = picture(view)
    for lane, label in ((0, "actor"), (1, "place")):
        bar = image.pixelColor(x, round(line.lane_y(lane)))
        assert bar == label_colour(SCHEME.label(label), view._scene.style)


def test_nested_spans_have_a_lane_each_and_the_line_makes_room(make_view: MakeView) -> None:
    flat = make_view("قال الرئيس السوري اليوم")
    deep = make_view("[قال [الرئيس [السوري [اليوم](figure)](place)](actor)](quote)")
    line = placed_line(deep, len(deep._text) - 1)
    assert sorted(mark.lane for mark in line.box.marks) == [0, 1, 2, 3]
    assert line.lane_y(3) < line.block_top + line.box.y + line.box.height
    assert line.box.height > placed_line(flat, 0).box.height


@pytest.mark.parametrize("spacing", [1.0, 1.4, 1.5, 2.0])
def test_the_first_label_on_a_line_moves_nothing(make_view: MakeView, spacing: float) -> None:
    style = ReadingStyle(line_spacing=spacing)
    flat = make_view("قال الرئيس السوري اليوم", style=style)
    marked = make_view("قال [الرئيس](actor) السوري [اليوم](figure)", style=style)
    assert placed_line(marked, 0).box.height == placed_line(flat, 0).box.height
    assert line_tags(placed_line(marked, 0))[0].box.top() >= placed_line(marked, 0).top - 1.0


def test_more_lanes_than_fit_are_counted(make_view: MakeView) -> None:
    text = "قال الرئيس"
    spans = tuple(Span(f"s{n}", 1, 1, "actor", (Fragment(0, 10),)) for n in range(8))
    drawn = world(text)
    view = make_view(World(drawn.article, replace(drawn.layer, spans=spans)))
    plain = make_view(World(drawn.article, replace(drawn.layer, spans=spans[:5])))
    assert picture(view) != picture(plain)
    assert placed_line(view, 0).box.height == placed_line(plain, 0).box.height


def test_fragments_are_joined_by_a_thread_in_their_lane(make_view: MakeView) -> None:
    drawn = world("قال الرئيس السوري اليوم")
    pieces = (Fragment(0, 3), Fragment(18, 23))
    layer = replace(drawn.layer, spans=(Span("s0", 1, 1, "actor", pieces),))
    view = make_view(World(drawn.article, layer))
    line = placed_line(view, 0)
    (left, right), y = line.runs((4, 17))[0], round(line.lane_y(0) - 0.5)
    image = picture(view)
    colours = {image.pixelColor(x, y).name() for x in range(round(left), round(right))}
    assert colours == {"#2563eb"}
    assert not tinted(view, 8)


def test_a_wrapped_span_has_ticks_at_its_true_ends_only(make_view: MakeView) -> None:
    view = make_view(f"قال [{'الرئيس السوري ' * 12}اليوم](quote) أمس", size=(420, 400))
    marks = [line.marks[0] for line in view._geometry.box(0).lines if line.marks]
    assert len(marks) > 2
    assert [mark.opens for mark in marks] == [True] + [False] * (len(marks) - 1)
    assert [mark.closes for mark in marks] == [False] * (len(marks) - 1) + [True]


def test_a_span_over_two_paragraphs_is_one(make_view: MakeView) -> None:
    view = make_view("قال [الرئيس\nالسوري](actor) أمس")
    marks = [view._geometry.box(block).lines[0].marks[0] for block in (0, 1)]
    assert [(mark.opens, mark.closes) for mark in marks] == [(True, False), (False, True)]


def test_tags_name_labels_and_never_lie_over_each_other(make_view: MakeView) -> None:
    view = make_view(
        "[[[الرئيس](actor) السوري](place) اليوم في بيان](quote) و[قال](role) [لم](figure)"
    )
    tags = line_tags(placed_line(view, 0))
    assert {"اقتباس", "مكان", "فاعل"} <= {tag.name for tag in tags}
    for number, tag in enumerate(tags):
        assert not any(tag.box.intersects(other.box) for other in tags[number + 1 :])


def test_a_tag_makes_room_instead_of_going_where_another_span_starts(
    make_view: MakeView,
) -> None:
    view = make_view("[قال [الرئيس](place) [السوري](role) اليوم](quote) أمس")
    line = placed_line(view, 0)
    starts = {tag.name: (tag.box.right(), tag.edge) for tag in line_tags(line)}
    assert set(starts) == {"اقتباس", "مكان", "صفة"}
    assert all(0 <= right - edge <= 12 for right, edge in starts.values())


def test_a_tag_without_room_is_left_out(make_view: MakeView) -> None:
    view = make_view("[و[قال](place) [لم](role) اليوم](quote) أمس")
    tags = line_tags(placed_line(view, 0))
    assert "اقتباس" not in {tag.name for tag in tags}


@pytest.mark.parametrize("contrast_theme", [False, True])
@pytest.mark.parametrize("dark", [False, True])
def test_letters_keep_their_contrast_on_four_tints_and_a_selection(
    make_view: MakeView, dark: bool, contrast_theme: bool
) -> None:
    style = ReadingStyle(dark=dark, high_contrast=contrast_theme)
    view = make_view("[قال [الرئيس [السوري [اليوم](figure)](place)](actor)](quote)", style=style)
    at = view._text.index("اليوم")
    letters = inks(style).text.name()
    view.choose_span("s3")
    assert contrast(colour_under(view, at).name(), letters) >= 4.5
    view.choose_span(None)
    view.select_range(at, at + 5)
    assert contrast(colour_under(view, at).name(), letters) >= 4.5


def test_tags_can_be_hidden(make_view: MakeView) -> None:
    view = make_view("قال [الرئيس](actor)")
    before = picture(view)
    view.set_show_tags(False)
    assert picture(view) != before
    view.set_show_tags(True)
    assert picture(view) == before


def test_chosen_and_hovered_spans_look_different(make_view: MakeView) -> None:
    view = make_view("قال [الرئيس](actor) أمس")
    plain = picture(view)
    view._set_hovered("s0")
    hovered = picture(view)
    view.choose_span("s0")
    chosen = picture(view)
    assert plain != hovered
    assert hovered != chosen
    assert chosen != plain


def test_relations_of_the_chosen_span_keep_off_the_letters(make_view: MakeView) -> None:
    text = "[الوزير](actor) زار دمشق\nوقال إنه [باق](quote) في منصبه\n[الوزير](actor) عاد"
    drawn = world(text).linked("speaks", "s0", "s1").linked("speaks", "s2", "s1")
    view, bare = make_view(drawn), make_view(world(text))
    for one in (view, bare):
        one.choose_span("s1")
    related, plain = picture(view), picture(bare)
    assert related != plain
    for code_point, letter in enumerate(view._text):
        if letter not in " \n":
            line = placed_line(view, code_point)
            x = point_in(view, code_point, share=0.5).x()
            rows = range(round(line.ink_top) + 2, round(line.ink_bottom))
            assert all(related.pixel(x, y) == plain.pixel(x, y) for y in rows)


def test_matches_and_selection_are_painted(make_view: MakeView) -> None:
    view = make_view("قال الرئيس السوري قال")
    view.show_matches((fragment(view, "قال"), Fragment(18, 21)), 1)
    view.select_range(4, 10)
    colours = {colour_under(view, at).name() for at in (0, 18, 5, 12)}
    assert len(colours) == 4


@pytest.mark.parametrize("dark", [False, True])
def test_suggestions_are_dotted_under_the_letters(make_view: MakeView, dark: bool) -> None:
    view = make_view("قال الرئيس السوري", style=ReadingStyle(dark=dark))
    before, line = picture(view), placed_line(view, 5)
    outer, inner = fragment(view, "الرئيس السوري"), fragment(view, "السوري")
    view.show_suggestions(
        [
            Suggestion("s0", 1, "actor", outer, "memory", 0.5),
            Suggestion("s1", 1, "place", inner, "memory", 0.5),
        ]
    )
    image, dot = picture(view), line.sizes.bar
    ground = inks(view._scene.style).page
    for lane, label, piece in ((0, "actor", outer), (1, "place", inner)):
        y = round(line.ink_bottom - dot / 2 - 1 + lane * line.sizes.lane_pitch)
        colour = label_colour(SCHEME.label(label), view._scene.style)
        row = range(point_in(view, piece.end - 1).x(), point_in(view, piece.start).x())
        found = {image.pixelColor(x, y).name() for x in row}
        assert found == {colour.name(), ground.name()}
    view.show_suggestions([])
    assert picture(view) == before


def test_signs_for_invisible_characters_change_only_the_picture(make_view: MakeView) -> None:
    view = make_view("قال\u200f مي\u200cخواهم\u00a0نعم")
    before = picture(view)
    view.set_show_invisible(True)
    assert picture(view) != before
    view.set_show_invisible(False)
    assert picture(view) == before


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("contrast", [False, True])
def test_the_page_has_the_colour_of_the_theme(
    make_view: MakeView, dark: bool, contrast: bool
) -> None:
    view = make_view("قال", style=ReadingStyle(dark=dark, high_contrast=contrast))
    assert (picture(view).pixelColor(5, 5).lightness() < 90) is dark
    assert isinstance(picture(view).pixelColor(5, 5), QColor)
