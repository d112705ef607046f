"""Match keys fold what readers take for the same, and lead back to exact offsets."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.match_key import fold, match_key
from work import lines_run

ARABIC = st.text(
    alphabet=st.sampled_from(
        "ابلمأإةىيكـ\u064b\u064e\u0651\u0670ﻻﷲﷺ ٢۳\u200c\u200f\u00a0ßİA😀ﹰ\u0654"
    ),
    max_size=30,
)
TEXTS = st.one_of(ARABIC, st.text(max_size=30))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("مُحَمَّدٌ", "محمد"),
        ("هٰذا", "هذا"),
        ("مـحـمـد", "محمد"),
        ("أحمد إلى آخر ٱلله", "احمد الي اخر الله"),
        ("مدرسة", "مدرسه"),
        ("مصطفى", "مصطفي"),
        ("مسؤول", "مسوول"),
        ("رئيس", "رييس"),
        ("ایران کردستان", "ايران كردستان"),
        ("٢٠٠ ۲۰۰", "200 200"),
        ("٣٫٥٪", "3.5%"),
        ("١٬٠٠٠", "1,000"),
        ("ﻻ ﻷ ﷲ", "لا لا الله"),
        ("ﺍﻟﻘﺎﻫﺮﺓ", "القاهره"),
        ("200\u00a0جندي", "200 جندي"),
        ("\u202bبيان\u202c", "بيان"),
        ("Ｒeuters", "reuters"),
        ("Straße", "strasse"),
        ("أ\u0654", "ا"),
        ("ﹰ", ""),
        ("الولاياتالمتحدة", "الولاياتالمتحده"),
        ("جزء", "جزء"),
    ],
)
def test_variants_have_one_key(text: str, key: str) -> None:
    assert match_key(text) == key


@given(TEXTS)
def test_a_key_is_its_own_key(text: str) -> None:
    assert match_key(match_key(text)) == match_key(text)


@given(TEXTS, TEXTS)
def test_the_key_of_joined_texts_is_their_keys_joined(left: str, right: str) -> None:
    assert match_key(left + right) == match_key(left) + match_key(right)


@given(TEXTS)
def test_each_key_character_comes_from_its_source(text: str) -> None:
    folded = fold(text)
    assert folded.key == match_key(text)
    assert len(folded.sources) == len(folded.key)
    assert all(one <= other for one, other in pairwise(folded.sources))
    for character, source in zip(folded.key, folded.sources, strict=True):
        assert character in match_key(text[source])


@given(TEXTS, st.data())
def test_a_key_range_comes_from_text_with_that_key(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.key:
        return
    start = data.draw(st.integers(0, len(folded.key) - 1))
    end = data.draw(st.integers(start + 1, len(folded.key)))
    first, last = folded.source_range(start, end)
    assert 0 <= first < last <= len(text)
    assert folded.key[start:end] in match_key(text[first:last])


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("زار مُحَمَّدًا أمس", "محمدا", "مُحَمَّدًا"),
        ("قال محمدٌ.", "محمد", "محمدٌ"),
        ("بـ200 جندي", "200", "200"),
        ("بـ200 جندي", "ب", "بـ"),
        ("كـــتاب", "كتا", "كـــتا"),
        ("قال ﷲ أكبر", "الله", "ﷲ"),
        ("أﻷمير", "لا", "ﻷ"),
        ("😀 القاهرة", "القاهره", "القاهرة"),
        ("\u200fالقاهرة\u200f", "القاهره", "القاهرة"),
    ],
)
def test_a_hit_is_cut_with_its_marks(text: str, query: str, found: str) -> None:
    folded = fold(text)
    at = folded.key.index(query)
    start, end = folded.source_range(at, at + len(query))
    assert text[start:end] == found


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (0, 9), (-1, 1)])
def test_an_empty_or_outside_range_is_refused(start: int, end: int) -> None:
    with pytest.raises(IndexError):
        fold("بيان").source_range(start, end)


def test_the_work_of_folding_grows_with_the_length_alone() -> None:
    def work(times: int) -> int:
        return lines_run(lambda: fold("قالت الوزارةُ إن ٢٠٠ شخص وصلوا. " * times))

    assert work(4_000) < 2.1 * work(2_000)
