"""The plain values that attributes and metadata hold."""

from collections.abc import Mapping, Sequence

JsonValue = None | bool | int | float | str | Sequence["JsonValue"] | Mapping[str, "JsonValue"]
"""What free metadata may hold: anything JSON can."""

AttributeValue = None | bool | int | float | str | tuple[str, ...]
"""What an attribute may hold; a multiple choice is a tuple of choice ids."""
