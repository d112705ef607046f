"""Lanes: no two overlapping spans share one, and adding inner spans moves nobody."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.article_view.lanes import assign_lanes

EXTENT = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda e: (e[0], e[0] + e[1]))


def ordered(extents: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return sorted(extents, key=lambda extent: (extent[0], -extent[1]))


@given(st.lists(EXTENT, max_size=40))
def test_overlapping_spans_never_share_a_lane(extents: list[tuple[int, int]]) -> None:
    placed = list(zip(ordered(extents), assign_lanes(ordered(extents)), strict=True))
    for number, ((start, end), lane) in enumerate(placed):
        for (other_start, other_end), other_lane in placed[number + 1 :]:
            if start < other_end and other_start < end:
                assert lane != other_lane


@given(st.lists(EXTENT, max_size=40))
def test_no_more_lanes_are_used_than_spans_lie_over_one_place(
    extents: list[tuple[int, int]],
) -> None:
    deepest = max((sum(a <= at < b for a, b in extents) for at in range(91)), default=0)
    assert max(assign_lanes(ordered(extents)), default=-1) + 1 == deepest


def test_outer_spans_lie_above_inner_ones() -> None:
    assert assign_lanes([(0, 20), (0, 10), (2, 8), (3, 4), (12, 20)]) == [0, 1, 2, 3, 1]


def test_crossing_spans_have_two_lanes() -> None:
    assert assign_lanes([(0, 10), (5, 15), (10, 20)]) == [0, 1, 0]
