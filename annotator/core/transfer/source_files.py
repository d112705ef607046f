"""The files that an import reads: those named, and those in folders named."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.core.transfer.own_files import (
    CARD,
    MANIFEST,
    OTHER_CARD,
    SIDECARS,
    is_card,
    is_manifest,
)

_TABLES = ("spans.csv", "relations.csv", "quotes.csv", "figures.csv")
_CONFIGURATIONS = frozenset(
    {
        "annotation.conf", "visual.conf", "tools.conf", "kb_shortcuts.conf", "TypeSystem.xml",
        "config.xml", "dataset_info.json", "dataset_infos.json",
    }
)  # fmt: skip
"""What brat, UIMA, Label Studio and `datasets` need beside the data."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file to read, and how it is called in a report."""

    path: Path
    place: str

    def called(self, place: str) -> str:
        """Return a reader's place (`name:line`) as the report calls it (`folder/name:line`)."""
        return self.place + place.removeprefix(self.path.name)

    def size(self) -> int:
        """Return its size in bytes, 0 where it cannot be told."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0


def source_files(paths: Iterable[Path]) -> Iterator[SourceFile]:
    """Yield files in the order named; a folder's own sorted by name, deeper ones after.

    Hidden files and folders, and the sidecars of an export, are passed over in folders.
    """
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path)
        else:
            yield SourceFile(path=path, place=path.name)


def _in_folder(folder: Path) -> Iterator[SourceFile]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and not is_sidecar(path):
                yield SourceFile(path=path, place=path.relative_to(folder).as_posix())


def is_sidecar(path: Path) -> bool:
    """Tell whether a file stands beside the data of an export and holds no articles.

    That is a scheme or register, a dataset card, a manifest, a table of spans beside one of
    articles, the configuration of another program, or the text that an annotation file of brat
    brings in.
    """
    if path.name in SIDECARS or path.name == CARD:
        beside = (one for one in path.parent.glob("*") if one.name not in SIDECARS)
        return any(one.is_file() and one.name != CARD for one in beside)
    if path.name.endswith(MANIFEST) or path.name == OTHER_CARD:
        return is_manifest(path) or is_card(path)
    return _is_table(path) or _is_foreign(path)


def _is_table(path: Path) -> bool:
    for table in _TABLES:
        if path.name == table:
            return path.with_name("data.csv").is_file()
        if path.name.endswith(f".{table}"):
            return path.with_name(path.name.removesuffix(f".{table}") + ".csv").is_file()
    return False


def _is_foreign(path: Path) -> bool:
    if path.suffix == ".txt":
        return path.with_suffix(".ann").is_file()
    return path.name in _CONFIGURATIONS or path.name.endswith(".config.xml")
