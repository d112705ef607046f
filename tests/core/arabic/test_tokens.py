"""Tokens cover all that can be seen, once each, and hold no white space."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.characters import ZERO_WIDTH
from annotator.core.arabic.tokens import tokens
from annotator.core.arabic.words import words

TEXTS = st.text("ابوفكلس ًّـ\u200f\u200d\u200b\t١2.,_#😀👨‍👩‍👧🇪🇬\n«»", min_size=1) | st.text(
    min_size=1
)
PLAIN = st.text("ابوًـّ ،؛؟!:»”\")('.-/1ab", min_size=1)
UNSEEN = re.compile(f"[\\s{ZERO_WIDTH}]")


def cut(text: str, *, split_clitics: bool = False) -> list[str]:
    return list(tokens(text, split_clitics=split_clitics).texts)


def test_words_and_signs_are_tokens() -> None:
    text = "📈 قال محمد: «ارتفع ٧٫٥٪».\nوبالقاهرة\u200f #مصر_اليوم"
    assert cut(text) == [
        "📈", "قال", "محمد", ":", "«", "ارتفع", "٧٫٥", "٪", "»", ".", "وبالقاهرة", "#", "مصر",
        "_", "اليوم",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("وبالقاهرة", ["و", "ب", "القاهرة"]),
        ("للحكومة", ["ل", "لحكومة"]),
        ("وَقَالَ", ["وَ", "قَالَ"]),
        ("وزارة", ["وزارة"]),
    ],
)
def test_clitics_are_tokens_of_their_own_if_asked(word: str, pieces: list[str]) -> None:
    assert cut(word, split_clitics=True) == pieces
    assert cut(word) == [word]


@given(TEXTS, st.booleans())
def test_tokens_are_in_order_and_hold_all_that_is_seen(text: str, split: bool) -> None:
    found = tokens(text, split_clitics=split)
    ranges = list(zip(found.starts, found.ends, strict=True))
    assert all(start < end for start, end in ranges)
    assert all(a[1] <= b[0] for a, b in pairwise(ranges))
    assert [text[start:end] for start, end in ranges] == list(found.texts)
    joined = "".join(found.texts)
    assert not re.search(r"\s", joined)
    assert UNSEEN.sub("", joined) == UNSEEN.sub("", text)


@given(TEXTS | PLAIN)
def test_all_words_are_tokens(text: str) -> None:
    found = tokens(text)
    ranges = zip(found.starts, found.ends, strict=True)
    assert {tuple(word) for word in words(text)} <= set(ranges)


@given(TEXTS, st.data())
def test_the_places_of_ranges_are_those_of_each(text: str, data: st.DataObject) -> None:
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    ranges = data.draw(st.lists(ends.filter(lambda both: both[0] < both[1])))
    found = tokens(text)
    places = found.places((start for start, _ in ranges), (end for _, end in ranges))
    expected = [found.place(start, end) for start, end in ranges]
    assert [place if place[0] < place[1] else None for place in places] == expected


@given(TEXTS)
def test_a_text_that_is_not_blank_has_a_token(text: str) -> None:
    assert bool(tokens(text)) == bool(text.strip())
