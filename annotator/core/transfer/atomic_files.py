"""Files that appear whole or not at all.

A file is written under a temporary name in the target's folder, brought to the disk, and only
then takes its place; the folder entry is brought to the disk as well. A crash leaves the old
file as it was, and at most a `.partial` file beside it. Of several files each is whole after a
crash, old or new, and the old ones may be there under a hidden name ending in `.old`.
"""

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from glob import escape
from pathlib import Path

from annotator.core.domain.errors import UnwritableError
from annotator.core.domain.left_behind import process_mark
from annotator.core.transfer.recovery import recover

if sys.platform != "win32":
    import fcntl

_DATABASE = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """One file an export wrote."""

    path: Path
    size: int
    sha256: str


@contextmanager
def replacing(targets: Sequence[Path], *, makes_folder: bool = False) -> Iterator[tuple[Path, ...]]:
    """Give a temporary path for each target; at the end of the block they take their places.

    If the block raises, or one of them cannot take its place, all targets stay as they were and
    the temporary files are removed. All targets are in one folder, which is made where it is
    missing if `makes_folder`.
    Raises UnwritableError where the operating system refuses, or a target is a database or no
    ordinary file: a link, a device, a pipe.
    """
    folder = targets[0].parent
    is_new = makes_folder and not folder.exists()
    mark = process_mark()
    parts = tuple(path.with_name(f".{path.name}.{mark}.partial") for path in targets)
    try:
        if is_new:
            folder.mkdir(parents=True)
        recover(folder)
        for target in targets:
            _check(target)
        yield parts
        if len(parts) == 1:
            parts[0].replace(targets[0])
        else:
            with _alone_in(folder):
                _put_in_place(parts, targets, mark)
        _sync_folder(folder)
    except OSError as error:
        raise _unwritable(targets, error) from error
    finally:
        _remove(parts, folder if is_new else None)


def synced(path: Path) -> WrittenFile:
    """Bring a written file to the disk and return its size and checksum."""
    with path.open("r+b") as stream:
        os.fsync(stream.fileno())
        checksum = hashlib.file_digest(stream, "sha256").hexdigest()
        return WrittenFile(path=path, size=stream.tell(), sha256=checksum)


def _put_in_place(parts: Sequence[Path], targets: Sequence[Path], mark: str) -> None:
    """Let the parts take their places; all of them, or none if one cannot."""
    kept: list[tuple[Path, Path | None]] = []
    placed: set[Path] = set()
    try:
        for part, target in zip(parts, targets, strict=True):
            kept.append((target, _kept(target, mark)))
            part.replace(target)
            placed.add(target)
    except OSError:
        for target, old in kept:
            if old is not None:
                old.replace(target)
                old.unlink(missing_ok=True)  # two names of one file: replacing did nothing
            elif target in placed:
                target.unlink()
        raise
    for _, old in kept:
        if old is not None:
            with suppress(OSError):  # a file too many, but every one is whole
                old.unlink()


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Let exports into one folder take their places one after the other, where that can be had."""
    descriptor: int | None = None
    with suppress(OSError):
        descriptor = _locked(folder)
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _locked(folder: Path) -> int | None:
    if sys.platform == "win32":
        return None
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _kept(target: Path, mark: str) -> Path | None:
    """Give the old file a second name under which it can be brought back, if there is one."""
    if not target.exists():
        return None
    old = target.with_name(f".{target.name}.{mark}.old")
    try:
        os.link(target, old)
    except OSError:  # a file system without hard links
        target.rename(old)
    return old


def _remove(parts: Sequence[Path], new_folder: Path | None) -> None:
    """Remove what was not put in its place, and the folder made for it if nothing was.

    A writer may have more files beside a part, whose names begin with that of the part.
    """
    for part in parts:
        with suppress(OSError):
            for file in part.parent.glob(f"{escape(part.name)}*"):
                file.unlink(missing_ok=True)
    if new_folder is not None:
        with suppress(OSError):  # not empty: the export is in it
            new_folder.rmdir()


def _check(target: Path) -> None:
    if target.is_symlink():
        raise UnwritableError(path=target, reason="it is a link; name the file it leads to")
    if target.is_dir():
        raise UnwritableError(path=target, reason="it is a folder")
    if target.exists() and not target.is_file():
        raise UnwritableError(path=target, reason="it is a device or a pipe, not a file")
    if target.is_file():
        with target.open("rb") as stream:
            if stream.read(len(_DATABASE)) == _DATABASE:
                raise UnwritableError(path=target, reason="it is a project or another database")


def _unwritable(targets: Sequence[Path], error: OSError) -> UnwritableError:
    path = error.filename2 or error.filename or targets[0]
    for target in targets:
        if str(path).startswith(str(target.with_name(f".{target.name}."))):
            path = target
    return UnwritableError(path=path, reason=error.strerror or str(error))


def _sync_folder(folder: Path) -> None:
    """Bring a folder's entries to the disk, where the system lets folders be opened."""
    with suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
