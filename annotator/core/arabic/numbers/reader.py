"""Reading all figures of a text: the door to the number grammar."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from annotator.core.arabic.numbers.amounts import Amount, read_amount
from annotator.core.arabic.numbers.bare_years import bare_year
from annotator.core.arabic.numbers.counting import counted, is_about_casualties, with_whole_people
from annotator.core.arabic.numbers.date_words import DATE_WORDS
from annotator.core.arabic.numbers.dates import read_date
from annotator.core.arabic.numbers.duals import DUALS
from annotator.core.arabic.numbers.figure import (
    Figure,
    FigureForm,
    FigureKind,
    Modifier,
    Number,
    as_number,
)
from annotator.core.arabic.numbers.modifiers import (
    ModifierWords,
    modifier_after,
    modifier_before,
)
from annotator.core.arabic.numbers.not_figures import is_no_figure, is_part_of_a_name
from annotator.core.arabic.numbers.number_words import NUMBER_WORDS, Role
from annotator.core.arabic.numbers.ordinals import ORDINAL_WORDS, read_ordinal
from annotator.core.arabic.numbers.tokens import DIGITS, Tokens
from annotator.core.arabic.numbers.units import Unit, read_unit, sign_before

_ANCHORS: Final = frozenset({*NUMBER_WORDS, *DATE_WORDS, *DUALS, *ORDINAL_WORDS})
_ARTICLES: Final = {"ال": 0, "وال": 1, "بال": 1, "فال": 1, "كال": 1, "لل": 1}


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
    if kind is FigureKind.PEOPLE_COUNT and is_about_casualties(tokens, index):
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
    year = bare_year(tokens, amount)
    if year is not None:
        return _Read(year, amount.stop)
    sign = sign_before(tokens, amount.first) if amount.first > free else None
    unit = read_unit(tokens, amount.stop) or sign or counted(tokens, amount)
    amount = with_whole_people(tokens, amount, unit)
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
        value=as_number(amount.low) if amount.low == amount.high else None,
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
    low = as_number(amount.low) if is_span or modifier is Modifier.MIN else None
    return low, as_number(amount.high) if is_span or modifier is Modifier.MAX else None


def _modifier_text(tokens: Tokens, words: ModifierWords | None) -> str:
    if words is None:
        return ""
    return tokens.source(words.first, words.skip, words.stop).of(tokens.folded.text)
