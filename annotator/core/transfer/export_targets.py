"""Where the files of an export go."""

import os
from collections.abc import Sequence
from pathlib import Path

from annotator.core.transfer.source_files import SIDECARS


def export_targets(output: str | Path, suffix: str, parts: Sequence[str]) -> tuple[Path, ...]:
    """Return the files of an export: one for each part, then perhaps the sidecars.

    A folder, or a name that ends with a slash, gets `data` (or the part's name) with the
    format's suffix, and the sidecars. Anything else is the file; parts put their names before
    its suffix: `out.jsonl` becomes `out.train.jsonl`. The only part of an export that is not
    split is "".
    """
    path = Path(output)
    if path.is_dir() or str(output).endswith(_separators()):
        data = [path / f"{_file_name(part) or 'data'}{suffix}" for part in parts]
        return (*data, *(path / name for name in SIDECARS))
    return tuple(
        path.with_name(f"{path.stem}.{_file_name(part)}{path.suffix}") if part else path
        for part in parts
    )


def _separators() -> tuple[str, ...]:
    return (os.sep, os.altsep) if os.altsep else (os.sep,)


def _file_name(part: str) -> str:
    """Return the name of a part, which an import may have brought, fit for a file."""
    return "".join(c if c.isalnum() or c in "-_" else "_" for c in part)
