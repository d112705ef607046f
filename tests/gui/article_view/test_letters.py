"""Letters join and ligatures stand as without spans, wherever a span begins or ends."""

import pytest

from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_view.view import ArticleView
from drawn_world import World, world
from page_probe import MakeView

Glyphs = list[tuple[int, float, float]]

WORDS = (
    "لأوباما والإسلام",
    "مُحَمَّدٌ رَسُولُ اللهِ",
    "الســـلام عليكم",
    "ب200 جندي",
    "Obama affine 25",
    "لله الحمد",
    "بالباغوز يحتج",
)


def glyphs(view: ArticleView) -> Glyphs:
    """Every glyph of the first block, with where it stands."""
    found: Glyphs = []
    for run in view._geometry.text_layout(0).glyphRuns():
        places = run.positions()
        found += [
            (glyph, round(place.x(), 2), round(place.y(), 2))
            for glyph, place in zip(run.glyphIndexes(), places, strict=True)
        ]
    return sorted(found)


def cut_everywhere(text: str) -> World:
    """A world with a span from every place of the text to its end."""
    drawn = world(text)
    spans = [
        Span(f"s{at}", 1, 1, "actor", (Fragment(at, len(text)),)) for at in range(0, len(text), 1)
    ]
    layer = type(drawn.layer)(drawn.layer.head, tuple(spans))
    return World(drawn.article, layer)


@pytest.mark.parametrize("text", WORDS)
def test_spans_at_every_letter_change_no_glyph(make_view: MakeView, text: str) -> None:
    plain, cut = make_view(text), make_view(cut_everywhere(text))
    sizes = plain._geometry.measures.above, cut._geometry.measures.above
    assert sizes[0] == sizes[1]
    assert glyphs(plain) == glyphs(cut)


@pytest.mark.parametrize("text", WORDS)
def test_a_selection_inside_a_word_changes_no_glyph(make_view: MakeView, text: str) -> None:
    view = make_view(text)
    before = glyphs(view)
    for at in range(len(text)):
        view.select_range(at, len(text))
        view.grab()
    assert glyphs(view) == before


def test_the_document_has_no_formats_and_no_extra_selections(make_view: MakeView) -> None:
    view = make_view("قال [الرئيس](actor) في [القاهرة](place)")
    view.choose_span("s0")
    view.grab()
    block = view.document().firstBlock()
    assert block.layout().formats() == []
    assert view.extraSelections() == []
    assert len(view.document().allFormats()) <= 3
