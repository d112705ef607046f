"""Short sentences with their quotes drawn in, and sentences in which nobody is quoted."""

from pathlib import Path

import pytest

from annotator.core.arabic.quotes.reader import read_quotes
from drawn import DrawnSpan, parse

HERE = Path(__file__).parent


def sentences(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.replace("\\n", "\n") for line in lines]


def drawn(text: str) -> set[DrawnSpan]:
    """What is read in a text: quotes by type, cues, first sources, addressees."""
    found = set()
    for quote in read_quotes(text):
        found.add(DrawnSpan(quote.start, quote.end, quote.type.value))
        if quote.cue:
            found.add(DrawnSpan(*quote.cue.range, "cue"))
        if quote.sources:
            found.add(DrawnSpan(*quote.sources[0], "source"))
        if quote.addressee:
            found.add(DrawnSpan(*quote.addressee, "to"))
    return found


@pytest.mark.parametrize("drawing", sentences("quoted.txt"))
def test_a_quote_is_read_with_its_cue_and_source(drawing: str) -> None:
    expected = parse(drawing)
    assert drawn(expected.text) == set(expected.spans)


@pytest.mark.parametrize("text", sentences("unquoted.txt"))
def test_what_nobody_says_is_no_quote(text: str) -> None:
    assert read_quotes(text) == ()
