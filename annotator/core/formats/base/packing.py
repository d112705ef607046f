"""Members of ZIP archives, packed one by one and put together afterwards.

`zipfile` packs and writes in one go; here each member can be packed where it is made, also in
another process. The same members give the same bytes. After APPNOTE.TXT of PKWARE, 6.3: local
headers, a central directory, and its ZIP64 records from 65,535 members or 4 GB on.
"""

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
_VERSION, _VERSION_64 = 20, 45
_MADE_BY_UNIX = 3 << 8
_UTF8_NAME = 1 << 11
_DEFLATED = 8
_NEW_YEAR_1980 = 1 << 5 | 1
_READABLE = 0o644 << 16
_MANY, _FAR = 0xFFFF, 0xFFFF_FFFF
_LEVEL = 1


class Member(NamedTuple):
    """A packed member: its name, the CRC-32 and size of its bytes, and these packed."""

    name: str
    crc: int
    size: int
    data: bytes


def packed(name: str, data: bytes) -> Member:
    """Return a member."""
    return Member(name, zlib.crc32(data), len(data), zlib.compress(data, _LEVEL, -zlib.MAX_WBITS))


def unpacked(member: Member) -> bytes:
    """Return the bytes of a member; raises zlib.error and ValueError where they are damaged."""
    data = zlib.decompress(member.data, -zlib.MAX_WBITS, member.size)
    if zlib.crc32(data) != member.crc:
        raise ValueError(member.name)
    return data


def put_members(path: Path, members: Iterable[Member]) -> None:
    """Write a new archive of packed members."""
    entries: list[bytes] = []
    offset = 0
    with path.open("xb", buffering=MEGABYTE) as stream:
        for member in members:
            entries.append(_entry(member, offset))
            offset += stream.write(_header(member)) + stream.write(member.data)
        directory = b"".join(entries)
        stream.write(directory)
        stream.write(_ending(len(entries), offset, len(directory)))


def members_of(path: Path) -> Iterator[Member]:
    """Yield the members of an archive of ours as they are packed, found by `zipfile`."""
    with zipfile.ZipFile(path) as archive, path.open("rb", buffering=MEGABYTE) as stream:
        for info in archive.infolist():
            data = _data_at(stream, info.header_offset, info.compress_size)
            yield Member(info.filename, info.CRC, info.file_size, data)


def _data_at(stream: BinaryIO, offset: int, size: int) -> bytes:
    stream.seek(offset)
    *_, name, extra = _LOCAL.unpack(stream.read(_LOCAL.size))
    stream.seek(name + extra, 1)
    return stream.read(size)


def _shared(member: Member) -> tuple[int, ...]:
    """Return what both headers of a member say."""
    flags = 0 if member.name.isascii() else _UTF8_NAME
    name = len(member.name.encode())
    return (flags, _DEFLATED, 0, _NEW_YEAR_1980, member.crc, len(member.data), member.size, name)


def _header(member: Member) -> bytes:
    return _LOCAL.pack(b"PK\x03\x04", _VERSION, *_shared(member), 0) + member.name.encode()


def _entry(member: Member, offset: int) -> bytes:
    """Return the entry of the directory; an offset that is too far stands in an extra field."""
    extra = struct.pack("<HHQ", 1, 8, offset) if offset >= _FAR else b""
    version = _VERSION_64 if extra else _VERSION
    entry = _CENTRAL.pack(
        b"PK\x01\x02", _MADE_BY_UNIX | version, version, *_shared(member),
        len(extra), 0, 0, 0, _READABLE, min(offset, _FAR),
    )  # fmt: skip
    return entry + member.name.encode() + extra


def _ending(count: int, offset: int, size: int) -> bytes:
    """Return the end of an archive whose directory is at an offset."""
    end = _END.pack(
        b"PK\x05\x06", 0, 0, min(count, _MANY), min(count, _MANY), min(size, _FAR),
        min(offset, _FAR), 0,
    )  # fmt: skip
    if count < _MANY and size < _FAR and offset < _FAR:
        return end
    record = _END_64.pack(
        b"PK\x06\x06", _END_64.size - 12, _MADE_BY_UNIX | _VERSION_64, _VERSION_64, 0, 0,
        count, count, size, offset,
    )  # fmt: skip
    return record + _LOCATOR_64.pack(b"PK\x06\x07", 0, offset + size, 1) + end
