"""Invisible characters are found and named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.invisible import invisible_characters


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("\u202bبيان\u202c", [(0, "RLE"), (5, "PDF")]),
        ("200\u00a0جندي", [(3, "NBSP")]),
        ("كـــبير", [(1, "TATWEEL"), (2, "TATWEEL"), (3, "TATWEEL")]),
        ("می\u200cخواهد", [(2, "ZWNJ")]),
        ("\ufeffنص\u00ad\u2028", [(0, "BOM"), (3, "SHY"), (4, "LS")]),
        ("ا\x07ب\u2003", [(1, "U+0007"), (3, "U+2003")]),
        ("مُحَمَّد قال:\n“نعم”", []),
    ],
)
def test_signs_and_places(text: str, signs: list[tuple[int, str]]) -> None:
    assert [(found.position, found.sign) for found in invisible_characters(text)] == signs


def test_names_are_readable() -> None:
    names = [found.name for found in invisible_characters("\u200f\u2003\x07")]
    assert names == ["right-to-left mark", "em space", "control character"]


@given(st.text(), st.data())
def test_a_part_of_a_text_is_looked_at_alone(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    inside = [one for one in invisible_characters(text) if start <= one.position < end]
    assert list(invisible_characters(text, start, end)) == inside
