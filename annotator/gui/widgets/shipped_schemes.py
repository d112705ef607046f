"""The schemes that come with the app, by their names in the language of the window."""

import json
from pathlib import Path

from annotator.core.resources import resource_path
from annotator.gui.widgets.label_look import interface_language


def shipped_schemes() -> list[Path]:
    """Return the scheme files that come with the app."""
    return sorted(resource_path("schemes").glob("*.json"))


def scheme_name(path: Path) -> str:
    """Return the name that a scheme file gives its scheme."""
    names = json.loads(path.read_text(encoding="utf-8"))["names"]
    return str(names["ar" if interface_language().startswith("ar") else "en"])
