"""Which way a paragraph runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.direction import Direction, paragraph_direction
from work import lines_run

RTL, LTR = Direction.RIGHT_TO_LEFT, Direction.LEFT_TO_RIGHT


@pytest.mark.parametrize(
    ("paragraph", "direction"),
    [
        ("قال الوزير", RTL),
        ("COVID-19 ينتشر", RTL),
        ("Reuters: قالت", RTL),
        ("Reuters said.", LTR),
        ("שלום", RTL),
        ("ﻻ", RTL),
        ("", RTL),
        ("200 (50%)", RTL),
        ("🇸🇾 🇱🇧", RTL),
        ("😀 12/03/2019", RTL),
        ("🇸🇾 Syria", LTR),
        ("½ ²", RTL),
        ("Москва", LTR),
    ],
)
def test_any_letter_of_a_right_to_left_script_decides(paragraph: str, direction: str) -> None:
    assert paragraph_direction(paragraph) == direction


def test_only_the_paragraph_asked_for_counts() -> None:
    text = "Reuters\nقال"
    assert paragraph_direction(text, 0, 7) == LTR
    assert paragraph_direction(text, 8) == RTL


@given(st.text(), st.text())
def test_an_arabic_letter_anywhere_makes_it_run_right_to_left(before: str, after: str) -> None:
    assert paragraph_direction(f"{before}ع{after}") == RTL


@given(st.text(alphabet=st.sampled_from("abc 123😀🇸.،")))
def test_without_right_to_left_letters_only_letters_decide(text: str) -> None:
    expected = LTR if any(character in "abc" for character in text) else RTL
    assert paragraph_direction(text) == expected


def test_a_long_paragraph_takes_no_more_steps_than_a_short_one() -> None:
    text = "1234567890 " * 200_000 + "a"
    assert paragraph_direction(text) == LTR
    assert lines_run(lambda: paragraph_direction(text)) < 20
