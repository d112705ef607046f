"""Attribute values as texts, for formats whose attributes are texts, and back.

A text stands as it is; any other value, and a text that could be taken for one, as JSON.
"""

from functools import lru_cache
from typing import Any

import orjson

from annotator.core.domain.values import AttributeValue

_LARGEST = 2**63
_REMEMBERED = 1 << 12


def value_text(value: AttributeValue) -> str:
    """Return the text of a value: `نص`, `7.5`, `true`, `["a","b"]`, and `"7.5"` for a text."""
    return _plain_or_quoted(value) if isinstance(value, str) else orjson.dumps(value).decode()


@lru_cache(maxsize=_REMEMBERED)
def _plain_or_quoted(text: str) -> str:
    return text if text_value(text) == text else orjson.dumps(text).decode()


@lru_cache(maxsize=_REMEMBERED)
def text_value(text: str) -> AttributeValue:
    """Return the value that a text stands for; a text that is no JSON is itself."""
    try:
        value: Any = orjson.loads(text)
    except orjson.JSONDecodeError:
        return text
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    is_whole = text.lstrip("-").isdecimal()
    if is_whole and isinstance(value, (int, float)) and not -_LARGEST < value < _LARGEST:
        return text
    return value if value is None or isinstance(value, (str, bool, int, float)) else text
