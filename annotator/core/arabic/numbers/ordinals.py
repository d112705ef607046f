"""Ordinal numbers: الثالث, الحادي عشر, الخامسة والعشرين, ثاني أكبر."""

from typing import Final, NamedTuple

from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.numbers.number_words import NUMBER_WORDS, Role
from annotator.core.arabic.numbers.tokens import Tokens
from annotator.core.arabic.numbers.word_lists import match_keys

_STEMS: Final = (
    (1, "أول أولى أولي حادي حادية"),
    (2, "ثاني ثانية"),
    (3, "ثالث ثالثة"),
    (4, "رابع رابعة"),
    (5, "خامس خامسة"),
    (6, "سادس سادسة"),
    (7, "سابع سابعة"),
    (8, "ثامن ثامنة"),
    (9, "تاسع تاسعة"),
    (10, "عاشر عاشرة"),
)
_PREFIXES: Final = ("", "و", "ف", "ب", "ك", "وب")
_INDEFINITE_FROM = 3
_TEN_SUFFIXES: Final = frozenset({"عشر", "عشره"})
# A ruler, a pope, a war or a station has its number in its name; clock times are no figures.
_IN_A_NAME: Final = match_keys("""
    محمد عبدالله الحسن فرنسيس فرانسيس إليزابيث اليزابيث بندكت بنديكت شارل تشارلز تواضروس بولس يوحنا
    نيكولا فيصل حسين فؤاد فاروق فيليب الله العالمية الساعة ربيع جمادى كانون تشرين ترمب لويس
    السيدة الوزير وزيرا وزير الملازم الرقيب العريف
    """)
_OF_A_LAW: Final = match_keys("الفصل المادة الفقرة البند", ("", "و", "ب", "ل"))
_LAWS: Final = match_keys(
    "القانون قانون الدستور دستور النظام مجلة المرسوم مرسوم الاتفاق الاتفاقية الميثاق ميثاق المعاهدة"
)


_NOT_ALONE: Final = frozenset(
    prefix + match_key(word)
    for prefix in _PREFIXES
    for word in ("الحادي", "الحادية", "رابعة", "سابق", "عاشر")
)


class Ordinal(NamedTuple):
    """An ordinal number: its value, glued letters before it, the token after it."""

    value: int
    skip: int
    stop: int


def _words() -> dict[str, tuple[int, int]]:
    words: dict[str, tuple[int, int]] = {}
    for value, forms in _STEMS:
        for form in map(match_key, forms.split()):
            for prefix in _PREFIXES:
                words.setdefault(f"{prefix}ال{form}", (value, len(prefix)))
                if value >= _INDEFINITE_FROM:
                    words.setdefault(prefix + form, (value, len(prefix)))
            words.setdefault(f"لل{form}", (value, 1))
    return words


ORDINAL_WORDS: Final = _words()
"""Value and number of glued letters of each ordinal word, by match key."""


def read_ordinal(tokens: Tokens, index: int) -> Ordinal | None:
    """Read the ordinal number that starts at a token; none inside a name or a clock time."""
    value, skip = ORDINAL_WORDS.get(tokens.key(index), (0, 0))
    if not value or _is_in_a_name(tokens, index) or _is_preliminary(tokens, index):
        return None
    if tokens.key(index + 1) in _TEN_SUFFIXES:
        return Ordinal(10 + value, skip, index + 2)
    ten = NUMBER_WORDS.get(tokens.key(index + 1))
    if ten is not None and ten.role is Role.TEN and ten.has_waw and ten.is_definite:
        return Ordinal(value + int(ten.value), skip, index + 2)
    return None if tokens.key(index) in _NOT_ALONE else Ordinal(value, skip, index + 1)


def _is_in_a_name(tokens: Tokens, index: int) -> bool:
    """Whether an ordinal is a part of a name, or the number of an article of a law."""
    before = tokens.key(index - 1)
    is_of_a_law = before in _OF_A_LAW and tokens.key(index + 1) == "من"
    return before in _IN_A_NAME or (is_of_a_law and tokens.key(index + 2) in _LAWS)


def _is_preliminary(tokens: Tokens, index: int) -> bool:
    """Whether الأولى is الأولي, preliminary: the key does not tell them apart."""
    start, end = tokens.source(index, 0, index + 1)
    return tokens.key(index).endswith("اولي") and "ى" not in tokens.folded.text[start:end]
