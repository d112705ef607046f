"""Which generic nouns go with the name behind them."""

import pytest

from annotator.core.arabic.name_heads import bare_name, whole_name, with_head
from annotator.core.arabic.text_range import TextRange


@pytest.mark.parametrize(
    ("text", "pointed", "whole"),
    [
        ("في قرية الباغوز أمس", "قرية", "قرية الباغوز"),
        ("في قرية الباغوز أمس", "الباغوز", "قرية الباغوز"),
        ("بقرية الباغوز", "قرية", "قرية الباغوز"),
        ("لنهر الفرات", "الفرات", "نهر الفرات"),
        ("أفادت وكالة “رويترز” بأن", "وكالة", "وكالة “رويترز”"),
        ("أفادت وكالة “رويترز” بأن", "رويترز", "وكالة “رويترز”"),
        ("في مدينة دير الزور", "مدينة", "مدينة دير الزور"),
        ("بدير الزور شرقي سوريا", "الزور", "دير الزور"),
        ("بدير الزور شرقي سوريا", "شرقي", "شرقي سوريا"),
        ("تنظيم داعش الإرهابي", "داعش", "تنظيم داعش"),
    ],
)
def test_a_noun_and_its_name_are_one(text: str, pointed: str, whole: str) -> None:
    at = text.index(pointed)
    found = whole_name(text, at + 1)
    assert found is not None
    assert found.of(text) == whole


@pytest.mark.parametrize(
    ("text", "pointed"),
    [
        ("في منطقة نائية بعيدة", "منطقة"),
        ("في مدينة من المدن", "مدينة"),
        ("شرقي سوريا", "سوريا"),
        ("تنظيم داعش الإرهابي", "الإرهابي"),
        ("قرية، الباغوز", "الباغوز"),
        ("قرية", "قرية"),
    ],
)
def test_other_words_stand_alone(text: str, pointed: str) -> None:
    assert whole_name(text, text.index(pointed) + 1) is None


def test_a_name_takes_the_noun_before_it() -> None:
    text = "في قرية الباغوز"
    noun, name = TextRange(3, 7), TextRange(8, len(text))
    assert with_head(text, name, noun).of(text) == "قرية الباغوز"
    assert with_head(text, noun, TextRange(0, 2)).of(text) == "قرية"


def test_a_place_is_known_without_its_noun() -> None:
    assert bare_name("قرية الباغوز") == "الباغوز"
    assert bare_name("حزب الله") == ""
