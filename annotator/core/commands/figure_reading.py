"""What the text of a figure's span says, as values for its attributes."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from annotator.core.arabic.numbers.figure import Figure, FigureKind, Modifier, Number
from annotator.core.arabic.numbers.reader import read_figures
from annotator.core.domain.attribute_check import fits
from annotator.core.domain.scheme import AttributeType
from annotator.core.domain.span import Span
from annotator.core.domain.values import AttributeValue

VALUE: Final = "value"
LOW: Final = "value_min"
HIGH: Final = "value_max"
MODIFIER: Final = "modifier"
FACTOR: Final = 10
"""A value so many times too large or too small is marked."""
_AROUND = 300


def read_figure(text: str, span: Span) -> Figure | None:
    """Return what a figure's span says, or None; offsets are code points of the article.

    The words around say what is counted (12 in قتل 12), but only what is marked says how many.
    """
    own = _longest(read_figures(span.surface(text)))
    if len(span.fragments) > 1:
        return own
    base = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
    around = read_figures(text[base : _line_end(text, span.end)])
    met = (
        figure
        for figure in around
        if figure.start + base < span.end and span.start < figure.end + base
    )
    found = _longest(met)
    if found is None or (own is not None and not _same(own, found)):
        return own
    if span.start <= found.start + base and found.end + base <= span.end:
        return found
    return None if own is None else replace(own, kind=found.kind)


def figure_attributes(figure: Figure, types: Iterable[AttributeType]) -> dict[str, AttributeValue]:
    """Return the attributes that a figure fills, of those that its label has."""
    read: dict[str, AttributeValue] = {
        "kind": figure.kind.value,
        VALUE: figure.value,
        LOW: figure.value_min,
        HIGH: figure.value_max,
        "unit": figure.unit or None,
        MODIFIER: figure.modifier.value,
        "modifier_text": figure.modifier_text or None,
        "form": figure.form.value,
        "date": figure.date or None,
    }
    known = {kind.id: kind for kind in types}
    return {
        name: value
        for name, value in read.items()
        if value is not None and name in known and fits(known[name], value)
    }


def disagreeing(attributes: Mapping[str, AttributeValue], figure: Figure | None) -> Number | None:
    """Return a value or bound that is ten times what the text says, or a tenth, or worse."""
    read = [] if figure is None or figure.kind is FigureKind.DATE else figure_numbers(figure)
    if not read or min(read) <= 0:
        return None
    low, high = min(read), max(read)
    wrong = (
        number
        for number in stated_numbers(attributes)
        if number >= FACTOR * high or number * FACTOR <= low
    )
    return next(wrong, None)


def stated_numbers(attributes: Mapping[str, AttributeValue]) -> list[Number]:
    """Return the value and bounds that a span states, those that there are."""
    stated = (attributes.get(name) for name in (VALUE, LOW, HIGH))
    return [one for one in stated if isinstance(one, int | float) and not isinstance(one, bool)]


def figure_numbers(figure: Figure) -> list[Number]:
    """Return value and bounds, those that there are."""
    numbers = (figure.value, figure.value_min, figure.value_max)
    return [number for number in numbers if number is not None]


def with_value(
    attributes: Mapping[str, AttributeValue], value: Number
) -> dict[str, AttributeValue]:
    """Return what a person's value sets: it replaces the bounds, as the modifier says."""
    modifier = attributes.get(MODIFIER)
    if modifier in {Modifier.RANGE, Modifier.VAGUE}:
        modifier = Modifier.EXACT.value
    return {VALUE: value, MODIFIER: modifier, **_bounds(modifier, value)}


def with_modifier(
    attributes: Mapping[str, AttributeValue], modifier: str
) -> dict[str, AttributeValue]:
    """Return what another modifier sets; bounds of a figure without one value stay."""
    value = attributes.get(VALUE)
    if not isinstance(value, int | float) or modifier in {Modifier.RANGE, Modifier.VAGUE}:
        return {MODIFIER: modifier}
    return {MODIFIER: modifier, **_bounds(modifier, value)}


def _bounds(modifier: AttributeValue, value: Number) -> dict[str, AttributeValue]:
    return {
        LOW: value if modifier == Modifier.MIN else None,
        HIGH: value if modifier == Modifier.MAX else None,
    }


def _longest(figures: Iterable[Figure]) -> Figure | None:
    return max(figures, key=lambda figure: figure.end - figure.start, default=None)


def _same(one: Figure, other: Figure) -> bool:
    """Whether two figures say the same, or one of them is a date, which has no value."""
    return one.value == other.value or FigureKind.DATE in {one.kind, other.kind}


def _line_end(text: str, position: int) -> int:
    found = text.find("\n", position, position + _AROUND)
    return min(len(text), position + _AROUND) if found < 0 else found
