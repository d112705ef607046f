"""The format `gliner`: tokens, and spans as numbers of their first and last token.

Both ends are inclusive. GLiNER's own splitter cuts a vocalised word at every mark, so that
marks are left out of the tokens unless `tashkeel=keep`. Label names are read as words by the
model: `labels=en` or `labels=ar` writes the display names of the scheme.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final

import orjson
from typing_extensions import override

from annotator.core.arabic.characters import ARABIC_MARKS, JOINERS
from annotator.core.arabic.tokens import Tokens
from annotator.core.domain.article import META_KEYS
from annotator.core.domain.errors import UnreadableFileError, WrongShapeError
from annotator.core.domain.exchange import (
    AnnotatedArticle,
    ExchangeRelation,
    ExchangeSpan,
    Refusal,
)
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fields import (
    Fields,
    as_list,
    as_object,
    as_offset,
    as_text,
    required,
)
from annotator.core.formats.base.fitting import Fitted
from annotator.core.formats.base.format import MEGABYTE, Format, Head, ReadArticle, ReadOptions
from annotator.core.formats.base.json_lines import read_articles
from annotator.core.formats.base.json_list import items_on_lines, read_list
from annotator.core.formats.base.pieces import ForgetfulWriter
from annotator.core.formats.base.settling import RawArticle
from annotator.core.formats.base.tagging import Marked
from annotator.core.formats.base.token_spans import (
    TOKENS,
    placed_on_tokens,
    splits_clitics,
    tokens_of,
)
from annotator.core.formats.base.writer_options import WriterSettings
from annotator.core.formats.gliner.cutting import cut_item
from annotator.core.formats.gliner.options import FILE, LABELS, TASHKEEL

_MARKS: Final = re.compile(f"[{ARABIC_MARKS}{JOINERS}]")
_BETWEEN: Final = "\0"
"""No text has it."""

_KEY: Final = b'"tokenized_text"'
_TRIPLE: Final = 3


class GlinerReader:
    """Reads a JSON list, or lines, of objects with `tokenized_text` and `ner`."""

    def sniff(self, head: Head) -> int:
        """Tell by the key that only GLiNER has."""
        return 92 if head.data.lstrip()[:1] in {b"[", b"{"} and _KEY in head.data else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article per object; its text is the tokens joined by spaces."""
        try:
            with path.open("rb") as stream:
                is_list = stream.read(MEGABYTE).lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"["
        except OSError as error:
            yield Refusal(path.name, UnreadableFileError(reason=error.strerror or str(error)))
            return
        if is_list:
            yield from read_list(path, options, lambda value, place: [_parse(value, place)])
        else:
            yield from read_articles(path, options, _parse)


def _parse(value: JsonValue, place: str) -> RawArticle:
    fields = as_object(value, "the item")
    given = as_list(required(fields, "tokenized_text"), "tokenized_text")
    tokens = [as_text(token, "tokenized_text") for token in given]
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token) + 1)
    ranges = [(start, end - 1) for start, end in pairwise(starts)]
    spans = [_span(item, ranges) for item in as_list(fields.get("ner") or [], "ner")]
    return RawArticle(
        place=place,
        text=" ".join(tokens),
        spans=spans,
        relations=list(_relations(fields, spans)),
        article=AnnotatedArticle(id="", text="", meta=dict.fromkeys(META_KEYS)),
    )


def _span(value: JsonValue, ranges: Sequence[tuple[int, int]]) -> ExchangeSpan:
    first, last, label = _triple(value, "ner")
    if not first <= last < len(ranges):
        raise WrongShapeError(key="ner", expected="numbers of tokens that are there")
    return ExchangeSpan(new_uuid(), ranges[first][0], ranges[last][1], "", label)


def _relations(fields: Fields, spans: Sequence[ExchangeSpan]) -> Iterator[ExchangeRelation]:
    for item in as_list(fields.get("relations") or [], "relations"):
        source, target, label = _triple(item, "relations")
        if max(source, target) >= len(spans):
            raise WrongShapeError(key="relations", expected="numbers of spans that are there")
        yield ExchangeRelation(new_uuid(), label, spans[source].id, spans[target].id)


def _triple(value: JsonValue, key: str) -> tuple[int, int, str]:
    parts = as_list(value, key)
    if len(parts) != _TRIPLE:
        raise WrongShapeError(key=key, expected="a list of two numbers and a label")
    return as_offset(parts[0], key), as_offset(parts[1], key), as_text(parts[2], key)


class GlinerWriter(ForgetfulWriter[bytes]):
    """Writes an object for each article and layer."""

    holds = frozenset({Feature.RELATIONS})

    def __init__(self, settings: WriterSettings) -> None:
        self._split = splits_clitics(settings)
        self._strips = settings.value(TASHKEEL) == "strip"
        self._is_list = settings.value(FILE) == "list"
        self._names = _names(settings)
        self._last: tuple[AnnotatedArticle | None, Sequence[Marked]] = (None, ())

    @property
    def suffix(self) -> str:
        """The suffix of what was chosen."""
        return ".json" if self._is_list else ".jsonl"

    def fit(self, article: AnnotatedArticle) -> Fitted:
        """Move spans to the edges of tokens; vowel marks count as text that is lost."""
        (item, losses), marks = placed_on_tokens(article, self.holds, self._tokens(article))
        if self._strips and _has_marks(article.text):
            losses[Feature.TEXT] = 1
            item = replace(item, spans=tuple(map(_without_marks, item.spans)))
        self._last = item, marks
        return Fitted(item, losses)

    @override
    def piece(self, article: AnnotatedArticle, layer: int) -> bytes:
        return orjson.dumps(self._object(article))

    @override
    def put(self, pieces: Iterable[bytes], path: Path) -> None:
        """Write objects, each on a line of its own also within a list."""
        opening, between, closing = (
            (b"[\n", b",\n", b"\n]\n") if self._is_list else (b"", b"\n", b"")
        )
        with path.open("xb", buffering=MEGABYTE) as stream:
            stream.write(opening)
            number = 0
            for number, piece in enumerate(pieces, start=1):
                if number > 1:
                    stream.write(between)
                stream.write(piece)
            stream.write(closing if self._is_list else b"\n" * (number > 0))

    @override
    def pieces(self, path: Path) -> Iterator[bytes]:
        return items_on_lines(path)

    @override
    def cut(self, piece: bytes) -> Sequence[str]:
        return cut_item(piece)

    def _tokens(self, article: AnnotatedArticle) -> Tokens:
        return tokens_of(article.text, split=self._split)

    def _object(self, article: AnnotatedArticle) -> dict[str, object]:
        found, names = self._tokens(article), self._names
        is_plain = not self._strips or not _has_marks(article.text)
        return {
            "tokenized_text": found.texts if is_plain else _stripped(found.texts),
            "ner": [
                (first, behind - 1, names.get(label, label))
                for first, behind, label in self._marks(article)
            ],
            "relations": _relation_values(article) if article.relations else [],
        }

    def _marks(self, article: AnnotatedArticle) -> Sequence[Marked]:
        """Return which tokens spans have; the last are kept: fitting, then writing."""
        fitted, marks = self._last
        if fitted is not article:
            _, marks = placed_on_tokens(article, self.holds, self._tokens(article))
        return marks


def _relation_values(article: AnnotatedArticle) -> list[tuple[int, int, str]]:
    numbers = {span.id: number for number, span in enumerate(article.spans)}
    return [(numbers[link.source], numbers[link.target], link.label) for link in article.relations]


@lru_cache(maxsize=2)
def _has_marks(text: str) -> bool:
    """Tell whether anything is to be left out; the last ones are kept, as tokens are."""
    return _MARKS.search(text) is not None


def _without_marks(span: ExchangeSpan) -> ExchangeSpan:
    """Return a span whose words are as they will be read."""
    if not _MARKS.search(span.text):
        return span
    return span._replace(text=" ".join(_stripped(span.text.split(" "))))


def _stripped(words: Sequence[str]) -> list[str]:
    """Return words without vowel marks and joiners; one that is nothing else stays."""
    stripped = _MARKS.sub("", _BETWEEN.join(words)).split(_BETWEEN)
    if all(stripped):
        return stripped
    return [bare or word for bare, word in zip(stripped, words, strict=True)]


def _names(settings: WriterSettings) -> Mapping[str, str]:
    language = settings.value(LABELS)
    if language == "id" or settings.scheme is None:
        return {}
    return {label.id: label.names.in_language(language) for label in settings.scheme.labels}


FORMAT = Format(
    name="gliner",
    title=QT_TRANSLATE_NOOP("Formats", "GLiNER: numbered tokens and spans"),
    suffixes=(".json", ".jsonl"),
    offsets="tokens",
    reader=GlinerReader(),
    writer=GlinerWriter(WriterSettings()),
    options=(FILE, LABELS, TASHKEEL, TOKENS),
    make_writer=GlinerWriter,
)
