"""Signs over letters: each over its own, none over another, and never in the text."""

from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_view.badges import line_badges
from annotator.gui.article_view.scene import Badge
from annotator.gui.article_view.tags import line_tags
from annotator.gui.article_view.view import ArticleView
from page_probe import MakeView, placed_line, point_in


def badged(view: ArticleView, *words: str) -> None:
    view.show_badges(Badge(view._text.index(word), "FJ") for word in words)


def test_a_badge_stands_over_the_first_letter_of_its_word(make_view: MakeView) -> None:
    view = make_view("قال الرئيس إن obama وصل")
    badged(view, "الرئيس", "obama")
    first, second = line_badges(placed_line(view, 0))
    rtl = point_in(view, view._text.index("الرئيس"), share=0.0).x()
    ltr = point_in(view, view._text.index("obama"), share=0.0).x()
    assert abs(first.box.right() - rtl) <= 2
    assert abs(second.box.left() - ltr) <= 2


def test_badges_keep_off_each_other_and_off_the_letters(make_view: MakeView) -> None:
    view = make_view("و في ما لا عن من قد")
    badged(view, *view._text.split())
    line = placed_line(view, 0)
    badges = line_badges(line)
    assert len(badges) == 7
    for number, badge in enumerate(badges):
        assert not any(badge.box.intersects(other.box) for other in badges[number + 1 :])
        assert badge.box.top() >= line.top - 1
        assert badge.box.bottom() < line.baseline - line.sizes.ascent * 0.6


def test_a_tag_gives_way_to_a_badge(make_view: MakeView) -> None:
    view = make_view("[قال](actor) السوري قال")
    assert line_tags(placed_line(view, 0))
    badged(view, "قال", "السوري")
    assert not line_tags(placed_line(view, 0))


def test_the_badge_of_a_span_has_its_colour_and_its_tag_beside_it(make_view: MakeView) -> None:
    view = make_view("زار [القاهرة الكبرى](place) أمس")
    span = view._scene.spans.spans[0]
    view.show_badges([Badge(span.start, "1", span)])
    line = placed_line(view, span.start)
    badge, tag = line_badges(line)[0], line_tags(line)[0]
    assert tag.box.right() < badge.box.left()
    place = badge.box.topLeft().toPoint()
    pixel = view.grab().toImage().pixelColor(place.x() + 4, place.y() + 3)
    assert pixel == line.colour(span)


def test_what_can_be_picked_are_spans_and_words_without_clitics(make_view: MakeView) -> None:
    view = make_view("زار [القاهرة](place) ولبنان [الرئيس السوري](actor)")
    text = view._text
    found = [
        target.label if isinstance(target, Span) else text[target.start : target.end]
        for target in view.targets()
    ]
    assert found == ["زار", "place", "لبنان", "actor", "الرئيس", "السوري"]


def test_only_what_is_on_the_screen_can_be_picked(make_view: MakeView) -> None:
    view = make_view("\n".join(f"كلمة{n}" for n in range(60)), size=(500, 300))
    assert view.on_screen() is not None
    seen = view.targets()
    assert 2 < len(seen) < 10
    view.reveal(len(view._text), len(view._text))
    assert view.targets()[-1].end == len(view._text)
    assert set(seen).isdisjoint(view.targets())


def test_picking_does_what_a_click_does(make_view: MakeView) -> None:
    view = make_view("زار [القاهرة](place) ولبنان")
    picked: list[Fragment] = []
    view.range_picked.connect(picked.append)
    _, span, word = view.targets()
    view.pick(span)
    assert view.chosen_span() == "s0"
    assert not picked
    view.pick(word)
    assert (view.chosen_span(), view.selected_range(), picked) == (None, word, [word])
