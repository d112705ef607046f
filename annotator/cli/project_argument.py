"""The argument that names a project, and the option that asks for JSON."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from annotator.core.project import Project


def add_project(parser: ArgumentParser) -> None:
    """Declare the project that a verb works on."""
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project file (.anno)")


def add_json(parser: ArgumentParser) -> None:
    """Declare `--json`."""
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def open_project(arguments: Namespace, *, read_only: bool = True) -> Project:
    """Open the project; by default for reading, which works beside an open window."""
    path: Path = arguments.project
    return Project.open(path, read_only=read_only)
