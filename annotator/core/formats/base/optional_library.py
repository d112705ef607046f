"""Libraries that only some formats need, loaded when such a file is read or written."""

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from annotator.core.domain.errors import MissingLibraryError


class Extra(NamedTuple):
    """An extra of the package: its name, and the library that it brings."""

    name: str
    library: str

    @property
    def command(self) -> str:
        """The line that installs it into the Python that runs the app."""
        wanted = f'"arabic-news-annotator[{self.name}]"'
        if find_spec("pip") is None:  # an environment that uv made
            return f'uv pip install --python "{sys.executable}" {wanted}'
        return f'"{sys.executable}" -m pip install {wanted}'


def optional_module(name: str, *, extra: Extra, known: str) -> Any:  # noqa: ANN401 - no types here
    """Return a module of an optional library, for the format called `known`.

    Raises MissingLibraryError, which says how to install it.
    """
    try:
        # Up to a second and 150 MB that only these formats need; most installations do without.
        return import_module(name)
    except ImportError as error:
        raise MissingLibraryError(
            name=known, library=extra.library, command=extra.command
        ) from error
