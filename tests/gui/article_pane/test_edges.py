import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.graphemes import is_grapheme_edge
from annotator.core.domain.span import Fragment
from annotator.gui.article_pane.edges import Edge, Move, moved, trimmed, with_outer_ends
from drawn import draw, parse


def after(drawing: str, edge: Edge, move: Move) -> str:
    drawn = parse(drawing)
    (span,) = drawn.spans
    fragment = moved(drawn.text, Fragment(span.start, span.end), edge, move)
    return draw(drawn.text, [(fragment.start, fragment.end, "x")])


@pytest.mark.parametrize(
    ("before", "edge", "move", "then"),
    [
        ("وقال [ولداعش](x) إن", Edge.START, Move.FORWARD, "وقال و[لداعش](x) إن"),
        ("وقال و[لداعش](x) إن", Edge.START, Move.FORWARD, "وقال ول[داعش](x) إن"),
        ("وقال ول[داعش](x) إن", Edge.START, Move.BACK, "وقال و[لداعش](x) إن"),
        ("قوات [سوريا](x) الآن", Edge.START, Move.BACK, "[قوات سوريا](x) الآن"),
        ("[قوات سوريا](x) الآن", Edge.START, Move.FORWARD, "قوات [سوريا](x) الآن"),
        ("قوات [سوريا](x) الآن.", Edge.END, Move.FORWARD, "قوات [سوريا الآن](x)."),
        ("[قوات سوريا](x) الآن", Edge.END, Move.BACK, "[قوات](x) سوريا الآن"),
        ("في [القاهرة.](x) ثم", Edge.END, Move.BACK, "في [القاهرة](x). ثم"),
        ("مع [200](x) جندي", Edge.START, Move.LETTER_FORWARD, "مع 2[00](x) جندي"),
        ("[مُحَمَّد](x)", Edge.START, Move.LETTER_FORWARD, "مُ[حَمَّد](x)"),
        ("[مُحَمَّدٌ](x)", Edge.END, Move.LETTER_BACK, "[مُحَمَّ](x)دٌ"),
    ],
)
def test_an_end_moves_to_the_next_stop(before: str, edge: Edge, move: Move, then: str) -> None:
    assert after(before, edge, move) == then


@pytest.mark.parametrize("edge", list(Edge))
@pytest.mark.parametrize("move", list(Move))
def test_a_fragment_that_cannot_change_stays(edge: Edge, move: Move) -> None:
    assert moved("م", Fragment(0, 1), edge, move) == Fragment(0, 1)


@pytest.mark.parametrize(
    ("text", "kept"), [(" ab\n", (1, 3)), ("ab", (0, 2)), (" \n ", None), ("a b ", (0, 3))]
)
def test_spaces_around_a_selection_are_left_out(text: str, kept: tuple[int, int] | None) -> None:
    piece = trimmed(text, Fragment(0, len(text)))
    assert (None if piece is None else (piece.start, piece.end)) == kept


@pytest.mark.parametrize(
    ("extent", "then"),
    [
        ((0, 12), [(0, 4), (8, 12)]),
        ((3, 9), [(3, 4), (8, 9)]),
        ((2, 7), [(2, 7)]),
        ((5, 7), [(5, 7)]),
    ],
)
def test_outer_ends_move_and_inner_ones_stay(
    extent: tuple[int, int], then: list[tuple[int, int]]
) -> None:
    pieces = with_outer_ends([Fragment(2, 4), Fragment(8, 10)], Fragment(*extent))
    assert [(piece.start, piece.end) for piece in pieces] == then


TEXTS = st.text(alphabet="وبلكتاب ُّـ.200\n👩‍👧", min_size=1, max_size=40)


@given(TEXTS, st.data(), st.sampled_from(Edge), st.sampled_from(Move))
def test_an_end_goes_the_way_it_is_sent_and_cuts_no_letter(
    text: str, data: st.DataObject, edge: Edge, move: Move
) -> None:
    edges = [place for place in range(len(text) + 1) if is_grapheme_edge(text, place)]
    pair = data.draw(st.lists(st.sampled_from(edges), min_size=2, max_size=2, unique=True))
    before = Fragment(min(pair), max(pair))
    now = moved(text, before, edge, move)
    assert is_grapheme_edge(text, now.start)
    assert is_grapheme_edge(text, now.end)
    changed = (now.start - before.start) or (now.end - before.end)
    assert changed == 0 or (changed > 0) == move.is_forward
