"""Files of text as streams of UTF-8, whatever their encoding is."""

import codecs
import io
from typing import BinaryIO

from annotator.core.arabic.decoding import decode, utf16_by_pattern
from annotator.core.arabic.legacy_encodings import guess_encodings
from annotator.core.domain.errors import EmptyTextError
from annotator.core.formats.base.format import ReadOptions
from annotator.core.formats.base.whole_file import too_large

_SAMPLE = 65_536
_UTF8_NAMES = {"utf-8", "utf-8-sig"}
_OTHER_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def utf8_stream(stream: BinaryIO, options: ReadOptions) -> BinaryIO:
    """Return a stream of the same text in UTF-8, without a byte order mark.

    Raises EmptyTextError, TooLargeError and what `decode` raises.
    """
    start = stream.read(3)
    told = options.encoding
    if not start:
        raise EmptyTextError
    is_utf8 = told is None or _is_utf8(told)
    if is_utf8 and not start.startswith(_OTHER_MARKS):
        told = told or _other_encoding(start + stream.read(_SAMPLE))
        if told is None or _is_utf8(told):
            stream.seek(3 if start == codecs.BOM_UTF8 else 0)
            return stream
    stream.seek(0)
    data = stream.read(options.limit + 1)
    if len(data) > options.limit:
        raise too_large(len(data), options.limit)
    return io.BytesIO(decode(data, told).text.encode())


def _other_encoding(sample: bytes) -> str | None:
    """Name UTF-16, or the Arabic 8-bit encoding that the beginning of a file is surely in."""
    if utf16 := utf16_by_pattern(sample):
        return utf16
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        best = guess_encodings(sample)[0]
        return best.encoding if best.is_sure else None
    return None


def _is_utf8(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name in _UTF8_NAMES
    except LookupError:
        return False
