"""Values as JSON text, in columns and in the history."""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from annotator.core.domain.scheme import Names
from annotator.core.domain.values import AttributeValue


def pack(value: Any) -> str:  # noqa: ANN401 - anything JSON can hold
    """Return a value as compact JSON text."""
    return orjson.dumps(value).decode()


def unpack(text: str) -> Any:  # noqa: ANN401 - anything JSON can hold
    """Return the value of a JSON text."""
    return orjson.loads(text)


def pack_list(values: Iterable[int | str]) -> str:
    """Return values as the JSON list that `statement.listed` takes."""
    return orjson.dumps(list(values)).decode()


def unpack_attributes(text: str) -> dict[str, AttributeValue]:
    """Return attributes from JSON text; lists become the tuples of multiple choices."""
    if text == "{}":
        return {}
    return attributes_of(orjson.loads(text))


def attributes_of(values: Mapping[str, Any]) -> dict[str, AttributeValue]:
    """Return attributes from parsed JSON; lists become the tuples of multiple choices."""
    return {
        key: tuple(value) if isinstance(value, list) else value for key, value in values.items()
    }


def pack_names(names: Names) -> str:
    """Return a display name as JSON text."""
    return pack({"en": names.en, "ar": names.ar})


def unpack_names(text: str) -> Names:
    """Return a display name from JSON text."""
    value = unpack(text)
    return Names(en=value["en"], ar=value["ar"])
