"""Members of ZIP archives, made one by one and put together afterwards.

`zipfile` packs and writes in one go; here each member can be made where its bytes are, also in
another process. The same members give the same bytes. After APPNOTE.TXT of PKWARE, 6.3: local
headers, a central directory, and its ZIP64 records from 65,535 members or 4 GB on.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from annotator.core.formats.base.format import MEGABYTE

_LOCAL = struct.Struct("<4sHHHHHLLLHH")
_CENTRAL = struct.Struct("<4sHHHHHHLLLHHHHHLL")
_END = struct.Struct("<4sHHHHLLH")
_END_64 = struct.Struct("<4sQHHLLQQQQ")
_LOCATOR_64 = struct.Struct("<4sLQL")
_EXTRA_64 = struct.Struct("<HHQ")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_END_64_MARK, _LOCATOR_64_MARK = b"PK\x06\x06", b"PK\x06\x07"
_VERSION, _VERSION_64 = 20, 45
_MADE_BY_UNIX = 3 << 8
_UTF8_NAME = 1 << 11
_STORED, _DEFLATED = 0, 8
_NEW_YEAR_1980 = 1 << 5 | 1
_READABLE = 0o644 << 16
_MANY, _FAR = 0xFFFF, 0xFFFF_FFFF
_LEVEL = 1
_MEMORY = 7
"""Half of zlib's usual tables: as small a file, a quarter sooner where processes share a cache."""


class Member(NamedTuple):
    """A member: its name, the CRC-32 and size of its bytes, and these packed or as they are."""

    name: str
    crc: int
    size: int
    data: bytes
    is_stored: bool = False
    """Whether the bytes stand as they are."""


def packed(name: str, data: bytes) -> Member:
    """Return a member."""
    packing = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, _MEMORY)
    return Member(name, zlib.crc32(data), len(data), packing.compress(data) + packing.flush())


def stored(name: str, data: bytes) -> Member:
    """Return a member that is not packed, for thousands of small ones.

    Packing them would take longer than all else that an export does.
    """
    return Member(name, zlib.crc32(data), len(data), data, is_stored=True)


def unpacked(member: Member) -> bytes:
    """Return the bytes of a member; raises zlib.error and ValueError where they are damaged."""
    data = member.data
    if not member.is_stored:
        data = zlib.decompress(data, -zlib.MAX_WBITS, member.size)
    if zlib.crc32(data) != member.crc:
        raise ValueError(member.name)
    return data


def put_members(path: Path, members: Iterable[Member]) -> None:
    """Write a new archive of packed members; a member takes some 90 bytes of memory."""
    directory = bytearray()
    count = offset = 0
    with path.open("xb", buffering=MEGABYTE) as stream:
        for member in members:
            directory += _entry(member, offset)
            offset += stream.write(_header(member)) + stream.write(member.data)
            count += 1
        stream.write(directory)
        stream.write(_ending(count, offset, len(directory)))


def members_of(path: Path) -> Iterator[Member]:
    """Yield the members of an archive without a comment as they are packed, in constant memory.

    The directory is read entry by entry; `zipfile` would hold it all, half a kilobyte a member.
    Raises zipfile.BadZipFile where directory and members do not agree.
    """
    with path.open("rb") as entries, path.open("rb", buffering=MEGABYTE) as stream:
        count, offset = _directory_at(entries)
        entries.seek(offset)
        for _ in range(count):
            yield _member(entries, stream)


def _directory_at(stream: BinaryIO) -> tuple[int, int]:
    """Return how many entries the directory has, and where it is."""
    end = stream.seek(-_END.size, io.SEEK_END)
    mark, *_, count, _, offset, _ = _END.unpack(stream.read(_END.size))
    _expect(mark, _END_MARK)
    if count < _MANY and offset < _FAR:
        return count, offset
    stream.seek(end - _LOCATOR_64.size)
    mark, _, record, _ = _LOCATOR_64.unpack(stream.read(_LOCATOR_64.size))
    _expect(mark, _LOCATOR_64_MARK)
    stream.seek(record)
    mark, *_, count, _, offset = _END_64.unpack(stream.read(_END_64.size))
    _expect(mark, _END_64_MARK)
    return count, offset


def _member(entries: BinaryIO, stream: BinaryIO) -> Member:
    """Read the next entry of the directory, and what it points to."""
    entry = _CENTRAL.unpack(entries.read(_CENTRAL.size))
    _expect(entry[0], _CENTRAL_MARK)
    method, offset = entry[4], entry[-1]
    crc, packed_size, size, length, extra = entry[7:12]
    name = entries.read(length)
    more = entries.read(extra)
    if offset == _FAR:
        _, _, offset = _EXTRA_64.unpack(more)
    stream.seek(offset)
    mark, *_, length, extra = _LOCAL.unpack(stream.read(_LOCAL.size))
    _expect(mark, _LOCAL_MARK)
    _expect(stream.read(length), name)
    stream.seek(extra, io.SEEK_CUR)
    return Member(name.decode(), crc, size, stream.read(packed_size), method == _STORED)


def _expect(found: bytes, expected: bytes) -> None:
    if found != expected:
        raise zipfile.BadZipFile


def _shared(member: Member) -> tuple[int, ...]:
    """Return what both headers of a member say."""
    flags = 0 if member.name.isascii() else _UTF8_NAME
    method = _STORED if member.is_stored else _DEFLATED
    name = len(member.name.encode())
    return (flags, method, 0, _NEW_YEAR_1980, member.crc, len(member.data), member.size, name)


def _header(member: Member) -> bytes:
    return _LOCAL.pack(_LOCAL_MARK, _VERSION, *_shared(member), 0) + member.name.encode()


def _entry(member: Member, offset: int) -> bytes:
    """Return the entry of the directory; an offset that is too far stands in an extra field."""
    extra = _EXTRA_64.pack(1, 8, offset) if offset >= _FAR else b""
    version = _VERSION_64 if extra else _VERSION
    entry = _CENTRAL.pack(
        _CENTRAL_MARK, _MADE_BY_UNIX | version, version, *_shared(member),
        len(extra), 0, 0, 0, _READABLE, min(offset, _FAR),
    )  # fmt: skip
    return entry + member.name.encode() + extra


def _ending(count: int, offset: int, size: int) -> bytes:
    """Return the end of an archive whose directory is at an offset."""
    end = _END.pack(
        _END_MARK, 0, 0, min(count, _MANY), min(count, _MANY), min(size, _FAR),
        min(offset, _FAR), 0,
    )  # fmt: skip
    if count < _MANY and size < _FAR and offset < _FAR:
        return end
    record = _END_64.pack(
        _END_64_MARK, _END_64.size - 12, _MADE_BY_UNIX | _VERSION_64, _VERSION_64, 0, 0,
        count, count, size, offset,
    )  # fmt: skip
    return record + _LOCATOR_64.pack(_LOCATOR_64_MARK, 0, offset + size, 1) + end
