"""`annotator import`: articles, and the spans they have, from files and folders."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from annotator.cli.import_report import print_report, report_value
from annotator.cli.name_options import add_name_options, name_map
from annotator.cli.output import print_json
from annotator.cli.project_argument import add_json, add_project, open_project
from annotator.cli.watching import watched_job
from annotator.core.domain.article import META_KEYS
from annotator.core.formats.base.format import FieldKeys, OffsetUnit, ReadOptions
from annotator.core.formats.registry import FORMATS
from annotator.core.transfer.foreign_names import NameMap
from annotator.core.transfer.importing import ImportOptions, import_paths

_UNTOLD = " (default: guessed from the first rows, and told)"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    parser.add_argument("paths", metavar="PATH", type=Path, nargs="+", help="a file or folder")
    names = ["auto", *(known.name for known in FORMATS if known.reader)]
    parser.add_argument(
        "--format", choices=names, default="auto", help="the format (default: found out per file)"
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="report only, with the first rows of foreign tables and JSON; change nothing",
    )
    parser.add_argument(
        "--encoding",
        metavar="E",
        type=_encoding,
        help="the encoding of all files, such as windows-1256 (default: found out for each file)",
    )
    parser.add_argument(
        "--repair",
        action="store_true",
        help="repair texts that were once decoded wrongly, such as ÇáÓáÇã",
    )
    parser.add_argument(
        "--offset-unit",
        choices=[unit.value for unit in OffsetUnit],
        help="what offsets count (default: what the format says, or found out)",
    )
    parser.add_argument(
        "--annotator",
        metavar="NAME",
        default="",
        help="whose the spans are that name no annotator (default: who works now)",
    )
    add_name_options(parser)
    parser.add_argument(
        "--skip-bad-spans",
        action="store_true",
        help="leave out spans that do not fit their text, not the whole article",
    )
    for key in ("text", *META_KEYS):
        parser.add_argument(
            f"--{key}-key", metavar="K", help=f"key or column of the {_named(key)}{_UNTOLD}"
        )
    add_json(parser)


def _encoding(name: str) -> str:
    try:
        "".encode(name)
    except (LookupError, ValueError) as error:
        raise ArgumentTypeError(f"there is no text encoding {name!r}") from error
    return name


def _named(key: str) -> str:
    return {"published": "date of publication", "url": "address"}.get(key, key)


def run(arguments: Namespace) -> int:
    """Import and report; 1 if something was refused and nothing came in."""
    with (
        watched_job("importing") as job,
        open_project(arguments, read_only=arguments.dry_run) as project,
    ):
        options = _options(arguments, name_map(arguments, project.scheme))
        report = import_paths(project, arguments.paths, options, job)
    if arguments.json:
        print_json(report_value(report))
    else:
        print_report(report, is_dry_run=arguments.dry_run)
    is_vain = report.refusals and not (report.added or report.added_layers or report.duplicates)
    return 1 if is_vain else 0


def _options(arguments: Namespace, names: NameMap) -> ImportOptions:
    given = {key: getattr(arguments, f"{key}_key") for key in ("text", *META_KEYS)}
    unit = arguments.offset_unit
    reading = ReadOptions(
        encoding=arguments.encoding,
        repair=arguments.repair,
        keys=FieldKeys(
            text=given["text"] or "text", meta={key: given[key] or key for key in META_KEYS}
        ),
        offset_unit=OffsetUnit(unit) if unit else None,
        skip_bad_spans=arguments.skip_bad_spans,
    )
    return ImportOptions(
        format_name=arguments.format,
        reading=reading,
        names=names,
        dry_run=arguments.dry_run,
        annotator=arguments.annotator.strip(),
    )
