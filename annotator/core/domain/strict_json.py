"""JSON as the standard has it: what other parsers let pass is refused here."""

import json
import re
from collections.abc import Sequence
from typing import Never

import orjson

from annotator.core.domain.errors import NotJsonError
from annotator.core.domain.values import JsonValue

_SURROGATE_ESCAPE = re.compile(rb"\\u[dD][89a-fA-F]")
_BEGINNING = 200
"""So many bytes tell how JSON is spaced."""


class _RepeatedKeyError(ValueError):
    """An object has the same key twice."""


def parse_json(data: bytes) -> JsonValue:
    """Parse one JSON value in UTF-8.

    Raises NotJsonError, also for what `json` accepts: the same key twice in an object, NaN and
    infinities, lone surrogates; and for what `orjson` accepts: the same key twice.
    """
    quick = _parsed_quickly(data)
    return _parsed_strictly(data) if quick is None else quick


def _parsed_quickly(data: bytes) -> JsonValue:
    """Return the value of what a JSON writer wrote, None where only a strict look can tell.

    What orjson writes back byte for byte has no key twice, no half character and no number that
    was rounded: each of them would have changed. All our own lines are so; it saves half the time.
    With a space behind its first colons (Python's `json` writes so) it would come back changed.
    """
    if b'": ' in data[:_BEGINNING]:
        return None
    try:
        value: JsonValue = orjson.loads(data)
        return value if orjson.dumps(value) == data.rstrip() else None
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        return None


def _parsed_strictly(data: bytes) -> JsonValue:
    try:
        value: JsonValue = _DECODER.decode(data.decode("utf-8"))
        if _SURROGATE_ESCAPE.search(data):
            orjson.loads(data)
    except UnicodeDecodeError as error:
        raise NotJsonError(reason=f"invalid UTF-8 at byte {error.start}") from error
    except _RepeatedKeyError as error:
        raise NotJsonError(reason=str(error)) from error
    except orjson.JSONDecodeError as error:
        raise NotJsonError(reason=f"half a character at position {error.pos}") from error
    except json.JSONDecodeError as error:
        reason = f"{error.msg.lower()} at position {error.pos}"
        raise NotJsonError(reason=reason) from error
    except (ValueError, RecursionError) as error:
        raise NotJsonError(reason=_reason(error)) from error
    return value


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return str(error) if str(error).startswith("the number") else "a number is too long"


def _object(pairs: Sequence[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _RepeatedKeyError(f"the key “{key}” stands twice")
            seen.add(key)
    return fields


def _no_constant(name: str) -> Never:
    raise ValueError(f"the number {name} does not exist in JSON")


def _number(text: str) -> float:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ValueError(f"the number {text[:20]} is too large")
    return value


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_constant=_no_constant, parse_float=_number
)
