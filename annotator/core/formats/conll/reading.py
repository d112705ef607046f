"""Reads token lines: CoNLL-2003, two columns, several columns of nested tags.

Which tagging it is need not be told. Columns are parted by tabs where there are any, else by
spaces. Comment lines (`# …` without a tag at their end) are passed over. With -DOCSTART- lines
a document is an article, without them a sentence is. The text is the tokens joined by spaces,
sentences by line ends.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.errors import (
    AnnotatorError,
    TooLargeError,
    UnreadableFileError,
    WrongShapeError,
)
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan, Refusal
from annotator.core.domain.identity import new_uuid
from annotator.core.formats.base.format import MEGABYTE, Head, ReadArticle, ReadOptions
from annotator.core.formats.base.settling import RawArticle, settle
from annotator.core.formats.base.tagging import is_tag, spans_of
from annotator.core.formats.base.text_lines import text_lines
from annotator.core.formats.conll.labels import from_tag

SUFFIXES: Final = (".conll", ".bio", ".iob", ".iob2")

_START: Final = "-DOCSTART-"
_SURE_LINES: Final = 5
_SNIFFED: Final = 200
_CONLL_2003: Final = 3
"""Where tags begin in files that have parts of speech and chunks before them."""

Row = list[str]
Sentence = list[Row]


class ConllReader:
    """Reads documents of token lines, one after the other."""

    def sniff(self, head: Head) -> int:
        """The suffix, or first lines that all end with a tag."""
        lines = head.data[:MEGABYTE].decode("utf-8", "ignore").split("\n")[:_SNIFFED]
        rows = [_columns(line) for line in lines[: len(lines) - 1] if line.strip()]
        if rows and rows[0][0] == _START:
            return 96
        given = [row for row in rows if not _is_comment(row)]
        if len(given) >= _SURE_LINES and all(len(row) > 1 and is_tag(row[-1]) for row in given):
            return 95
        return 60 if head.suffix in SUFFIXES else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield the articles of a file; what cannot be told apart into columns is refused."""
        try:
            for number, document in _documents(text_lines(path, options)):
                yield from _article(f"{path.name}:{number}", document, options)
        except OSError as error:
            yield Refusal(path.name, UnreadableFileError(reason=error.strerror or str(error)))
        except AnnotatorError as error:
            yield Refusal(path.name, error)


def _columns(line: str) -> Row:
    line = line.strip("\r\n")
    return line.split("\t") if "\t" in line else line.split(" ")


def _is_comment(row: Row) -> bool:
    return row[0].startswith("#") and not is_tag(row[-1])


def _documents(lines: Iterable[str]) -> Iterator[tuple[int, list[Sentence]]]:
    """Yield each document with the number of its first line."""
    document: list[Sentence] = []
    sentence: Sentence = []
    number, first, has_starts = 0, 1, False
    for number, line in enumerate(lines, start=1):
        row = [] if line.isspace() else _columns(line.rstrip(" "))
        is_start = bool(row) and row[0] == _START
        if row and not is_start:
            if not _is_comment(row):
                sentence.append(row)
            continue
        if sentence:
            document.append(sentence)
            sentence = []
        if document and (is_start or not has_starts):
            yield first, document
            document = []
        has_starts = has_starts or is_start
        first = first if document else number + 1
    if sentence:
        document.append(sentence)
    if document:
        yield first, document


def _article(
    place: str, document: Sequence[Sentence], options: ReadOptions
) -> Iterator[ReadArticle | Refusal]:
    try:
        raw = _raw(place, document)
        if len(raw.text) > options.limit:
            limit = options.limit // MEGABYTE
            raise TooLargeError(size=-(-len(raw.text) // MEGABYTE), limit=limit)
    except AnnotatorError as error:
        yield Refusal(place, error)
    else:
        yield from settle(raw, options)


def _raw(place: str, document: Sequence[Sentence]) -> RawArticle:
    column = _first_tags([row for sentence in document for row in sentence])
    texts: list[str] = []
    spans: list[ExchangeSpan] = []
    offset = 0
    for sentence in document:
        words = [row[0] for row in sentence]
        starts = [offset]
        for word in words:
            starts.append(starts[-1] + len(word) + 1)
        for first, last, label in spans_of([row[column:] for row in sentence]):
            text = " ".join(words[first:last])
            start, end = starts[first], starts[last] - 1
            spans.append(ExchangeSpan(new_uuid(), start, end, text, from_tag(label)))
        texts.append(" ".join(words))
        offset = starts[-1]
    return RawArticle(
        place=place,
        text="\n".join(texts),
        spans=spans,
        article=AnnotatedArticle(id="", text="", meta=dict.fromkeys(META_KEYS)),
    )


def _first_tags(rows: Sequence[Row]) -> int:
    """Return the first column of tags; raises WrongShapeError where there is none.

    The chunks of CoNLL-2003 look like tags as well: with four columns of which the second
    holds no tags, they begin at the fourth.
    """
    width = min(map(len, rows))
    for column in range(1, width):
        if all(is_tag(tag) for row in rows for tag in row[column:]):
            if 1 < column < _CONLL_2003 < width:
                return _CONLL_2003
            return column
    raise WrongShapeError(key="the line", expected="a token and its tags")
