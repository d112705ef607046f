"""`annotator parse`: the figures and quotes read in a plain text, without a project."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from annotator.cli.output import print_columns, print_json
from annotator.core.arabic.decoding import decode
from annotator.core.arabic.numbers.figure import Figure
from annotator.core.arabic.numbers.reader import read_figures
from annotator.core.arabic.quotes.reader import read_quotes
from annotator.core.arabic.quotes.reading import QuoteReading
from annotator.core.domain.errors import LoneSurrogateError, UnreadableFileError

STANDARD_INPUT = "-"
_LONGEST_SHOWN = 60


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("text", metavar="TEXT", nargs="?", help="the text itself")
    either.add_argument("--file", metavar="PATH", help="a text file (-: standard input)")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def run(arguments: Namespace) -> int:
    """Print what was read; all offsets are code points of the text as it was given."""
    text = _given(arguments.text) if arguments.file is None else _read(arguments.file)
    figures, quotes = read_figures(text), read_quotes(text)
    if arguments.json:
        print_json(
            {
                "figures": [_figure_value(text, figure) for figure in figures],
                "quotes": [_quote_value(text, quote) for quote in quotes],
            }
        )
    else:
        _print(text, figures, quotes)
    return 0


def _given(text: str) -> str:
    """Return a text of the command line, or refuse one that is no text."""
    for position, character in enumerate(text):
        if "\ud800" <= character <= "\udfff":
            raise LoneSurrogateError(position=position)
    return text


def _read(path: str) -> str:
    """Return the text of a file or of standard input, without a byte order mark."""
    try:
        data = sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path).read_bytes()
    except OSError as error:
        raise UnreadableFileError(reason=error.strerror or error) from error
    return decode(data).text


def _piece(text: str, start: int, end: int) -> dict[str, object]:
    return {"start": start, "end": end, "text": text[start:end]}


def _figure_value(text: str, figure: Figure) -> dict[str, object]:
    return {
        **_piece(text, figure.start, figure.end),
        "kind": figure.kind,
        "value": figure.value,
        "value_min": figure.value_min,
        "value_max": figure.value_max,
        "unit": figure.unit,
        "modifier": figure.modifier,
        "form": figure.form,
    }


def _quote_value(text: str, quote: QuoteReading) -> dict[str, object]:
    cue = quote.cue
    return {
        **_piece(text, quote.start, quote.end),
        "type": quote.type,
        "cue": None if cue is None else {"start": cue.range.start, "end": cue.range.end},
        "sources": [_piece(text, *source) for source in quote.sources],
    }


def _print(text: str, figures: tuple[Figure, ...], quotes: tuple[QuoteReading, ...]) -> None:
    print(f"{len(figures)} figures")
    print_columns(
        [
            f"{figure.start}-{figure.end}",
            figure.kind,
            figure.modifier,
            _amount(figure),
            figure.unit or "-",
            text[figure.start : figure.end],
        ]
        for figure in figures
    )
    print(f"\n{len(quotes)} quotes")
    print_columns(
        [f"{quote.start}-{quote.end}", f"{quote.type} {quote.level}", _sentence(text, quote)]
        for quote in quotes
    )


def _amount(figure: Figure) -> str:
    if figure.date:
        return figure.date
    if figure.value is not None:
        return f"{figure.value:,}"
    bounds = (figure.value_min, figure.value_max)
    if bounds == (None, None):
        return "-"
    return "…".join("" if bound is None else f"{bound:,}" for bound in bounds)


def _sentence(text: str, quote: QuoteReading) -> str:
    """Return source, cue and content in one line; a dropped subject stands in brackets."""
    source = quote.sources[0].of(text) if quote.sources else "?"
    cue = quote.cue.range.of(text) if quote.cue else "–"
    content = " … ".join(piece.of(text) for piece in quote.pieces)
    shown = content if len(content) <= _LONGEST_SHOWN else f"{content[:_LONGEST_SHOWN]}…"
    return f"{f'({source})' if quote.implicit else source} ▸ {cue} ▸ {shown}"
