"""The first articles of an import as they would come in; for a thread of its own."""
# ruff: noqa: PLC0415 - the formats take 0.1 s to load, which the start of the app is spared

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.arabic.mojibake import repair_mojibake
from annotator.core.domain.article import meta_text
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.scheme import Scheme
from annotator.core.transfer.foreign_names import ForeignName
from annotator.gui.transfers.transfer_calls import AUTO, ImportWish, import_options

if TYPE_CHECKING:  # as in transfer_calls
    from annotator.core.formats.base.format import Format

PREVIEWED = 8
PREVIEW_CHARACTERS = 600
FILES_COUNTED = 10_000
SCANNED = 1000
"""So many articles with spans are looked through for names that the scheme does not have."""
HEAD = 1_000_000


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

    `keys`, `rows` and `guess` are of the first file whose records have keys of their own;
    `encoding` is what was found for the first file.
    """

    articles: tuple[PreviewedArticle, ...]
    files: int
    keys: tuple[str, ...] = ()
    rows: tuple[Mapping[str, str], ...] = ()
    guess: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[ForeignName, int] = field(default_factory=dict)
    """Names in the first articles that the scheme does not have, and how often."""
    encoding: str = ""


def preview(wish: ImportWish, scheme: Scheme) -> Preview:
    """Read the first articles of a wish, and nothing more; for a thread of its own."""
    from annotator.core.transfer.key_guess import FirstRows, first_rows, guess_keys
    from annotator.core.transfer.source_files import source_files
    from annotator.core.transfer.unknown_names import unknown_names

    files = [file.path for file in islice(source_files(wish.paths), FILES_COUNTED)]
    reading = _Reading(wish, files)
    articles = tuple(islice(reading.articles(), PREVIEWED))
    options = import_options(wish).reading
    known = [(told, path) for path in files[:PREVIEWED] if (told := reading.format_of(path))]
    firsts = (first_rows(told, path, options) for told, path in known)
    first = next((found for found in firsts if found.keys), FirstRows())
    return Preview(
        articles=articles,
        files=len(files),
        keys=first.keys,
        rows=first.rows,
        guess=guess_keys(first),
        names=Counter(unknown_names(scheme, islice(reading.marked(), SCANNED))),
        encoding=_encoding(files[0]) if files else "",
    )


class _Reading:
    """The files of a wish, each read as it was told or as it looks."""

    def __init__(self, wish: ImportWish, files: Sequence[Path]) -> None:
        self._files = files
        self._told = wish.format_name
        self._options = import_options(wish).reading

    def format_of(self, path: Path) -> "Format | None":
        """Return the format of a file, None where no reader knows it."""
        try:
            return self._format(path)
        except AnnotatorError:
            return None

    def articles(self) -> Iterator[PreviewedArticle]:
        """Yield what the dialog shows."""
        for path in self._files:
            try:
                reader = self._format(path).reader
            except AnnotatorError as error:
                yield PreviewedArticle(path.name, refused=error)
                continue
            for item in () if reader is None else reader.read(path, self._options):
                if isinstance(item, Refusal):
                    yield PreviewedArticle(item.place, refused=item.reason)
                else:
                    yield _previewed(item.place, item.article, is_garbled=item.is_garbled)

    def marked(self) -> Iterator[AnnotatedArticle]:
        """Yield the articles of files that may hold spans."""
        for path in self._files[:SCANNED]:
            known = self.format_of(path)
            if known is None or known.reader is None or not known.has_spans:
                continue
            for item in islice(known.reader.read(path, self._options), SCANNED):
                if not isinstance(item, Refusal):
                    yield item.article

    def _format(self, path: Path) -> "Format":
        from annotator.core.formats.registry import format_named, reading_format

        return reading_format(path) if self._told == AUTO else format_named(self._told)


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


def _encoding(path: Path) -> str:
    """The encoding of a file as it would be found; "" where none is sure."""
    from annotator.core.arabic.decoding import decode

    try:
        with path.open("rb") as stream:
            data = stream.read(HEAD)
        whole = data if len(data) < HEAD else data[: data.rfind(b"\n") + 1]
        return decode(whole).encoding
    except (OSError, AnnotatorError):
        return ""
