"""What a number in a text says."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

Number = int | float
"""A value: an int wherever it is whole."""


class FigureKind(StrEnum):
    """What a figure measures; the values of the attribute `kind` in the default scheme."""

    PEOPLE_COUNT = "people_count"
    CASUALTIES = "casualties"
    OBJECT_COUNT = "object_count"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    DURATION = "duration"
    MEASURE = "measure"
    ORDINAL = "ordinal"


class Modifier(StrEnum):
    """How exact a figure is; the values of the attribute `modifier`."""

    EXACT = "exact"
    APPROX = "approx"
    MIN = "min"
    MAX = "max"
    RANGE = "range"
    VAGUE = "vague"


class FigureForm(StrEnum):
    """How a figure is written; the values of the attribute `form`."""

    DIGITS = "digits"
    WORDS = "words"
    MIXED = "mixed"
    DUAL = "dual"
    VAGUE_NOUN = "vague_noun"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as it was read: where, what kind, what value.

    The range `[start, end)` counts code points. It holds the number with its scale, modifier,
    percent sign, currency or unit, without glued letters and without the counted noun.
    """

    start: int
    end: int
    kind: FigureKind
    value: Number | None = None
    value_min: Number | None = None
    value_max: Number | None = None
    unit: str = ""
    """ISO code of a currency, symbol of a measure, or name of a duration; `%` for a percentage."""
    modifier: Modifier = Modifier.EXACT
    modifier_text: str = ""
    form: FigureForm = FigureForm.DIGITS
    date: str = ""
    """ISO 8601 of a date as far as it is known: 2019-03-15, 2019-03, 2019, --03-15, --03."""


def as_number(value: Fraction) -> Number:
    """Return a value as a whole number where it is one."""
    return int(value) if value.denominator == 1 else float(value)
