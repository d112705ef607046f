"""The readers of figures and quotes, loaded when somebody labels: not at the start.

Their word lists take a tenth of a second; `load` brings them in behind the first picture.
"""
# ruff: noqa: PLC0415 - see the first lines

from annotator.core.commands.base import ArticleCommand


def with_reading(command: ArticleCommand) -> ArticleCommand:
    """Return a command that fills in what is read in the figures and quotes it makes."""
    from annotator.core.commands.read_records import WithReading

    return WithReading(command)


def load() -> None:
    """Load the readers now, in whichever thread this is."""
    from annotator.core.commands import read_records

    del read_records
