"""`annotator scheme`: the labels of a project, as a list or as a file."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from annotator.cli.output import print_columns
from annotator.cli.project_argument import add_project, open_project
from annotator.core.commands.replace_scheme import ReplaceScheme
from annotator.core.domain.errors import UnwritableError
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.scheme_json import scheme_to_json
from annotator.core.domain.scheme_mapping import SchemeImpact, SchemeMapping
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
    parser.add_argument(
        "--map",
        metavar="OLD=NEW",
        action="append",
        default=[],
        type=_pair,
        help="with --import: what becomes of a label or relation that the new scheme lacks",
    )
    parser.add_argument(
        "--allow-loss",
        action="store_true",
        help="with --import: let go of what is neither in the new scheme nor mapped",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="with --import: only say what would happen"
    )


def run(arguments: Namespace) -> int:
    """Show, write or replace the scheme."""
    writes = arguments.source is not None and not arguments.dry_run
    with open_project(arguments, read_only=not writes) as project:
        if arguments.source is not None:
            _replace(project, arguments)
        elif arguments.target is not None:
            _write(project.scheme, arguments.target)
        else:
            _show(project.scheme)
    return 0


def _replace(project: Project, arguments: Namespace) -> None:
    scheme = read_scheme(arguments.source)
    pairs: dict[str, str] = dict(arguments.map)
    relations = {old: new for old, new in pairs.items() if project.scheme.relation(old)}
    labels = {old: new for old, new in pairs.items() if old not in relations}
    command = ReplaceScheme(
        scheme,
        SchemeMapping(labels=labels, relations=relations),
        allows_loss=arguments.allow_loss,
    )
    if arguments.dry_run:
        _print_impact(command.preview(project))
        return
    if scheme != project.scheme or pairs:
        project.commit(command.plan(project))
    print(f"The scheme is “{scheme.id}” now, with {len(scheme.labels)} labels.")


def _print_impact(impact: SchemeImpact) -> None:
    print(f"changed: {impact.spans} spans, {impact.relations} relations")
    print(f"in: {impact.articles} articles")
    for what, losses in (
        ("spans", impact.lost_spans),
        ("relations", impact.lost_relations),
        ("values", impact.lost_values),
    ):
        for name, count in losses.items():
            print(f"lost: {count} {what} of {name}")
    if impact.entities:
        print(f"lost: {impact.entities} entities")


def _pair(text: str) -> tuple[str, str]:
    old, equals, new = text.partition("=")
    if not equals or not old or not new:
        raise ArgumentTypeError(f"“{text}” is not of the form OLD=NEW")
    return old, new


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
