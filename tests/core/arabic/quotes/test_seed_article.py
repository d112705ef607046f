"""The sample article, read against what a person marked in it by the rules of the scheme."""

import pytest

from annotator.core.arabic.numbers.reader import read_figures
from annotator.core.arabic.quotes.reader import read_quotes
from annotator.core.arabic.quotes.reading import QuoteReading
from annotator.core.arabic.text_range import TextRange
from sample_records import FIGURES, QUOTES, TEXT, GoldQuote


@pytest.fixture(scope="module")
def readings() -> dict[TextRange, QuoteReading]:
    return {TextRange(reading.start, reading.end): reading for reading in read_quotes(TEXT)}


@pytest.mark.parametrize("gold", QUOTES, ids=lambda gold: gold.cue)
def test_a_quote_is_read_as_marked(
    gold: GoldQuote, readings: dict[TextRange, QuoteReading]
) -> None:
    reading = readings[gold.place()]
    cue = reading.cue
    assert cue is not None
    assert (reading.type, reading.level, reading.implicit) == (gold.type, gold.level, gold.implicit)
    assert (cue.range.of(TEXT), cue.verb_class) == (gold.cue, gold.verb_class)
    assert reading.sources[0].of(TEXT) == gold.source


def test_nothing_else_is_taken_for_a_quote(readings: dict[TextRange, QuoteReading]) -> None:
    assert set(readings) == {gold.place() for gold in QUOTES}


def test_marks_and_complementizers_are_told(readings: dict[TextRange, QuoteReading]) -> None:
    told = [readings[gold.place()] for gold in QUOTES]
    assert [one.open_mark + one.close_mark for one in told if one.type == "direct"] == ["“”"] * 4
    assert [one.complementizer for one in told if one.type == "indirect"] == [
        *("أن", "إن", "إن", "أنهم", "أن", "أن", "أن", "إن", "أن", "أن"),
    ]


def test_addressees_stand_without_their_lam(readings: dict[TextRange, QuoteReading]) -> None:
    told = [one.addressee.of(TEXT) for one in readings.values() if one.addressee]
    assert told == ["رويترز", "وكالة رويترز"]


def test_the_figures_are_those_that_a_person_marks() -> None:
    read = {TextRange(one.start, one.end): one for one in read_figures(TEXT)}
    assert set(read) == {gold.place() for gold in FIGURES}
    for gold in FIGURES:
        found = read[gold.place()]
        assert (found.value, found.value_min, found.value_max) == (gold.value, gold.low, gold.high)
