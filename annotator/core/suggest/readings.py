"""What is read in the texts that are being labelled, each text once."""

from functools import lru_cache

from annotator.core.arabic.numbers.figure import Figure
from annotator.core.arabic.numbers.reader import read_figures
from annotator.core.arabic.quotes.reader import read_quotes
from annotator.core.arabic.quotes.reading import QuoteReading


@lru_cache(maxsize=4)
def figures_in(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text."""
    return tuple(read_figures(text))


@lru_cache(maxsize=4)
def quotes_in(text: str) -> tuple[QuoteReading, ...]:
    """Return the quotes of a text."""
    return read_quotes(text)
