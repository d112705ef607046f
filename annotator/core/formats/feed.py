"""The format `feed`: a saved RSS or Atom file, each of its entries an article.

Nothing is fetched: an entry is the text that stands in the file, which is often only a summary.
"""

import io
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.errors import (
    AnnotatorError,
    EmptyTextError,
    NotXmlError,
    WrongShapeError,
)
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.dates import iso_day
from annotator.core.formats.base.format import MEGABYTE, Format, Head, ReadArticle, ReadOptions
from annotator.core.formats.base.html_page import WEB, decoded_page, html_paragraphs
from annotator.core.formats.base.optional_library import Extra, optional_module
from annotator.core.formats.base.settling import RawArticle
from annotator.core.formats.base.whole_file import read_whole

_NAME = "feed"
_FEEDPARSER = Extra(WEB.name, "feedparser")
_ROOT = re.compile(rb"<(?:rss|(?:\w+:)?feed|(?:\w+:)?RDF)[\s>]")
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_LIMIT = 32 * MEGABYTE
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)
"""What feedparser raises for some broken files, half a character such as `&#xD800;` for one."""


class FeedReader:
    """Reads RSS and Atom of all versions."""

    def sniff(self, head: Head) -> int:
        """Tell by the element at the root, or by the suffix."""
        if _ROOT.search(head.data[:4096]) and b"http://www.omg.org/XMI" not in head.data[:4096]:
            return 80
        return 60 if head.suffix in FORMAT.suffixes else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article for each entry, and a refusal for each that has no text."""
        limited = ReadOptions(
            encoding=options.encoding,
            limit=min(options.limit, _LIMIT),
            consumed=options.consumed,
            repair=options.repair,
        )
        return read_whole(path, limited, partial(_entries, path=path, options=limited))


def _entries(data: bytes, *, path: Path, options: ReadOptions) -> Iterator[RawArticle | Refusal]:
    feed = _parsed(data, options)
    source = _text_of(feed.feed, "title")
    language = _text_of(feed.feed, "language")
    for number, entry in enumerate(feed.entries, start=1):
        place = f"{path.name}:{number}"
        meta: dict[str, JsonValue] = {
            **dict.fromkeys(META_KEYS),
            "title": _text_of(entry, "title"),
            "source": source,
            "published": _day(entry),
            "url": entry.get("link") or None,
            "author": _text_of(entry, "author"),
            "language": language,
        }
        try:
            text = _entry_text(entry)
        except AnnotatorError as error:
            yield Refusal(place, error)
        else:
            yield RawArticle(place, text, AnnotatedArticle(id="", text="", meta=meta))


def _parsed(data: bytes, options: ReadOptions) -> Any:  # noqa: ANN401 - feedparser is optional
    feedparser = optional_module("feedparser", extra=_FEEDPARSER, known=_NAME)
    text = decoded_page(data, options.encoding).text
    if _ENTITY.search(text):
        raise NotXmlError(reason="it declares entities")
    try:
        # A stream, because feedparser takes texts for addresses and names of files.
        feed = feedparser.parse(
            io.BytesIO(text.encode()),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except _BROKEN as error:
        raise NotXmlError(reason="it is broken") from error
    if not feed.entries:
        raise WrongShapeError(key="the file", expected="RSS or Atom with entries")
    return feed


def _entry_text(entry: Any) -> str:  # noqa: ANN401 - as above
    """Return the longest text of an entry; raises EmptyTextError."""
    given = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    texts = [_shown(one.get("value") or "", one.get("type") or "") for one in given]
    text = max(texts, key=len)
    if not text.strip():
        raise EmptyTextError
    return text


def _shown(value: str, kind: str) -> str:
    return value if kind == "text/plain" else "\n".join(html_paragraphs(value, known=_NAME))


def _text_of(fields: Any, key: str) -> str | None:  # noqa: ANN401 - as above
    """Return a short text without its markup, None where it is missing."""
    value = fields.get(key)
    if not isinstance(value, str) or not value.strip():
        return None
    detail = fields.get(f"{key}_detail") or {}
    if "html" in (detail.get("type") or ""):
        value = " ".join(html_paragraphs(value, known=_NAME))
    return value.strip() or None


def _day(entry: Any) -> str | None:  # noqa: ANN401 - as above
    for key in ("published", "updated"):
        day = iso_day(entry.get(key) or "")
        parsed = entry.get(f"{key}_parsed")
        if day is None and parsed is not None:
            day = f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}"
        if day is not None:
            return day
    return None


FORMAT = Format(
    name=_NAME,
    title=QT_TRANSLATE_NOOP("Formats", "RSS and Atom files: each entry is an article"),
    suffixes=(".rss", ".atom", ".xml"),
    extra=WEB.name,
    has_spans=False,
    reader=FeedReader(),
)
