"""Archives with one file for each article, and such a file by itself."""

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from annotator.core.domain.errors import AnnotatorError, TooLargeError, UnreadableFileError
from annotator.core.domain.exchange import Refusal
from annotator.core.formats.base.archive import MARK, opened
from annotator.core.formats.base.format import MEGABYTE, ReadArticle, ReadOptions
from annotator.core.formats.base.settling import RawArticle, settle

Parse = Callable[[bytes, str, str], RawArticle]
"""Makes an article of data, its place and the stem of the file's name; may raise."""


def read_article_files(
    path: Path, options: ReadOptions, suffix: str, parse: Parse
) -> Iterator[ReadArticle | Refusal]:
    """Yield the article of each member with the suffix, or of the file itself."""
    try:
        data = _start(path)
        if not data.startswith(MARK):
            yield from _settled(_whole(path, options), path.name, path.stem, options, parse)
            return
        with opened(path, options) as archive:
            for name in archive.names:
                if name.endswith(suffix):
                    place, stem = f"{path.name}:{name}", PurePosixPath(name).stem
                    try:
                        data = archive.read(name)
                    except AnnotatorError as error:
                        yield Refusal(place, error)
                    else:
                        yield from _settled(data, place, stem, options, parse)
    except OSError as error:
        yield Refusal(path.name, UnreadableFileError(reason=error.strerror or str(error)))
    except AnnotatorError as error:
        yield Refusal(path.name, error)


def _settled(
    data: bytes, place: str, stem: str, options: ReadOptions, parse: Parse
) -> Iterator[ReadArticle | Refusal]:
    try:
        raw = parse(data, place, stem)
    except AnnotatorError as error:
        yield Refusal(place, error)
    else:
        yield from settle(raw, options)


def _start(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(len(MARK))


def _whole(path: Path, options: ReadOptions) -> bytes:
    with path.open("rb") as stream:
        data = stream.read(options.limit + 1)
    options.consumed(len(data))
    if len(data) > options.limit:
        size = path.stat().st_size
        raise TooLargeError(size=-(-size // MEGABYTE), limit=max(1, options.limit // MEGABYTE))
    return data
