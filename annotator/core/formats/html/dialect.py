"""The format `html`: the article of a saved web page."""

import hashlib
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

from annotator.core.domain.errors import EmptyTextError
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.formats.base.format import MEGABYTE, Format, Head, ReadArticle, ReadOptions
from annotator.core.formats.base.html_blocks import blocks_of
from annotator.core.formats.base.html_page import WEB, decoded_page, page_tree
from annotator.core.formats.base.optional_library import optional_module
from annotator.core.formats.base.settling import RawArticle
from annotator.core.formats.base.whole_file import read_whole
from annotator.core.formats.html.main_text import main_blocks
from annotator.core.formats.html.page_meta import page_meta

NAME = "html"
_LIMIT = 16 * MEGABYTE
"""Pages are a tree in memory, many times larger than the file."""
_STARTS = (b"<!doctype html", b"<html")


class HtmlReader:
    """Reads saved pages; menus, adverts and comments around the article are left out."""

    def sniff(self, head: Head) -> int:
        """The suffix, or how it begins."""
        if head.suffix in FORMAT.suffixes:
            return 90
        start = head.data.removeprefix(b"\xef\xbb\xbf").lstrip()[:20].lower()
        return 60 if start.startswith(_STARTS) else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield the one article of a page, or why it is refused."""
        options = replace(options, limit=min(options.limit, _LIMIT))
        return read_whole(path, options, lambda data: [_article(data, path, options)])


def _article(data: bytes, path: Path, options: ReadOptions) -> RawArticle:
    trafilatura = optional_module("trafilatura", extra=WEB, known=NAME)
    metadata = optional_module("trafilatura.metadata", extra=WEB, known=NAME)
    etree = optional_module("lxml.etree", extra=WEB, known=NAME)
    decoded = decoded_page(data, options.encoding)
    tree = page_tree(decoded.text, known=NAME)
    meta = page_meta(deepcopy(tree), metadata, path.stem)
    if not decoded.encoding.startswith("utf"):
        meta["encoding"] = decoded.encoding  # as in `txt`
    blocks = blocks_of(tree, etree.iterwalk)
    texts = [block.text() for block in blocks]
    text = "\n".join(texts[number] for number in main_blocks(tree, blocks, trafilatura))
    if not text:
        raise EmptyTextError
    return RawArticle(
        place=path.name,
        text=text,
        article=AnnotatedArticle(id="", text="", meta=meta),
        raw_sha256=hashlib.sha256(data).hexdigest(),
    )


FORMAT = Format(
    name=NAME,
    title=QT_TRANSLATE_NOOP("Formats", "Web pages (HTML): the article without what surrounds it"),
    suffixes=(".html", ".htm", ".xhtml"),
    extra=WEB.name,
    has_spans=False,
    reader=HtmlReader(),
)
