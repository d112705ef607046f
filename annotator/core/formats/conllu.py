"""The format `conllu`: CoNLL-U of Universal Dependencies, read for its texts and entities.

A document (`# newdoc`) is an article; without such marks a sentence is. The text is what
`# text =` says, else the words, with a space where `SpaceAfter=No` does not forbid it. A surface
of several words (`1-2`) stands for them, empty nodes (`8.1`) for nothing. Entities are tags in
the last column, `NER=B-PER`, also under `NE` or `Entity`; a word that is a piece of its surface
has its own place in it. Grammar is passed over. After universaldependencies.org/format.html.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
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
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.format import MEGABYTE, Format, Head, ReadArticle, ReadOptions
from annotator.core.formats.base.offsets import Range
from annotator.core.formats.base.settling import RawArticle, settle
from annotator.core.formats.base.tagging import OUTSIDE, is_tag, spans_of
from annotator.core.formats.base.text_lines import text_lines

SUFFIXES: Final = (".conllu",)
_COLUMNS: Final = 10
_FIRST_WORD: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:(?:#[^\n]*|[ \r]*)\n)*"
    rb"1(?:-(?:[2-9]|\d\d))?\t[^\t\r\n]+(?:\t[^\t\r\n]*){8}\r?(?:\n|\Z)"
)
_ID: Final = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")
_EMPTY_NODE: Final = re.compile(r"\d+\.\d+")
_COMMENT: Final = re.compile(r"# *(newdoc|newpar|text)\b(?: *(?:id)? *= *(.*))?")
_TAGS: Final = ("NER", "NE", "Entity")


@dataclass(slots=True)
class _Surface:
    """A stretch of the text as it is written, and the words in it with their tags."""

    form: str
    has_space: bool
    words: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Sentence:
    """A sentence while its lines are read."""

    line: int
    """The number of its first line."""
    text: str | None = None
    document: str | None = None
    """The name of the document that starts with it, "" without a name; None: none starts."""
    is_paragraph: bool = False
    surfaces: list[_Surface] = field(default_factory=list)
    last: int = 0
    """The last word of the surfaces so far."""


class ConlluReader:
    """Reads documents, or sentences where there are no documents."""

    def sniff(self, head: Head) -> int:
        """Tell by a first word in ten columns, or by the suffix."""
        if _FIRST_WORD.match(head.data):
            return 97
        return 61 if head.suffix in SUFFIXES else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield the articles of a file; a bad line refuses what comes from it on."""
        try:
            for document in _documents(_sentences(text_lines(path, options))):
                yield from _article(f"{path.name}:{document[0].line}", document, options)
        except OSError as error:
            yield Refusal(path.name, UnreadableFileError(reason=error.strerror or str(error)))
        except AnnotatorError as error:
            yield Refusal(path.name, error)


def _documents(sentences: Iterable[_Sentence]) -> Iterator[list[_Sentence]]:
    """Yield the sentences of each document; each by itself where there are no documents."""
    document: list[_Sentence] = []
    has_documents = False
    for sentence in sentences:
        starts = sentence.document is not None
        has_documents = has_documents or starts
        if document and (starts or not has_documents):
            yield document
            document = []
        document.append(sentence)
    if document:
        yield document


def _sentences(lines: Iterable[str]) -> Iterator[_Sentence]:
    sentence = _Sentence(line=1)
    for number, line in enumerate(chain(lines, [""]), start=1):
        if line.strip():
            _take(sentence, line.rstrip("\r\n"), number)
            continue
        if sentence.surfaces:
            yield sentence
        sentence = _Sentence(line=number + 1)


def _take(sentence: _Sentence, line: str, number: int) -> None:
    """Take a comment or a word into a sentence."""
    if not line.startswith("#"):
        _take_word(sentence, line.split("\t"), number)
    elif comment := _COMMENT.fullmatch(line.strip()):
        if comment[1] == "newdoc":
            sentence.document = comment[2] or ""
        elif comment[1] == "newpar":
            sentence.is_paragraph = True
        else:
            sentence.text = comment[2]


def _take_word(sentence: _Sentence, cells: Sequence[str], number: int) -> None:
    if len(cells) == _COLUMNS and _EMPTY_NODE.fullmatch(cells[0]):
        return
    found = _ID.fullmatch(cells[0])
    if found is None or len(cells) != _COLUMNS or not cells[1].strip():
        raise WrongShapeError(key=f"line {number}", expected="a word in ten columns")
    first, last = int(found[1]), int(found[2] or found[1])
    more = dict(part.partition("=")[::2] for part in cells[-1].split("|"))
    if first > sentence.last:
        sentence.surfaces.append(_Surface(cells[1], more.get("SpaceAfter") != "No"))
        sentence.last = last
    if found[2] is None:
        sentence.surfaces[-1].words.append((cells[1], _tag(more)))


def _tag(more: dict[str, str]) -> str:
    tags = (more[key] for key in _TAGS if is_tag(more.get(key, "")))
    return next(tags, OUTSIDE)


def _article(
    place: str, document: Sequence[_Sentence], options: ReadOptions
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


def _raw(place: str, document: Sequence[_Sentence]) -> RawArticle:
    has_paragraphs = any(sentence.is_paragraph for sentence in document)
    text = ""
    spans: list[ExchangeSpan] = []
    for sentence in document:
        if text:
            text += "\n" if sentence.is_paragraph or not has_paragraphs else " "
        own = _text(sentence)
        words = _words(sentence, own)
        for first, last, label in spans_of([(tag,) for _, tag in words]):
            start, end = words[first][0][0], words[last - 1][0][1]
            spans.append(
                ExchangeSpan(new_uuid(), len(text) + start, len(text) + end, own[start:end], label)
            )
        text += own
    meta: dict[str, JsonValue] = {**dict.fromkeys(META_KEYS), "title": document[0].document or None}
    article = AnnotatedArticle(id="", text="", meta=meta)
    return RawArticle(place=place, text=text, spans=spans, article=article)


def _text(sentence: _Sentence) -> str:
    """Return the text of a sentence: as it is given, else its surfaces."""
    if sentence.text is not None:
        return sentence.text
    parts = (one.form + (" " if one.has_space else "") for one in sentence.surfaces)
    return "".join(parts).rstrip(" ")


def _words(sentence: _Sentence, text: str) -> list[tuple[Range, str]]:
    """Return where each word stands in the text of its sentence, and its tag.

    Raises WrongShapeError where the text does not have the words.
    """
    found: list[tuple[Range, str]] = []
    at = 0
    for surface in sentence.surfaces:
        while text[at : at + 1].isspace():
            at += 1
        if not text.startswith(surface.form, at):
            raise WrongShapeError(key="# text", expected=f"the words, such as {surface.form}")
        found += _within(surface, at)
        at += len(surface.form)
    return found


def _within(surface: _Surface, start: int) -> Iterator[tuple[Range, str]]:
    """Yield the words of a surface: in their own places where they are its pieces."""
    is_whole = "".join(form for form, _ in surface.words) != surface.form
    for form, tag in surface.words:
        yield (start, start + len(surface.form if is_whole else form)), tag
        start += 0 if is_whole else len(form)


FORMAT = Format(
    name="conllu",
    title=QT_TRANSLATE_NOOP("Formats", "CoNLL-U: texts and entities of treebanks"),
    suffixes=SUFFIXES,
    reader=ConlluReader(),
)
