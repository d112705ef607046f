"""Sentences end where readers see them end."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.quotation_marks import quoted_ranges
from annotator.core.arabic.sentences import sentence_at, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال نعم. ثم مضى.", ["قال نعم.", "ثم مضى."]),
        ("نعم. لا. ثم مضى", ["نعم.", "لا.", "ثم مضى"]),
        ("بعد انسحابها.. وأكدت", ["بعد انسحابها..", "وأكدت"]),
        ("هل جاء؟! نعم", ["هل جاء؟!", "نعم"]),
        ("قال: “سنذهب. ثم نعود”. ثم مضى.", ["قال: “سنذهب. ثم نعود”.", "ثم مضى."]),
        ("قال «سنفعل. لن نتراجع.» وأضاف.", ["قال «سنفعل. لن نتراجع.»", "وأضاف."]),
        ("قال: “نعم.”، ثم مضى. انتهى", ["قال: “نعم.”، ثم مضى.", "انتهى"]),
        ('قال "نعم. لا" ثم مضى. انتهى', ['قال "نعم. لا" ثم مضى.', "انتهى"]),
        ("بلغ 3.5 مليون. و٣٫٥", ["بلغ 3.5 مليون.", "و٣٫٥"]),
        ("قال د. محمد من أ.ف.ب. أمس", ["قال د. محمد من أ.ف.ب. أمس"]),
        ("نقلا عن لأ.ف.ب أمس. انتهى", ["نقلا عن لأ.ف.ب أمس.", "انتهى"]),
        ("في الباغوز.وقالت رويترز", ["في الباغوز.", "وقالت رويترز"]),
        ("في عام 2019.وقالت", ["في عام 2019.", "وقالت"]),
        ("زوروا www.site.com غدا. شكرا", ["زوروا www.site.com غدا.", "شكرا"]),
        ("1. البند الأول. 2. الثاني", ["1. البند الأول.", "2. الثاني"]),
        ("عنوان\n\nنص أول\nنص", ["عنوان", "نص أول", "نص"]),
        ("قال: “سطر أول.\nسطر ثان.", ["قال: “سطر أول.", "سطر ثان."]),
        ("  نص  ", ["نص"]),
        ("", []),
    ],
)
def test_sentences_of_news(text: str, expected: list[str]) -> None:
    assert [sentence.of(text) for sentence in sentences(text)] == expected


TEXTS = st.one_of(st.text(alphabet=st.sampled_from('اب .”“"«»؟\n1،أ'), max_size=50), st.text())


@given(TEXTS)
def test_sentences_follow_each_other_and_leave_only_white_space(text: str) -> None:
    found = list(sentences(text))
    for one, other in pairwise(found):
        assert one.end <= other.start
    covered = {at for sentence in found for at in range(*sentence)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)


@given(TEXTS)
def test_the_sentences_of_a_text_are_those_of_its_lines(text: str) -> None:
    found = [
        sentence.of(line) for line in re.split("[\n\u2029]", text) for sentence in sentences(line)
    ]
    assert [sentence.of(text) for sentence in sentences(text)] == found


@given(TEXTS, st.data())
def test_the_sentence_at_an_offset_is_one_of_all(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    touching = [one for one in sentences(text) if one.start <= at <= one.end]
    assert sentence_at(text, at) == next(iter(touching), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال “نعم” و“لا”", ["“نعم”", "“لا”"]),
        ("قال “نعم“ ثم", ["“نعم“"]),
        ("«الوطن «السورية» اليوم»", ["«الوطن «السورية» اليوم»"]),
        ("“قال «لا» أمس”", ["“قال «لا» أمس”"]),
        ('قال "نعم" أمس "', ['"نعم"']),
        ("قال ”نعم“ أمس", ["”نعم“"]),
        ("قال ” " + "ا" * 60 + "”", []),
        ("قال “” ثم", []),
        ("بدأ “ ولم ينته", []),
        ("“سطر\nسطر” «سطر «ثان»\n»", ["«ثان»"]),
        ("«" + "ا" * 1498 + "»", ["«" + "ا" * 1498 + "»"]),
        ("«" + "ا" * 1499 + "» “" + "ا" * 1499 + "”", []),
    ],
)
def test_quotation_marks_are_paired(text: str, expected: list[str]) -> None:
    assert [quoted.of(text) for quoted in quoted_ranges(text)] == expected
