"""The noun that a number counts, and whether it is about people."""

import pytest

from annotator.core.arabic.numbers.counted_noun import counted_noun, counts_people
from drawn import parse


@pytest.mark.parametrize(
    "drawing",
    [
        "خرجت [نحو ثلاثين](figure) [شاحنة](noun) محملة",
        "شاهد [عشرات](figure) [الشاحنات](noun) وهي تخرج",
        "قتل [200](figure) [جندي أمريكي](noun) في الحرب",
        "وصل [5](figure) من [المحتجين](noun) أمس",
        "حضر [ثلاثة](figure) [وزراء](noun) اللقاء",
        "التقى [الوزراء](noun) [الثلاثة](figure) أمس",
        "شارك [7](figure) [وفود](noun)، ثم غادروا",
        "زار و[الدول](noun) [الخمس](figure) المدينة",
    ],
)
def test_a_noun_stands_beside_its_number(drawing: str) -> None:
    drawn = parse(drawing)
    places = {span.label: span for span in drawn.spans}
    figure, noun = places["figure"], places["noun"]
    assert counted_noun(drawn.text, figure.start, figure.end) == (noun.start, noun.end)


@pytest.mark.parametrize(
    "drawing",
    [
        "قتل [12](figure) في انفجار",
        "قتل [12](figure)، وأصيب رجل",
        "قتل [12](figure) وأصيب رجل",
        "وصل [12](figure) آخرون",
        "بلغ [12](figure)",
        "وصل [3](figure) [4](figure) رجال",
        "دفع [3](figure) دنانير",
        "كتب [12](figure)\nشاحنة",
        "رأى [الثلاثة](figure) البحر",
    ],
)
def test_what_is_no_noun_is_not_counted(drawing: str) -> None:
    drawn = parse(drawing)
    figure = drawn.spans[0]
    assert counted_noun(drawn.text, figure.start, figure.end) is None


@pytest.mark.parametrize(
    ("noun", "is_people"), [("جندي أمريكي", True), ("الأشخاص", True), ("شاحنة", False)]
)
def test_people_are_known(noun: str, *, is_people: bool) -> None:
    place = counted_noun(f"5 {noun} هنا", 0, 1)
    assert place is not None
    assert counts_people(f"5 {noun} هنا", place) is is_people
