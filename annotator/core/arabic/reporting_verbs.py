"""Verbs with which Arabic news says that somebody said something, in all their forms.

The lemmas are those that news uses most before أن and إن, most frequent first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from annotator.core.arabic.match_key import match_key


class VerbForm(StrEnum):
    """Tense and form of a reporting verb."""

    PAST = "past"
    PRESENT = "present"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """One verb: past and present (he), active participle, class and fixed preposition."""

    past: str
    present: str
    participle: str
    verb_class: str
    """One of the values of the attribute `verb_class` in the default scheme."""
    preposition: str = ""
    is_ambiguous: bool = False
    """Often another word: to be trusted only right before أن, إن or a colon."""


@dataclass(frozen=True, slots=True)
class ReportingForm:
    """One inflected form of a reporting verb."""

    verb: ReportingVerb
    form: VerbForm
    is_feminine: bool
    is_plural: bool


_TABLE = """
قال يقول قائل say
أكد يؤكد مؤكد affirm على
أشار يشير مشير point_out إلى
أوضح يوضح موضح inform
أضاف يضيف مضيف add
ذكر يذكر ذاكر say - ambiguous
أعلن يعلن معلن announce
أفاد يفيد مفيد inform ب
لفت يلفت لافت point_out إلى
بين يبين مبين inform - ambiguous
اعتبر يعتبر معتبر believe
كشف يكشف كاشف reveal عن
اعتقد يعتقد معتقد believe
توقع يتوقع متوقع believe
شدد يشدد مشدد affirm على
دعا يدعو داعي demand إلى
نقل ينقل ناقل inform عن
رأى يرى رائي believe
أظهر يظهر مظهر reveal - ambiguous
طالب يطالب مطالب demand ب
صرح يصرح مصرح announce ب
حذر يحذر محذر warn من
أعرب يعرب معرب say عن
وصف يصف واصف say
أقر يقر مقر affirm ب
أثبت يثبت مثبت reveal
نوه ينوه منوه point_out ب
أبلغ يبلغ مبلغ inform
تابع يتابع متابع add - ambiguous
اعترف يعترف معترف affirm ب
نفى ينفي نافي deny
رجح يرجح مرجح believe
كتب يكتب كاتب say - ambiguous
ادعى يدعي مدعي say
عبر يعبر معبر say عن ambiguous
زعم يزعم زاعم say
هدد يهدد مهدد warn ب
اتهم يتهم متهم say
قدر يقدر مقدر believe - ambiguous
علق يعلق معلق say على ambiguous
رد يرد راد say - ambiguous
تعهد يتعهد متعهد announce ب
تساءل يتساءل متسائل ask
سأل يسأل سائل ask
أجاب يجيب مجيب say
روى يروي راوي say
نبه ينبه منبه warn إلى
ألمح يلمح ملمح point_out إلى
لمح يلمح ملمح point_out إلى ambiguous
أخبر يخبر مخبر inform
استدرك يستدرك مستدرك add
أردف يردف مردف add
استطرد يستطرد مستطرد add
استكمل يستكمل مستكمل add - ambiguous
واصل يواصل مواصل add - ambiguous
أكمل يكمل مكمل add - ambiguous
جزم يجزم جازم affirm ب
ختم يختم خاتم add - ambiguous
اختتم يختتم مختتم add - ambiguous
غرد يغرد مغرد say
أورد يورد مورد inform
خلص يخلص خالص believe إلى ambiguous
لاحظ يلاحظ ملاحظ point_out
اقترح يقترح مقترح demand
استبعد يستبعد مستبعد deny
جدد يجدد مجدد affirm - ambiguous
كرر يكرر مكرر affirm - ambiguous
أوصى يوصي موصي demand ب
ناشد يناشد مناشد demand
حث يحث حاث demand على
وعد يعد واعد announce ب ambiguous
أمل يأمل آمل believe - ambiguous
تمنى يتمنى متمني believe
انتقد ينتقد منتقد say
أدان يدين مدين say - ambiguous
استنكر يستنكر مستنكر say
ندد يندد مندد say ب
شجب يشجب شاجب say
رحب يرحب مرحب say ب
أشاد يشيد مشيد say ب
أنكر ينكر منكر deny
كذب يكذب مكذب deny - ambiguous
فند يفند مفند deny
برر يبرر مبرر say
فسر يفسر مفسر say - ambiguous
شرح يشرح شارح inform
ظن يظن ظان believe - ambiguous
تنبأ يتنبأ متنبئ believe ب
طلب يطلب طالب demand - ambiguous
أمر يأمر آمر demand - ambiguous
قرر يقرر مقرر announce - ambiguous
حدد يحدد محدد inform - ambiguous
بلغ يبلغ بالغ inform - ambiguous
همس يهمس هامس say
صاح يصيح صائح say
هتف يهتف هاتف say - ambiguous
تحدث يتحدث متحدث say عن ambiguous
أبدى يبدي مبدي say - ambiguous
أبرز يبرز مبرز point_out - ambiguous
ذكّر يذكّر مذكّر point_out ب ambiguous
"""


def _verb(line: str) -> ReportingVerb:
    past, present, participle, verb_class, *rest = line.split()
    return ReportingVerb(
        past=past,
        present=present,
        participle=participle,
        verb_class=verb_class,
        preposition=rest[0] if rest and rest[0] != "-" else "",
        is_ambiguous="ambiguous" in rest,
    )


REPORTING_VERBS: Final = tuple(_verb(line) for line in _TABLE.strip().splitlines())


def _past_forms(verb: ReportingVerb) -> Iterator[tuple[str, bool, bool]]:
    past = verb.past
    stem = past[:-1] if past[-1] in "اى" else past
    yield past, False, False
    yield stem + "ت", True, False
    yield stem + "وا", False, True
    yield stem + ("يا" if stem != past else "ا"), False, True
    yield stem + "تا", True, True
    yield stem + "ن", True, True


def _present_forms(verb: ReportingVerb) -> Iterator[tuple[str, bool, bool]]:
    body = verb.present[1:]
    stem = body[:-1] if body[-1] in "ىيو" else body
    yield "ي" + body, False, False
    yield "ت" + body, True, False
    yield "ن" + body, False, True
    yield "أ" + body, False, False
    yield f"ي{stem}ون", False, True
    yield f"ي{body}ان", False, True
    yield f"ت{body}ان", True, True


def _participle_forms(verb: ReportingVerb) -> Iterator[tuple[str, bool, bool]]:
    participle = verb.participle
    yield participle + "ا", False, False
    yield participle + "ة", True, False
    stem = participle.removesuffix("ي")
    yield stem + "ين", False, True


@cache
def _forms() -> dict[str, ReportingForm]:
    # Made when a verb is first looked for: 1,600 match keys would slow every start by 50 ms.
    forms: dict[str, ReportingForm] = {}
    for verb in sorted(REPORTING_VERBS, key=lambda verb: verb.is_ambiguous):
        for form, inflected in (
            (VerbForm.PAST, _past_forms(verb)),
            (VerbForm.PRESENT, _present_forms(verb)),
            (VerbForm.PARTICIPLE, _participle_forms(verb)),
        ):
            for text, is_feminine, is_plural in inflected:
                entry = ReportingForm(verb, form, is_feminine=is_feminine, is_plural=is_plural)
                forms.setdefault(match_key(text), entry)
    return forms


def reporting_form(word: str) -> ReportingForm | None:
    """Return what form of which reporting verb a word is, without glued و or ف."""
    return _forms().get(match_key(word))
