"""Nouns in the dual that carry a count: قتل جنديان, منذ يومين, شاحنتان."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.numbers.figure import FigureKind

_PREFIXES: Final = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")
# Nouns whose plural ends in ين as the dual does: only the nominative is surely a dual.
_AMBIGUOUS: Final = """
people_count: مدني مواطن مسلح لاجئ نازح مهاجر مقاتل موظف صحفي صحافي متظاهر مسؤول ناشط
casualties: مصاب معتقل مفقود موقوف مختطف محتجز
"""
_CLEAR: Final = """
people_count: شخص جندي طفل طفلة رجل شاب امرأة سيدة فتاة شرطي ضابط طالب نائب وزير عنصر عضو
casualties: قتيل قتيلة جريح شهيد أسير رهينة ضحية
object_count: شاحنة سيارة طائرة قذيفة عبوة دولة مدينة قرية بلدة منطقة مرة غارة قنبلة سفينة شركة
object_count: وزارة جلسة مرحلة صاروخ هدف منزل بيت ملف مشروع حزب بند بنك هجوم تفجير انفجار مركز مصنع
object_count: مستشفى اجتماع لقاء قانون قرار جزء قسم نوع
duration minute: دقيقة
duration hour: ساعة
duration day: يوم
duration night: ليلة
duration week: أسبوع
duration month: شهر
duration year: سنة عام
duration decade: عقد
duration century: قرن
measure point: نقطة
measure km: كيلومتر
measure m: متر
measure t: طن
measure ha: هكتار
money USD: دولار
money dinar: دينار
"""


class Dual(NamedTuple):
    """A noun in the dual: what it counts, its unit, glued letters before it."""

    kind: FigureKind
    unit: str
    skip: int


def _stem(noun: str) -> str:
    if noun.endswith("ة"):
        return noun.removesuffix("ة") + "ت"
    return noun.removesuffix("ى") + "ي" if noun.endswith("ى") else noun


def _forms(table: str, endings: tuple[str, ...]) -> Iterator[tuple[str, FigureKind, str]]:
    """Yield each dual form of a table with its kind and unit."""
    for line in table.strip().splitlines():
        head, nouns = line.split(":")
        kind, _, unit = head.partition(" ")
        for noun in nouns.split():
            for ending in endings:
                yield match_key(_stem(noun) + ending), FigureKind(kind), unit


def _duals() -> dict[str, Dual]:
    forms = [*_forms(_CLEAR, ("ان", "ين")), *_forms(_AMBIGUOUS, ("ان",))]
    return {
        prefix + form: Dual(kind, unit, len(prefix))
        for prefix in reversed(_PREFIXES)
        for form, kind, unit in forms
    }


DUALS: Final = _duals()
"""Indefinite duals with what can be glued in front, by match key."""
