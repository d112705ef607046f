"""Numbers of several words: ثلاثة آلاف وأربعمئة, 5 آلاف و250, نصف مليون, مئة ألف مليون."""

from fractions import Fraction
from typing import Final, NamedTuple

from annotator.core.arabic.numbers.digit_strings import digit_value
from annotator.core.arabic.numbers.number_words import NUMBER_WORDS, NumberWord, Role
from annotator.core.arabic.numbers.tokens import Tokens

_HUNDRED_WORDS: Final = frozenset({"ميه", "مايه"})
_TEN_SUFFIXES: Final = frozenset({"عشر", "عشره"})
_SCALES: Final = frozenset({Role.SCALE, Role.PLURAL_SCALE})
_GROUP_OF_THREE = 3
_LEAST_TEN = 10


class Cardinal(NamedTuple):
    """A number that was read: its value and the token after it."""

    value: Fraction
    stop: int
    has_digits: bool
    has_words: bool
    scale: Fraction = Fraction(1)
    """The scale of the last term; what is added with و must be smaller."""


def word_at(tokens: Tokens, index: int) -> NumberWord | None:
    """Return the number word that a token is, if it is one."""
    return NUMBER_WORDS.get(tokens.key(index))


def read_cardinal(tokens: Tokens, index: int, *, joins: bool = True) -> Cardinal | None:
    """Read the number that starts at a token; only its first term unless it `joins` with و."""
    first = _read_term(tokens, index)
    if first is None or not joins:
        return first
    number = first
    while (after_waw := _after_waw(tokens, number.stop)) is not None:
        added = _read_fraction_of(tokens, after_waw, number) or _read_smaller(
            tokens, after_waw, number
        )
        if added is None:
            break
        number = added
    return number


def _read_smaller(tokens: Tokens, index: int, number: Cardinal) -> Cardinal | None:
    """Read what و adds: a smaller term, or one whose scale holds for both.

    5 آلاف و250 is 5250, but 12 ألف و651 مليون is 12,651 million.
    """
    term = _read_term(tokens, index)
    if term is None or number.scale <= 1:
        return None
    if term.value < number.scale:
        return _joined(number, term, number.value + term.value)
    group = term.value / term.scale
    if not 1 < group < number.scale:
        return None
    return _joined(number, term, (number.value + group) * term.scale)


def _read_fraction_of(tokens: Tokens, index: int, number: Cardinal) -> Cardinal | None:
    """Read ونصف, ونصف المليون and, after a number without a scale, ونصف مليون."""
    word = word_at(tokens, index)
    if word is None or word.role is not Role.FRACTION or word.is_definite:
        return None
    stop = index + 1
    scale = word_at(tokens, stop)
    value = number.value + word.value * number.scale
    if scale is not None and scale.role in _SCALES and number.scale in {1, scale.value}:
        value, stop = value * scale.value / number.scale, stop + 1
    return number._replace(value=value, stop=stop, has_words=True, scale=Fraction(1))


def _read_term(tokens: Tokens, index: int) -> Cardinal | None:
    """Read one term: a group below a thousand or digits, with the scales that multiply it."""
    group = _read_digits(tokens, index) or _read_fraction(tokens, index)
    group = group or _read_words(tokens, index) or _read_bare_scale(tokens, index)
    if group is None:
        return None
    value, stop, has_digits, has_words, scale = group
    while (word := word_at(tokens, stop)) and word.role in _SCALES and not word.skip:
        value, scale, stop, has_words = value * word.value, scale * word.value, stop + 1, True
    return Cardinal(value, stop, has_digits, has_words, scale)


def _read_digits(tokens: Tokens, index: int) -> Cardinal | None:
    if not tokens.is_number(index):
        return None
    digits, stop = tokens.keys[index], index + 1
    if digits.isdecimal() and len(digits) <= _GROUP_OF_THREE and digits[0] != "0":
        while _is_group_of_three(tokens, stop):
            digits, stop = digits + tokens.keys[stop], stop + 1
    value = digit_value(digits)
    return Cardinal(value, stop, has_digits=True, has_words=False) if value is not None else None


def _is_group_of_three(tokens: Tokens, index: int) -> bool:
    key = tokens.key(index)
    is_group = len(key) == _GROUP_OF_THREE and key.isdecimal()
    return is_group and tokens.starts[index] == tokens.end(index - 1) + 1


def _read_fraction(tokens: Tokens, index: int) -> Cardinal | None:
    word = word_at(tokens, index)
    if word is not None and word.role is Role.FRACTION:
        return Cardinal(word.value, index + 1, has_digits=False, has_words=True)
    parts = word_at(tokens, index + 1)
    if parts is None or parts.role is not Role.PARTS or parts.skip:
        return None
    count = word.value if word and word.role is Role.UNIT else None
    if count is None and tokens.is_number(index):
        count = digit_value(tokens.keys[index])
    if count is None:
        return None
    return Cardinal(count * parts.value, index + 2, tokens.is_number(index), has_words=True)


def _read_words(tokens: Tokens, index: int) -> Cardinal | None:
    """Read a number below a thousand in words."""
    hundred = _read_hundred(tokens, index)
    if hundred is None:
        return _read_below_hundred(tokens, index)
    after_waw = _after_waw(tokens, hundred.stop)
    rest = _read_below_hundred(tokens, after_waw) if after_waw is not None else None
    if rest is None:
        return hundred
    return _joined(hundred, rest, hundred.value + rest.value)


def _read_hundred(tokens: Tokens, index: int) -> Cardinal | None:
    word = word_at(tokens, index)
    if word is None:
        return None
    if word.role is Role.HUNDRED:
        return _of_words(word.value, index + 1)
    if word.role is Role.UNIT and tokens.key(index + 1) in _HUNDRED_WORDS:
        return _of_words(100 * word.value, index + 2)
    return None


def _read_below_hundred(tokens: Tokens, index: int) -> Cardinal | None:
    word = word_at(tokens, index)
    if word is None or word.role not in {Role.ONE, Role.UNIT, Role.TEN, Role.TEEN}:
        return None
    if word.role in {Role.ONE, Role.UNIT} and word.value < _LEAST_TEN:
        return _read_unit_and_ten(tokens, index, word.value)
    return _of_words(word.value, index + 1)


def _read_unit_and_ten(tokens: Tokens, index: int, unit: Fraction) -> Cardinal:
    """Read خمسة عشر, خمسة وعشرين, or the unit alone."""
    if tokens.key(index + 1) in _TEN_SUFFIXES:
        return _of_words(10 + unit, index + 2)
    after_waw = _after_waw(tokens, index + 1)
    ten = word_at(tokens, after_waw) if after_waw is not None else None
    if after_waw is not None and ten is not None and ten.role is Role.TEN:
        return _of_words(unit + ten.value, after_waw + 1)
    return _of_words(unit, index + 1)


def _read_bare_scale(tokens: Tokens, index: int) -> Cardinal | None:
    """Read ألف and ألفان without a number before them."""
    word = word_at(tokens, index)
    if word is None or word.role not in {Role.SCALE, Role.DUAL_SCALE}:
        return None
    value = 2 * word.value if word.role is Role.DUAL_SCALE else word.value
    return _of_words(value, index + 1)._replace(scale=word.value)


def _after_waw(tokens: Tokens, index: int) -> int | None:
    """Return the token that a و joins to what stands before, if one does."""
    if tokens.key(index) == "و":
        word = word_at(tokens, index + 1)
        return index + 1 if (word and not word.skip) or tokens.is_number(index + 1) else None
    word = word_at(tokens, index)
    return index if word is not None and word.has_waw and word.skip == 1 else None


def _of_words(value: Fraction, stop: int) -> Cardinal:
    return Cardinal(value, stop, has_digits=False, has_words=True)


def _joined(left: Cardinal, right: Cardinal, value: Fraction) -> Cardinal:
    return Cardinal(
        value,
        right.stop,
        left.has_digits or right.has_digits,
        left.has_words or right.has_words,
        right.scale,
    )
