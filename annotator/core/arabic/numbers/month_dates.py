"""Dates with a month: 15 مارس/آذار 2019, الخامس من مايو, مارس 2019, 12/03/2019."""

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

_DAYS, _MONTHS, _FIRST_YEAR, _LAST_YEAR = 31, 12, 1900, 2100
_FULL_YEAR = 4
_DAY_LINKS: Final = frozenset({"و", "-", "–", "الي"})
_PARTS_OF_A_DATE = 3


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


def read_day(tokens: Tokens, index: int) -> DateReading | None:
    """Read a date that starts with its day, or a date in digits."""
    if not tokens.is_number(index):
        return _ordinal_day(tokens, index)
    return _numeric(tokens, index) or _day_and_month(tokens, index)


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
    """Read 15 مارس 2019, 15 من مارس, 2 و3 و4 ماي, 15-20 مارس."""
    if not is_in(tokens.keys[index], 1, _DAYS):
        return None
    at = index + 1
    while tokens.key(at) in _DAY_LINKS and is_in(tokens.key(at + 1), 1, _DAYS):
        at += 2
    return _of_day(tokens, at, int(tokens.keys[index]), FigureForm.MIXED)


def first_of_month(tokens: Tokens, index: int, word: DateWord) -> DateReading | None:
    """Read غرة جانفي 2017, the first of January in the Maghreb."""
    date = _of_day(tokens, index + 1, 1, FigureForm.WORDS)
    return date and date._replace(skip=word.skip)


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


def read_month(tokens: Tokens, index: int, word: DateWord) -> DateReading | None:
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


def _iso(year: int, month: int, day: int) -> str:
    start = f"{year:04}" if year else "-"
    return f"{start}-{month:02}" + (f"-{day:02}" if day else "")
