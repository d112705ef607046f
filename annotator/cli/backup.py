"""`annotator backup`: a consistent copy of a project, also while it is open elsewhere."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from annotator.cli.project_argument import add_project, open_project


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    parser.add_argument("target", metavar="DEST", type=Path, help="the copy; must not exist yet")


def run(arguments: Namespace) -> int:
    """Write the copy."""
    target: Path = arguments.target
    with open_project(arguments) as project:
        project.backup(target)
    print(target)
    return 0
