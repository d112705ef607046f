"""Writes CoNLL-2003 lines: token, two empty columns, and one column of tags per layer."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from typing_extensions import override

from annotator.core.arabic.tokens import Tokens
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fitting import Fitted
from annotator.core.formats.base.format import MEGABYTE
from annotator.core.formats.base.pieces import ForgetfulWriter
from annotator.core.formats.base.tagging import OUTSIDE, TAGGING, Marked, layered, tags_of
from annotator.core.formats.base.token_spans import placed_on_tokens, splits_clitics, tokens_of
from annotator.core.formats.base.writer_options import WriterSettings
from annotator.core.formats.conll.documents import document_cuts, documents
from annotator.core.formats.conll.labels import to_tag
from annotator.core.formats.conll.sentences import sentence_ends

_NO_FEATURES: frozenset[Feature] = frozenset()
_HEAD = "-DOCSTART- -X- -X- O"
_Document = tuple[int, bytes]
"""How many columns of tags the lines of an article have, and the lines."""


class ConllWriter(ForgetfulWriter[_Document]):
    """A document for each article; columns 4, 5 … hold the tags, the outermost spans first."""

    suffix = ".conll"
    holds = _NO_FEATURES

    def __init__(self, settings: WriterSettings) -> None:
        self._split = splits_clitics(settings)
        self._bilou = settings.value(TAGGING) == "bilou"
        self._last: tuple[AnnotatedArticle | None, Sequence[Marked]] = (None, ())

    def fit(self, article: AnnotatedArticle) -> Fitted:
        """Move spans to the edges of tokens; nothing but tokens and tags is held."""
        fitted, marks = placed_on_tokens(article, self.holds, self._tokens(article))
        self._last = fitted.article, marks
        return fitted

    @override
    def piece(self, article: AnnotatedArticle, layer: int) -> _Document:
        lines, width = self._document(article)
        return width, lines.encode()

    @override
    def put(self, pieces: Iterable[_Document], path: Path) -> None:
        """Write documents; every line gets as many columns as the deepest one needs."""
        widths, sizes = array("I"), array("Q")
        with path.open("xb", buffering=MEGABYTE) as stream:
            for width, lines in pieces:
                widths.append(width)
                sizes.append(stream.write(lines))
        if widths and min(widths) < max(widths):
            _widen(path, widths, sizes)

    @override
    def pieces(self, path: Path) -> Iterator[_Document]:
        return ((0, document) for document in documents(path))

    @override
    def cut(self, piece: _Document) -> Sequence[str]:
        return document_cuts(piece[1].decode())

    def _tokens(self, article: AnnotatedArticle) -> Tokens:
        return tokens_of(article.text, split=self._split)

    def _document(self, article: AnnotatedArticle) -> tuple[str, int]:
        """Return the lines of an article, and how many layers they have."""
        found = self._tokens(article)
        marks = [(first, last, to_tag(label)) for first, last, label in self._marks(article)]
        layers = layered(marks) or [[]]
        columns = [tags_of(layer, len(found), bilou=self._bilou) for layer in layers]
        ends = sentence_ends(article.text, found, marks)
        head = _HEAD + f" {OUTSIDE}" * (len(layers) - 1)
        return f"{head}\n\n{_lines(found.texts, columns, ends)}", len(layers)

    def _marks(self, article: AnnotatedArticle) -> Sequence[Marked]:
        """Return which tokens spans have; the last are kept: fitting, then writing."""
        fitted, marks = self._last
        if fitted is not article:
            _, marks = placed_on_tokens(article, self.holds, self._tokens(article))
        return marks


def _lines(words: Sequence[str], columns: Sequence[Sequence[str]], ends: Iterable[int]) -> str:
    """Return lines of words and tags, a blank one behind each sentence.

    All lines are joined at once, of parts that are filled in column by column.
    """
    line = ["", " _ _ ", "", *[" ", ""] * (len(columns) - 1), "\n"]
    parts, width = line * len(words), len(line)
    parts[::width] = words
    for column, tags in enumerate(columns, start=1):
        parts[2 * column :: width] = tags
    for end in ends:
        parts[end * width - 1] = "\n\n"
    return "".join(parts)


def _widen(path: Path, widths: Sequence[int], sizes: Sequence[int]) -> None:
    """Fill every line up to the most columns there are, document by document."""
    wide = path.with_name(f"{path.name}.wide")
    widest = max(widths)
    try:
        with path.open("rb") as narrow, wide.open("xb", buffering=MEGABYTE) as stream:
            for width, size in zip(widths, sizes, strict=True):
                more = f" {OUTSIDE}".encode() * (widest - width)
                lines = narrow.read(size).replace(b"\n", more + b"\n")
                stream.write(lines.replace(b"\n" + more + b"\n", b"\n\n") if more else lines)
        wide.replace(path)
    finally:
        wide.unlink(missing_ok=True)
