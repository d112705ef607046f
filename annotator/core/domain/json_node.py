"""A JSON value that knows its place, so that a wrong one can be named in a sentence."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from annotator.core.domain.values import AttributeValue, JsonValue

E = TypeVar("E", bound=StrEnum)


class WrongNodeError(ValueError):
    """A value of another kind than asked for; the message is one clause of a sentence."""


@dataclass(frozen=True, slots=True)
class JsonNode:
    """One value of a parsed JSON document, with its place such as `labels[2].names`."""

    value: JsonValue
    place: str = ""

    def __getitem__(self, key: str) -> "JsonNode":
        fields = self._object()
        if key not in fields:
            raise WrongNodeError(f"“{self._child(key)}” is missing")
        return JsonNode(fields[key], self._child(key))

    def get(self, key: str, default: JsonValue) -> "JsonNode":
        """Return the value of a key, or `default` where the object does not have it."""
        return JsonNode(self._object().get(key, default), self._child(key))

    def items(self) -> list["JsonNode"]:
        """Return the items of a list."""
        if not isinstance(self.value, list):
            raise self._wrong("a list")
        return [JsonNode(item, f"{self.place}[{at}]") for at, item in enumerate(self.value)]

    def fields(self) -> list[tuple[str, "JsonNode"]]:
        """Return the keys and values of an object."""
        return [(key, self[key]) for key in self._object()]

    def text(self) -> str:
        """Return a text."""
        if not isinstance(self.value, str):
            raise self._wrong("a text")
        return self.value

    def lines(self) -> str:
        """Return a text that may be written as a list of its lines."""
        if isinstance(self.value, str):
            return self.value
        return "\n".join(item.text() for item in self.items())

    def whole(self) -> int:
        """Return a whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self._wrong("a whole number")
        return self.value

    def boolean(self) -> bool:
        """Return true or false."""
        if not isinstance(self.value, bool):
            raise self._wrong("true or false")
        return self.value

    def member(self, kind: type[E]) -> E:
        """Return the member of an enumeration."""
        known = [str(member) for member in kind]
        if self.value not in known:
            raise self._wrong("one of " + ", ".join(known))
        return kind(self.text())

    def attribute_value(self) -> AttributeValue:
        """Return what an attribute may hold; a list of texts becomes a tuple."""
        if isinstance(self.value, list):
            return tuple(item.text() for item in self.items())
        if self.value is None or isinstance(self.value, (bool, int, float, str)):
            return self.value
        raise self._wrong("a plain value")

    def _object(self) -> dict[str, JsonValue]:
        if not isinstance(self.value, dict):
            raise self._wrong("an object")
        return self.value

    def _child(self, key: str) -> str:
        return f"{self.place}.{key}" if self.place else key

    def _wrong(self, expected: str) -> WrongNodeError:
        return WrongNodeError(f"“{self.place or 'the file'}” should be {expected}")
