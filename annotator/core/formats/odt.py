"""The format `odt`: an OpenDocument text as an article, paragraph by paragraph.

Deleted text of tracked changes, notes, comments, headers and footers do not count. White space
is read as OpenDocument 1.3 (part 3, 6.1.2) has it: runs are one space, more are `<text:s>`.
"""

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.errors import ArchiveRefusedError, WrongShapeError
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.archive import opened
from annotator.core.formats.base.dates import iso_day
from annotator.core.formats.base.format import Format, Head, ReadArticle, ReadOptions
from annotator.core.formats.base.safe_xml import SEPARATOR, XmlHandlers, parse_xml
from annotator.core.formats.base.settling import RawArticle
from annotator.core.formats.base.whole_file import read_whole

_CONTENT, _META, _MANIFEST = "content.xml", "meta.xml", "META-INF/manifest.xml"
_ODF = f"urn:oasis:names:tc:opendocument:xmlns:{{}}:1.0{SEPARATOR}"
_TEXT, _OFFICE, _META_NAME = _ODF.format("text"), _ODF.format("office"), _ODF.format("meta")
_DUBLIN_CORE = f"http://purl.org/dc/elements/1.1/{SEPARATOR}"
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_LEFT_OUT = frozenset(
    {
        f"{_TEXT}tracked-changes",
        f"{_TEXT}note",
        f"{_OFFICE}annotation",
        f"{_OFFICE}forms",
        f"{_TEXT}ruby-text",
        f"{_ODF.format('svg-compatible')}title",
        f"{_ODF.format('svg-compatible')}desc",
    }
)
_SPACE = re.compile("[ \t\r\n]+")
_MOST_SPACES = 10_000


class OdtReader:
    """Reads OpenDocument texts, as LibreOffice writes them."""

    def sniff(self, head: Head) -> int:
        """Tell by the members and the suffix."""
        if head.suffix in FORMAT.suffixes:
            return 90
        is_text = b"application/vnd.oasis.opendocument.text" in head.data[:200]
        return 80 if is_text and _CONTENT in head.members else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield the one article of a document, or why it is refused."""
        return read_whole(path, options, lambda data: [_article(data, path, options)])


def _article(data: bytes, path: Path, options: ReadOptions) -> RawArticle:
    with opened(io.BytesIO(data), ReadOptions(limit=options.limit)) as archive:
        if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
            raise ArchiveRefusedError(reason="it is encrypted")
        if _CONTENT not in archive:
            raise WrongShapeError(key=path.name, expected="an OpenDocument text")
        body = _Body()
        parse_xml(archive.read(_CONTENT), XmlHandlers(body.start, body.end, body.characters))
        about = _About()
        if _META in archive:
            parse_xml(archive.read(_META), XmlHandlers(about.start, about.end, about.characters))
    return RawArticle(
        place=path.name,
        text="\n".join(body.paragraphs),
        article=AnnotatedArticle(id="", text="", meta=about.meta(path.stem)),
        raw_sha256=hashlib.sha256(data).hexdigest(),
    )


@dataclass(slots=True)
class _Paragraph:
    """The pieces of one paragraph, and whether white space would be a further one of a run."""

    pieces: list[str] = field(default_factory=list)
    is_after_space: bool = True

    def take(self, text: str) -> None:
        """Take character data in; a run of white space is one space, at the start none."""
        shown = _SPACE.sub(" ", text)
        self.pieces.append(shown.removeprefix(" ") if self.is_after_space else shown)
        self.is_after_space = shown.endswith(" ")

    def sign(self, text: str) -> None:
        """Take a sign in that an element stands for; white space counts anew behind it."""
        if text:
            self.pieces.append(text)
            self.is_after_space = False


class _Body:
    """Collects the paragraphs; those inside another one (text boxes) come before it."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self._open: list[_Paragraph] = []
        self._left_out = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._left_out or name in _LEFT_OUT:
            self._left_out += 1
        elif name in _PARAGRAPHS:
            self._open.append(_Paragraph())
        elif self._open:
            self._open[-1].sign(_sign(name, attributes))

    def end(self, name: str) -> None:
        if self._left_out:
            self._left_out -= 1
        elif name in _PARAGRAPHS:
            self.paragraphs.append("".join(self._open.pop().pieces))

    def characters(self, text: str) -> None:
        if self._open and not self._left_out:
            self._open[-1].take(text)


def _sign(name: str, attributes: dict[str, str]) -> str:
    if name == f"{_TEXT}s":
        count = attributes.get(f"{_TEXT}c", "1")
        return " " * min(int(count[:6]) if count.isdecimal() else 1, _MOST_SPACES)
    return {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}.get(name, "")


class _About:
    """Collects what `meta.xml` says, by the names of its elements."""

    def __init__(self) -> None:
        self._found: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, _: dict[str, str]) -> None:
        self._name = name

    def end(self, _: str) -> None:
        self._name = ""

    def characters(self, text: str) -> None:
        self._found[self._name] = self._found.get(self._name, "") + text

    def meta(self, title: str) -> dict[str, JsonValue]:
        found = self._found
        creation = found.get(f"{_META_NAME}creation-date") or found.get(f"{_DUBLIN_CORE}date")
        author = found.get(f"{_META_NAME}initial-creator") or found.get(f"{_DUBLIN_CORE}creator")
        return {
            **dict.fromkeys(META_KEYS),
            "title": found.get(f"{_DUBLIN_CORE}title") or title,
            "published": iso_day(creation) if creation else None,
            "author": author,
            "language": found.get(f"{_DUBLIN_CORE}language"),
        }


FORMAT = Format(
    name="odt",
    title=QT_TRANSLATE_NOOP("Formats", "OpenDocument texts (ODT)"),
    suffixes=(".odt",),
    has_spans=False,
    reader=OdtReader(),
)
