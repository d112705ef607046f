"""`annotator undo`: the last edit taken back."""

from argparse import ArgumentParser, Namespace

from annotator.cli.project_argument import add_project, open_project
from annotator.core.domain.captions import caption


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)


def run(arguments: Namespace) -> int:
    """Take back the last edit and say which it was."""
    with open_project(arguments, read_only=False) as project:
        change = project.undo()
    print(f"Undone: {caption(change.kind, change.details)}")
    return 0
