"""`annotator export`: a dataset in a format, whole or not at all."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from annotator.cli.export_choice import add_choice, chosen
from annotator.cli.export_report import print_report, report_value
from annotator.cli.output import print_json
from annotator.cli.project_argument import add_json, add_project, open_project
from annotator.cli.watching import watched_job
from annotator.core.domain.errors import ProjectLockedError, ReadOnlyProjectError
from annotator.core.domain.private_folder import private_folder
from annotator.core.formats.registry import FORMATS
from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.exporting import export
from annotator.core.transfer.splitting import Split, parse_shares
from annotator.core.transfer.surveying import survey


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    parser.add_argument(
        "--format",
        required=True,
        choices=[known.name for known in FORMATS if known.writer],
        help="the format to write",
    )
    parser.add_argument(
        "--output",
        required=True,
        metavar="PATH",
        help="a file; or a folder, to which scheme and register are added",
    )
    add_choice(parser)
    parser.add_argument(
        "--split",
        metavar="80/10/10",
        type=_shares,
        help="one file each for train, dev and test (or 90/10 for train and test); "
        "an article stays in the part it once got",
    )
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help="another number cuts new articles anew"
    )
    parser.add_argument(
        "--strict", action="store_true", help="write nothing if the format would lose something"
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="count what would be written and lost; write nothing",
    )
    parser.add_argument(
        "--option",
        nargs="+",
        metavar="KEY=VALUE",
        type=_option,
        default=[],
        help="how the format is written, such as tagging=bilou (see `annotator formats`)",
    )
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Export, print counts and losses."""
    options = ExportOptions(
        choice=chosen(arguments),
        strict=arguments.strict,
        split=None if arguments.split is None else Split(arguments.split, arguments.seed),
        writing=dict(arguments.option),
    )
    with watched_job("exporting") as job, _unchanging(arguments) as project:
        if arguments.dry_run:
            report = survey(project, arguments.format, options, job)
        else:
            report = export(project, arguments.format, arguments.output, options, job)
    if arguments.json:
        print_json(report_value(report))
    else:
        print_report(report, options.choice.unit)
    return 0


def _option(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not (key and equals and value):
        raise ArgumentTypeError(f"{text!r} is no option such as tagging=bilou")
    return key, value


def _shares(text: str) -> tuple[int, ...]:
    try:
        return parse_shares(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is no split such as 80/10/10") from error


@contextmanager
def _unchanging(arguments: Namespace) -> Iterator[Project]:
    """Give the project so that nobody changes it meanwhile: held, or else a copy of it.

    A split needs the project itself, because the parts are kept there. A dry run only looks.
    """
    if arguments.dry_run:
        with open_project(arguments) as project:
            yield project
        return
    try:
        project = open_project(arguments, read_only=False)
    except (ProjectLockedError, ReadOnlyProjectError):
        if arguments.split is not None:
            raise
        with (
            private_folder() as folder,
            open_project(arguments) as live,
            Project.open(live.snapshot(folder), read_only=True) as copy,
        ):
            yield copy
    else:
        with project:
            yield project
