"""Words of dates: months of all Arab countries, weekdays, parts of the day, periods."""

from enum import Enum
from typing import Final, NamedTuple

from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.numbers.word_lists import match_keys


class DateRole(Enum):
    """What a word does in a date."""

    MONTH = "month"
    WEEKDAY = "weekday"
    DAY_PART = "day_part"
    DAY = "day"
    PERIOD = "period"
    YEAR = "year"
    FIRST_DAY = "first_day"


class DateWord(NamedTuple):
    """A word of a date: role, number of the month, letters glued in front."""

    role: DateRole
    month: int = 0
    skip: int = 0


_MONTHS: Final = (
    (1, "يناير جانفي"),
    (2, "فبراير فيفري شباط"),
    (3, "مارس آذار"),
    (4, "أبريل إبريل أفريل نيسان"),
    (5, "مايو ماي أيار"),
    (6, "يونيو يونيه جوان حزيران"),
    (7, "يوليو يوليه جويلية يوليوز تموز"),
    (8, "أغسطس أوت غشت آب"),
    (9, "سبتمبر شتنبر أيلول"),
    (10, "أكتوبر"),
    (11, "نوفمبر نونبر"),
    (12, "ديسمبر دجنبر"),
)
TWO_WORD_MONTHS: Final = {
    (match_key(first), match_key(second)): month
    for first, second, month in (
        ("كانون", "الثاني", 1),
        ("تشرين", "الأول", 10),
        ("تشرين", "الثاني", 11),
        ("كانون", "الأول", 12),
    )
}
AMBIGUOUS_MONTHS: Final = match_keys("مارس ماي آب جوان أوت تموز شباط أيار")
"""Months that are also a name, a verb or a noun: not a date by themselves."""

RELATIVE_ADJECTIVES: Final = match_keys("""
    الماضي الماضية الماضيين الماضيتين المقبل المقبلة الجاري الجارية الحالي الحالية القادم
    القادمة المنصرم المنصرمة المنقضي المنقضية الفارط الفارطة الفائت الفائتة اللاحق اللاحقة
    الأخير الأخيرة
    """)
BEFORE_A_MONTH: Final = match_keys(
    """
    شهر شهري أشهر في منذ حتى خلال نهاية بداية مطلع أواخر أوائل منتصف موفى أوساط غضون قبل
    بعد من إلى لشهر بشهر الشهر
    """,
    ("", "و"),
)
BEFORE_A_YEAR: Final = match_keys(
    """
    في منذ حتى قبل بعد خلال من إلى بحلول نهاية بداية مطلع موسم لسنة أواخر أوائل منتصف
    """
)
_GLUED: Final = ("", "و", "ل", "ب", "ف", "ول", "وب")
_ARTICLE_GLUED: Final = ("", "و", "ب", "ف", "ك", "وب")
_WORDS: Final = (
    (DateRole.WEEKDAY, "السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة"),
    (DateRole.DAY, "أمس اليوم غدا غد"),
    (DateRole.DAY_PART, "يوم يومي أيام صباح مساء فجر ظهر عصر ليل ليلة عشية"),
    (DateRole.FIRST_DAY, "غرة"),
    (
        DateRole.PERIOD,
        "الأسبوع الشهر العام السنة القرن العقد الأشهر السنوات الأعوام الأسابيع الأيام",
    ),
    (DateRole.YEAR, "عام سنة عامي سنتي العام السنة الأعوام السنوات أعوام سنوات"),
    (DateRole.MONTH, "كانون تشرين"),
)


def _date_words() -> dict[str, DateWord]:
    words: dict[str, DateWord] = {}
    for prefix in _GLUED:
        for month, names in _MONTHS:
            for name in map(match_key, names.split()):
                words[prefix + name] = DateWord(DateRole.MONTH, month, len(prefix))
        for role, names in _WORDS:
            for name in map(match_key, names.split()):
                if not name.startswith("ال") or prefix in _ARTICLE_GLUED:
                    words.setdefault(prefix + name, DateWord(role, skip=len(prefix)))
                elif prefix == "ل":
                    words.setdefault(f"لل{name[2:]}", DateWord(role, skip=1))
    return words


DATE_WORDS: Final = _date_words()
"""Words of dates with what can be glued in front, by match key."""
