"""Files of one JSON value per line, read with bounded memory and written line by line."""

import codecs
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from typing_extensions import override

from annotator.core.arabic.decoding import decode
from annotator.core.arabic.legacy_encodings import guess_encodings
from annotator.core.domain.errors import (
    AnnotatorError,
    EmptyTextError,
    NotJsonError,
    TooLargeError,
    UnreadableFileError,
)
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.strict_json import parse_json
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.format import MEGABYTE, ReadArticle, ReadOptions
from annotator.core.formats.base.pieces import ForgetfulWriter
from annotator.core.formats.base.settling import RawArticle, settle

_SAMPLE = 65_536
_UTF8_NAMES = {"utf-8", "utf-8-sig"}
_OTHER_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class JsonLine(NamedTuple):
    """The JSON value of one line, or why there is none; `number` counts from 1."""

    number: int
    value: JsonValue = None
    error: AnnotatorError | None = None


def read_lines(path: Path, options: ReadOptions) -> Iterator[JsonLine]:
    """Yield every line that is not blank; lines end at LF only, never at U+2028 or U+0085.

    A file in UTF-16, in a surely Arabic 8-bit encoding, or with an encoding told, is decoded as
    a whole; others are streamed.
    """
    try:
        with path.open("rb", buffering=MEGABYTE) as stream:
            yield from _lines(utf8_stream(stream, options), options)
    except OSError as error:
        yield JsonLine(0, error=UnreadableFileError(reason=error.strerror or str(error)))
    except AnnotatorError as error:
        yield JsonLine(0, error=error)


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
        told = told or _old_encoding(start + stream.read(_SAMPLE))
        if told is None or _is_utf8(told):
            stream.seek(3 if start == codecs.BOM_UTF8 else 0)
            return stream
    stream.seek(0)
    data = stream.read(options.limit + 1)
    if len(data) > options.limit:
        raise _too_large(len(data), options.limit)
    return io.BytesIO(decode(data, told).text.encode())


def _old_encoding(sample: bytes) -> str | None:
    """Name the Arabic 8-bit encoding that the beginning of a file is surely in."""
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


def _lines(stream: BinaryIO, options: ReadOptions) -> Iterator[JsonLine]:
    limit = options.limit
    number = 0
    is_blank = True
    while line := stream.readline(limit + 1):
        number += 1
        options.consumed(len(line))
        is_blank = is_blank and line.isspace()
        if len(line) > limit and not line.endswith(b"\n"):
            size = len(line) + _skip_rest(stream)
            yield JsonLine(number, error=_too_large(size, limit))
        elif not line.isspace():
            try:
                yield JsonLine(number, parse_json(line))
            except NotJsonError as error:
                yield JsonLine(number, error=error)
    if is_blank:
        raise EmptyTextError


def _skip_rest(stream: BinaryIO) -> int:
    skipped = 0
    while piece := stream.readline(MEGABYTE):
        skipped += len(piece)
        if piece.endswith(b"\n"):
            break
    return skipped


def _too_large(size: int, limit: int) -> TooLargeError:
    return TooLargeError(size=-(-size // MEGABYTE), limit=limit // MEGABYTE)


def read_articles(
    path: Path, options: ReadOptions, parse: Callable[[JsonValue, str], RawArticle]
) -> Iterator[ReadArticle | Refusal]:
    """Yield the articles of a file of JSON lines.

    `parse` makes an article of a line's value and its place, or raises an AnnotatorError.
    """
    for line in read_lines(path, options):
        place = f"{path.name}:{line.number}" if line.number else path.name
        if line.error is not None:
            yield Refusal(place, line.error)
            continue
        try:
            raw = parse(line.value, place)
        except AnnotatorError as error:
            yield Refusal(place, error)
        else:
            yield from settle(raw, options)


class LinesWriter(ForgetfulWriter[bytes]):
    """A writer of one line per article; a format gives `line` and how its spans are cut."""

    suffix = ".jsonl"
    is_heavy = False

    def __init__(
        self,
        *,
        holds: frozenset[Feature],
        line: Callable[[AnnotatedArticle], bytes],
        cut: Callable[[bytes], Sequence[str]],
    ) -> None:
        self.holds = holds
        self._line = line
        self._cut = cut

    @override
    def piece(self, article: AnnotatedArticle, layer: int) -> bytes:
        return self._line(article)

    @override
    def put(self, pieces: Iterable[bytes], path: Path) -> None:
        with path.open("xb", buffering=MEGABYTE) as stream:
            stream.writelines(pieces)

    @override
    def pieces(self, path: Path) -> Iterator[bytes]:
        with path.open("rb", buffering=MEGABYTE) as stream:
            yield from stream

    @override
    def cut(self, piece: bytes) -> Sequence[str]:
        return self._cut(piece)
