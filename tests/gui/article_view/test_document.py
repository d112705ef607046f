"""The display text: blocks, directions, and giant paragraphs broken for display."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.domain.article import Article, Direction
from annotator.core.domain.layer import Layer
from annotator.core.domain.records import LayerHead
from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_view.boxes import Mark
from annotator.gui.article_view.breaks import LONGEST
from annotator.gui.article_view.document import ShownText, shown_text
from annotator.gui.article_view.view import ArticleView
from drawn_world import World
from page_probe import MakeView

GIANT = "قال الوزير إن الحرب 😀 انتهت. " * 2_000


def code_points(shown: ShownText) -> list[tuple[int, int]]:
    return [shown.code_points_of(block) for block in range(shown.block_count)]


@given(st.text(st.sampled_from("ا بn\n😀."), max_size=80))
def test_blocks_are_the_paragraphs(text: str) -> None:
    shown = shown_text(text, Direction.AUTO)
    assert [text[start:end] for start, end in code_points(shown)] == text.split("\n")
    for block in range(shown.block_count):
        start, end = shown.places_of(block)
        assert len(shown.block_text(block).encode("utf-16-le")) == 2 * (end - start)


@pytest.mark.parametrize("text", [GIANT, "ا" * 20_000, f"قصير\n{GIANT}\nنهاية", "👍🏽" * 9_000])
def test_a_giant_paragraph_is_broken_and_loses_nothing(text: str) -> None:
    shown = shown_text(text, Direction.AUTO)
    pieces = code_points(shown)
    assert max(end - start for start, end in pieces) <= LONGEST
    covered = "".join(
        ("" if block == 0 or block in shown.continued else "\n") + text[start:end]
        for block, (start, end) in enumerate(pieces)
    )
    assert covered == text
    assert shown.continued


def test_breaks_stand_after_sentences(qapp: object) -> None:
    shown = shown_text(GIANT, Direction.AUTO)
    for block in shown.continued:
        assert GIANT[: shown.code_points[block]].endswith(". ")


def test_ordinary_paragraphs_are_never_broken() -> None:
    assert not shown_text(GIANT[:LONGEST], Direction.AUTO).continued


@pytest.mark.parametrize(
    ("text", "direction", "rtl"),
    [
        ("COVID-19 في القاهرة", Direction.AUTO, True),
        ("Reuters said so.", Direction.AUTO, False),
        ("Reuters said so.", Direction.RTL, True),
        ("قال الوزير", Direction.LTR, False),
        ("2019 - 50%", Direction.AUTO, True),
    ],
)
def test_a_paragraph_with_an_arabic_letter_reads_right_to_left(
    text: str, direction: Direction, rtl: bool
) -> None:
    assert shown_text(text, direction).is_rtl(0) is rtl


def test_all_pieces_of_a_giant_paragraph_have_its_direction() -> None:
    text = "Reuters said so. " * 900 + "قال"
    shown = shown_text(text, Direction.AUTO)
    assert shown.block_count > 1
    assert all(shown.is_rtl(block) for block in range(shown.block_count))


def test_a_span_over_a_break_is_whole(make_view: MakeView) -> None:
    cut = shown_text(GIANT * 5, Direction.AUTO).code_points[1]
    span = Span("s0", 1, 1, "quote", (Fragment(cut - 9, cut + 12),))
    drawn = World(Article(1, "a", GIANT * 5), Layer(LayerHead(1, 1), (span,)))
    view = make_view(drawn)
    view.choose_span("s0")
    ends, starts = _marks(view, 0), _marks(view, 1)
    assert (ends[-1].opens, ends[-1].closes) == (True, False)
    assert (starts[0].opens, starts[0].closes) == (False, True)
    view.select_range(cut - 9, cut + 12)
    assert view.createMimeDataFromSelection().text() == (GIANT * 5)[cut - 9 : cut + 12]


def _marks(view: ArticleView, block: int) -> list[Mark]:
    return [mark for line in view._geometry.box(block).lines for mark in line.marks]
