"""`annotator formats`: what can be read and written."""

from argparse import ArgumentParser, Namespace

from annotator.cli.output import print_columns, print_json
from annotator.core.formats.base.features import EVERYTHING, LOSSES, Feature
from annotator.core.formats.base.fitting import held_by
from annotator.core.formats.base.format import Format
from annotator.core.formats.registry import FORMATS


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def run(arguments: Namespace) -> int:
    """Print one line per format."""
    if arguments.json:
        print_json([_as_value(known) for known in FORMATS])
    else:
        print_columns([_as_row(known) for known in FORMATS])
    return 0


def _does(known: Format) -> str:
    return ", ".join(
        word for word, able in (("reads", known.reader), ("writes", known.writer)) if able
    )


def _as_row(known: Format) -> list[str]:
    options = " ".join(f"{one.name}={'|'.join(one.values)}" for one in known.options)
    return [known.name, _does(known), " ".join(known.suffixes), known.title, options]


def _as_value(known: Format) -> dict[str, object]:
    holds = held_by(known.writer) if known.writer else EVERYTHING
    return {
        "name": known.name,
        "title": known.title,
        "suffixes": known.suffixes,
        "reads": known.reader is not None,
        "writes": known.writer is not None,
        "options": {
            one.name: {"values": one.values, "meaning": one.meaning} for one in known.options
        },
        "loses": [LOSSES[feature] for feature in Feature if feature not in holds],
    }
