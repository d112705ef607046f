"""The first articles of an import as they would come in; for a thread of its own."""
# ruff: noqa: PLC0415 - the formats take 0.1 s to load, which the start of the app is spared

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from annotator.core.arabic.mojibake import repair_mojibake
from annotator.core.domain.article import meta_text
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.scheme import Scheme
from annotator.core.transfer.foreign_names import ForeignName
from annotator.core.transfer.source_files import SourceFile
from annotator.gui.transfers.file_heads import TextFile, text_files
from annotator.gui.transfers.transfer_calls import ImportWish, import_options

if TYPE_CHECKING:  # as in transfer_calls
    from annotator.core.formats.base.format import ReadArticle, ReadOptions
    from annotator.core.transfer.key_guess import FirstRows

PREVIEWED = 8
PREVIEW_CHARACTERS = 600
FILES_COUNTED = 10_000
SCANNED = 1000
"""So many articles with spans are looked through for names that the scheme does not have."""


@dataclass(frozen=True, slots=True)
class PreviewedArticle:
    """One article as it would come in, or why it would not."""

    place: str
    title: str = ""
    text: str = ""
    spans: int = 0
    encoding: str = ""
    """The encoding that was found or told, where it is not UTF-8 or UTF-16."""
    repaired: str = ""
    """What a garbled text was meant to be; "" where it is sound, or is being repaired."""
    refused: AnnotatorError | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """The first articles of a wish, and what there is to choose.

    `keys`, `rows` and `guess` are of the first file whose records have keys of their own.
    """

    articles: tuple[PreviewedArticle, ...]
    files: int
    keys: tuple[str, ...] = ()
    rows: tuple[Mapping[str, str], ...] = ()
    guess: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[ForeignName, int] = field(default_factory=dict)
    """Names in the first articles that the scheme does not have, and how often."""
    are_all_names: bool = True
    """Whether there is no article behind those that were looked through."""
    texts: tuple[TextFile, ...] = ()
    """The files of text among the first ones."""


def preview(wish: ImportWish, scheme: Scheme) -> Preview:
    """Read the first articles of a wish, and nothing more; for a thread of its own."""
    from annotator.core.transfer.key_guess import FirstRows, guess_keys
    from annotator.core.transfer.source_files import source_files
    from annotator.core.transfer.unknown_names import unknown_names

    files = list(islice(source_files(wish.paths), FILES_COUNTED))
    reading = _Reading(wish)
    texts = text_files(files)
    first = next((rows for one in files[:PREVIEWED] if (rows := reading.rows(one)).keys), None)
    marked = reading.marked(files[:SCANNED])
    names = Counter(unknown_names(scheme, islice(marked, SCANNED)))
    return Preview(
        articles=tuple(islice(reading.articles(_one_of_each(files, texts)), PREVIEWED)),
        files=len(files),
        keys=first.keys if first else (),
        rows=first.rows if first else (),
        guess=guess_keys(first or FirstRows()),
        names=names,
        are_all_names=len(files) <= SCANNED and next(marked, None) is None,
        texts=texts,
    )


def _one_of_each(files: Sequence[SourceFile], texts: Sequence[TextFile]) -> list[SourceFile]:
    """Return the files with one of each encoding, sound or garbled, before the others."""
    kinds = {one.path: (one.encoding, one.is_garbled) for one in reversed(texts)}
    firsts = set({kind: path for path, kind in kinds.items()}.values())
    return sorted(files, key=lambda file: file.path not in firsts)


class _Reading:
    """The files of a wish, each read as it was told or as it looks."""

    def __init__(self, wish: ImportWish) -> None:
        from annotator.core.transfer.import_source import format_finder

        self._wish = wish
        self._format_of = format_finder(wish.format_name)

    def rows(self, file: SourceFile) -> "FirstRows":
        """Return the first records of a file whose keys can be chosen."""
        from annotator.core.transfer.key_guess import FirstRows

        try:
            return self._found(file)[1]
        except AnnotatorError:
            return FirstRows()

    def articles(self, files: Sequence[SourceFile]) -> Iterator[PreviewedArticle]:
        """Yield what the dialog shows, a few of each file."""
        for file in files:
            try:
                items = self._items(file)
            except AnnotatorError as error:
                yield PreviewedArticle(file.place, refused=error)
                continue
            for item in islice(items, max(1, PREVIEWED // len(files))):
                place = file.called(item.place)
                if isinstance(item, Refusal):
                    yield PreviewedArticle(place, refused=item.reason)
                else:
                    yield _previewed(place, item.article, is_garbled=item.is_garbled)

    def marked(self, files: Sequence[SourceFile]) -> Iterator[AnnotatedArticle]:
        """Yield the articles of files that may hold spans."""
        for file in files:
            try:
                items = self._items(file) if self._format_of(file.path).has_spans else ()
            except AnnotatorError:
                continue
            yield from (item.article for item in items if not isinstance(item, Refusal))

    def _items(self, file: SourceFile) -> "Iterable[ReadArticle | Refusal]":
        reader = self._format_of(file.path).reader
        return () if reader is None else reader.read(file.path, self._found(file)[0])

    def _found(self, file: SourceFile) -> "tuple[ReadOptions, FirstRows]":
        from annotator.core.transfer.file_reading import FileReading, with_found_keys

        options = import_options(self._wish).reading
        told = self._wish.files.get(file.path, FileReading()).over(options)
        return with_found_keys(told, self._format_of(file.path), file.path)


def _previewed(place: str, article: AnnotatedArticle, *, is_garbled: bool) -> PreviewedArticle:
    meant = repair_mojibake(article.text) if is_garbled else None
    return PreviewedArticle(
        place=place,
        title=meta_text(article.meta, "title"),
        text=article.text[:PREVIEW_CHARACTERS],
        spans=len(article.spans),
        encoding=meta_text(article.meta, "encoding"),
        repaired=(meant or "")[:PREVIEW_CHARACTERS],
    )
