"""Schemes by the path of a file or by the name of one that ships."""

from pathlib import Path

from annotator.core.domain.errors import SchemeFileError
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
    path = Path(name_or_path)
    if not path.exists():
        known = ", ".join(shipped_schemes())
        reason = f"there is no such file, and the schemes with a name are {known}"
        raise SchemeFileError(path=name_or_path, reason=reason)
    return read_scheme_file(path)
