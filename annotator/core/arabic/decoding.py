"""From the bytes of a file to text: which encoding it is, or a refusal that says where."""

import codecs
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotator.core.arabic.legacy_encodings import guess_encodings
from annotator.core.domain.errors import BinaryFileError, InvalidUtf8Error

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC_NUMBERS: Final = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"ID3\x03", "a media file"),
    (b"ID3\x04", "a media file"),
    (b"\x1f\x8b\x08", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!\x1a\x07", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"\x7fELF", "a program"),
)
_CONTROL_BYTES: Final = bytes({*range(9), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F})
_UTF16_HIGH_BYTES: Final = frozenset({0x00, 0x06})
_UTF16_SAMPLE = 8_192
_MOST, _FEW = 0.8, 0.2


class DecodedBy(StrEnum):
    """How the encoding of a file was found."""

    TOLD = "told"
    BYTE_ORDER_MARK = "byte_order_mark"
    PATTERN = "pattern"
    STRICT = "strict"
    GUESSED = "guessed"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, its encoding, and how that was found."""

    text: str
    encoding: str
    by: DecodedBy


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode the bytes of a text file; a byte order mark is not part of the text.

    Without an encoding it is found by byte order mark, by the byte pattern of UTF-16 (before
    UTF-8, since Arabic UTF-16 is often valid UTF-8), as strict UTF-8, or as an Arabic 8-bit
    encoding when that is sure. Nothing is ever replaced by U+FFFD.

    Raises:
        BinaryFileError: The bytes are no text, or the encoding told is unknown.
        InvalidUtf8Error: The bytes are not valid in the encoding told, or neither UTF-8 nor
            surely Arabic; `details["position"]` is the first bad byte.
    """
    if encoding is not None:
        return _decode_as_told(data, encoding)
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decoded(data.removeprefix(mark), name, DecodedBy.BYTE_ORDER_MARK, len(mark))
    _refuse_magic_numbers(data)
    if utf16 := utf16_by_pattern(data):
        return _decoded(data, utf16, DecodedBy.PATTERN)
    _refuse_control_bytes(data)
    return _decode_utf8_or_legacy(data)


def utf16_by_pattern(data: bytes) -> str | None:
    """Name the UTF-16 order in which the high bytes are those of Arabic and Latin text."""
    sample = data[:_UTF16_SAMPLE]
    pairs = len(sample) // 2
    if pairs <= 1 or len(data) % 2:
        return None
    even = sum(byte in _UTF16_HIGH_BYTES for byte in sample[0 : 2 * pairs : 2]) / pairs
    odd = sum(byte in _UTF16_HIGH_BYTES for byte in sample[1 : 2 * pairs : 2]) / pairs
    if odd >= _MOST and even <= _FEW:
        return "utf-16-le"
    return "utf-16-be" if even >= _MOST and odd <= _FEW else None


def _decode_as_told(data: bytes, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        "a".encode(encoding)  # codecs such as base64 are no text encodings
    except (LookupError, ValueError) as error:
        raise BinaryFileError(reason=f"there is no text encoding {encoding!r}") from error
    if name in {"utf-16", "utf-32"}:
        name += "-be" if _starts_big_endian(data, name) else "-le"
    skipped = 0
    for mark, marked in _BYTE_ORDER_MARKS:
        if data.startswith(mark) and name in {marked, f"{marked}-sig"}:
            skipped = len(mark)
    return _decoded(data[skipped:], _plain_name(name), DecodedBy.TOLD, skipped)


def _starts_big_endian(data: bytes, name: str) -> bool:
    mark = codecs.BOM_UTF16_BE if name == "utf-16" else codecs.BOM_UTF32_BE
    return data.startswith(mark) or utf16_by_pattern(data) == "utf-16-be"


def _plain_name(codec_name: str) -> str:
    name = {"utf-8-sig": "utf-8", "iso8859-6": "iso-8859-6"}.get(codec_name, codec_name)
    return f"windows-{name[2:]}" if name.startswith("cp125") else name


def _decoded(data: bytes, encoding: str, by: DecodedBy, skipped: int = 0) -> Decoded:
    try:
        return Decoded(text=data.decode(encoding), encoding=encoding, by=by)
    except UnicodeDecodeError as error:
        raise InvalidUtf8Error(encoding=encoding, position=skipped + error.start) from error


def _decode_utf8_or_legacy(data: bytes) -> Decoded:
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8", by=DecodedBy.STRICT)
    except UnicodeDecodeError as error:
        if b"\x00" in data:
            raise BinaryFileError(reason="it holds zero bytes") from error
        best = guess_encodings(data)[0]
        if not best.is_sure:
            raise InvalidUtf8Error(encoding="UTF-8", position=error.start) from error
    return _decoded(data, best.encoding, DecodedBy.GUESSED)


def _refuse_magic_numbers(data: bytes) -> None:
    for magic, what in _MAGIC_NUMBERS:
        if data.startswith(magic):
            raise BinaryFileError(reason=f"it looks like {what}")


def _refuse_control_bytes(data: bytes) -> None:
    """Refuse bytes of which a tenth are controls; a stray NUL is left to cleaning."""
    body = data.rstrip(b"\x00")
    controls = len(body) - len(body.translate(None, _CONTROL_BYTES))
    if 10 * controls > len(body) or (data and not body):
        raise BinaryFileError(reason="it holds many control bytes")
