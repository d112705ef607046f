"""Files that are read as a whole, because they hold one article or a few."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from annotator.core.domain.errors import (
    AnnotatorError,
    EmptyTextError,
    TooLargeError,
    UnreadableFileError,
)
from annotator.core.domain.exchange import Refusal
from annotator.core.formats.base.format import MEGABYTE, ReadArticle, ReadOptions
from annotator.core.formats.base.settling import RawArticle, settle


def read_whole(
    path: Path, options: ReadOptions, parse: Callable[[bytes], Iterable[RawArticle | Refusal]]
) -> Iterator[ReadArticle | Refusal]:
    """Yield the articles that `parse` makes of the bytes of a file, or why there are none.

    `parse` may raise an AnnotatorError.
    """
    try:
        found = list(parse(file_bytes(path, options)))
    except OSError as error:
        yield Refusal(path.name, UnreadableFileError(reason=error.strerror or str(error)))
        return
    except AnnotatorError as error:
        yield Refusal(path.name, error)
        return
    for one in found:
        if isinstance(one, Refusal):
            yield one
        else:
            yield from settle(one, options)


def file_bytes(path: Path, options: ReadOptions) -> bytes:
    """Return the bytes of a file; raises EmptyTextError, TooLargeError and OSError."""
    with path.open("rb") as stream:
        data = stream.read(options.limit + 1)
    options.consumed(len(data))
    if len(data) > options.limit:
        raise too_large(path.stat().st_size, options.limit)
    if not data:
        raise EmptyTextError
    return data


def too_large(size: int, limit: int) -> TooLargeError:
    """Return the refusal of something of `size` bytes."""
    return TooLargeError(size=-(-size // MEGABYTE), limit=max(1, limit // MEGABYTE))
