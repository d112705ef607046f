"""Schemes by the path of a file or by the name of one that ships."""

from pathlib import Path

from annotator.core.domain.scheme import Scheme
from annotator.core.resources import resource_path
from annotator.core.transfer.sidecars import read_scheme_file

DEFAULT_SCHEME = "arabic-media-v1"
"""The scheme a new project starts with."""


def shipped_schemes() -> tuple[str, ...]:
    """Return the names of the schemes that ship, the default first."""
    names = sorted(path.stem for path in resource_path("schemes").glob("*.json"))
    return tuple(sorted(names, key=lambda name: name != DEFAULT_SCHEME))


def read_scheme(name_or_path: str) -> Scheme:
    """Return a shipped scheme by name, or the scheme of a file.

    Raises SchemeFileError if there is no such scheme or the file holds none.
    """
    if name_or_path in shipped_schemes():
        return read_scheme_file(resource_path("schemes", f"{name_or_path}.json"))
    return read_scheme_file(Path(name_or_path))
