"""How much a number says before its unit: one value, a range, or the bounds of a vague noun."""

from fractions import Fraction
from typing import Final, NamedTuple

from annotator.core.arabic.numbers.cardinals import Cardinal, read_cardinal, word_at
from annotator.core.arabic.numbers.figure import FigureForm, Modifier
from annotator.core.arabic.numbers.month_dates import is_year
from annotator.core.arabic.numbers.number_words import NumberWord, Role
from annotator.core.arabic.numbers.tokens import Tokens
from annotator.core.arabic.numbers.units import read_unit
from annotator.core.arabic.numbers.word_lists import match_keys

_BETWEEN: Final = {"بين": 0, "مابين": 0, "وبين": 1, "لبين": 1}
_FROM: Final = {"من": 0, "ومن": 1}
_TO: Final = match_keys("إلى حتى")
_DASHES: Final = frozenset("-–—")
_OR: Final = match_keys("أو")
_SCALES: Final = frozenset({Role.SCALE, Role.PLURAL_SCALE})
_BIGGEST_DIGIT = 9
_BELOW_SCALES = 1000
_FIFTH_AND_SO_ON: Final = {
    "خمس": Fraction(1, 5),
    "سبع": Fraction(1, 7),
    "تسع": Fraction(1, 9),
    "عشر": Fraction(1, 10),
}


class Amount(NamedTuple):
    """An amount: its first token with the letters glued to it, where it stops, its bounds."""

    first: int
    skip: int
    stop: int
    low: Fraction
    high: Fraction
    form: FigureForm
    modifier: Modifier = Modifier.EXACT
    is_fraction: bool = False


def read_amount(tokens: Tokens, index: int) -> Amount | None:
    """Read the amount whose first number stands at a token."""
    word = word_at(tokens, index)
    if word is not None and (vague := _read_vague(tokens, index, word)):
        return vague
    opener = tokens.key(index - 1)
    is_between = opener in _BETWEEN
    number = read_cardinal(tokens, index, joins=not is_between)
    if number is None:
        return None
    if (ranged := _read_range(tokens, index, number)) is not None:
        return ranged
    if is_between:
        number = read_cardinal(tokens, index) or number
    return _single(tokens, index, number, word)


def _single(tokens: Tokens, index: int, number: Cardinal, word: NumberWord | None) -> Amount:
    part = _FIFTH_AND_SO_ON.get(tokens.key(index)[word.skip :]) if word else None
    value = number.value
    if part and number.stop == index + 1 and tokens.key(index + 1).startswith("ال"):
        value = part
    skip = word.skip if word else 0
    is_fraction = 0 < value < 1 and not number.has_digits
    return Amount(index, skip, number.stop, value, value, _form(number), is_fraction=is_fraction)


def _form(*numbers: Cardinal) -> FigureForm:
    has_digits = any(number.has_digits for number in numbers)
    has_words = any(number.has_words for number in numbers)
    if has_digits and has_words:
        return FigureForm.MIXED
    return FigureForm.DIGITS if has_digits else FigureForm.WORDS


def _read_range(tokens: Tokens, index: int, low: Cardinal) -> Amount | None:
    """Read بين 20 و30, من 3 إلى 5, 20-30, خمسة أو ستة."""
    unit = read_unit(tokens, low.stop)
    link = unit.stop if unit else low.stop
    opener, sign = tokens.key(index - 1), tokens.key(link)
    word = word_at(tokens, link)
    first, skip, second_at = index, 0, link + 1
    if opener in _BETWEEN and (sign == "و" or (word and word.has_waw)):
        first, skip = _opening(tokens, index, _BETWEEN)
        second_at = link + 1 if sign == "و" else link
    elif opener in _FROM and sign in _TO:
        first, skip = _opening(tokens, index, _FROM)
    elif unit or not _is_link(tokens, index, link):
        return None
    elif start := word_at(tokens, index):
        skip = start.skip
    high = read_cardinal(tokens, second_at)
    return _ranged(low, high, first, skip, is_named=first < index) if high else None


def _is_link(tokens: Tokens, index: int, link: int) -> bool:
    """Whether a token joins two numbers to a range by itself; / does between years only."""
    sign = tokens.key(link)
    if sign == "/":
        return is_year(tokens.keys[index]) and is_year(tokens.key(link + 1))
    return sign in _DASHES or sign in _OR or sign in _TO


def _opening(tokens: Tokens, index: int, openers: dict[str, int]) -> tuple[int, int]:
    """Return the token at which a range opens and the letters glued to it."""
    if tokens.key(index - 2) in {"ما", "وما"}:
        return index - 2, len(tokens.key(index - 2)) - 2
    return index - 1, openers[tokens.key(index - 1)]


def _ranged(
    low: Cardinal, high: Cardinal, first: int, skip: int, *, is_named: bool
) -> Amount | None:
    """Join two numbers; بين 20 و30 مليون means millions twice.

    A range that words open may fall (من 10 إلى 5); two numbers with a dash may not.
    """
    one, other = low.value, high.value
    if low.scale == 1 < high.scale < other and one < _BELOW_SCALES:
        one *= high.scale
    if one == other or (one > other and not is_named):
        return None
    form, (least, most) = _form(low, high), sorted((one, other))
    return Amount(first, skip, high.stop, least, most, form, Modifier.RANGE)


def _read_vague(tokens: Tokens, index: int, word: NumberWord) -> Amount | None:
    """Read عشرات, مئات الآلاف, ملايين, بضع مئات with the bounds that readers take them for."""
    stop = index + 1
    if word.role is Role.SEVERAL:
        low, high = Fraction(3), Fraction(_BIGGEST_DIGIT)
        if tokens.key(stop) in {"عشر", "عشره"}:
            low, high, stop = low + 10, high + 10, stop + 1
        elif (tens := word_at(tokens, stop)) and tens.role is Role.VAGUE and not tens.skip:
            low, high, stop = low * tens.value, high * tens.value, stop + 1
    elif word.role in {Role.VAGUE, Role.PLURAL_SCALE}:
        low, high = 2 * word.value, 10 * word.value - 1
    else:
        return None
    while (scale := word_at(tokens, stop)) and scale.role in _SCALES and not scale.skip:
        low, high, stop = low * scale.value, high * scale.value, stop + 1
    form, modifier = FigureForm.VAGUE_NOUN, Modifier.VAGUE
    return Amount(index, word.skip, stop, low, high, form, modifier)
