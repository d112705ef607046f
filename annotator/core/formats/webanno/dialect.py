"""The format `webanno-tsv`: an archive of WebAnno TSV 3.3, a sheet for each article."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from typing_extensions import override

from annotator.core.arabic.decoding import decode
from annotator.core.domain.article import META_KEYS
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.formats.base.article_archive import read_article_files
from annotator.core.formats.base.article_files import file_stem, title_of
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.format import (
    Format,
    Head,
    OffsetUnit,
    ReadArticle,
    ReadOptions,
)
from annotator.core.formats.base.packing import Member, members_of, put_members, stored, unpacked
from annotator.core.formats.base.pieces import ForgetfulWriter
from annotator.core.formats.base.settling import RawArticle
from annotator.core.formats.webanno.cutting import sheet_cuts
from annotator.core.formats.webanno.sheet import sheet
from annotator.core.formats.webanno.sheet_reader import read_sheet

_SUFFIX = ".tsv"


class WebAnnoReader:
    """Reads archives of sheets, and single sheets."""

    def sniff(self, head: Head) -> int:
        """Tell a sheet by its first line, an archive by its members."""
        if head.data.startswith(b"#FORMAT=WebAnno TSV 3"):
            return 95
        return 80 if any(name.endswith(_SUFFIX) for name in head.members) else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article for each sheet, or why it is refused."""
        encoding = options.encoding or "utf-8"

        def parse(data: bytes, place: str, stem: str) -> RawArticle:
            return _article(decode(data, encoding).text if data else "", place, stem)

        # The format leaves no choice of a unit.
        options = replace(options, offset_unit=OffsetUnit.UTF16)
        return read_article_files(path, options, _SUFFIX, parse)


def _article(data: str, place: str, stem: str) -> RawArticle:
    found = read_sheet(data)
    meta = {**dict.fromkeys(META_KEYS), "title": title_of(stem)}
    article = AnnotatedArticle(id="", text="", meta=meta)
    return RawArticle(
        place,
        found.text,
        article,
        spans=found.spans,
        relations=found.relations,
        unit=OffsetUnit.UTF16,
    )


class WebAnnoWriter(ForgetfulWriter[Member]):
    """Writes an archive of sheets."""

    suffix = ".zip"
    holds = frozenset(
        {
            Feature.SPAN_ATTRIBUTES,
            Feature.ENTITIES,
            Feature.ORIGINS,
            Feature.NOTES,
            Feature.RELATIONS,
            Feature.RELATION_ATTRIBUTES,
        }
    )

    @override
    def piece(self, article: AnnotatedArticle, layer: int) -> Member:
        return stored(f"{file_stem(article, layer)}{_SUFFIX}", sheet(article).encode())

    @override
    def put(self, pieces: Iterable[Member], path: Path) -> None:
        put_members(path, pieces)

    @override
    def pieces(self, path: Path) -> Iterator[Member]:
        return members_of(path)

    @override
    def cut(self, piece: Member) -> Sequence[str]:
        return sheet_cuts(unpacked(piece))


FORMAT = Format(
    name="webanno-tsv",
    title=QT_TRANSLATE_NOOP("Formats", "WebAnno TSV 3.3, for INCEpTION and WebAnno"),
    suffixes=(".zip", ".tsv"),
    offsets="UTF-16 units",
    reader=WebAnnoReader(),
    writer=WebAnnoWriter(),
)
