"""Finding spans by place, and what differs between two states of a layer."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_view.span_index import SpanIndex

EXTENTS = st.lists(st.tuples(st.integers(0, 400), st.integers(1, 80)), max_size=300)


def spans(extents: list[tuple[int, int]]) -> list[Span]:
    made = [
        Span(f"s{n}", 1, 1, "actor", (Fragment(start, start + length),))
        for n, (start, length) in enumerate(extents)
    ]
    return sorted(made, key=lambda span: span.sort_key)


@given(EXTENTS, st.integers(0, 480), st.integers(1, 60))
def test_touching_finds_what_a_plain_walk_finds(
    extents: list[tuple[int, int]], start: int, length: int
) -> None:
    every = spans(extents)
    expected = [span for span in every if span.start < start + length and span.end > start]
    assert SpanIndex(every).touching(start, start + length) == expected


@given(EXTENTS, EXTENTS, st.integers(0, 480))
def test_replaced_spans_are_found_and_gone_ones_are_not(
    before: list[tuple[int, int]], after: list[tuple[int, int]], at: int
) -> None:
    index = SpanIndex(spans(before))
    index.touching(0, 500)
    index.replace(spans(after))
    assert index.touching(at, at + 1) == SpanIndex(spans(after)).touching(at, at + 1)


def test_one_new_and_one_relabelled_span_are_all_that_changed() -> None:
    old = spans([(n * 3, 2) for n in range(1000)])
    relabelled = replace(old[700], label="place")
    new = Span("new", 1, 1, "actor", (Fragment(300, 301),))
    state = sorted([*old[:700], relabelled, *old[701:], new], key=lambda span: span.sort_key)
    changed = SpanIndex(old).replace(state)
    assert {(span.uuid, span.label) for span in changed} == {
        ("new", "actor"),
        ("s700", "actor"),
        ("s700", "place"),
    }


def test_equal_spans_read_anew_are_no_change() -> None:
    old = spans([(n * 3, 2) for n in range(50)])
    assert SpanIndex(old).replace([replace(span) for span in old]) == []


def test_the_shortest_span_at_a_place_comes_first() -> None:
    index = SpanIndex(spans([(0, 50), (5, 10), (6, 2)]))
    assert [span.uuid for span in index.at(6)] == ["s2", "s1", "s0"]


def test_a_gap_between_fragments_is_not_covered() -> None:
    parted = Span("s", 1, 1, "actor", (Fragment(0, 4), Fragment(8, 12)))
    assert SpanIndex([parted]).at(6) == []


@given(EXTENTS, EXTENTS)
def test_uuids_stay_true_when_spans_are_replaced(
    before: list[tuple[int, int]], after: list[tuple[int, int]]
) -> None:
    index = SpanIndex(spans(before))
    index.find("s0")
    index.replace(spans(after))
    expected = {span.uuid: span for span in spans(after)}
    for number in range(max(len(before), len(after)) + 1):
        assert index.find(f"s{number}") == expected.get(f"s{number}")
