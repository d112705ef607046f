"""`annotator exports`: what was exported, and what changed since."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime

from annotator.cli.output import print_columns, print_json
from annotator.cli.project_argument import add_json, add_project, open_project
from annotator.core.domain.errors import UnknownExportError
from annotator.core.domain.export_record import ExportRecord
from annotator.core.project import Project
from annotator.core.transfer.export_changes import (
    Changed,
    ExportChanges,
    changes_since_export,
)
from annotator.core.transfer.known_copies import KEY as NEAR_COPIES

LATEST = 0
_OWN = frozenset({"mark", NEAR_COPIES})
"""Options that say something to the program alone."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    parser.add_argument(
        "--changes",
        nargs="?",
        type=int,
        const=LATEST,
        metavar="N",
        help="what an export like number N (default: the latest) would have that it had not",
    )
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Print the exports, or what changed since one of them."""
    with open_project(arguments) as project:
        if arguments.changes is None:
            _list(project.exports.all(), as_json=arguments.json)
        else:
            record = _numbered(project, arguments.changes)
            _tell(record, changes_since_export(project, record), as_json=arguments.json)
    return 0


def _numbered(project: Project, number: int) -> ExportRecord:
    for record in project.exports.all():
        if number in {LATEST, record.number}:
            return record
    raise UnknownExportError(number=number)


def _list(records: tuple[ExportRecord, ...], *, as_json: bool) -> None:
    if as_json:
        print_json([_value(record) for record in reversed(records)])
        return
    rows = [
        [
            str(record.number),
            _time(record),
            record.format_name,
            f"{record.articles} articles",
            f"{record.spans} spans",
            record.target,
        ]
        for record in reversed(records)
    ]
    print_columns(rows, right=frozenset({0, 3, 4}))


def _value(record: ExportRecord) -> dict[str, object]:
    return {
        "number": record.number,
        "at": _time(record),
        "format": record.format_name,
        "target": record.target,
        "articles": record.articles,
        "spans": record.spans,
        "sha256": record.sha256,
        "options": {key: record.options[key] for key in record.options if key not in _OWN},
    }


def _time(record: ExportRecord) -> str:
    return datetime.fromtimestamp(record.at_ms // 1000, UTC).isoformat()


def _tell(record: ExportRecord, changes: ExportChanges | None, *, as_json: bool) -> None:
    if as_json:
        value = None if changes is None else _changes_value(changes)
        print_json({"number": record.number, "changes": value})
        return
    print(f"Since export {record.number} ({_time(record)}, {record.format_name}):")
    if changes is None:
        print("  its record does not say what it was made of")
    elif changes.are_none:
        print("  nothing changed")
    else:
        for word, found in (("articles", changes.articles), ("spans", changes.spans)):
            print(f"  {word}: {_counts(found)}")
        if changes.scheme:
            print("  the scheme changed")


def _counts(found: Changed) -> str:
    return f"{found.added} added, {found.removed} removed, {found.changed} changed"


def _changes_value(changes: ExportChanges) -> dict[str, object]:
    return {
        word: {"added": found.added, "removed": found.removed, "changed": found.changed}
        for word, found in (("articles", changes.articles), ("spans", changes.spans))
    } | {"scheme": changes.scheme}
