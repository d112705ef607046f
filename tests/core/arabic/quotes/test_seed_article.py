"""The sample article, read against what a person marked in it by the rules of the scheme."""

from typing import NamedTuple

import pytest

from annotator.core.arabic.quotes.reader import read_quotes
from annotator.core.arabic.quotes.reading import QuoteReading
from annotator.core.arabic.text_range import TextRange
from annotator.core.resources import resource_path

TEXT = resource_path("sample", "baghouz.txt").read_text(encoding="utf-8")


class Gold(NamedTuple):
    """A quote by its first and last words, with the words of its cue and source."""

    first: str
    last: str
    type: str
    verb_class: str
    cue: str
    source: str
    level: int = 0
    implicit: bool = False

    def range(self) -> TextRange:
        start = TEXT.index(self.first)
        return TextRange(start, TEXT.index(self.last, start) + len(self.last))


GOLD = [
    Gold("أن شاحنات", "قبيل الاقتحام", "indirect", "inform", "أفادت", "وكالة “رويترز”"),
    Gold("إن نحو ثلاثين", "في شرق سوريا", "indirect", "say", "قالت", "فرانس برس"),
    Gold("إن القوات", "منطقة الباغوز", "indirect", "say", "قال", "مصطفى بالي"),
    Gold(
        *("أنهم لا يزالون", "منطقة الباغوز", "indirect", "estimate", "قدر", "مصطفى بالي"),
        level=1,
        implicit=True,
    ),
    Gold(*("إن نجحنا", "على الاستسلام", "direct", "add", "أضاف", "مصطفى بالي"), implicit=True),
    Gold(
        *("أن حوالي 400", "ومن عائلاتهم", "indirect", "announce", "أعلن"),
        "المرصد السوري لحقوق الإنسان",
    ),
    Gold("أن مئات", "لنهر الفرات", "indirect", "reveal", "كشف", "المرصد"),
    Gold(
        *("أن من ضمن", "الجنوبي الشرقي", "indirect", "point_out", "أشار إلى", "المرصد"),
        implicit=True,
    ),
    Gold("إن ذلك سيحمي", "قواتها أيضا", "indirect", "say", "قائلة", "الإدارة"),
    Gold("نقيم قرار", "بقوات في المنطقة", "direct", "say", "قال", "عبدالكريم عمر"),
    Gold(
        *("أعتقد أن", "لحل الأزمة السورية", "direct", "add", "أضاف قائلا", "عبدالكريم عمر"),
        implicit=True,
    ),
    Gold(
        *("أن بقاء هذه", "لحل الأزمة السورية", "indirect", "estimate", "أعتقد", "عبدالكريم عمر"),
        level=1,
        implicit=True,
    ),
    Gold("أن الولايات", "بعد انسحابها", "indirect", "announce", "أعلن", "البيت الأبيض"),
    Gold("ستبقى مجموعة", "لفترة من الوقت", "direct", "affirm", "أكدت", "سارة ساندرز"),
]


@pytest.fixture(scope="module")
def readings() -> dict[TextRange, QuoteReading]:
    return {TextRange(reading.start, reading.end): reading for reading in read_quotes(TEXT)}


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.cue)
def test_a_quote_is_read_as_marked(gold: Gold, readings: dict[TextRange, QuoteReading]) -> None:
    reading = readings[gold.range()]
    cue = reading.cue
    assert cue is not None
    assert (reading.type, reading.level, reading.implicit) == (gold.type, gold.level, gold.implicit)
    assert (cue.range.of(TEXT), cue.verb_class) == (gold.cue, gold.verb_class)
    assert reading.sources[0].of(TEXT) == gold.source


def test_nothing_else_is_taken_for_a_quote(readings: dict[TextRange, QuoteReading]) -> None:
    assert set(readings) == {gold.range() for gold in GOLD}


def test_marks_and_complementizers_are_told(readings: dict[TextRange, QuoteReading]) -> None:
    told = [readings[gold.range()] for gold in GOLD]
    assert [one.open_mark + one.close_mark for one in told if one.type == "direct"] == ["“”"] * 4
    assert [one.complementizer for one in told if one.type == "indirect"] == [
        *("أن", "إن", "إن", "أنهم", "أن", "أن", "أن", "إن", "أن", "أن"),
    ]


def test_addressees_stand_without_their_lam(readings: dict[TextRange, QuoteReading]) -> None:
    told = [one.addressee.of(TEXT) for one in readings.values() if one.addressee]
    assert told == ["رويترز", "وكالة رويترز"]
