"""The format `txt`: a file is an article, its name the title, its text untouched."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from annotator.core.arabic.decoding import decode
from annotator.core.domain.article import META_KEYS
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.format import Format, Head, ReadArticle, ReadOptions
from annotator.core.formats.base.settling import RawArticle
from annotator.core.formats.base.whole_file import read_whole


class TextReader:
    """Reads a text file in UTF-8, UTF-16 or an Arabic 8-bit encoding."""

    def sniff(self, head: Head) -> int:
        """The suffix decides."""
        return 90 if head.suffix in FORMAT.suffixes else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield the one article of a file, or why it is refused."""
        return read_whole(path, options, lambda data: [_raw_article(data, path, options)])


def _raw_article(data: bytes, path: Path, options: ReadOptions) -> RawArticle:
    decoded = decode(data, options.encoding)
    meta: dict[str, JsonValue] = {**dict.fromkeys(META_KEYS), "title": path.stem}
    if not decoded.encoding.startswith("utf"):
        meta["encoding"] = decoded.encoding  # found or told: who doubts the text can see it
    return RawArticle(
        place=path.name,
        text=decoded.text,
        article=AnnotatedArticle(id="", text="", meta=meta),
        raw_sha256=hashlib.sha256(data).hexdigest(),
    )


FORMAT = Format(
    name="txt",
    title=QT_TRANSLATE_NOOP("Formats", "Text files: one article per file"),
    suffixes=(".txt", ".text"),
    has_spans=False,
    reader=TextReader(),
)
