"""A query is found as it is read: without marks and hamza seats, behind clitics, in whole words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.match_key import match_key
from annotator.core.search.finder import Finder


def drawn(query: str, text: str, *, exact: bool = False) -> str:
    """The text with brackets around what is found."""
    shown, done = "", 0
    for start, end in Finder(query, exact=exact).find(text):
        shown += f"{text[done:start]}[{text[start:end]}]"
        done = end
    return shown + text[done:]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("داعش", "قال [داعش] و[داعش] ل[داعش] “[داعش]” بداعشي داعشية"),
        ("الرقة", "[الرقة] و[الرقة] ب[الرقة] في [الرقّة] و[الرقه] ل[لرقة] ولل"),
        ("باغوز", "[الباغوز] و[الباغوز] ل[لباغوز] [باغوز] ب[الباغوز] باغوزها"),
        ("سوريا", "[سوريا] ل[سوريا] و[سُورِيَا] ب[سـوريا] [سوريا]، سورياالكبرى"),
        ("قوات سوريا", "[قوات سوريا] و[قوات\nسوريا] [القوات  سوريا]"),
        ("عبد الله", "[عبد الله] و[عبدالله] عبدالرحمن"),
        ("عبدالله", "[عبد الله] و[عبدالله] عبد"),
        ("200", "ب[200] و[٢٠٠] 1,200 200.5 1200 [200]، [200]."),
        ("رد", "[رد] كرد فرد ورد برد و[الرد] [الرد] لرده"),
        ("رقة", "فرقة ورقة [رقة] [الرقة] ب[الرقة]"),
        ("هام", "[هام] إلهام [الهام]"),
        ("إلهام", "[إلهام] و[إلهام] [الهام]"),
        ("covid-19", "[COVID-19] و[covid-19] covid-190"),
        ("«داعش»", "و[«داعش»]"),
        ("#داعش", "[#داعش] [#داعش]_اليوم"),
    ],
)
def test_words_are_found_as_they_are_read(query: str, found: str) -> None:
    text = found.replace("[", "").replace("]", "")
    assert drawn(query, text) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("داعش", "[داعش] لداعش داعشَ “[داعش]”"),
        ("أحمد", "[أحمد] احمد وأحمد"),
        ("قوات سوريا", "[قوات\nسوريا] القوات سوريا"),
        ("داعشَ", "داعش [داعشَ]"),
    ],
)
def test_letter_by_letter_nothing_is_folded(query: str, found: str) -> None:
    text = found.replace("[", "").replace("]", "")
    assert drawn(query, text, exact=True) == found


def test_an_end_takes_the_marks_of_its_last_letter_along() -> None:
    assert drawn("داعش", "داعشٍ قال") == "[داعشٍ] قال"


@pytest.mark.parametrize("query", ["", "  ", "ً", "ـ"])
def test_nothing_is_found_for_nothing(query: str) -> None:
    finder = Finder(query)
    assert finder.is_empty
    assert list(finder.find("نص ـ ً")) == []


ANY = st.text(alphabet="ابلكوفالعبدهةىيأإرق ـًَ\n200.,٢x😀", max_size=40)


@given(query=ANY, text=ANY)
def test_what_is_found_reads_as_the_query(query: str, text: str) -> None:
    wanted = "".join(match_key(query).split())
    last = 0
    for start, end in Finder(query).find(text):
        assert last <= start < end <= len(text)
        last = end
        found = "".join(match_key(text[start:end]).split())
        assert wanted in {found, f"ا{found}", found.removeprefix("ال"), found[1:]}


@given(before=ANY, query=ANY, after=ANY)
def test_a_query_between_spaces_is_always_found(before: str, query: str, after: str) -> None:
    if not Finder(query).is_empty:
        text = f"{before} {query} {after}"
        assert any(start <= len(before) + len(query) for start, _ in Finder(query).find(text))
        if not query.strip().startswith(tuple("ـًَ")):
            assert list(Finder(query, exact=True).find(text))
