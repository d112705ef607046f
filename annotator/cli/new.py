"""`annotator new`: a project file with a scheme and a first annotator."""

import getpass
from argparse import ArgumentParser, Namespace
from pathlib import Path

from annotator.cli.project_argument import add_project
from annotator.core.project import Project
from annotator.core.transfer.sample import add_sample
from annotator.core.transfer.scheme_files import DEFAULT_SCHEME, read_scheme, shipped_schemes

NOBODY = "annotator"
"""The annotator's name where the system does not tell who works."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    parser.add_argument(
        "--scheme",
        metavar="FILE|NAME",
        default=DEFAULT_SCHEME,
        help=f"a scheme file, or one of: {', '.join(shipped_schemes())} "
        f"(default: {DEFAULT_SCHEME})",
    )
    parser.add_argument("--annotator", metavar="NAME", help="who works (default: your login name)")
    parser.add_argument("--sample", action="store_true", help="put the sample article in")


def run(arguments: Namespace) -> int:
    """Make the project; an existing file is never overwritten."""
    path: Path = arguments.project
    scheme = read_scheme(arguments.scheme)
    annotator = arguments.annotator or login_name()
    with Project.create(path, scheme=scheme, annotator=annotator) as project:
        if arguments.sample:
            add_sample(project)
    print(path)
    return 0


def login_name() -> str:
    """Return the name of the person logged in, or a plain word where there is none."""
    try:
        return getpass.getuser() or NOBODY
    except (OSError, KeyError, ImportError):
        return NOBODY
