"""Files that an export writes beside its data, and how they are known again."""

from pathlib import Path
from typing import Final

SIDECARS: Final = ("scheme.json", "register.json")
"""What a folder export writes beside its data; read apart, never as articles."""

MANIFEST: Final = "manifest.json"
"""In a folder; beside a single file its name stands before it."""

CARD: Final = "README.md"
OTHER_CARD: Final = "dataset.card.md"
"""The dataset card where README.md is somebody else's."""

CARD_MARK: Final = b"<!-- Written by an export of the annotator; the next one replaces it. -->\n"
MANIFEST_SCHEMA: Final = "annotator.manifest/1"
_MANIFEST_MARK: Final = b'{\n  "schema": "annotator.manifest/'


def is_manifest(path: Path) -> bool:
    """Tell whether a file begins as our manifests do; False where it cannot be read."""
    return _begins(path, _MANIFEST_MARK)


def is_card(path: Path) -> bool:
    """Tell whether a file begins as our cards do; False where it cannot be read."""
    return _begins(path, CARD_MARK)


def _begins(path: Path, mark: bytes) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(mark)) == mark
    except OSError:
        return False
