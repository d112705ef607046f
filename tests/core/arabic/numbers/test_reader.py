"""Figures lie in the text, do not overlap, and are read fast enough."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core.arabic.graphemes import is_grapheme_edge
from annotator.core.arabic.numbers.cardinals import read_cardinal
from annotator.core.arabic.numbers.reader import read_figures
from annotator.core.arabic.numbers.tokens import Tokens

WORDS = """
بين من إلى و ب ألف آلاف مليون مئتي خمسة عشر وعشرين نصف ونصف ثلاثة أرباع بالمئة % $ دولار 20 3.5
1,250 2019 / -
مارس كانون الثاني عام أمس “ الجمعة ” نحو أكثر ما لا يقل عن عشرات الآلاف بضع الأول جنديان
يومين شخص قتل مُحَمَّدٌ 😀 . ، الـ ثلاثةٌ ١٢ 7ر2 خمسا
"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])
TEXTS = st.one_of(
    st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
)


@given(st.one_of(TEXTS, st.text(max_size=60)))
def test_figures_lie_in_the_text_and_cut_no_character(text: str) -> None:
    figures = read_figures(text)
    for one, other in pairwise(figures):
        assert one.end <= other.start
    for figure in figures:
        assert 0 <= figure.start < figure.end <= len(text)
        assert is_grapheme_edge(text, figure.start)
        assert is_grapheme_edge(text, figure.end)
        assert text[figure.start : figure.end].strip() == text[figure.start : figure.end]


@given(TEXTS)
@example("بين الآلاف")
def test_bounds_and_values_fit(text: str) -> None:
    for figure in read_figures(text):
        if figure.value_min is not None and figure.value_max is not None:
            assert figure.value is None
            assert figure.value_min < figure.value_max
        if figure.modifier_text:
            assert figure.modifier_text in text


@given(st.integers(0, 10**15), st.sampled_from(["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "0123456789"]))
def test_every_whole_number_in_digits_has_its_value(number: int, digits: str) -> None:
    for written in (str(number), f"{number:,}"):
        shown = written.translate({ord("0") + n: digits[n] for n in range(10)})
        cardinal = read_cardinal(Tokens.of(shown), 0)
        assert cardinal is not None
        assert cardinal.value == number


def test_offsets_are_exact_behind_marks_tatweel_and_emoji() -> None:
    text = "😀 قُتِلَ بـ٢٠٠ جُنْدِيٍّ وَثَلاثُونَ طِفْلًا"
    assert [text[one.start : one.end] for one in read_figures(text)] == ["٢٠٠", "ثَلاثُونَ"]


def test_a_number_does_not_go_on_in_the_next_line() -> None:
    figures = read_figures("خمسة\nوعشرين")
    assert [figure.value for figure in figures] == [5, 20]
