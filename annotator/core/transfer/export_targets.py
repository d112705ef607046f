"""Where the files of an export go."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.core.domain.errors import UnwritableError
from annotator.core.formats.base.companions import CompanionWriter
from annotator.core.formats.base.format import Writer
from annotator.core.transfer.known_files import NOTHING_KNOWN, KnownFiles
from annotator.core.transfer.own_files import (
    CARD,
    MANIFEST,
    OTHER_CARD,
    SIDECARS,
    is_card,
    is_manifest,
)


@dataclass(frozen=True, slots=True)
class ExportTargets:
    """The files of an export, in the order in which they take their places."""

    data: tuple[Path, ...]
    """One for each part."""
    companions: tuple[Path, ...]
    sidecars: tuple[Path, ...]
    """Scheme and register of a folder export."""
    card: Path | None
    """The dataset card of a folder export; None where a companion is one."""
    manifest: Path

    @property
    def all(self) -> tuple[Path, ...]:
        """Every file, the manifest last: where it is, the others are."""
        card = () if self.card is None else (self.card,)
        return (*self.data, *self.companions, *self.sidecars, *card, self.manifest)


def export_targets(
    output: str | Path, writer: Writer, parts: Sequence[str], known: KnownFiles = NOTHING_KNOWN
) -> ExportTargets:
    """Return the files of an export.

    A folder, or a name that ends with a slash, gets `data` (or the part's name) with the
    format's suffix, the sidecars, a dataset card and a manifest. Anything else is the file, with
    its manifest beside it; parts put their names before its suffix: `out.jsonl` becomes
    `out.train.jsonl`. The only part of an export that is not split is "". Some formats always
    make a folder. Raises UnwritableError where a file of somebody else would be replaced: in a
    folder anything that no export wrote (see `KnownFiles`), beside a file what it does not name.
    """
    if not str(output):
        raise UnwritableError(path=Path(), reason="no name was given")
    path = Path(output)
    try:
        is_folder = path.is_dir() or str(output).endswith(_separators())
    except OSError as error:
        raise UnwritableError(path=path, reason=error.strerror or str(error)) from error
    if is_folder or (isinstance(writer, CompanionWriter) and writer.needs_folder):
        return _in_folder(path, writer, parts, known)
    data = [
        path.with_name(f"{path.stem}.{_file_name(part)}{path.suffix}") if part else path
        for part in parts
    ]
    beside = path.with_name(f"{path.name}.{MANIFEST}")
    return ExportTargets(
        data=tuple(data),
        companions=_companions(writer, data),
        sidecars=(),
        card=None,
        manifest=_ours(beside, is_manifest),
    )


def _in_folder(
    folder: Path, writer: Writer, parts: Sequence[str], known: KnownFiles
) -> ExportTargets:
    data = [folder / f"{_file_name(part) or 'data'}{writer.suffix}" for part in parts]
    companions = _companions(writer, data)
    has_card = any(one.name == CARD for one in companions)
    is_known = known.of_folder(folder)
    return ExportTargets(
        data=tuple(_ours(one, is_known) for one in data),
        companions=companions,
        sidecars=tuple(_ours(folder / name, is_known) for name in SIDECARS),
        card=None if has_card else _card(folder),
        manifest=_ours(folder / MANIFEST, is_manifest),
    )


def _companions(writer: Writer, data: Sequence[Path]) -> tuple[Path, ...]:
    if not isinstance(writer, CompanionWriter):
        return ()
    names = writer.companions([path.name for path in data])
    return tuple(_ours(data[0].with_name(name), writer.may_replace) for name in names)


def _card(folder: Path) -> Path:
    """Return where the card goes; a README.md of somebody else stays."""
    path = folder / CARD
    if path.is_file() and not is_card(path):
        return _ours(folder / OTHER_CARD, is_card)
    return path


def _ours(path: Path, is_ours: Callable[[Path], bool]) -> Path:
    if path.is_file() and not is_ours(path):
        raise UnwritableError(path=path, reason="it is there already, and not of an export")
    return path


def _separators() -> tuple[str, ...]:
    return (os.sep, os.altsep) if os.altsep else (os.sep,)


def _file_name(part: str) -> str:
    """Return the name of a part, which an import may have brought, fit for a file."""
    return "".join(c if c.isalnum() or c in "-_" else "_" for c in part)
