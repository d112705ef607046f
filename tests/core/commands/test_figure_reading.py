"""A figure's value against its text, and what a person's value and modifier set."""

import pytest

from annotator.core.commands.figure_reading import (
    disagreeing,
    read_figure,
    with_modifier,
    with_value,
)
from annotator.core.domain.values import AttributeValue
from shipped_world import shipped_world


@pytest.mark.parametrize(
    ("value", "is_marked"),
    [(1500, False), (1600, False), (15000, True), (150, True), (14999, False), (None, False)],
)
def test_a_factor_of_ten_is_marked(value: int | None, is_marked: bool) -> None:
    drawn = shipped_world("قتل [1500](figure) شخص")
    figure = read_figure(drawn.article.text, drawn.layer.span("s0"))
    assert (disagreeing({"value": value}, figure) is not None) is is_marked


def test_a_text_without_number_disagrees_with_nothing() -> None:
    drawn = shipped_world("قتل [الرجل](figure) هنا")
    assert read_figure(drawn.article.text, drawn.layer.span("s0")) is None
    assert disagreeing({"value": 5}, None) is None


def test_the_words_around_say_what_is_counted() -> None:
    drawn = shipped_world("قتل [1500](figure) شخص")
    figure = read_figure(drawn.article.text, drawn.layer.span("s0"))
    assert figure is not None
    assert (figure.value, figure.kind) == (1500, "casualties")


def test_a_value_takes_the_place_of_a_range() -> None:
    ranged: dict[str, AttributeValue] = {"value_min": 20, "value_max": 30, "modifier": "range"}
    assert with_value(ranged, 25) == {
        "value": 25,
        "value_min": None,
        "value_max": None,
        "modifier": "exact",
    }


def test_a_value_keeps_the_modifier_and_its_bound() -> None:
    assert with_value({"modifier": "min"}, 300)["value_min"] == 300


@pytest.mark.parametrize(
    ("modifier", "low", "high"),
    [("min", 5, None), ("max", None, 5), ("exact", None, None), ("approx", None, None)],
)
def test_a_modifier_sets_the_bounds(modifier: str, low: int | None, high: int | None) -> None:
    set_now = with_modifier({"value": 5}, modifier)
    assert (set_now["value_min"], set_now["value_max"]) == (low, high)


def test_a_modifier_leaves_the_bounds_of_a_range() -> None:
    assert with_modifier({"value_min": 20, "value_max": 30}, "approx") == {"modifier": "approx"}
