"""Words as analysts pick them in news text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.graphemes import is_grapheme_edge
from annotator.core.arabic.words import (
    next_word_end,
    next_word_start,
    previous_word_end,
    previous_word_start,
    word_at,
    words,
)
from work import lines_run

TEXTS = st.one_of(
    st.text(
        alphabet=st.sampled_from("ابل.,:-/ 12٣“”a'_\u064b\u200c\u200fـ👩\u200d\n"), max_size=40
    ),
    st.text(max_size=40),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“رويترز”،", ["رويترز"]),
        ("جندي؟ (قال):", ["جندي", "قال"]),
        ("وكالة أ.ف.ب.", ["وكالة", "أ.ف.ب"]),
        ("لأ.ف.ب", ["لأ.ف.ب"]),
        ("بلغ 1,000.5 و1,000.5", ["بلغ", "1,000.5", "و1,000.5"]),
        ("١٬٠٠٠ و٣٫٥٪", ["١٬٠٠٠", "و٣٫٥"]),
        ("COVID-19 وكوفيد-19", ["COVID-19", "وكوفيد-19"]),
        ("12/03/2019، 2019-03-12", ["12/03/2019", "2019-03-12"]),
        ("مايو/أيار", ["مايو/أيار"]),
        ("الساعة 10:30.", ["الساعة", "10:30"]),
        ("الباغوز.وقالت", ["الباغوز", "وقالت"]),
        ("عام 2019.وقال:إن", ["عام", "2019", "وقال", "إن"]),
        ("د.محمد", ["د", "محمد"]),
        ("مُحَمَّدٌ هٰذا", ["مُحَمَّدٌ", "هٰذا"]),
        ("بـ20 ـ كـــبير", ["بـ20", "كـــبير"]),
        ("می‌خواهد", ["می‌خواهد"]),
        ("#قوات_سوريا", ["قوات", "سوريا"]),
        ("'داعش' و'أمراء'", ["داعش", "و", "أمراء"]),
        ("O’Neil www.site.com AT&T", ["O’Neil", "www.site.com", "AT&T"]),
        ("20-30 و–5", ["20-30", "و", "5"]),
        ("قال\u200f الوزير\u200f", ["قال", "الوزير"]),
        ("200\u00a0جندي", ["200", "جندي"]),
        ("👩‍👩‍👧 خبر🇸🇾سوريا", ["خبر", "سوريا"]),
        ("", []),
        ("... “”", []),
    ],
)
def test_words_of_news(text: str, expected: list[str]) -> None:
    assert [word.of(text) for word in words(text)] == expected


@given(TEXTS)
def test_words_are_ordered_and_cut_no_character(text: str) -> None:
    found = list(words(text))
    for one, other in pairwise(found):
        assert one.end <= other.start
    for word in found:
        assert word.start < word.end
        assert is_grapheme_edge(text, word.start)
        assert is_grapheme_edge(text, word.end)


@given(TEXTS)
def test_every_letter_or_digit_is_in_a_word(text: str) -> None:
    covered = {at for word in words(text) for at in range(*word)}
    loose = {at for at in range(len(text)) if text[at].isalnum()} - covered
    assert {text[at] for at in loose} <= {"ـ"}


@given(TEXTS, st.data())
def test_a_local_look_agrees_with_reading_the_whole_text(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    found = list(words(text))
    covering = [word for word in found if word.start <= at < word.end]
    touching = [word for word in found if word.end == at]
    assert word_at(text, at) == next(iter(covering + touching), None)
    assert list(words(text, at)) == [word for word in found if word.end > at]
    assert next_word_start(text, at) == min([w.start for w in found if w.start > at] or [len(text)])
    assert next_word_end(text, at) == min([w.end for w in found if w.end > at] or [len(text)])
    assert previous_word_start(text, at) == max([w.start for w in found if w.start < at] or [0])
    assert previous_word_end(text, at) == max([w.end for w in found if w.end < at] or [0])


def test_words_of_a_range_are_whole_and_touch_it() -> None:
    text = "قالت وكالة “رويترز” أمس"
    assert [word.of(text) for word in words(text, 6, 13)] == ["وكالة", "رويترز"]


@pytest.mark.parametrize(
    ("at", "word"), [(0, "قال"), (3, "قال"), (5, "داعش"), (9, "داعش"), (4, None)]
)
def test_the_word_at_a_caret_is_the_one_it_touches(at: int, word: str | None) -> None:
    found = word_at("قال “داعش”", at)
    assert (found and found.of("قال “داعش”")) == word


def test_a_long_text_is_not_read_from_its_start() -> None:
    text = "قالت الوزارة أمس إن العدد بلغ 200 شخص. " * 130_000
    for at in range(0, len(text), 50_000):
        for look in (word_at, next_word_start, previous_word_start):
            assert lines_run(lambda look=look, at=at: look(text, at)) < 400  # type: ignore[misc]


def test_a_long_word_without_any_space_is_found_in_a_few_steps() -> None:
    text = "ا" * 1_000_000
    assert word_at(text, 900_000) == (0, len(text))
    assert lines_run(lambda: word_at(text, 900_000)) < 200
