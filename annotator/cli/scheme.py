"""`annotator scheme`: the labels of a project, as a list or as a file."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from annotator.cli.output import print_columns
from annotator.cli.project_argument import add_project, open_project
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.errors import UnwritableError
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.scheme_json import scheme_to_json
from annotator.core.project import Project
from annotator.core.transfer.scheme_files import read_scheme


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--export", metavar="FILE", dest="target", help="write the scheme as JSON (-: print it)"
    )
    either.add_argument(
        "--import", metavar="FILE", dest="source", help="replace the scheme by that of a file"
    )


def run(arguments: Namespace) -> int:
    """Show, write or replace the scheme."""
    with open_project(arguments, read_only=arguments.source is None) as project:
        if arguments.source is not None:
            _replace(project, read_scheme(arguments.source))
        elif arguments.target is not None:
            _write(project.scheme, arguments.target)
        else:
            _show(project.scheme)
    return 0


def _replace(project: Project, scheme: Scheme) -> None:
    change = RecordChange(before=project.scheme, after=scheme)
    project.commit(
        Edit(kind=EditKind.EDIT_SCHEME, annotator_id=project.annotator.id, records=(change,))
    )
    print(f"The scheme is “{scheme.id}” now, with {len(scheme.labels)} labels.")


def _write(scheme: Scheme, target: str) -> None:
    data = scheme_to_json(scheme)
    if target == "-":
        sys.stdout.write(data.decode())
        return
    try:
        Path(target).write_bytes(data)
    except OSError as error:
        raise UnwritableError(path=target, reason=error.strerror or error) from error
    print(target)


def _show(scheme: Scheme) -> None:
    print(f"{scheme.id}: {scheme.names.en}\n")
    print_columns(
        [label.key or "-", label.id, label.colour, label.names.en, label.names.ar]
        for label in scheme.labels
    )
    print()
    for kind in scheme.relations:
        ends = f"{', '.join(kind.source_labels)} → {', '.join(kind.target_labels)}"
        print(f"{kind.id}: {ends}{'' if kind.enabled else ' (off)'}")
