from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.article_pane.hint_codes import HOME, LETTERS, MOST, hint_codes
from annotator.gui.keys.key_positions import ARABIC


@given(st.integers(0, MOST + 100))
def test_there_is_a_code_for_each_and_none_begins_another(count: int) -> None:
    codes = hint_codes(count)
    assert len(codes) == len(set(codes)) == min(count, MOST)
    firsts = {code for code in codes if len(code) == 1}
    assert all(len(code) == 2 and code[0] not in firsts for code in codes if len(code) != 1)
    assert all(len(one) <= len(other) for one, other in pairwise(codes))


@pytest.mark.parametrize("count", [len(LETTERS) + 1, 100, 180])
def test_the_nearest_have_one_letter_of_the_home_row(count: int) -> None:
    codes = hint_codes(count)
    assert set(codes[:HOME]) == set("ASDFGHJKL")
    assert len(codes[HOME]) == 2


def test_few_hints_have_one_letter_each() -> None:
    assert hint_codes(12) == tuple(LETTERS[:12])


def test_every_letter_has_one_arabic_letter_on_its_key() -> None:
    assert all(len(ARABIC[letter]) == 1 for letter in LETTERS)
    assert len(set(ARABIC.values())) == len(ARABIC)
