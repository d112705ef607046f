"""The format `zip`: an archive of files that the app reads, one after the other.

Each member is unpacked alone into a private folder, under a name of ours, and removed after it
is read; archives with a shape of their own (brat, XMI) have their own readers.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from annotator.core.domain.errors import (
    AnnotatorError,
    ArchiveRefusedError,
    CannotReadError,
    UnreadableFileError,
)
from annotator.core.domain.exchange import Refusal
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.private_folder import private_folder
from annotator.core.formats.base.archive import Archive, opened
from annotator.core.formats.base.format import (
    MEGABYTE,
    Format,
    Head,
    Member,
    ReadArticle,
    ReadOptions,
)

SUFFIXES = (".zip",)
DEEPEST = 2
"""An archive in an archive is read, one in that is not."""
_MOST_TOGETHER = 20_000 * MEGABYTE
_PASSED_OVER = frozenset({"scheme.json", "register.json", "README.md", "Thumbs.db", "desktop.ini"})
_LONGEST_SUFFIX = 12


class ZipReader:
    """Reads what is in an archive, each file in the format that it looks like."""

    def __init__(self, format_of: Callable[[Path], Format]) -> None:
        self._format_of = format_of

    def sniff(self, head: Head) -> int:
        """The suffix; every archive with a shape of its own is surer."""
        return 20 if head.suffix in SUFFIXES else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield the articles of each file, and a refusal for what is not taken in."""
        for item in _Unpacking(self._format_of, options).articles(path, depth=1):
            yield _placed(item, f"{path.name}:{item.place}" if item.place else path.name)


class _Unpacking:
    """The reading of one archive, and of those in it, with one measure for all of them."""

    def __init__(self, format_of: Callable[[Path], Format], options: ReadOptions) -> None:
        self._format_of = format_of
        self._options = options
        self._rest = _MOST_TOGETHER

    def articles(self, path: Path, *, depth: int) -> Iterator[ReadArticle | Refusal]:
        options = self._options if depth == 1 else replace(self._options, consumed=int)
        try:
            with (
                opened(path, options) as archive,
                private_folder() as folder,
            ):
                for name in sorted(filter(_is_wanted, archive.names)):
                    target = folder / f"{new_uuid()}{_suffix(name)}"
                    try:
                        yield from self._member(archive, name, target, depth)
                    except AnnotatorError as error:
                        yield Refusal(name, error)
                    finally:
                        target.unlink(missing_ok=True)
        except OSError as error:
            yield Refusal("", UnreadableFileError(reason=error.strerror or str(error)))
        except AnnotatorError as error:
            yield Refusal("", error)

    def _member(
        self, archive: Archive, name: str, target: Path, depth: int
    ) -> Iterator[ReadArticle | Refusal]:
        self._rest -= archive.size_of(name)
        if self._rest < 0:
            limit = _MOST_TOGETHER // MEGABYTE
            raise ArchiveRefusedError(reason=f"it holds more than {limit} MB in all")
        archive.unpack(name, target)
        try:
            known = self._format_of(target)
        except CannotReadError:
            raise CannotReadError(path=PurePosixPath(name).name) from None
        reader = known.reader
        if not isinstance(reader, ZipReader):
            inner = self._inner(Member(known, target, name, replace(self._options, consumed=int)))
            for item in reader.read(target, inner) if reader else ():
                place = name + item.place.removeprefix(target.name)
                yield _titled(_placed(item, place), target, name)
        elif depth < DEEPEST:
            for item in self.articles(target, depth=depth + 1):
                yield _placed(item, f"{name}:{item.place}" if item.place else name)
        else:
            raise ArchiveRefusedError(reason="it lies too deep in other archives")

    def _inner(self, member: Member) -> ReadOptions:
        return member.options if self._options.member is None else self._options.member(member)


def _placed(item: ReadArticle | Refusal, place: str) -> ReadArticle | Refusal:
    return replace(item, place=place) if isinstance(item, Refusal) else item._replace(place=place)


def _titled(item: ReadArticle | Refusal, target: Path, name: str) -> ReadArticle | Refusal:
    """Give an article that has the name of its file as a title the name in the archive."""
    if isinstance(item, Refusal) or item.article.meta.get("title") != target.stem:
        return item
    meta = {**item.article.meta, "title": PurePosixPath(name).stem}
    return item._replace(article=replace(item.article, meta=meta))


def _is_wanted(name: str) -> bool:
    """Pass over hidden files, and what stands beside the data of an export."""
    parts = PurePosixPath(name).parts
    return not (
        parts[-1] in _PASSED_OVER
        or any(part.startswith(".") or part == "__MACOSX" for part in parts)
    )


def _suffix(name: str) -> str:
    """Return the suffix of a member, letters and digits only."""
    suffix = PurePosixPath(name).suffix.lower()
    is_plain = len(suffix) <= _LONGEST_SUFFIX and suffix[1:].isascii() and suffix[1:].isalnum()
    return suffix if is_plain else ""


def zip_format(format_of: Callable[[Path], Format]) -> Format:
    """Return the format; `format_of` tells the format of a file, as the registry does."""
    return Format(
        name="zip",
        title=QT_TRANSLATE_NOOP("Formats", "ZIP archives of files that can be read"),
        suffixes=SUFFIXES,
        reader=ZipReader(format_of),
    )
