"""The quick form of words says the same as the match key."""

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.word_bytes import word_bytes

ARABIC = st.text(
    st.sampled_from("ءأإآابةهىييكگلمنوؤئ\u064b\u0651\u0640\u200c\u200f ٠١۲3،؛.«»-_\n\u00a0Aa")
)


def key_words(text: str) -> list[str]:
    return re.findall(r"\w+", match_key(text))


@given(ARABIC)
def test_words_of_arabic_are_equal_where_their_keys_are(text: str) -> None:
    words, keys = word_bytes(text), key_words(text)
    assert len(words) == len(keys)
    assert len(set(words)) == len(set(keys)) == len(set(zip(words, keys, strict=True)))


@given(st.text(), ARABIC)
def test_any_text_has_the_words_of_its_key(strange: str, arabic: str) -> None:
    text = f"{arabic} {strange}"
    words, keys = word_bytes(text), key_words(text)
    assert [len(word) for word in words] == [len(key) for key in keys]
    assert words[: len(word_bytes(arabic))] == word_bytes(arabic)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قال الرّئيسُ إنّ المدرسة ٢٠٠", "قال الرئيس ان المدرسه 200"),
        ("سوريا، والعراق", "سوريا،والعراق"),
        ("ﻻ ﷲ", "لا الله"),
        ("NATO", "nato"),
        ("École Москва", "école москва"),
    ],
)
def test_spelling_makes_no_difference(one: str, other: str) -> None:
    assert word_bytes(one) == word_bytes(other)


def test_other_scripts_have_words_too() -> None:
    assert len(set(word_bytes("москва киев минск 東京 아테네"))) == 5


def test_every_process_says_the_same() -> None:
    text = "زار الوزير Zürich عاجل"
    code = f"from annotator.core.arabic.word_bytes import word_bytes; print(word_bytes({text!r}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().strip() == str(word_bytes(text))
