"""Where the files of an export go."""

import os
from collections.abc import Sequence
from pathlib import Path

from annotator.core.domain.errors import UnwritableError
from annotator.core.formats.base.companions import CompanionWriter
from annotator.core.formats.base.format import Writer
from annotator.core.transfer.atomic_files import WrittenFile, synced
from annotator.core.transfer.source_files import SIDECARS


def export_targets(output: str | Path, writer: Writer, parts: Sequence[str]) -> tuple[Path, ...]:
    """Return the files of an export: one for each part, companions, perhaps the sidecars.

    A folder, or a name that ends with a slash, gets `data` (or the part's name) with the
    format's suffix, and the sidecars. Anything else is the file; parts put their names before
    its suffix: `out.jsonl` becomes `out.train.jsonl`. The only part of an export that is not
    split is "". Some formats always make a folder. Raises UnwritableError where a companion
    would replace a file that is none.
    """
    path = Path(output)
    is_folder = isinstance(writer, CompanionWriter) and writer.needs_folder
    if is_folder or path.is_dir() or str(output).endswith(_separators()):
        data = [path / f"{_file_name(part) or 'data'}{writer.suffix}" for part in parts]
        return (*data, *_companions(writer, data), *(path / name for name in SIDECARS))
    data = [
        path.with_name(f"{path.stem}.{_file_name(part)}{path.suffix}") if part else path
        for part in parts
    ]
    return (*data, *_companions(writer, data))


def write_companions(
    writer: Writer, data: Sequence[Path], targets: Sequence[Path], places: Sequence[Path]
) -> list[WrittenFile]:
    """Write what stands beside whole data files: `targets` are final, `places` temporary."""
    if not isinstance(writer, CompanionWriter):
        return []
    names = [target.name for target in targets[: len(data)]]
    paths = places[: len(writer.companions(names))]
    writer.write_companions(data, names, paths)
    return [synced(path) for path in paths]


def _companions(writer: Writer, data: Sequence[Path]) -> list[Path]:
    if not isinstance(writer, CompanionWriter):
        return []
    names = writer.companions([path.name for path in data])
    found = [data[0].with_name(name) for name in names]
    for path in found:
        if path.is_file() and not writer.may_replace(path):
            raise UnwritableError(path=path, reason="it is there already, and not of an export")
    return found


def _separators() -> tuple[str, ...]:
    return (os.sep, os.altsep) if os.altsep else (os.sep,)


def _file_name(part: str) -> str:
    """Return the name of a part, which an import may have brought, fit for a file."""
    return "".join(c if c.isalnum() or c in "-_" else "_" for c in part)
