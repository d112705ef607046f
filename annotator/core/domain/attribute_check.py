"""Whether a value fits the attribute it is given to."""

import math
from collections.abc import Iterable, Mapping
from datetime import date

from annotator.core.domain.errors import WrongAttributeError
from annotator.core.domain.scheme import AttributeKind, AttributeType
from annotator.core.domain.values import AttributeValue


def check_attributes(
    types: Iterable[AttributeType],
    after: Mapping[str, AttributeValue],
    before: Mapping[str, AttributeValue],
) -> None:
    """Raise WrongAttributeError for a new value that its attribute cannot have.

    Values that were there before are let pass: an import or an older scheme brought them.
    """
    known = {kind.id: kind for kind in types}
    for name, value in after.items():
        if name in before and before[name] == value:
            continue
        kind = known.get(name)
        if kind is None or not fits(kind, value):
            raise WrongAttributeError(value=value, attribute=name)


def fits(kind: AttributeType, value: AttributeValue) -> bool:
    """Tell whether an attribute may have the value; None always means unset."""
    return value is None or _CHECKS[kind.kind](kind, value)


def _is_choice(kind: AttributeType, value: AttributeValue) -> bool:
    return isinstance(value, str) and any(choice.id == value for choice in kind.choices)


def _are_choices(kind: AttributeType, value: AttributeValue) -> bool:
    return isinstance(value, tuple) and all(_is_choice(kind, part) for part in value)


def _is_text(kind: AttributeType, value: AttributeValue) -> bool:
    del kind
    return isinstance(value, str)


def _is_number(kind: AttributeType, value: AttributeValue) -> bool:
    del kind
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value)


def _is_boolean(kind: AttributeType, value: AttributeValue) -> bool:
    del kind
    return isinstance(value, bool)


def _is_date(kind: AttributeType, value: AttributeValue) -> bool:
    """Accept ISO dates, also of a month (2019-02) or a year (2019)."""
    del kind
    if not isinstance(value, str):
        return False
    try:
        date.fromisoformat(f"{value}{'-01-01'[(len(value) - 4) :]}")
    except ValueError:
        return False
    return True


_CHECKS = {
    AttributeKind.CHOICE: _is_choice,
    AttributeKind.CHOICES: _are_choices,
    AttributeKind.TEXT: _is_text,
    AttributeKind.NUMBER: _is_number,
    AttributeKind.BOOLEAN: _is_boolean,
    AttributeKind.DATE: _is_date,
    AttributeKind.ENTITY: _is_text,
}
