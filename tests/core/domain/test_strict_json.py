"""JSON that is stricter than the parsers it is made of."""

import json

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.domain.errors import NotJsonError
from annotator.core.domain.strict_json import parse_json

REFUSED = {
    "the same key twice": (b'{"a": 1, "b": {"c": 1, "c": 2}}', "the key “c” stands twice"),
    "the same key twice, tight": (b'{"a":1,"a":1}', "the key “a” stands twice"),
    "not a number": (b"[NaN]", "the number NaN does not exist"),
    "infinity": (b"[-Infinity]", "the number -Infinity does not exist"),
    "a number too large": (b"[1e999]", "the number 1e999 is too large"),
    "five thousand digits": (b"1" * 5000, "a number is too long"),
    "half a pair": (rb'["\ud83d"]', "half a character"),
    "invalid UTF-8": (b'["\xd9"]', "invalid UTF-8 at byte 2"),
    "too deep": (b"[" * 100_000, "nested too deeply"),
    "cut off": (b'{"a": ', "at position 6"),
    "two values": (b"1 2", "extra data"),
    "nothing": (b"", "at position 0"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_loose_json_is_refused_with_a_reason(case: str) -> None:
    data, reason = REFUSED[case]
    with pytest.raises(NotJsonError) as caught:
        parse_json(data)
    assert reason in str(caught.value)


def test_an_escaped_pair_is_one_character() -> None:
    assert parse_json(rb'"\ud83d\ude00"') == "😀"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.text() | st.floats(-1e9, 1e9),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(JSON)
def test_valid_json_is_read_as_it_is(value: object) -> None:
    assert parse_json(orjson.dumps(value)) == value
    assert parse_json(json.dumps(value, indent=1).encode()) == value
