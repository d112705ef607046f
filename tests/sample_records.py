"""What a person marks in the sample article by the rules of the scheme: its quotes and figures.

Drawn by reading the article with SCHEME's rules in hand, not from what the program reads.
"""

from typing import NamedTuple

from annotator.core.arabic.text_range import TextRange
from annotator.core.resources import resource_path

TEXT = resource_path("sample", "baghouz.txt").read_text(encoding="utf-8")


class GoldQuote(NamedTuple):
    """A quote by its first and last words, with its speaker, cue and addressee ("" for none)."""

    first: str
    last: str
    type: str
    cue: str
    verb_class: str
    source: str
    level: int = 0
    implicit: bool = False
    addressee: str = ""

    def place(self) -> TextRange:
        """Where it stands, in code points."""
        start = TEXT.index(self.first)
        return TextRange(start, TEXT.index(self.last, start) + len(self.last))


class GoldFigure(NamedTuple):
    """A figure with its value or bounds; `after` stands before it, so that it is found."""

    after: str
    text: str
    kind: str
    value: int | None
    low: int | None
    high: int | None
    modifier: str
    form: str
    counted: str = ""
    counted_label: str = ""

    def place(self) -> TextRange:
        """Where it stands, in code points."""
        start = TEXT.index(self.after + self.text) + len(self.after)
        return TextRange(start, start + len(self.text))


BALI, OMAR, OBSERVATORY = "مصطفى بالي", "عبدالكريم عمر", "المرصد"
QUOTES = (
    GoldQuote("أن شاحنات", "قبيل الاقتحام", "indirect", "أفادت", "inform", "وكالة “رويترز”"),
    GoldQuote("إن نحو ثلاثين", "في شرق سوريا", "indirect", "قالت", "say", "فرانس برس"),
    GoldQuote(*("إن القوات", "منطقة الباغوز", "indirect", "قال", "say", BALI), addressee="رويترز"),
    GoldQuote(
        *("أنهم لا يزالون", "منطقة الباغوز", "indirect", "قدر", "estimate", BALI),
        level=1,
        implicit=True,
    ),
    GoldQuote(*("إن نجحنا", "على الاستسلام", "direct", "أضاف", "add", BALI), implicit=True),
    GoldQuote(
        *("أن حوالي 400", "ومن عائلاتهم", "indirect", "أعلن", "announce"),
        "المرصد السوري لحقوق الإنسان",
    ),
    GoldQuote("أن مئات", "لنهر الفرات", "indirect", "كشف", "reveal", OBSERVATORY),
    GoldQuote(
        *("أن من ضمن", "الجنوبي الشرقي", "indirect", "أشار إلى", "point_out", OBSERVATORY),
        implicit=True,
    ),
    GoldQuote("إن ذلك سيحمي", "قواتها أيضا", "indirect", "قائلة", "say", "الإدارة"),
    GoldQuote(
        *("نقيم قرار", "بقوات في المنطقة", "direct", "قال", "say", OMAR),
        addressee="وكالة رويترز",
    ),
    GoldQuote(
        *("أعتقد أن", "لحل الأزمة السورية", "direct", "أضاف قائلا", "add", OMAR), implicit=True
    ),
    GoldQuote(
        *("أن بقاء هذه", "لحل الأزمة السورية", "indirect", "أعتقد", "estimate", OMAR),
        level=1,
        implicit=True,
    ),
    GoldQuote("أن الولايات", "بعد انسحابها", "indirect", "أعلن", "announce", "البيت الأبيض"),
    GoldQuote("ستبقى مجموعة", "لفترة من الوقت", "direct", "أكدت", "affirm", "سارة ساندرز"),
)
SCARE = "أمراء"
FIGURES = (
    GoldFigure("", "أمس “الجمعة”", "date", None, None, None, "exact", "relative"),
    GoldFigure(
        *("إن ", "نحو ثلاثين", "object_count", 30, None, None, "approx", "words"),
        *("شاحنة", "thing"),
    ),
    GoldFigure(
        *("", "عشرات", "object_count", None, 20, 99, "vague", "vague_noun"),
        *("الشاحنات", "thing"),
    ),
    GoldFigure(
        *("", "أكثر من ثلاثة آلاف", "people_count", 3000, 3000, None, "min", "words"),
        *("مدني", "actor"),
    ),
    GoldFigure(
        *("", "حوالي 400", "people_count", 400, None, None, "approx", "digits"),
        *("عنصر", "actor"),
    ),
    GoldFigure(
        *("كشف المرصد أن ", "مئات", "people_count", None, 200, 999, "vague", "vague_noun"),
        *("الأشخاص", "actor"),
    ),
    GoldFigure(
        *("", "نحو 500", "people_count", 500, None, None, "approx", "digits"),
        *("شخص", "actor"),
    ),
    GoldFigure(
        *("", "أكثر من 2000", "people_count", 2000, 2000, None, "min", "digits"),
        *("مدني", "actor"),
    ),
    GoldFigure(
        *("بالإبقاء على ", "200", "people_count", 200, None, None, "exact", "digits"),
        *("جندي أمريكي", "actor"),
    ),
    GoldFigure(
        *("بالاحتفاظ ب", "200", "people_count", 200, None, None, "exact", "digits"),
        *("جندي", "actor"),
    ),
    GoldFigure(
        *("السلام من ", "200", "people_count", 200, None, None, "exact", "digits"),
        *("جندي أمريكي", "actor"),
    ),
    GoldFigure(
        *("", "نحو 200", "people_count", 200, None, None, "approx", "digits"),
        *("جندي", "actor"),
    ),
)
