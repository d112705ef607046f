"""`annotator register`: the entities of a project, as a list or as a file."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from annotator.cli.output import print_columns, print_json
from annotator.cli.project_argument import add_json, add_project, open_project
from annotator.core.commands.import_register import ImportRegister
from annotator.core.project import Project
from annotator.core.transfer.register_files import read_register, write_register


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    add_json(parser)
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--export", metavar="FILE", dest="target", type=Path, help="write it (.json or .csv)"
    )
    either.add_argument(
        "--import",
        metavar="FILE",
        dest="source",
        type=Path,
        help="add the entities of a file and change those that are known (.json or .csv)",
    )


def run(arguments: Namespace) -> int:
    """Show, write or grow the register."""
    with open_project(arguments, read_only=arguments.source is None) as project:
        if arguments.source is not None:
            _take(project, arguments)
        elif arguments.target is not None:
            _write(project, arguments)
        else:
            _show(project, as_json=arguments.json)
    return 0


def _take(project: Project, arguments: Namespace) -> None:
    entities = read_register(arguments.source)
    command = ImportRegister(entities)
    changes = command.changes(project)
    if changes:
        project.commit(command.plan(project))
    added = sum(change.before is None for change in changes)
    if arguments.json:
        print_json({"added": added, "changed": len(changes) - added, "read": len(entities)})
    else:
        print(f"added: {added} entities\nchanged: {len(changes) - added} entities")


def _write(project: Project, arguments: Namespace) -> None:
    written = write_register(project, arguments.target)
    if arguments.json:
        print_json({"path": written.path, "bytes": written.size, "sha256": written.sha256})
    else:
        print(written.path)
        print(f"{project.register.count()} entities", file=sys.stderr)


def _show(project: Project, *, as_json: bool) -> None:
    entities = project.register.all()
    counts = [project.register.mention_count(entity.uuid) for entity in entities]
    if not as_json:
        print_columns(
            [
                [str(count), entity.label, entity.type or "-", "، ".join((entity.name, *also))]
                for entity, count in zip(entities, counts, strict=True)
                for also in [entity.aliases]
            ],
            right=frozenset({0}),
        )
        return
    print_json(
        [
            {
                "id": entity.uuid,
                "label": entity.label,
                "name": entity.name,
                "type": entity.type,
                "aliases": entity.aliases,
                "note": entity.note,
                "external_ids": entity.external_ids,
                "mentions": count,
            }
            for entity, count in zip(entities, counts, strict=True)
        ]
    )
