"""Versions of installed packages, without what is slow to load.

importlib.metadata would say them too, but loading that (mail parser, ZIP, sockets) is a tenth
of the whole start of the window.
"""

import importlib.util
from pathlib import Path


def installed_version(module: str, distribution: str) -> str:
    """Return the version that the folder of an installation names, "" where none does.

    `module` is what is imported (it is not, here), `distribution` what was installed.
    """
    spec = importlib.util.find_spec(module)
    if spec is None or spec.origin is None:
        return ""
    for folder in Path(spec.origin).parents[1].glob("*.dist-info"):
        name, _, version = folder.stem.partition("-")
        if _plain(name) == _plain(distribution):
            return version
    return ""


def _plain(name: str) -> str:
    return name.lower().replace("-", "_")
