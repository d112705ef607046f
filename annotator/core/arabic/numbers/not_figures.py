"""Numbers that are no figures: parts of names, identifiers, clock times, list items."""

from typing import Final

from annotator.core.arabic.numbers.duals import DUALS
from annotator.core.arabic.numbers.month_dates import is_year
from annotator.core.arabic.numbers.number_words import NUMBER_WORDS, NumberWord, Role
from annotator.core.arabic.numbers.ordinals import ORDINAL_WORDS
from annotator.core.arabic.numbers.tokens import Tokens
from annotator.core.arabic.numbers.units import read_percent
from annotator.core.arabic.numbers.word_lists import match_keys

_IDENTIFIED: Final = match_keys(
    "رقم الرقم الفصل المادة القرار القانون الصفحة الفقرة البند قناة الطريق كوفيد الفصول المواد"
    " مجموعة أيزو ايزو",
    ("", "و", "ب", "ل", "لل"),
)
_LAWS: Final = match_keys("القانون الفصل الأمر المرسوم المنشور القرار قانون أمر مرسوم")
_TWO = 2
_NOT_DIVIDED: Final = match_keys(
    "الدسم دسم نهائي النهائي سنوي سنوية السنوي السنوية النهائية نهائية"
)
_LAST: Final = match_keys("الأخير الأخيرة الآخر")
_LIST_SIGNS: Final = frozenset(".)-")
_TIME_SIGNS: Final = frozenset(":/")
_ALONE_NO_NUMBERS: Final = match_keys("الست السبع")


def is_no_figure(tokens: Tokens, index: int) -> bool:
    """Whether a token that looks like a number surely belongs to something else."""
    if tokens.is_number(index):
        return _is_glued_to_latin(tokens, index) or _is_list_item(tokens, index)
    return tokens.keys[index] in _ALONE_NO_NUMBERS


def is_part_of_a_name(tokens: Tokens, index: int) -> bool:
    """Whether a number is an identifier, a clock time, or a word that only looks like one."""
    word = NUMBER_WORDS.get(tokens.keys[index])
    if word is not None:
        return _is_other_word(tokens, index, word)
    return not tokens.is_number(index) or _is_identifier(tokens, index)


def _is_identifier(tokens: Tokens, index: int) -> bool:
    before = tokens.key(index - 1)
    is_law = before == "عدد" and tokens.key(index - 2) in _LAWS
    return is_law or before in _IDENTIFIED or _is_time(tokens, index)


def _is_other_word(tokens: Tokens, index: int, word: NumberWord) -> bool:
    """Whether a number word is none here: the last quarter, the group of twenty, one of them."""
    after = tokens.key(index + 1)
    if word.role is Role.FRACTION:
        return after in _NOT_DIVIDED or after in _LAST or after in ORDINAL_WORDS
    if word.role is Role.ONE:
        return not _is_in_a_compound(tokens, index) and read_percent(tokens, index + 1) is None
    if word.role in {Role.HUNDRED, Role.SCALE}:
        return word.is_definite
    is_group = word.role is Role.TEN and tokens.key(index - 1) == "مجموعه"
    is_two = word.role is Role.UNIT and word.value == _TWO
    is_doubled = is_two and tokens.key(index - 1) in DUALS
    return word.role is Role.PARTS or is_group or is_doubled


def _is_in_a_compound(tokens: Tokens, index: int) -> bool:
    """Whether أحد and واحد belong to a bigger number, as in أحد عشر and واحد وعشرين."""
    at = index + 2 if tokens.key(index + 1) == "و" else index + 1
    after = NUMBER_WORDS.get(tokens.key(at))
    is_ten = after is not None and after.role is Role.TEN and (after.has_waw or at > index + 1)
    return is_ten or tokens.key(index + 1) in {"عشر", "عشره"}


def _is_glued_to_latin(tokens: Tokens, index: int) -> bool:
    """Whether letters are glued to digits as in F16, G20, DS4A, كوفيد-19."""
    before, after = tokens.key(index - 1), tokens.key(index + 1)
    if tokens.is_glued(index) and before.isascii() and before.isalpha():
        return True
    if tokens.is_glued(index) and before in {"-", "_", "#"} and tokens.is_glued(index - 1):
        return tokens.key(index - 2)[-1:].isalpha()
    return tokens.is_glued(index + 1) and after.isascii() and after.isalpha() and after != "km"


def _is_list_item(tokens: Tokens, index: int) -> bool:
    is_first = tokens.key(index - 1) in {"", "\n"} and not tokens.is_number(index + 2)
    return is_first and tokens.key(index + 1) in _LIST_SIGNS and tokens.is_glued(index + 1)


def _is_time(tokens: Tokens, index: int) -> bool:
    """Whether digits are joined to others by a colon or slash that made no date."""
    if is_year(tokens.keys[index]):
        return False
    after = tokens.key(index + 1) in _TIME_SIGNS and tokens.is_glued(index + 2)
    before = tokens.key(index - 1) in _TIME_SIGNS and tokens.is_number(index - 2)
    return (after and tokens.is_number(index + 2)) or (before and tokens.is_glued(index))
