"""The format `docx`: a Word document as an article, paragraph by paragraph.

Text in tables, text boxes and content controls counts, and what tracked changes inserted;
deleted text, headers, footers, notes and comments do not.
"""

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.errors import BinaryFileError, WrongShapeError
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.archive import DAMAGED, opened
from annotator.core.formats.base.format import Format, Head, ReadArticle, ReadOptions
from annotator.core.formats.base.optional_library import Extra, optional_module
from annotator.core.formats.base.safe_xml import parse_xml
from annotator.core.formats.base.settling import RawArticle
from annotator.core.formats.base.whole_file import read_whole, too_large

_NAME = "docx"
_OFFICE = Extra("office", "python-docx")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PARAGRAPH, _TEXT = f"{_WORD}p", f"{_WORD}t"
_SIGNS = {
    f"{_WORD}tab": "\t",
    f"{_WORD}ptab": "\t",
    f"{_WORD}br": "\n",
    f"{_WORD}cr": "\n",
    f"{_WORD}noBreakHyphen": "\u2011",
    f"{_WORD}softHyphen": "\u00ad",
}
_LEFT_OUT = frozenset(
    {
        f"{_WORD}pPr",
        f"{_WORD}rPr",
        f"{_WORD}sectPr",
        f"{_WORD}del",
        f"{_WORD}moveFrom",
        f"{_COMPATIBILITY}Fallback",  # the same text once more, for older programs
    }
)
_TIMES_LARGER = 4
"""The parts of a document, pictures too, may together be so many times the reading limit."""


class DocxReader:
    """Reads Word documents of 2007 and later."""

    def sniff(self, head: Head) -> int:
        """Tell by the members, or by the suffix."""
        if "word/document.xml" in head.members:
            return 95
        return 90 if head.suffix in FORMAT.suffixes else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield the one article of a document, or why it is refused."""
        return read_whole(path, options, lambda data: [_article(data, path, options)])


def _article(data: bytes, path: Path, options: ReadOptions) -> RawArticle:
    if data.startswith(_OLD_OFFICE):
        raise BinaryFileError(reason="it looks like an old or locked Office document")
    _check(data, options)
    document = _opened(data, path.name)
    text = "\n".join(_paragraph(one) for one in _paragraphs(document.element.body))
    return RawArticle(
        place=path.name,
        text=text,
        article=AnnotatedArticle(id="", text="", meta=_meta(document, path.stem)),
        raw_sha256=hashlib.sha256(data).hexdigest(),
    )


def _check(data: bytes, options: ReadOptions) -> None:
    """Refuse bombs, and XML that declares a document type, before the library sees them."""
    with opened(io.BytesIO(data), ReadOptions(limit=options.limit)) as archive:
        most = _TIMES_LARGER * options.limit
        if archive.size > most:
            raise too_large(archive.size, most)
        for name in archive.names:
            if name.lower().endswith((".xml", ".rels")):
                parse_xml(archive.read(name))


def _opened(data: bytes, name: str) -> Any:  # noqa: ANN401 - python-docx is optional
    docx = optional_module("docx", extra=_OFFICE, known=_NAME)
    etree = optional_module("lxml.etree", extra=_OFFICE, known=_NAME)
    exceptions = optional_module("docx.opc.exceptions", extra=_OFFICE, known=_NAME)
    broken = (
        *DAMAGED, exceptions.OpcError, etree.XMLSyntaxError, LookupError, AttributeError, TypeError,
    )  # fmt: skip
    try:
        document = docx.Document(io.BytesIO(data))
        if document.element.body is not None:
            return document
    except broken as error:
        raise WrongShapeError(key=name, expected="a Word document") from error
    raise WrongShapeError(key=name, expected="a Word document")


def _paragraphs(root: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    """Yield every paragraph that counts, those of text boxes behind the one they hang on."""
    for child in root:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == _PARAGRAPH:
            yield child
        yield from _paragraphs(child)


def _paragraph(paragraph: Any) -> str:  # noqa: ANN401 - as above
    return "".join(_pieces(paragraph))


def _pieces(element: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    for child in element:
        tag = child.tag
        if tag == _TEXT:
            yield child.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag not in _LEFT_OUT and tag != _PARAGRAPH:
            yield from _pieces(child)


def _meta(document: Any, title: str) -> dict[str, JsonValue]:  # noqa: ANN401 - as above
    meta: dict[str, JsonValue] = {**dict.fromkeys(META_KEYS), "title": title}
    try:
        properties = document.core_properties
        created = properties.created
        meta["title"] = properties.title.strip() or title
        meta["author"] = properties.author or None
        meta["language"] = properties.language or None
        meta["published"] = created.date().isoformat() if created else None
    except (ValueError, KeyError, AttributeError):
        return meta  # properties that are no properties: the text is what counts
    return meta


FORMAT = Format(
    name=_NAME,
    title=QT_TRANSLATE_NOOP("Formats", "Word documents (DOCX)"),
    suffixes=(".docx",),
    extra=_OFFICE.name,
    has_spans=False,
    reader=DocxReader(),
)
