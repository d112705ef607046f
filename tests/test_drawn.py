"""The drawing of spans in test texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawn import DrawnSpan, draw, parse


def test_spans_are_read_where_they_are_drawn() -> None:
    drawn = parse("زار [الوزير](actor) [القاهرة](place)")
    assert drawn.text == "زار الوزير القاهرة"
    assert drawn.spans == (DrawnSpan(4, 10, "actor"), DrawnSpan(11, 18, "place"))


def test_spans_may_nest() -> None:
    drawn = parse("[قوات [سوريا](place) الديمقراطية](actor)")
    assert drawn.surfaces() == [("actor", "قوات سوريا الديمقراطية"), ("place", "سوريا")]


def test_of_equal_ranges_the_outer_comes_first() -> None:
    drawing = "[[[دمشق](c)](b)](a)"
    assert [span.label for span in parse(drawing).spans] == ["a", "b", "c"]
    assert draw("دمشق", parse(drawing).spans) == drawing


def test_offsets_count_code_points() -> None:
    assert parse("😀 [مصر](place)").spans == (DrawnSpan(2, 5, "place"),)


def test_escaped_brackets_are_text() -> None:
    drawn = parse(r"\[1\] [قال](cue) \\")
    assert drawn.text == "[1] قال \\"
    assert drawn.surfaces() == [("cue", "قال")]


@pytest.mark.parametrize("drawing", ["[a", "a]", "[a]", "[](x)", "](x)", "a\\b"])
def test_a_broken_drawing_is_refused(drawing: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(drawing)


def test_crossing_spans_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="crosses"):
        draw("abcd", [(0, 3, "a"), (1, 4, "b")])


_TREES = st.recursive(
    st.text(min_size=1),
    lambda inner: st.tuples(st.lists(inner, min_size=1, max_size=4), st.sampled_from("abc")),
    max_leaves=8,
)


def _drawing(tree: object) -> str:
    if isinstance(tree, str):
        return draw(tree, ())
    parts, label = tree  # type: ignore[misc]
    return "[" + "".join(map(_drawing, parts)) + f"]({label})"  # type: ignore[has-type]


@given(st.lists(_TREES, max_size=4))
def test_drawing_what_was_parsed_gives_the_drawing(trees: list[object]) -> None:
    drawing = "".join(map(_drawing, trees))
    drawn = parse(drawing)
    assert draw(drawn.text, drawn.spans) == drawing
