"""Cleaning changes only line ends, the leading BOM and NULs, and keeps track of offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.cleaning import CleaningKind, clean
from annotator.core.domain.errors import LoneSurrogateError

TEXTS = st.one_of(
    st.text(alphabet=st.sampled_from("اب \r\n\x00\ufeff\x07\u200f😀"), max_size=40), st.text()
)


@given(TEXTS)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text).text
    again = clean(once)
    assert again.text == once
    assert again.removed == ()


@given(TEXTS)
def test_every_kept_character_is_found_at_its_new_position(text: str) -> None:
    cleaned = clean(text)
    kept = [old for old in range(len(text)) if old not in cleaned.removed]
    assert [cleaned.position(old) for old in kept] == list(range(len(cleaned.text)))
    for old in kept:
        assert cleaned.text[cleaned.position(old)] == text[old].replace("\r", "\n")
        assert cleaned.old_position(cleaned.position(old)) == old


@given(TEXTS, st.data())
def test_a_carried_span_cuts_the_cleaned_form_of_its_text(text: str, data: st.DataObject) -> None:
    cleaned = clean(text)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    carried = cleaned.text[cleaned.position(start) : cleaned.position(end)]
    expected = [text[at] for at in range(start, end) if at not in cleaned.removed]
    assert carried == "".join(expected).replace("\r", "\n")


def test_offsets_that_counted_crlf_as_two_are_carried_over() -> None:
    text = "قال\r\nالوزير\r\nأمس"
    cleaned = clean(text)
    start = text.index("أمس")
    assert cleaned.text[cleaned.position(start) :] == "أمس"
    assert cleaned.position(3) == cleaned.position(4) == 3


def test_what_was_found_is_told_with_its_first_place() -> None:
    notes = {note.kind: note for note in clean("\ufeffا\r\nب\rج\x00\x07\x0b").notes}
    assert set(notes) == set(CleaningKind)
    assert notes[CleaningKind.CRLF].first == 2
    assert notes[CleaningKind.CONTROL_KEPT].count == 2


@pytest.mark.parametrize(
    "text",
    [
        "مـــرحبا",
        "قال \u202bالوزير\u202c",
        "می\u200cخواهد",
        "200\u00a0جندي",
        "ﻻ",
        "آ أ",
        "أ",
        "وسط\ufeffالنص",
        "سطر\u2028سطر\u0085",
    ],
)
def test_nothing_else_is_changed(text: str) -> None:
    assert clean(text).text == text


def test_half_a_character_is_refused_with_its_position() -> None:
    with pytest.raises(LoneSurrogateError) as refused:
        clean("قال\ud83d")
    assert refused.value.details["position"] == 3


def test_an_offset_outside_the_text_is_refused() -> None:
    with pytest.raises(IndexError):
        clean("ا\r\nب").position(5)
