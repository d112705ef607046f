"""Dates: 15 مارس/آذار 2019, الخامس من مايو, عام 2011, أمس الجمعة, الأسبوع الماضي."""

from typing import Final

from annotator.core.arabic.numbers.date_words import (
    DATE_WORDS,
    RELATIVE_ADJECTIVES,
    DateRole,
    DateWord,
)
from annotator.core.arabic.numbers.figure import FigureForm
from annotator.core.arabic.numbers.month_dates import (
    DateReading,
    first_of_month,
    is_in,
    is_year,
    read_day,
    read_month,
)
from annotator.core.arabic.numbers.tokens import Tokens
from annotator.core.arabic.numbers.word_lists import match_keys

_QUOTES: Final = frozenset("“”\"«»()'")
_NOT_TODAY_AFTER: Final = match_keys("في ذلك هذا كل نفس طوال من مدار هذه ساعات خلال ذات")
_COMMAS: Final = frozenset("،,")
_NO_WEEKDAY_AFTER: Final = match_keys(
    "صلاة خطبة خطبتي خطيب إمام مسجد جامع سوق ملحق عدد جريدة صحيفة حزب بين كلا هذين هؤلاء",
    ("", "و", "ب", "ل", "في"),
)
"""Words behind which a weekday is a rite, a name, or (الاثنين) the number two."""
_FIRST_NAMED_YEAR, _LAST_NAMED_YEAR = 1000, 2100


def read_date(tokens: Tokens, index: int) -> DateReading | None:
    """Read the date that starts at a token."""
    word = DATE_WORDS.get(tokens.key(index))
    if word is None:
        return read_day(tokens, index)
    if word.role in {DateRole.MONTH, DateRole.FIRST_DAY}:
        is_month = word.role is DateRole.MONTH
        return (read_month if is_month else first_of_month)(tokens, index, word)
    if word.role in {DateRole.WEEKDAY, DateRole.DAY, DateRole.DAY_PART}:
        return _day_words(tokens, index, word)
    return _year(tokens, index, word) or _period(tokens, index, word)


def _year(tokens: Tokens, index: int, word: DateWord) -> DateReading | None:
    """Read عام 2011, عامي 2011 و2012, السنة المالية 2016/2017."""
    at = index + 1
    if tokens.key(at) in {"الماليه", "الدراسيه", "الجامعيه", "الدراسي", "الجامعي"}:
        at += 1
    if not is_in(tokens.key(at), _FIRST_NAMED_YEAR, _LAST_NAMED_YEAR):
        return None
    stop = at + 1
    if tokens.key(stop) in {"و", "-", "–", "/", "الي"} and is_year(tokens.key(stop + 1)):
        stop += 2
    return DateReading(word.skip, stop, tokens.keys[at], FigureForm.MIXED)


def _period(tokens: Tokens, index: int, word: DateWord) -> DateReading | None:
    """Read الأسبوع الماضي, العام الحالي."""
    is_definite = tokens.keys[index][word.skip :].startswith(("ال", "ل"))
    if not is_definite or tokens.key(index + 1) not in RELATIVE_ADJECTIVES:
        return None
    return DateReading(word.skip, index + 2, "", FigureForm.RELATIVE)


def _day_words(tokens: Tokens, index: int, word: DateWord) -> DateReading | None:
    """Read أمس, أمس “الجمعة”, أمس، الجمعة, مساء الخميس الماضي, الاثنين 26 ديسمبر 2016."""
    at, has_weekday, has_day = index, False, False
    while (part := DATE_WORDS.get(_unquoted(tokens, at))) and (at == index or not part.skip):
        if part.role is DateRole.WEEKDAY:
            has_weekday, at = True, _after_quotes(tokens, at)
        elif part.role in {DateRole.DAY, DateRole.DAY_PART} and not has_weekday:
            has_day, at = has_day or part.role is DateRole.DAY, at + 1
            at += has_day and _is_apart(tokens, at)
        else:
            break
    at = _second_weekday(tokens, at) if has_weekday else at
    if has_day and tokens.key(at) == "الاول":
        at += 1
    is_relative = at > index and tokens.key(at) in RELATIVE_ADJECTIVES
    at += is_relative
    exact = _exact_date(tokens, at) if has_weekday or word.role is DateRole.DAY_PART else None
    if exact is not None:
        return exact._replace(skip=word.skip)
    if not _is_enough(tokens, index, at, word, has_day=has_day, is_relative=is_relative):
        return None
    return DateReading(word.skip, at, "", FigureForm.RELATIVE)


def _is_enough(
    tokens: Tokens, index: int, stop: int, word: DateWord, *, has_day: bool, is_relative: bool
) -> bool:
    """Whether day words without a month are a date: صلاة الجمعة and في اليوم are none."""
    if stop - index > 1:
        return True
    if word.role is DateRole.DAY and has_day:
        is_today = tokens.keys[index].endswith("اليوم")
        return not is_today or tokens.key(index - 1) not in _NOT_TODAY_AFTER
    is_both = tokens.key(index) == "للاثنين"
    is_name = is_both or tokens.key(index - 1) in _NO_WEEKDAY_AFTER
    return word.role is DateRole.WEEKDAY and (is_relative or not is_name)


def _is_apart(tokens: Tokens, index: int) -> bool:
    """Whether a comma parts a day from the weekday that says which: أمس، الأربعاء."""
    after = DATE_WORDS.get(tokens.key(index + 1))
    is_weekday = after is not None and after.role is DateRole.WEEKDAY and not after.skip
    return tokens.key(index) in _COMMAS and is_weekday


def _second_weekday(tokens: Tokens, index: int) -> int:
    """Return where السبت والأحد end, of which the first has been read."""
    word = DATE_WORDS.get(tokens.key(index))
    is_second = word is not None and word.role is DateRole.WEEKDAY and word.skip == 1
    return index + 1 if is_second and tokens.key(index).startswith("و") else index


def _exact_date(tokens: Tokens, index: int) -> DateReading | None:
    if tokens.key(index) in {"،", ",", "("}:
        index += 1
    return read_day(tokens, index)


def _unquoted(tokens: Tokens, index: int) -> str:
    key = tokens.key(index)
    return tokens.key(index + 1) if key in _QUOTES else key


def _after_quotes(tokens: Tokens, index: int) -> int:
    if tokens.key(index) not in _QUOTES:
        return index + 1
    return index + 3 if tokens.key(index + 2) in _QUOTES else index + 2
