"""Garbled text is repaired, other text is left alone."""

import pytest

from annotator.core.arabic.mojibake import looks_garbled, repair_mojibake

NEWS = "قال الرئيس في بيان صدر اليوم إن الحكومة ستعقد اجتماعا مع “رويترز” بعد يومين."


def test_windows_1256_read_as_windows_1252_is_repaired() -> None:
    assert repair_mojibake("ÞÇá ÇáÑÆíÓ Ýí ÈíÇä") == "قال الرئيس في بيان"
    assert repair_mojibake(NEWS.encode("cp1256").decode("latin-1")) == NEWS


def test_utf8_read_as_latin_is_repaired() -> None:
    assert repair_mojibake(NEWS.encode().decode("latin-1")) == NEWS


def test_utf8_read_as_windows_1256_is_repaired() -> None:
    text = "قال الوزير"
    assert repair_mojibake(text.encode().decode("cp1256")) == text


@pytest.mark.parametrize("first", ["utf-8", "cp1256"])
@pytest.mark.parametrize("times", [1, 2])
def test_text_that_was_garbled_several_times_is_repaired(first: str, times: int) -> None:
    garbled = NEWS.encode(first).decode("latin-1")
    for _ in range(times):
        garbled = garbled.encode().decode("latin-1")
    assert looks_garbled(garbled)
    assert repair_mojibake(garbled) == NEWS


def test_utf8_read_as_windows_1256_twice_is_repaired() -> None:
    once = "قال الوزير إن الوفد وصل".encode().decode("cp1256")
    twice = once.encode().decode("cp1256", "replace")
    assert "\ufffd" not in twice
    assert repair_mojibake(twice) == "قال الوزير إن الوفد وصل"


@pytest.mark.parametrize(
    "garbled",
    [
        NEWS.encode("cp1256").decode("latin-1"),
        NEWS.encode().decode("latin-1"),
        "قال الوزير إن الوفد وصل".encode().decode("cp1256"),
        f"{'plain words and ' * 20} {NEWS}".encode().decode("latin-1"),
    ],
)
def test_garbled_text_is_seen(garbled: str) -> None:
    assert looks_garbled(garbled)


@pytest.mark.parametrize("text", ["", NEWS, "ظل ط ظ", "Ça va là-bas, où Éric", "Über Ø", "SÃO"])
def test_sound_text_is_not_taken_for_garbled(text: str) -> None:
    assert not looks_garbled(text)


@pytest.mark.parametrize("text", ["", NEWS, "Le président a été élu", "plain words", "“quoted”"])
def test_sound_text_is_left_alone(text: str) -> None:
    assert repair_mojibake(text) is None
