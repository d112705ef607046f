"""Files that are one JSON list, read item by item with bounded memory."""

import codecs
import io
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from annotator.core.domain.errors import (
    AnnotatorError,
    NotJsonError,
    UnreadableFileError,
)
from annotator.core.domain.exchange import Refusal
from annotator.core.domain.strict_json import parse_json
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.format import MEGABYTE, ReadArticle, ReadOptions
from annotator.core.formats.base.settling import RawArticle, settle
from annotator.core.formats.base.utf8_stream import utf8_stream
from annotator.core.formats.base.whole_file import too_large

_SPACE = re.compile(rb"[ \t\r\n]*+")
_STRING = rb'"[^"\\]*+(?:\\.[^"\\]*+)*"'
_BETWEEN = re.compile(rb'(?:[^"{}\[\],]++|' + _STRING + rb")*", re.DOTALL)
_PLAIN = rb'[^"{}\[\]]++|' + _STRING
# Lists and objects that hold no other, and those that hold such, are passed over at once: to
# step into every bracket takes most of the time. Parsing an item tells whether it is JSON.
_FLAT = rb"[\[{](?:" + _PLAIN + rb")*[\]}]"
_NESTED = rb"[\[{](?:" + _PLAIN + rb"|" + _FLAT + rb")*[\]}]"
_INSIDE = re.compile(rb"(?:" + _PLAIN + rb"|" + _FLAT + rb"|" + _NESTED + rb")*", re.DOTALL)
_OPENING = b"[{"
_BEGINNING = 4096
_LIST_OF_ITEMS = re.compile(rb"(?:\xef\xbb\xbf)?\s*\[\s*[\[{]")


def read_list(
    path: Path, options: ReadOptions, parse: Callable[[JsonValue, str], Iterable[RawArticle]]
) -> Iterator[ReadArticle | Refusal]:
    """Yield the articles of the items of a list; `:3` in a place is the third item.

    `parse` makes articles of an item and its place, or raises an AnnotatorError.
    """
    number = 0
    try:
        with path.open("rb") as stream:
            for data in _items(utf8_stream(stream, options), options):
                number += 1
                yield from _settled(data, f"{path.name}:{number}", options, parse)
    except OSError as error:
        yield Refusal(path.name, UnreadableFileError(reason=error.strerror or str(error)))
    except AnnotatorError as error:
        yield Refusal(f"{path.name}:{number + 1}" if number else path.name, error)


def list_values(path: Path, options: ReadOptions) -> Iterator[JsonValue]:
    """Yield the items of a list as they stand; raises OSError and what reading refuses."""
    with path.open("rb") as stream:
        for data in _items(utf8_stream(stream, options), options):
            yield parse_json(data)


def items_on_lines(path: Path) -> Iterator[bytes]:
    """Yield the objects of a file of ours, each on a line of its own, in a list or not."""
    with path.open("rb", buffering=MEGABYTE) as stream:
        for line in stream:
            if line.startswith(b"{"):
                yield line.rstrip(b",\n")


def is_list_of_items(path: Path) -> bool:
    """Tell whether a file begins as a list of objects or lists; False where it cannot be read.

    A line that is a list itself, as `["text", {…}]` of spaCy 2, is none.
    """
    try:
        with path.open("rb") as stream:
            return begins_as_list(stream.read(_BEGINNING))
    except OSError:
        return False  # reading it as lines says why


def begins_as_list(data: bytes) -> bool:
    """Tell the same of the beginning of a file, in UTF-8 or with the mark of UTF-16."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = data[: len(data) // 2 * 2].decode("utf-16", "ignore").encode()
    return _LIST_OF_ITEMS.match(data) is not None


def first_items(data: bytes, most: int) -> list[JsonValue]:
    """Return the first items of a list of which only the beginning is there."""
    found: list[JsonValue] = []
    with suppress(AnnotatorError):
        for item in islice(_items(io.BytesIO(data), ReadOptions()), most):
            found.append(parse_json(item))  # noqa: PERF401 - what came before an error counts
    return found


def _settled(
    data: bytes,
    place: str,
    options: ReadOptions,
    parse: Callable[[JsonValue, str], Iterable[RawArticle]],
) -> Iterator[ReadArticle | Refusal]:
    try:
        if len(data) > options.limit:
            raise too_large(len(data), options.limit)
        articles = list(parse(parse_json(data), place))
    except AnnotatorError as error:
        yield Refusal(place, error)
        return
    for raw in articles:
        yield from settle(raw, options)


def _items(stream: BinaryIO, options: ReadOptions) -> Iterator[bytes]:
    """Yield the bytes of each item of the list.

    Raises NotJsonError where the list ends early and TooLargeError for an item beyond the limit.
    """
    buffer = _Buffer(stream, options)
    buffer.expect(b"[")
    while True:
        item = buffer.item()
        if item.strip():
            yield item
        if buffer.took(b"]"):
            return
        buffer.expect(b",")


class _Buffer:
    """The part of a file that is not consumed yet."""

    def __init__(self, stream: BinaryIO, options: ReadOptions) -> None:
        self._stream = stream
        self._options = options
        self._data = b""
        self._at = 0
        self._more()
        self._at = len(codecs.BOM_UTF8) if self._data.startswith(codecs.BOM_UTF8) else 0

    def expect(self, mark: bytes) -> None:
        if not self.took(mark):
            raise NotJsonError(reason=f"expected “{mark.decode()}” in the list")

    def took(self, mark: bytes) -> bool:
        """Step over a mark, and white space before it, if it stands here."""
        while True:
            self._at = _SPACE.match(self._data, self._at).end()  # type: ignore[union-attr]
            if self._at < len(self._data) or not self._more():
                break
        is_here = self._data.startswith(mark, self._at)
        self._at += len(mark) if is_here else 0
        return is_here

    def item(self) -> bytes:
        """Return the bytes up to the comma or bracket behind an item, and step over them."""
        depth = 0
        at = self._at
        while True:
            at = (_INSIDE if depth else _BETWEEN).match(self._data, at).end()  # type: ignore[union-attr]
            mark = self._data[at : at + 1]
            if mark in (b"", b'"'):  # the buffer ends here, perhaps inside a string
                at -= self._dropped()
                if not self._more():
                    raise NotJsonError(reason="it ends inside the list")
                continue
            if not depth and mark in (b",", b"]", b"}"):
                break
            depth += 1 if mark in _OPENING else -1
            at += 1
        item = self._data[self._at : at]
        self._at = at
        return item

    def _dropped(self) -> int:
        """Forget what was consumed; return how many bytes that were."""
        dropped = self._at
        self._data = self._data[dropped:]
        self._at = 0
        return dropped

    def _more(self) -> bool:
        limit = self._options.limit
        if len(self._data) - self._at > limit:
            raise too_large(len(self._data), limit)
        block = self._stream.read(max(MEGABYTE, len(self._data)))
        self._options.consumed(len(block))
        self._data += block
        return bool(block)
