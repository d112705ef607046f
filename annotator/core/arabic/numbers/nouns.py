"""Nouns that say what a number counts or measures: people, victims, money, measures, durations."""

from typing import Final, NamedTuple

from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.numbers.figure import FigureKind
from annotator.core.arabic.numbers.word_lists import match_keys


class Noun(NamedTuple):
    """A noun after a number: what kind it makes the figure, and its unit if it is one."""

    kind: FigureKind
    unit: str = ""

    @property
    def is_unit(self) -> bool:
        """Whether the noun belongs to the figure: units do, counted nouns do not."""
        return bool(self.unit)


_UNITS: Final = (
    (FigureKind.DURATION, "second", "ثانية ثوان ثواني ثانيتان ثانيتين"),
    (FigureKind.DURATION, "minute", "دقيقة دقائق"),
    (FigureKind.DURATION, "hour", "ساعة ساعات"),
    (FigureKind.DURATION, "day", "يوم أيام يوما"),
    (FigureKind.DURATION, "night", "ليلة ليال ليالي"),
    (FigureKind.DURATION, "week", "أسبوع أسابيع أسبوعا"),
    (FigureKind.DURATION, "month", "شهر أشهر شهور شهرا"),
    (FigureKind.DURATION, "year", "سنة سنوات سنين عام أعوام عاما"),
    (FigureKind.DURATION, "decade", "عقد عقود عقدا"),
    (FigureKind.DURATION, "century", "قرن قرون قرنا"),
    (FigureKind.MEASURE, "mm", "مليمتر مليمترا مليمترات ملم"),
    (FigureKind.MEASURE, "cm", "سنتيمتر سنتيمترا سنتيمترات سنتمتر سم"),
    (FigureKind.MEASURE, "m", "متر مترا أمتار"),
    (FigureKind.MEASURE, "km", "كيلومتر كيلومترا كيلومترات كلم كم كيلومترًا"),
    (FigureKind.MEASURE, "mi", "ميل ميلا أميال"),
    (FigureKind.MEASURE, "nmi", "عقدة"),
    (FigureKind.MEASURE, "ft", "قدم قدما أقدام"),
    (FigureKind.MEASURE, "ha", "هكتار هكتارا هكتارات"),
    (FigureKind.MEASURE, "feddan", "فدان فدانا أفدنة"),
    (FigureKind.MEASURE, "dunam", "دونم دونما دونمات"),
    (FigureKind.MEASURE, "mg", "ملغ مليغرام ملليغرام"),
    (FigureKind.MEASURE, "g", "غرام غراما غرامات جرام جراما جرامات"),
    (FigureKind.MEASURE, "kg", "كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كغ كلغ كغم كجم"),
    (FigureKind.MEASURE, "t", "طن طنا أطنان"),
    (FigureKind.MEASURE, "quintal", "قنطار قنطارا قناطير"),
    (FigureKind.MEASURE, "oz", "أونصة أوقية"),
    (FigureKind.MEASURE, "l", "لتر لترا لترات ليتر ليترا"),
    (FigureKind.MEASURE, "bbl", "برميل برميلا براميل"),
    (FigureKind.MEASURE, "kW", "كيلوواط كيلووات"),
    (FigureKind.MEASURE, "MW", "ميغاواط ميغاوات ميجاواط ميجاوات"),
    (FigureKind.MEASURE, "GW", "جيغاواط غيغاواط جيجاوات"),
    (FigureKind.MEASURE, "deg", "درجة درجات"),
    (FigureKind.MEASURE, "point", "نقطة نقاط"),
    (FigureKind.MONEY, "USD", "دولار دولارا دولارات"),
    (FigureKind.MONEY, "EUR", "يورو أورو"),
    (FigureKind.MONEY, "dinar", "دينار دينارا دنانير"),
    (FigureKind.MONEY, "pound", "جنيه جنيها جنيهات"),
    (FigureKind.MONEY, "riyal", "ريال ريالا ريالات"),
    (FigureKind.MONEY, "dirham", "درهم درهما دراهم"),
    (FigureKind.MONEY, "lira", "ليرة ليرات"),
    (FigureKind.MONEY, "millime", "مليم مليما مليمات"),
    (FigureKind.MONEY, "piastre", "قرش قرشا قروش"),
    (FigureKind.MONEY, "fils", "فلس فلسا"),
    (FigureKind.MONEY, "halala", "هللة هللات"),
    (FigureKind.MONEY, "cent", "سنت سنتا سنتات"),
    (FigureKind.MONEY, "JPY", "ين"),
    (FigureKind.MONEY, "CNY", "يوان"),
    (FigureKind.MONEY, "RUB", "روبل روبلا روبلات"),
    (FigureKind.MONEY, "rupee", "روبية روبيات"),
    (FigureKind.MONEY, "franc", "فرنك فرنكا فرنكات"),
    (FigureKind.MONEY, "ILS", "شيكل شيكلا شيقل شواكل"),
    (FigureKind.MONEY, "krone", "كرونة كرونات كورون"),
    (FigureKind.MONEY, "toman", "تومان"),
)
_PEOPLE: Final = """
شخص أشخاص شخصا مدني مدنيا مدنيين مدنيون جندي جنديا جنود عنصر عنصرا عناصر طفل طفلا أطفال طفلة امرأة
نساء سيدة سيدات رجل رجلا رجال شاب شابا شبان شباب فتاة فتيات مواطن مواطنا مواطنين مواطنون مواطنة لاجئ
لاجئا لاجئين لاجئون نازح نازحا نازحين نازحون مهاجر مهاجرا مهاجرين مهاجرون طالب طالبا طلاب طلبة تلميذ
تلميذا تلاميذ عامل عاملا عمال موظف موظفا موظفين موظفون سائح سائحا سياح مسلح مسلحا مسلحين مسلحون
مقاتل مقاتلا مقاتلين مقاتلون شرطي شرطيا صحفي صحفيا صحفيين صحافي صحافيا صحافيين نائب نائبا نواب عضو
عضوا أعضاء نسمة ساكن ساكنا سكان ناخب ناخبا ناخبين متظاهر متظاهرا متظاهرين متظاهرون محتج محتجين
إرهابي إرهابيا إرهابيين طبيب طبيبا أطباء ممرض ممرضا خبير خبيرا خبراء ضابط ضابطا ضباط راكب راكبا ركاب
مسافر مسافرا مسافرين حاج حاجا حجاج معتمر معتمرا عامل معلم معلما معلمين مرشح مرشحا مرشحين وزير وزيرا
وزراء مسؤول مسؤولا مسؤولين فلسطيني فلسطينيا فلسطينيين سوري سوريا سوريين عراقي عراقيا عراقيين أجنبي
أجنبيا أجانب إسرائيلي إسرائيليا إسرائيليين تونسي تونسيا تونسيين مستفيد مستفيدا مستفيدين مشارك مشاركا
مشاركين زائر زائرا زوار فرد فردا أفراد مريض مريضا مرضى عاطل عاطلا عاطلين متطوع متطوعا متطوعين
"""
_CASUALTIES: Final = """
قتيل قتيلا قتلى قتيلة جريح جريحا جرحى مصاب مصابا مصابين مصابون مفقود مفقودا مفقودين مفقودون معتقل
معتقلا معتقلين معتقلون شهيد شهيدا شهداء وفاة وفيات إصابة إصابات ضحية ضحايا أسير أسيرا أسرى رهينة
رهائن موقوف موقوفا موقوفين مختطف مختطفا مختطفين محتجز محتجزا محتجزين
"""
CASUALTY_CONTEXT: Final = match_keys(
    """
    قتل قتلت قتلوا مقتل أصيب أصيبت أصيبوا إصابة إصابات جرح جرحت مصرع لقي استشهد استشهاد وفاة وفيات
    توفي توفيت مات اعتقل اعتقلت اعتقال اعتقلوا توقيف أوقف أوقفت احتجاز احتجز فقدان فقد خطف اختطاف
    اختطف أسر حصيلة الضحايا القتلى الجرحى إعدام إعدامات تصفية سقوط
    """,
    ("", "و", "ف", "ب", "ل", "ال", "وب", "ول"),
)
"""Words before a number that make the people it counts victims."""


def _nouns() -> dict[str, Noun]:
    nouns = {match_key(word): Noun(FigureKind.PEOPLE_COUNT) for word in _PEOPLE.split()}
    nouns |= {match_key(word): Noun(FigureKind.CASUALTIES) for word in _CASUALTIES.split()}
    for kind, unit, words in _UNITS:
        nouns |= {match_key(word): Noun(kind, unit) for word in words.split()}
    return nouns


NOUNS: Final = _nouns()
"""Known nouns after a number, by match key."""
