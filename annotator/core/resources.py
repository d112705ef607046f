"""The files that ship with the app: schemes, sample, icons, themes, translations."""

from functools import cache
from importlib.resources import files
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as `("schemes", "x.json")`.

    An installed package has them in `annotator/_resources`, a checkout in `resources`.
    The path is returned whether or not the file exists.
    """
    return _resources_folder().joinpath(*parts)


@cache
def _resources_folder() -> Path:
    package = Path(str(files("annotator")))
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
