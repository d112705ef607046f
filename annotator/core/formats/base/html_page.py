"""HTML as bytes or text made into a tree, and the paragraphs of a fragment."""

import re
from typing import Any, Final

from annotator.core.arabic.decoding import Decoded, decode
from annotator.core.domain.errors import InvalidUtf8Error, WrongShapeError
from annotator.core.formats.base.html_blocks import blocks_of
from annotator.core.formats.base.optional_library import Extra, optional_module

WEB: Final = Extra("web", "trafilatura")
_HEAD = 4096
_CHARSET = re.compile(
    rb"""<meta[^>]{0,500}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})"""
    rb"""|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})""",
    re.IGNORECASE,
)
_SUBSET = re.compile(r"<!DOCTYPE[^>\[]*\[[^\]]*\]\s*>", re.IGNORECASE)
"""A document type with declarations inside, whose end the parser takes for text."""
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_MEANT = {"iso-8859-1": "windows-1252", "us-ascii": "windows-1252", "ascii": "windows-1252",
    "latin1": "windows-1252", "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8",
}  # fmt: skip
"""What browsers take for names that pages use wrongly (the WHATWG's Encoding Standard)."""


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that a page names in `<meta>` or its XML declaration.

    None if it names none that exists; a byte order mark, which is stronger, gives None too.
    """
    found = None if data.startswith(_MARKS) else _CHARSET.search(data[:_HEAD])
    if found is None:
        return None
    name = (found[1] or found[2]).decode("ascii").lower()
    name = _MEANT.get(name, name)
    try:
        "a".encode(name)
    except (LookupError, ValueError):
        return None
    return name


def decoded_page(data: bytes, told: str | None) -> Decoded:
    """Return a page as text: as told, by its mark, as it declares, or as it looks.

    A declaration that does not fit the bytes is passed over. Raises what `decode` raises.
    """
    declared = None if told else declared_encoding(data)
    if declared is not None:
        try:
            return decode(data, declared)
        except InvalidUtf8Error:
            pass  # it lies: the bytes themselves say more
    return decode(data, told)


def page_tree(text: str, *, known: str) -> Any:  # noqa: ANN401 - lxml has no types here
    """Return the tree of a page or a fragment, for the format called `known`.

    Raises MissingLibraryError, and WrongShapeError where it holds no element or is nested so
    deeply that the parser would leave out the rest.
    """
    html = optional_module("lxml.html", extra=WEB, known=known)
    etree = optional_module("lxml.etree", extra=WEB, known=known)
    parser = html.HTMLParser(encoding="utf-8")
    try:
        # Python's text is given as UTF-8, which no declaration inside it can contradict.
        plain = _SUBSET.sub("", text.replace("\x00", ""), count=1)
        data = plain.encode("utf-8", "surrogatepass")
        tree = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, UnicodeError) as error:
        raise WrongShapeError(key="the page", expected="HTML with a text") from error
    if any("depth" in str(entry.message).lower() for entry in parser.error_log):
        raise WrongShapeError(key="the page", expected="HTML of fewer than 256 levels")
    return tree


def html_paragraphs(text: str, *, known: str) -> list[str]:
    """Return all visible paragraphs of a fragment; raises as `page_tree` does."""
    if not text.strip():
        return []
    etree = optional_module("lxml.etree", extra=WEB, known=known)
    tree = page_tree(f"<div>{text}</div>", known=known)
    return [block.text() for block in blocks_of(tree, etree.iterwalk)]
