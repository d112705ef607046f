"""Files of one JSON value per line, read with bounded memory and written line by line."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from typing_extensions import override

from annotator.core.domain.errors import (
    AnnotatorError,
    EmptyTextError,
    NotJsonError,
    UnreadableFileError,
)
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.strict_json import parse_json
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.format import MEGABYTE, ReadArticle, ReadOptions
from annotator.core.formats.base.json_list import is_list_of_items, read_list
from annotator.core.formats.base.pieces import ForgetfulWriter
from annotator.core.formats.base.settling import RawArticle, settle
from annotator.core.formats.base.utf8_stream import utf8_stream
from annotator.core.formats.base.whole_file import too_large


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
            yield JsonLine(number, error=too_large(size, limit))
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


def read_articles(
    path: Path, options: ReadOptions, parse: Callable[[JsonValue, str], RawArticle]
) -> Iterator[ReadArticle | Refusal]:
    """Yield the articles of a file of JSON lines, or of one list of what else stands on lines.

    `parse` makes an article of a line's value and its place, or raises an AnnotatorError.
    """
    if is_list_of_items(path):
        yield from read_list(path, options, lambda value, place: [parse(value, place)])
        return
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
