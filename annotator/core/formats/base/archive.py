"""ZIP archives of a dataset of many files: written alike each time, read without trust.

Nothing is unpacked under a name of the archive. Limits as measured for bombs: an entry read into
memory of at most the reading limit, everything together at most 20 GB, packed at most 200 times
smaller than it is, no bytes used by two entries.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from annotator.core.domain.errors import ArchiveRefusedError, TooLargeError
from annotator.core.formats.base.archive_names import names_of
from annotator.core.formats.base.format import MEGABYTE, ReadOptions
from annotator.core.formats.base.packing import packed, put_members

MARK = b"PK\x03\x04"
"""How an archive starts."""

_MOST_ENTRIES = 500_000
_MOST_TOGETHER = 20_000 * MEGABYTE
_LONGEST_NAME = 80
_MOST_RATIO = 200
_ALWAYS_FINE = MEGABYTE
DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, EOFError,
    ValueError, OverflowError,
)  # fmt: skip
"""What `zipfile` raises for archives that are no good."""
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def write_archive(path: Path, members: Iterable[tuple[str, bytes]]) -> None:
    """Write a new archive; the same members give the same bytes."""
    put_members(path, (packed(name, data) for name, data in members))


class Archive:
    """An open archive whose names are safe; entries of folders are passed over."""

    def __init__(
        self, archive: zipfile.ZipFile, infos: Mapping[str, zipfile.ZipInfo], options: ReadOptions
    ) -> None:
        self._archive = archive
        self._options = options
        self._infos = {name: one for name, one in infos.items() if not name.endswith("/")}

    @property
    def names(self) -> list[str]:
        """The names of the members in the order of the archive."""
        return list(self._infos)

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    @property
    def size(self) -> int:
        """How many bytes all members announce together."""
        return sum(one.file_size for one in self._infos.values())

    def size_of(self, name: str) -> int:
        """How many bytes a member announces."""
        return self._infos[name].file_size

    def read(self, name: str) -> bytes:
        """Return a member; raises TooLargeError, or ArchiveRefusedError for a bomb."""
        limit = self._options.limit
        size = self._infos[name].file_size
        if size > limit:
            raise TooLargeError(size=-(-size // MEGABYTE), limit=max(1, limit // MEGABYTE))
        return b"".join(self._pieces(name))

    def unpack(self, name: str, target: Path) -> None:
        """Write a member to a new file; raises ArchiveRefusedError for a bomb."""
        with target.open("xb") as stream:
            for piece in self._pieces(name):
                stream.write(piece)

    def _pieces(self, name: str) -> Iterator[bytes]:
        info = self._infos[name]
        is_small = info.file_size <= _ALWAYS_FINE
        if not is_small and info.file_size > _MOST_RATIO * max(1, info.compress_size):
            raise ArchiveRefusedError(reason=f"{_quoted(name)} is packed suspiciously small")
        try:
            # Not more than was announced, whatever the packed bytes hold.
            with self._archive.open(info) as stream:
                rest = info.file_size
                while rest > 0 and (piece := stream.read(min(rest, MEGABYTE))):
                    rest -= len(piece)
                    yield piece
        except DAMAGED as error:
            raise ArchiveRefusedError(reason=f"{_quoted(name)} is damaged") from error
        self._options.consumed(info.compress_size)


@contextmanager
def opened(source: Path | BinaryIO, options: ReadOptions) -> Iterator[Archive]:
    """Open an archive.

    Raises ArchiveRefusedError if it is damaged, a bomb, has too many entries, the same name
    twice, a link, an encrypted entry, or a name that leads out of it.
    """
    try:
        archive = zipfile.ZipFile(source)
    except DAMAGED as error:
        raise ArchiveRefusedError(reason="it is damaged") from error
    with archive:
        entries = archive.infolist()
        _check_sizes(entries, _length(archive))
        yield Archive(archive, _named(entries), options)


def member_names(path: Path) -> tuple[str, ...]:
    """Return the names in an archive for telling its format; none if it is refused."""
    try:
        with opened(path, ReadOptions()) as archive:
            return tuple(archive.names)
    except ArchiveRefusedError:
        return ()


def _length(archive: zipfile.ZipFile) -> int:
    stream = archive.fp
    return 0 if stream is None else stream.seek(0, io.SEEK_END)


def _check_sizes(entries: Sequence[zipfile.ZipInfo], length: int) -> None:
    if len(entries) > _MOST_ENTRIES:
        raise ArchiveRefusedError(reason=f"it has more than {_MOST_ENTRIES} entries")
    if sum(entry.compress_size for entry in entries) > length:
        raise ArchiveRefusedError(reason="its entries overlap")
    together = sum(entry.file_size for entry in entries)
    if together > _MOST_TOGETHER:
        limit = _MOST_TOGETHER // MEGABYTE
        raise TooLargeError(size=-(-together // MEGABYTE), limit=limit)
    if together > _MOST_RATIO * max(length, _ALWAYS_FINE):
        raise ArchiveRefusedError(reason="it is packed suspiciously small")


def _named(entries: Sequence[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """Return the entries by their names, after a look at each."""
    found: dict[str, zipfile.ZipInfo] = {}
    for name, entry in zip(names_of(entries), entries, strict=True):
        if not name:
            raise ArchiveRefusedError(reason="an entry has no name")
        if _leads_out(name):
            raise ArchiveRefusedError(reason=f"{_quoted(name)} leads out of it")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise ArchiveRefusedError(reason=f"{_quoted(name)} is a link")
        if entry.flag_bits & 1:
            raise ArchiveRefusedError(reason=f"{_quoted(name)} is encrypted")
        if entry.compress_type not in _PACKINGS:
            raise ArchiveRefusedError(reason=f"{_quoted(name)} is packed in a rare way")
        if name in found:
            raise ArchiveRefusedError(reason=f"{_quoted(name)} stands in it twice")
        found[name] = entry
    return found


def _leads_out(name: str) -> bool:
    parts = PurePosixPath(name)
    has_drive = name[1:2] == ":" and name[0].isascii() and name[0].isalpha()
    return parts.is_absolute() or ".." in parts.parts or has_drive


def _quoted(name: str) -> str:
    """Return a name fit for a sentence, its end where it is long."""
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in name)
    return f"“{shown if len(shown) <= _LONGEST_NAME else f'…{shown[-_LONGEST_NAME:]}'}”"
