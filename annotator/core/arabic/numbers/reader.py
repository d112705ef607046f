"""Reading all figures of a text: the door to the number grammar."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from annotator.core.arabic.numbers.amounts import Amount, read_amount
from annotator.core.arabic.numbers.date_words import BEFORE_A_YEAR, DATE_WORDS
from annotator.core.arabic.numbers.dates import read_date
from annotator.core.arabic.numbers.duals import DUALS
from annotator.core.arabic.numbers.figure import Figure, FigureForm, FigureKind, Modifier, Number
from annotator.core.arabic.numbers.modifiers import (
    ModifierWords,
    modifier_after,
    modifier_before,
)
from annotator.core.arabic.numbers.month_dates import is_year
from annotator.core.arabic.numbers.not_figures import is_no_figure, is_part_of_a_name
from annotator.core.arabic.numbers.nouns import CASUALTY_CONTEXT, NOUNS, Noun
from annotator.core.arabic.numbers.number_words import NUMBER_WORDS, Role
from annotator.core.arabic.numbers.ordinals import ORDINAL_WORDS, read_ordinal
from annotator.core.arabic.numbers.tokens import DIGITS, Tokens
from annotator.core.arabic.numbers.units import Unit, read_unit, sign_before
from annotator.core.arabic.numbers.word_lists import match_keys

_ANCHORS: Final = frozenset({*NUMBER_WORDS, *DATE_WORDS, *DUALS, *ORDINAL_WORDS})
_ARTICLES: Final = {"ال": 0, "وال": 1, "بال": 1, "فال": 1, "كال": 1, "لل": 1}
_SENTENCE_ENDS: Final = frozenset(".،؛!؟\n:")
_PARTICLES: Final = match_keys(
    "في من على إلى عن مع أن بعد قبل خلال عند أو التي الذي وفق بين حتى ما أي مقارنة بنسبة كما"
)
_AFTER_VICTIMS: Final = match_keys("آخرين آخرون آخر في على بجروح جراء خلال")
_LOOK_BACK = 6


class _Read(NamedTuple):
    """A figure and the first token after it."""

    figure: Figure
    stop: int


def read_figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text in reading order; none overlaps another (code points)."""
    return tuple(_figures(Tokens.of(text)))


def _figures(tokens: Tokens) -> Iterator[Figure]:
    free = 0
    anchors = [
        index for index, key in enumerate(tokens.keys) if key in _ANCHORS or key[:1] in DIGITS
    ]
    for index in anchors:
        if index < free or is_no_figure(tokens, index):
            continue
        read = (
            _date(tokens, index)
            or _quantity(tokens, index, free)
            or _ordinal(tokens, index)
            or _dual(tokens, index, free)
        )
        if read is not None:
            free = read.stop
            yield read.figure


def _date(tokens: Tokens, index: int) -> _Read | None:
    date = read_date(tokens, index)
    if date is None:
        return None
    start, end = tokens.source(index, date.skip, date.stop)
    figure = Figure(start=start, end=end, kind=FigureKind.DATE, form=date.form, date=date.iso)
    return _Read(figure, date.stop)


def _ordinal(tokens: Tokens, index: int) -> _Read | None:
    ordinal = read_ordinal(tokens, index)
    if ordinal is None:
        return None
    start, end = tokens.source(index, ordinal.skip, ordinal.stop)
    kind, form = FigureKind.ORDINAL, FigureForm.WORDS
    figure = Figure(start=start, end=end, kind=kind, value=ordinal.value, form=form)
    return _Read(figure, ordinal.stop)


def _dual(tokens: Tokens, index: int, free: int) -> _Read | None:
    dual = DUALS.get(tokens.keys[index])
    if dual is None:
        return None
    kind = dual.kind
    if kind is FigureKind.PEOPLE_COUNT and _is_about_casualties(tokens, index):
        kind = FigureKind.CASUALTIES
    value = Fraction(2)
    amount = Amount(index, dual.skip, index + 1, value, value, FigureForm.DUAL)
    return _figure(tokens, amount, Unit(kind, dual.unit, index + 1), free)


def _quantity(tokens: Tokens, index: int, free: int) -> _Read | None:
    if is_part_of_a_name(tokens, index):
        return None
    amount = read_amount(tokens, index)
    if amount is None:
        return None
    year = _bare_year(tokens, amount)
    if year is not None:
        return year
    sign = sign_before(tokens, amount.first) if amount.first > free else None
    unit = read_unit(tokens, amount.stop) or sign or _counted(tokens, amount)
    article = tokens.key(amount.first - 1)
    if sign is not None:
        amount = amount._replace(first=amount.first - 1, skip=0)
    elif article in _ARTICLES and tokens.is_glued(amount.first):
        amount = amount._replace(first=amount.first - 1, skip=_ARTICLES[article])
    if unit.stop < amount.stop:
        unit = unit._replace(stop=amount.stop)
    half = _read_half(tokens, amount, unit)
    if half is not None:
        amount, unit = half
    return _figure(tokens, amount, unit, free)


def _read_half(tokens: Tokens, amount: Amount, unit: Unit) -> tuple[Amount, Unit] | None:
    """Read the fraction of ثلاث سنوات ونصف and 3 أمتار وربع."""
    at = unit.stop + 1 if tokens.key(unit.stop) == "و" else unit.stop
    word = NUMBER_WORDS.get(tokens.key(at))
    is_joined = word is not None and (word.has_waw or at > unit.stop)
    if word is None or not is_joined or word.role is not Role.FRACTION or not unit.unit:
        return None
    has_own_noun = tokens.key(at + 1).startswith("ال") or word.is_definite
    if has_own_noun or unit.kind not in {FigureKind.DURATION, FigureKind.MEASURE}:
        return None
    value = amount.low + word.value
    return amount._replace(low=value, high=value), unit._replace(stop=at + 1)


def _bare_year(tokens: Tokens, amount: Amount) -> _Read | None:
    """Read في 2016 and بين 2011 و2015 as dates."""
    last = tokens.keys[amount.stop - 1]
    if (
        not is_year(last)
        or amount.form is not FigureForm.DIGITS
        or tokens.key(amount.stop) in NOUNS
    ):
        return None
    is_range = amount.modifier is Modifier.RANGE and is_year(str(amount.low))
    if not is_range and not _stands_like_a_year(tokens, amount):
        return None
    start, end = tokens.source(amount.first, amount.skip, amount.stop)
    low, high = _number(amount.low), _number(amount.high)
    figure = Figure(
        start=start,
        end=end,
        kind=FigureKind.DATE,
        value_min=low if is_range else None,
        value_max=high if is_range else None,
        modifier=amount.modifier,
        date=str(low),
    )
    return _Read(figure, amount.stop)


def _stands_like_a_year(tokens: Tokens, amount: Amount) -> bool:
    """Whether nothing after four digits could be counted by them, or a word before says year."""
    after = tokens.key(amount.stop)
    counts_nothing = not after.isalpha() or after.startswith("ال") or after in _PARTICLES
    is_round = int(amount.low) % 100 == 0
    return tokens.key(amount.first - 1) in BEFORE_A_YEAR or (counts_nothing and not is_round)


def _counted(tokens: Tokens, amount: Amount) -> Unit:
    """Say what kind of thing a number without a unit counts, by the noun next to it."""
    if amount.is_fraction:
        return Unit(FigureKind.PERCENT, "ratio", amount.stop)
    key = tokens.key(amount.stop)
    noun = _noun_next_to(tokens, amount)
    if noun is not None and noun.is_unit and amount.modifier is Modifier.VAGUE:
        return Unit(noun.kind, noun.unit, amount.stop + 1)
    kind = noun.kind if noun is not None else FigureKind.OBJECT_COUNT
    may_be_people = kind is FigureKind.PEOPLE_COUNT or (noun is None and not key.isalpha())
    if (may_be_people or key in _AFTER_VICTIMS) and _is_about_casualties(tokens, amount.first):
        kind = FigureKind.CASUALTIES
    return Unit(kind, noun.unit if noun else "", amount.stop)


def _noun_next_to(tokens: Tokens, amount: Amount) -> Noun | None:
    """Return the counted noun: after the number, after من, or before a definite number."""
    key = tokens.key(amount.stop)
    if key == "من":
        key = tokens.key(amount.stop + 1)
    noun = NOUNS.get(key) or NOUNS.get(key.removeprefix("ال"))
    word = NUMBER_WORDS.get(tokens.keys[amount.first])
    if noun is None and word is not None and word.is_definite:
        noun = NOUNS.get(tokens.key(amount.first - 1).lstrip("وبل").removeprefix("ال"))
    return noun


def _is_about_casualties(tokens: Tokens, index: int) -> bool:
    for at in range(index - 1, max(index - 1 - _LOOK_BACK, -1), -1):
        if tokens.keys[at] in _SENTENCE_ENDS:
            return False
        if tokens.keys[at] in CASUALTY_CONTEXT:
            return True
    return False


def _figure(tokens: Tokens, amount: Amount, unit: Unit, free: int) -> _Read:
    """Put amount, unit and modifier together."""
    before = modifier_before(tokens, amount.first, free)
    after = modifier_after(tokens, unit.stop)
    first, skip = (before.first, before.skip) if before else (amount.first, amount.skip)
    stop = after.stop if after and not before else unit.stop
    start, end = tokens.source(first, skip, stop)
    found = before or after
    modifier = amount.modifier
    if modifier is Modifier.EXACT and found is not None:
        modifier = found.modifier
    low, high = _bounds(amount, modifier)
    figure = Figure(
        start=start,
        end=end,
        kind=unit.kind,
        value=_number(amount.low) if amount.low == amount.high else None,
        value_min=low,
        value_max=high,
        unit=unit.unit,
        modifier=modifier,
        modifier_text=_modifier_text(tokens, found),
        form=amount.form,
    )
    return _Read(figure, stop)


def _bounds(amount: Amount, modifier: Modifier) -> tuple[Number | None, Number | None]:
    is_span = modifier in {Modifier.RANGE, Modifier.VAGUE} or amount.low != amount.high
    low = _number(amount.low) if is_span or modifier is Modifier.MIN else None
    return low, _number(amount.high) if is_span or modifier is Modifier.MAX else None


def _modifier_text(tokens: Tokens, words: ModifierWords | None) -> str:
    if words is None:
        return ""
    return tokens.source(words.first, words.skip, words.stop).of(tokens.folded.text)


def _number(value: Fraction) -> Number:
    return int(value) if value.denominator == 1 else float(value)
