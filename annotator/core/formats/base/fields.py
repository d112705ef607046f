"""Strict access to the keys of a JSON object: the right type or a refusal that names the key."""

from collections.abc import Mapping

from annotator.core.domain.errors import MissingKeyError, UnknownKeyError, WrongShapeError
from annotator.core.domain.values import AttributeValue, JsonValue

Fields = Mapping[str, JsonValue]
"""One JSON object."""

_LARGEST = 2**63 - 1


def as_object(value: JsonValue, key: str) -> dict[str, JsonValue]:
    """Return `value` if it is an object; raises WrongShapeError."""
    if not isinstance(value, dict):
        raise WrongShapeError(key=key, expected="an object")
    return value


def as_list(value: JsonValue, key: str) -> list[JsonValue]:
    """Return `value` if it is a list; raises WrongShapeError."""
    if not isinstance(value, list):
        raise WrongShapeError(key=key, expected="a list")
    return value


def as_text(value: JsonValue, key: str) -> str:
    """Return `value` if it is a text; raises WrongShapeError."""
    if not isinstance(value, str):
        raise WrongShapeError(key=key, expected="a text")
    return value


def as_offset(value: JsonValue, key: str) -> int:
    """Return `value` if it is a whole number: not true, not 1.0, not beyond 64 bits."""
    if type(value) is not int or not 0 <= value <= _LARGEST:
        raise WrongShapeError(key=key, expected="a whole number from 0")
    return value


def required(fields: Fields, key: str) -> JsonValue:
    """Return the value of a key; raises MissingKeyError, which lists the keys there are."""
    if key not in fields:
        present = ", ".join(f"“{name}”" for name in list(fields)[:12]) or "none"
        raise MissingKeyError(key=key, present=present)
    return fields[key]


def text_or_none(fields: Fields, key: str) -> str | None:
    """Return a text, or None where the key is missing or null."""
    value = fields.get(key)
    return None if value is None else as_text(value, key)


def only_keys(fields: Fields, known: frozenset[str]) -> None:
    """Raise UnknownKeyError for a key that is not in `known`."""
    if fields.keys() <= known:
        return
    for key in fields:
        if key not in known:
            raise UnknownKeyError(key=key)


def as_plain_text(value: JsonValue, key: str) -> str | None:
    """Return a text or null; a number of a foreign file becomes its text."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    raise WrongShapeError(key=key, expected="a text")


def attributes(value: JsonValue, key: str) -> dict[str, AttributeValue]:
    """Return the attributes of an object; a list of texts becomes a tuple."""
    given = as_object(value, key)
    return {name: _attribute(item, name) for name, item in given.items()} if given else {}


def _attribute(value: JsonValue, key: str) -> AttributeValue:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return tuple(as_text(item, key) for item in value)
    if value is None or isinstance(value, (bool, int, float)):
        check_numbers(value, key)
        return value
    raise WrongShapeError(key=key, expected="a text, a number, true, false or a list of texts")


def check_numbers(value: JsonValue, key: str) -> None:
    """Raise WrongShapeError for a whole number of more than 64 bits, however deep."""
    if type(value) is int:
        if not -_LARGEST <= value <= _LARGEST:
            raise WrongShapeError(key=key, expected="a number of at most 64 bits")
    elif isinstance(value, dict):
        for name, item in value.items():
            check_numbers(item, name)
    elif isinstance(value, list):
        for item in value:
            check_numbers(item, key)
