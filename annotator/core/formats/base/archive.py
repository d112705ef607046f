"""ZIP archives of a dataset of many files: written alike each time, read without trust.

Members are read into memory one by one and never extracted. Limits as measured for bombs: an
entry of at most the reading limit, packed at most 200 times smaller than it is.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from annotator.core.domain.errors import ArchiveRefusedError, TooLargeError
from annotator.core.formats.base.format import MEGABYTE, ReadOptions

MARK = b"PK\x03\x04"
"""How an archive starts."""

_MOST_ENTRIES = 500_000
_MOST_RATIO = 200
_ALWAYS_FINE = MEGABYTE
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, EOFError,
    ValueError, OverflowError,
)  # fmt: skip
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_TIME = (1980, 1, 1, 0, 0, 0)
_MODE = 0o644 << 16


def write_archive(path: Path, members: Iterable[tuple[str, bytes]]) -> None:
    """Write a new archive; the same members give the same bytes."""
    with (
        path.open("xb", buffering=MEGABYTE) as stream,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
    ):
        for name, data in members:
            info = zipfile.ZipInfo(name, _TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = _MODE
            archive.writestr(info, data)


class Archive:
    """An open archive whose names are safe; entries of folders are passed over."""

    def __init__(self, archive: zipfile.ZipFile, options: ReadOptions) -> None:
        self._archive = archive
        self._options = options
        self._infos = {one.filename: one for one in archive.infolist() if not one.is_dir()}

    @property
    def names(self) -> list[str]:
        """The names of the members in the order of the archive."""
        return list(self._infos)

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def read(self, name: str) -> bytes:
        """Return a member; raises TooLargeError, or ArchiveRefusedError for a bomb."""
        info = self._infos[name]
        limit = self._options.limit
        if info.file_size > limit:
            raise TooLargeError(
                size=-(-info.file_size // MEGABYTE), limit=max(1, limit // MEGABYTE)
            )
        is_small = info.file_size <= _ALWAYS_FINE
        if not is_small and info.file_size > _MOST_RATIO * max(1, info.compress_size):
            raise ArchiveRefusedError(reason=f"“{name}” is packed suspiciously small")
        try:
            # Not more than was announced, whatever the packed bytes hold.
            with self._archive.open(info) as stream:
                data = stream.read(info.file_size)
        except _DAMAGED as error:
            raise ArchiveRefusedError(reason=f"“{name}” is damaged") from error
        self._options.consumed(info.compress_size)
        return data


@contextmanager
def opened(path: Path, options: ReadOptions) -> Iterator[Archive]:
    """Open an archive.

    Raises ArchiveRefusedError if it is damaged, has too many entries, the same name twice,
    or a name that leads out of it.
    """
    try:
        archive = zipfile.ZipFile(path)
    except _DAMAGED as error:
        raise ArchiveRefusedError(reason="it is damaged") from error
    with archive:
        _check(archive.infolist())
        yield Archive(archive, options)


def member_names(path: Path) -> tuple[str, ...]:
    """Return the names in an archive for telling its format; none if it is refused."""
    try:
        with opened(path, ReadOptions()) as archive:
            return tuple(archive.names)
    except ArchiveRefusedError:
        return ()


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > _MOST_ENTRIES:
        raise ArchiveRefusedError(reason=f"it has more than {_MOST_ENTRIES} entries")
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename
        parts = PurePosixPath(name)
        if parts.is_absolute() or ".." in parts.parts or "\\" in name or name[1:2] == ":":
            raise ArchiveRefusedError(reason=f"“{name}” leads out of it")
        if entry.compress_type not in _PACKINGS or entry.flag_bits & 1:
            raise ArchiveRefusedError(reason=f"“{name}” is encrypted or packed in a rare way")
        if name in seen:
            raise ArchiveRefusedError(reason=f"“{name}” stands in it twice")
        seen.add(name)
