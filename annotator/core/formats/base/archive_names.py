"""The names in a ZIP archive as they were meant.

A name is UTF-8 where its flag says so, or where the extra field of Info-ZIP says it once more
(APPNOTE.TXT 4.6.9); else it is in the encoding of the machine that packed it, which nothing
tells. Windows in Arabic packs names in cp720 or windows-1256, others write UTF-8 without a flag.
"""

import struct
import zlib
from collections.abc import Sequence
from typing import Final
from zipfile import ZipInfo

from annotator.core.arabic.legacy_encodings import CANDIDATES, arabic_score, arabic_share

_UTF8_FLAG: Final = 0x800
_UNICODE_PATH: Final = 0x7075
_FIELD: Final = struct.Struct("<HH")
_PATH_HEAD: Final = struct.Struct("<BL")
_UNTOLD: Final = "cp437"
"""What `zipfile` takes a name without a flag for."""
_MOST_ARABIC = 0.9


def names_of(entries: Sequence[ZipInfo]) -> list[str]:
    """Return the name of each entry, folders parted by `/` alone."""
    untold = [entry.orig_filename.encode(_UNTOLD) for entry in entries if _is_untold(entry)]
    encoding = _encoding(untold)
    return [_name(entry, encoding).replace("\\", "/") for entry in entries]


def _is_untold(entry: ZipInfo) -> bool:
    return not entry.flag_bits & _UTF8_FLAG and not entry.orig_filename.isascii()


def _name(entry: ZipInfo, encoding: str) -> str:
    if not _is_untold(entry):
        return entry.filename
    raw = entry.orig_filename.encode(_UNTOLD)
    name = _unicode_path(entry.extra, raw) or raw.decode(encoding)
    return name.partition("\x00")[0]  # as `zipfile` does with all others


def _unicode_path(extra: bytes, raw: bytes) -> str | None:
    """Return the name in the extra field for it, if it is there and for this name."""
    at = 0
    while at + _FIELD.size <= len(extra):
        kind, size = _FIELD.unpack_from(extra, at)
        field = extra[at + _FIELD.size : at + _FIELD.size + size]
        at += _FIELD.size + size
        if kind != _UNICODE_PATH or len(field) < _PATH_HEAD.size:
            continue
        version, crc = _PATH_HEAD.unpack_from(field)
        if version == 1 and crc == zlib.crc32(raw):
            return _decoded(field[_PATH_HEAD.size :], "utf-8")
    return None


def _encoding(names: Sequence[bytes]) -> str:
    """Return the one encoding of all names: UTF-8, or the one in which they are Arabic."""
    data = b"\n".join(names)
    if _decoded(data, "utf-8") is not None:
        return "utf-8"
    texts = {name: _decoded(data, name) for name in CANDIDATES}
    arabic = [name for name, text in texts.items() if text and arabic_share(text) >= _MOST_ARABIC]
    return max(arabic, key=lambda name: arabic_score(texts[name] or ""), default=_UNTOLD)


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
