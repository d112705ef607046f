"""The register as a file: CSV or JSON, by the ending of its name."""

from pathlib import Path

from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import RegisterFileError
from annotator.core.project import Project
from annotator.core.transfer.atomic_files import WrittenFile, replacing, synced
from annotator.core.transfer.register_csv import register_from_csv, register_to_csv
from annotator.core.transfer.register_json import register_from_json, register_to_json

ENDINGS = (".json", ".csv")
"""The endings of register files."""


def write_register(project: Project, path: Path) -> WrittenFile:
    """Write the whole register in place of `path`, all of it or nothing.

    Raises RegisterFileError for another ending than .json or .csv, UnwritableError.
    """
    to_bytes = register_to_csv if _ending(path) == ".csv" else register_to_json
    with replacing([path]) as (part,):
        part.write_bytes(to_bytes(project.entities()))
        written = synced(part)
    return WrittenFile(path=path, size=written.size, sha256=written.sha256)


def read_register(path: Path) -> tuple[Entity, ...]:
    """Return the entities of a file; raises RegisterFileError."""
    from_bytes = register_from_csv if _ending(path) == ".csv" else register_from_json
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RegisterFileError(path=path, reason=error.strerror or str(error)) from error
    return from_bytes(data, path=str(path))


def _ending(path: Path) -> str:
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise RegisterFileError(path=path, reason="its name should end in .json or .csv")
    return ending
