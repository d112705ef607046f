"""Dates: 15 مارس/آذار 2019, الخامس من مايو, عام 2011, أمس الجمعة, الأسبوع الماضي."""

from typing import Final, NamedTuple

from annotator.core.arabic.numbers.date_words import (
    AMBIGUOUS_MONTHS,
    BEFORE_A_MONTH,
    DATE_WORDS,
    RELATIVE_ADJECTIVES,
    TWO_WORD_MONTHS,
    DateRole,
    DateWord,
)
from annotator.core.arabic.numbers.figure import FigureForm
from annotator.core.arabic.numbers.ordinals import read_ordinal
from annotator.core.arabic.numbers.tokens import Tokens
from annotator.core.arabic.numbers.word_lists import match_keys

_QUOTES: Final = frozenset("“”\"«»()'")
_NOT_TODAY_AFTER: Final = match_keys("في ذلك هذا كل نفس طوال من مدار هذه ساعات خلال ذات")
_DAYS, _MONTHS, _FIRST_YEAR, _LAST_YEAR = 31, 12, 1900, 2100
_FULL_YEAR = 4
_PARTS_OF_A_DATE = 3
_FIRST_NAMED_YEAR = 1000


class DateReading(NamedTuple):
    """A date that was read: letters to skip before it, the token after it, ISO 8601, form."""

    skip: int
    stop: int
    iso: str
    form: FigureForm


def is_year(digits: str) -> bool:
    """Whether a digit string is a year of modern news."""
    return (
        len(digits) == _FULL_YEAR and digits.isdecimal() and is_in(digits, _FIRST_YEAR, _LAST_YEAR)
    )


def is_in(digits: str, first: int, last: int) -> bool:
    """Whether a digit string is a whole number from `first` to `last`."""
    return digits.isdecimal() and len(digits) <= _FULL_YEAR and first <= int(digits) <= last


def read_date(tokens: Tokens, index: int) -> DateReading | None:
    """Read the date that starts at a token."""
    word = DATE_WORDS.get(tokens.key(index))
    if word is None:
        return _numeric_or_day(tokens, index)
    if word.role is DateRole.MONTH:
        return _month(tokens, index, word)
    if word.role in {DateRole.WEEKDAY, DateRole.DAY, DateRole.DAY_PART}:
        return _day_words(tokens, index, word)
    return _year(tokens, index, word) or _period(tokens, index, word)


def _numeric(tokens: Tokens, index: int) -> DateReading | None:
    """Read 12/03/2019, 12-3-2019, 12.03.2019, 2019-03-12."""
    sign = tokens.key(index + 1)
    parts, stop = tokens.key(index).split("."), index + 1
    if sign in {"/", "-"} and sign == tokens.key(index + 3) and len(parts) == 1:
        if not all(tokens.is_glued(index + step) for step in range(1, 5)):
            return None
        parts, stop = [*parts, tokens.key(index + 2), tokens.key(index + 4)], index + 5
    if is_year(parts[0]):
        parts.reverse()
    if len(parts) != _PARTS_OF_A_DATE or not is_year(parts[2]):
        return None
    day, month, year = parts
    if not (is_in(day, 1, _DAYS) and is_in(month, 1, _MONTHS)):
        return None
    return DateReading(0, stop, _iso(int(year), int(month), int(day)), FigureForm.DIGITS)


def _day_and_month(tokens: Tokens, index: int) -> DateReading | None:
    """Read 15 مارس 2019, 15 من مارس, 2 و3 ماي, 15-20 مارس."""
    if not is_in(tokens.keys[index], 1, _DAYS):
        return None
    at = index + 1
    if tokens.key(at) in {"و", "-", "–", "الي"} and is_in(tokens.key(at + 1), 1, _DAYS):
        at += 2
    return _of_day(tokens, at, int(tokens.keys[index]), FigureForm.MIXED)


def _ordinal_day(tokens: Tokens, index: int) -> DateReading | None:
    """Read الخامس عشر من مارس."""
    ordinal = read_ordinal(tokens, index)
    if ordinal is None or tokens.key(ordinal.stop) != "من" or ordinal.value > _DAYS:
        return None
    date = _of_day(tokens, ordinal.stop, ordinal.value, FigureForm.WORDS)
    return date and date._replace(skip=ordinal.skip)


def _of_day(tokens: Tokens, index: int, day: int, form: FigureForm) -> DateReading | None:
    """Read the month and year after a day."""
    if tokens.key(index) == "من":
        index += 1
    if tokens.key(index) == "شهر":
        index += 1
    found = _month_name(tokens, index)
    if found is None or _is_glued_month(tokens, index):
        return None
    month, stop = found
    year, stop = _year_after(tokens, stop)
    form = FigureForm.MIXED if year else form
    return DateReading(0, stop, _iso(year, month, day), form)


def _is_glued_month(tokens: Tokens, index: int) -> bool:
    return DATE_WORDS[tokens.keys[index]].skip > 0


def _month(tokens: Tokens, index: int, word: DateWord) -> DateReading | None:
    """Read a month with or without its year."""
    found = _month_name(tokens, index)
    if found is None:
        return None
    month, stop = found
    year, stop = _year_after(tokens, stop)
    is_relative = not year and tokens.key(stop) in RELATIVE_ADJECTIVES
    name = tokens.keys[index][word.skip :]
    before = tokens.key(index - 1)
    is_sure = year or is_relative or stop > index + 1 or before in BEFORE_A_MONTH
    if name in AMBIGUOUS_MONTHS and not is_sure:
        return None
    form = FigureForm.MIXED if year else FigureForm.WORDS
    return DateReading(
        word.skip,
        stop + is_relative,
        _iso(year, month, 0),
        FigureForm.RELATIVE if is_relative else form,
    )


def _month_name(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read a month name, of one or two words, and its second name after a slash."""
    found = _one_month(tokens, index)
    if found is None:
        return None
    month, stop = found
    opener = tokens.key(stop)
    if opener in {"/", "("}:
        second = _one_month(tokens, stop + 1)
        if second is not None and second[0] == month:
            stop = second[1]
            if opener == "(" and tokens.key(stop) == ")":
                stop += 1
    return month, stop


def _one_month(tokens: Tokens, index: int) -> tuple[int, int] | None:
    word = DATE_WORDS.get(tokens.key(index))
    if word is None or word.role is not DateRole.MONTH:
        return None
    if word.month:
        return word.month, index + 1
    first = tokens.keys[index][word.skip :]
    month = TWO_WORD_MONTHS.get((first, tokens.key(index + 1)))
    return (month, index + 2) if month else None


def _year_after(tokens: Tokens, index: int) -> tuple[int, int]:
    """Return the year at a token, with an optional عام or من before it, and where it stops."""
    at = index
    if tokens.key(at) in {"من", "،", ","} and (tokens.key(at + 1) in {"عام", "سنه"} or at != index):
        at += 1
    if tokens.key(at) in {"عام", "سنه", "لسنه", "لعام"}:
        at += 1
    return (int(tokens.key(at)), at + 1) if is_year(tokens.key(at)) else (0, index)


def _year(tokens: Tokens, index: int, word: DateWord) -> DateReading | None:
    """Read عام 2011, عامي 2011 و2012, السنة المالية 2016/2017."""
    at = index + 1
    if tokens.key(at) in {"الماليه", "الدراسيه", "الجامعيه", "الدراسي", "الجامعي"}:
        at += 1
    if not is_in(tokens.key(at), _FIRST_NAMED_YEAR, _LAST_YEAR):
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
    """Read أمس, أمس “الجمعة”, مساء الخميس الماضي, الاثنين 26 ديسمبر 2016."""
    at, has_weekday, has_day = index, False, False
    while (part := DATE_WORDS.get(_unquoted(tokens, at))) and (at == index or not part.skip):
        if part.role is DateRole.WEEKDAY:
            has_weekday, at = True, _after_quotes(tokens, at)
        elif part.role in {DateRole.DAY, DateRole.DAY_PART} and not has_weekday:
            has_day, at = has_day or part.role is DateRole.DAY, at + 1
        else:
            break
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
    return word.role is DateRole.WEEKDAY and is_relative


def _exact_date(tokens: Tokens, index: int) -> DateReading | None:
    if tokens.key(index) in {"،", ",", "("}:
        index += 1
    return _numeric_or_day(tokens, index)


def _numeric_or_day(tokens: Tokens, index: int) -> DateReading | None:
    if not tokens.is_number(index):
        return _ordinal_day(tokens, index)
    return _numeric(tokens, index) or _day_and_month(tokens, index)


def _unquoted(tokens: Tokens, index: int) -> str:
    key = tokens.key(index)
    return tokens.key(index + 1) if key in _QUOTES else key


def _after_quotes(tokens: Tokens, index: int) -> int:
    if tokens.key(index) not in _QUOTES:
        return index + 1
    return index + 3 if tokens.key(index + 2) in _QUOTES else index + 2


def _iso(year: int, month: int, day: int) -> str:
    start = f"{year:04}" if year else "-"
    return f"{start}-{month:02}" + (f"-{day:02}" if day else "")
