"""What is shown has the offsets of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.display import display_text

ANY = st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=60)
TROUBLE = st.text(
    alphabet=st.sampled_from("ا\r\n\ufeff\ufffe\u2028\u2029\x85\x0b\x00\x1b\ufdd0\ud83d\ude00😀"),
    max_size=30,
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.one_of(ANY, TROUBLE))
def test_every_offset_stays_in_both_ways_of_counting(text: str) -> None:
    shown = display_text(text)
    assert len(shown) == len(text)
    assert [units(shown[:at]) for at in range(len(text) + 1)] == [
        units(text[:at]) for at in range(len(text) + 1)
    ]


@given(st.one_of(ANY, TROUBLE))
def test_nothing_that_qt_trips_over_is_left(text: str) -> None:
    shown = display_text(text)
    assert not set(shown) & set("\r\ufeff\ufffe\ufdd0\ufdd1\u2028\u2029\x85\x0b\x0c\x00\x1b")
    shown.encode()
    assert display_text(shown) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("سطر\r\nسطر", "سطر\u200b\nسطر"),
        ("سطر\rسطر", "سطر\nسطر"),
        ("\ufeffنص", "\u2060نص"),
        ("\ufffeنص", "\ufffdنص"),
        ("ا\x07ب\x7f", "ا\u2407ب\u2421"),
        ("ا\ud83d", "ا\ufffd"),
        ("سطر\u2029سطر\u2028سطر", "سطر\nسطر\nسطر"),
    ],
)
def test_substitutions(text: str, shown: str) -> None:
    assert display_text(text) == shown


def test_ordinary_text_is_handed_on_as_it_is() -> None:
    text = "قال “مُحَمَّد”:\n\t200\u00a0جندي \u200f😀"
    assert display_text(text) is text
