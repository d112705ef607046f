"""No edge stands inside what a reader sees as one character."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.graphemes import (
    is_grapheme_edge,
    next_grapheme,
    previous_grapheme,
    snap_to_graphemes,
)

TEXTS = st.one_of(
    st.text(
        alphabet=st.sampled_from("اب\u064b\u0651 \n\r👩💻\u200d\u200c\ufe0f🇸🇾🏽\u200fa"),
        max_size=25,
    ),
    st.text(max_size=25),
)


def clusters(text: str) -> list[str]:
    edges = [at for at in range(len(text) + 1) if is_grapheme_edge(text, at)]
    return [text[one:other] for one, other in pairwise(edges)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("مُحَمَّد", ["مُ", "حَ", "مَّ", "د"]),
        ("بـ2", ["ب", "ـ", "2"]),
        ("لا", ["ل", "ا"]),
        ("👩‍👩‍👧ا", ["👩‍👩‍👧", "ا"]),
        ("👍🏽ب", ["👍🏽", "ب"]),
        ("🇸🇾🇱🇧🇪", ["🇸🇾", "🇱🇧", "🇪"]),
        ("می\u200cخ", ["م", "ی\u200c", "خ"]),
        ("1\ufe0f\u20e3ا", ["1\ufe0f\u20e3", "ا"]),
        ("ا\r\nب", ["ا", "\r\n", "ب"]),
        ("ا\n\u064bب", ["ا", "\n", "\u064b", "ب"]),
        ("ا\u200f\u064b", ["ا", "\u200f", "\u064b"]),
        ("ا\u200d👩", ["ا\u200d", "👩"]),
    ],
)
def test_readers_characters(text: str, parts: list[str]) -> None:
    assert clusters(text) == parts


@given(TEXTS)
def test_walking_forwards_and_backwards_meets_every_edge(text: str) -> None:
    edges = [at for at in range(len(text) + 1) if is_grapheme_edge(text, at)]
    forwards, backwards = [0], [len(text)]
    while forwards[-1] < len(text):
        forwards.append(next_grapheme(text, forwards[-1]))
    while backwards[-1] > 0:
        backwards.append(previous_grapheme(text, backwards[-1]))
    assert forwards == edges == backwards[::-1]


@given(TEXTS, st.data())
def test_snapping_widens_to_edges_and_no_further(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    first, last = snap_to_graphemes(text, start, end)
    assert first <= start
    assert first == last if start == end else last >= end
    assert is_grapheme_edge(text, first)
    assert is_grapheme_edge(text, last)
    assert snap_to_graphemes(text, first, last) == (first, last)
