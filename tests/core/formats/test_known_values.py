"""What is made of shared attributes is made once, and never taken for that of others."""

import tracemalloc

from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.known_values import KnownValues, Values


def shown(label: str, values: Values) -> str:
    return f"{label} {dict(values)}"


def test_shared_attributes_are_made_once_for_each_key() -> None:
    made: list[str] = []

    def make(label: str, values: Values) -> str:
        made.append(label)
        return shown(label, values)

    known = KnownValues(make)
    shared: dict[str, AttributeValue] = {"type": "person"}
    for _ in range(2):
        found = known.each(["actor", "place", "actor"], [shared] * 3)
        assert found == [shown("actor", shared), shown("place", shared), shown("actor", shared)]
    assert made == ["actor", "place"]


def test_equal_values_of_other_types_stay_apart() -> None:
    known = KnownValues(shown)
    values: list[Values] = [{"a": 1}, {"a": True}, {"a": 1.0}, {"a": "1"}, {}]
    for _ in range(2):
        assert known.each("xxxxx", values) == [shown("x", one) for one in values]


def test_attributes_that_are_gone_are_no_others() -> None:
    known = KnownValues(shown)
    for number in range(20_000):  # each lies where one before it lay, if that is gone
        values: list[Values] = [{"a": number}]
        assert known.each("x", values) == [shown("x", values[0])]


def test_what_is_kept_has_a_bound() -> None:
    known = KnownValues(shown)
    tracemalloc.start()
    for number in range(20_000):
        known.each("x", [{"a": str(number)}])
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 4_000_000  # all of it would be 9 MB
