"""Which files in a folder an export wrote, so that the next one may replace them."""

import hashlib
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from pathlib import Path

from annotator.core.domain.errors import NotJsonError
from annotator.core.domain.export_record import ExportRecord
from annotator.core.domain.strict_json import parse_json
from annotator.core.transfer.own_files import MANIFEST, is_manifest


@dataclass(frozen=True, slots=True)
class KnownFiles:
    """Files of exports: named by the manifest beside them, or remembered by the project."""

    checksums: Container[str]
    """SHA-256 of every file that the project remembers."""

    def of_folder(self, folder: Path) -> Callable[[Path], bool]:
        """Return what tells whether a file of the folder is of an export."""
        names = _named_in(folder / MANIFEST)
        return lambda path: path.name in names or self._is_remembered(path)

    def _is_remembered(self, path: Path) -> bool:
        try:
            with path.open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest() in self.checksums
        except OSError:
            return False


NOTHING_KNOWN = KnownFiles(frozenset())


def remembered(records: Iterable[ExportRecord]) -> KnownFiles:
    """Return the files of the exports that a project remembers."""
    files = (record.options.get("files") for record in records)
    sums = (one for given in files if isinstance(given, dict) for one in given.values())
    return KnownFiles(frozenset(str(checksum) for checksum in sums))


def _named_in(manifest: Path) -> frozenset[str]:
    """Return the names of the files that a manifest of ours lists."""
    if not is_manifest(manifest):
        return frozenset()
    try:
        content = parse_json(manifest.read_bytes())
    except (OSError, NotJsonError):
        return frozenset()
    files = content.get("files") if isinstance(content, dict) else None
    listed = files if isinstance(files, list) else []
    return frozenset(str(one.get("name")) for one in listed if isinstance(one, dict))
