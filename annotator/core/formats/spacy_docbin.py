"""The format `spacy`: a DocBin, as `spacy train` reads it.

`spans["sc"]` holds every span, `ents` the outermost ones that do not overlap. Tokens are those
of `arabic.tokens`, cut where a span starts or ends, so that no span is lost or moved; white
space beyond one space behind a token is a token, as spaCy has it. spaCy is imported only when
a file is written or read.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from operator import gt
from pathlib import Path
from typing import Any

from annotator.core.domain.article import META_KEYS, ArticleStatus
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
from annotator.core.formats.base.cut_tokens import cut_tokens, token_range
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fields import as_object, as_plain_text, text_or_none
from annotator.core.formats.base.format import (
    MEGABYTE,
    Format,
    Head,
    OffsetUnit,
    ReadArticle,
    ReadOptions,
)
from annotator.core.formats.base.optional_library import Extra, optional_module
from annotator.core.formats.base.outermost import outermost
from annotator.core.formats.base.settling import RawArticle, id_or_new, settle

_SPACY = Extra("spacy", "spaCy")
_KEY = "sc"
_DATA = "annotator"
_LANGUAGE = "ar"
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, EOFError, zlib.error)
"""What spaCy raises for a file that is broken or of something else."""
_STATUSES = {status.value: status for status in ArticleStatus}


def _spacy() -> Any:  # noqa: ANN401 - an optional library without types here
    spacy = optional_module("spacy", extra=_SPACY, known="spacy")
    optional_module("spacy.tokens", extra=_SPACY, known="spacy")
    return spacy


class SpacyDocBinReader:
    """Reads `.spacy` files; spans of all groups and entities."""

    def sniff(self, head: Head) -> int:
        """The suffix decides."""
        return 90 if head.suffix == ".spacy" else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article for each document, or why the file is refused."""
        try:
            docs = list(_docs(path, options))
        except OSError as error:
            yield Refusal(path.name, UnreadableFileError(reason=error.strerror or str(error)))
            return
        except AnnotatorError as error:
            yield Refusal(path.name, error)
            return
        for number, doc in enumerate(docs, start=1):
            place = f"{path.name}:{number}"
            try:
                raw = _article(doc, place)
            except AnnotatorError as error:
                yield Refusal(place, error)
            else:
                yield from settle(raw, options)


def _docs(path: Path, options: ReadOptions) -> Iterator[Any]:
    spacy = _spacy()
    size = path.stat().st_size
    if size > options.limit:
        raise TooLargeError(size=-(-size // MEGABYTE), limit=max(1, options.limit // MEGABYTE))
    try:
        docs = spacy.tokens.DocBin(store_user_data=False).from_disk(path)
        yield from docs.get_docs(spacy.blank(_LANGUAGE).vocab)
    except _BROKEN as error:
        raise WrongShapeError(key=path.name, expected="a DocBin of spaCy 3") from error
    options.consumed(size)


def _article(doc: Any, place: str) -> RawArticle:  # noqa: ANN401 - a Doc
    own = as_object(_plain(doc.user_data.get(_DATA) or {}), _DATA)
    meta = as_object(own.get("meta") or {}, "meta")
    known: dict[str, JsonValue] = {key: as_plain_text(meta.get(key), key) for key in META_KEYS}
    article = AnnotatedArticle(
        id="",
        text="",
        meta=known | {key: value for key, value in meta.items() if key not in known},
        status=_STATUSES.get(str(own.get("status")), ArticleStatus.NEW),
        annotator=text_or_none(own, "annotator") or None,
        split=text_or_none(own, "split") or None,
    )
    return RawArticle(place, doc.text, article, spans=list(_spans(doc)), unit=OffsetUnit.CODE_POINT)


def _plain(value: Any) -> JsonValue:  # noqa: ANN401 - what msgpack may hold
    """Return a value as JSON has it; spaCy reads lists as tuples."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    raise WrongShapeError(key=_DATA, expected="texts, numbers, lists and objects")


def _spans(doc: Any) -> Iterator[ExchangeSpan]:  # noqa: ANN401 - a Doc
    seen: set[tuple[int, int, str]] = set()
    for group in (*doc.spans.values(), doc.ents):
        for span in group:
            stretch = span.start_char, span.end_char, span.label_
            if stretch in seen:
                continue
            seen.add(stretch)
            entity = span.kb_id_
            yield ExchangeSpan(
                id=new_uuid(),
                start=span.start_char,
                end=span.end_char,
                text=span.text,
                label=span.label_,
                entity=id_or_new(entity) if entity else None,
            )


class SpacyDocBinWriter:
    """Writes a DocBin; the whole of it is in memory, because spaCy has no other way."""

    suffix = ".spacy"
    holds = frozenset(
        {Feature.META, Feature.ENTITIES, Feature.STATUS, Feature.ANNOTATOR, Feature.SPLIT}
    )

    def write(self, articles: Iterable[AnnotatedArticle], path: Path) -> None:
        """Write reduced articles to a new file; raises MissingLibraryError."""
        spacy = _spacy()
        vocab = spacy.blank(_LANGUAGE).vocab
        docs = spacy.tokens.DocBin(store_user_data=True)
        for article in articles:
            docs.add(_doc(article, spacy, vocab))
        with path.open("xb", buffering=MEGABYTE) as stream:
            stream.write(docs.to_bytes())

    def cuts(self, path: Path) -> Iterator[Sequence[str]]:
        """Yield for each document the text of each span, as spaCy reads it."""
        spacy = _spacy()
        docs = spacy.tokens.DocBin().from_disk(path)
        for doc in docs.get_docs(spacy.blank(_LANGUAGE).vocab):
            yield [span.text for span in doc.spans[_KEY]]


def _doc(article: AnnotatedArticle, spacy: Any, vocab: Any) -> Any:  # noqa: ANN401 - spaCy
    text = article.text
    found = cut_tokens(text, article.spans, gaps=True)
    spaces = list(map(gt, [*found.starts[1:], len(text)], found.ends))
    doc = spacy.tokens.Doc(vocab, words=found.texts, spaces=spaces)

    def marked(span: ExchangeSpan) -> Any:  # noqa: ANN401 - a Span
        first, last = token_range(found, span.start, span.end)
        entity = span.entity or ""
        return spacy.tokens.Span(doc, first, last + 1, label=span.label, kb_id=entity)

    doc.spans[_KEY] = [marked(span) for span in article.spans]
    doc.set_ents([marked(span) for span in outermost(article.spans)])
    doc.user_data[_DATA] = {
        "id": article.id,
        "meta": {key: value for key, value in article.meta.items() if value is not None},
        "status": article.status.value,
        "annotator": article.annotator,
        "split": article.split,
    }
    return doc


FORMAT = Format(
    name="spacy",
    title=QT_TRANSLATE_NOOP("Formats", "spaCy 3 DocBin (needs spaCy)"),
    suffixes=(".spacy",),
    offsets="tokens",
    extra="spacy",
    reader=SpacyDocBinReader(),
    writer=SpacyDocBinWriter(),
)
