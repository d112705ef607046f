"""Code points and UTF-16 units agree in both directions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.utf16 import Utf16Map

MIXED = st.text(alphabet=st.sampled_from("اب 😀🇸a\u064b\ud800\udc00\n𝟘"), max_size=40)
ANY = st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=60)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.one_of(MIXED, ANY))
def test_every_offset_is_the_length_of_what_stands_before_it(text: str) -> None:
    offsets = Utf16Map.of(text)
    for offset in range(len(text) + 1):
        assert offsets.to_utf16(offset) == units(text[:offset])
        assert offsets.to_code_point(units(text[:offset])) == offset
    assert offsets.utf16_length == units(text)


@given(MIXED)
def test_a_half_of_a_pair_snaps_outwards_in_a_range(text: str) -> None:
    offsets = Utf16Map.of(text)
    for start in range(offsets.utf16_length):
        first, last = offsets.range_to_code_points(start, start + 1)
        assert last == first + 1
        assert offsets.to_utf16(first) <= start < offsets.to_utf16(last)


def test_a_text_without_astral_characters_needs_no_table() -> None:
    offsets = Utf16Map.of("قال “رويترز”")
    assert offsets.is_identity
    assert offsets.to_utf16(4) == offsets.to_code_point(4) == 4


def test_an_offset_inside_a_pair_snaps_to_its_start_or_to_its_end() -> None:
    offsets = Utf16Map.of("ا😀ب")
    assert offsets.to_code_point(2) == 1
    assert offsets.to_code_point(2, after_pair=True) == 2
    assert offsets.range_to_code_points(2, 2) == (1, 1)


@pytest.mark.parametrize("offset", [-1, 3])
def test_offsets_outside_the_text_are_refused(offset: int) -> None:
    with pytest.raises(IndexError):
        Utf16Map.of("اب").to_utf16(offset)
    with pytest.raises(IndexError):
        Utf16Map.of("اب").to_code_point(offset)


def test_a_long_text_full_of_emoji_is_converted_quickly() -> None:
    offsets = Utf16Map.of("خبر 😀 " * 200_000)
    assert offsets.to_code_point(offsets.to_utf16(1_000_001)) == 1_000_001
