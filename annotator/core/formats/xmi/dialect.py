"""The format `xmi`: an archive of UIMA CAS XMI, as INCEpTION and dkpro-cassis read it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from typing_extensions import override

from annotator.core.domain.article import META_KEYS, ArticleStatus
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.strict_json import parse_json
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.article_archive import read_article_files
from annotator.core.formats.base.article_files import file_stem, title_of
from annotator.core.formats.base.features import EVERYTHING, Feature
from annotator.core.formats.base.fields import as_object, as_plain_text, attributes, check_numbers
from annotator.core.formats.base.format import (
    Format,
    Head,
    OffsetUnit,
    ReadArticle,
    ReadOptions,
)
from annotator.core.formats.base.packing import (
    Member,
    members_of,
    packed,
    put_members,
    stored,
    unpacked,
)
from annotator.core.formats.base.pieces import PieceWriter
from annotator.core.formats.base.settling import RawArticle
from annotator.core.formats.base.vocabulary import Vocabulary
from annotator.core.formats.xmi.cas import cas_xml
from annotator.core.formats.xmi.cas_reader import Cas, read_cas
from annotator.core.formats.xmi.cutting import cas_cuts
from annotator.core.formats.xmi.type_system import type_system_xml

_SUFFIX = ".xmi"
_TYPES = "TypeSystem.xml"
_STATUSES = {status.value: status for status in ArticleStatus}


class XmiReader:
    """Reads archives of XMI files, and single ones; a type system is not needed."""

    def sniff(self, head: Head) -> int:
        """Tell a file by its namespace, an archive by its members."""
        if b"http://www.omg.org/XMI" in head.data[:4096]:
            return 95
        return 85 if any(name.endswith(_SUFFIX) for name in head.members) else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article for each file, or why it is refused."""
        # The format leaves no choice of a unit.
        options = replace(options, offset_unit=OffsetUnit.UTF16)
        return read_article_files(path, options, _SUFFIX, _parse)


def _parse(data: bytes, place: str, stem: str) -> RawArticle:
    found = read_cas(data)
    own = found.article
    article = AnnotatedArticle(
        id="",
        text="",
        meta=_meta(found, stem),
        status=_STATUSES.get(own.get("status", ""), ArticleStatus.NEW),
        annotator=own.get("annotator") or None,
        split=own.get("split") or None,
        attributes=attributes(_object(own, "attributes"), "attributes"),
    )
    return RawArticle(
        place,
        found.text,
        article,
        spans=found.spans,
        relations=found.relations,
        unit=OffsetUnit.UTF16,
    )


def _meta(found: Cas, stem: str) -> dict[str, JsonValue]:
    if "meta" in found.article:
        given = _object(found.article, "meta")
        check_numbers(given, "meta")
        known: dict[str, JsonValue] = {key: as_plain_text(given.get(key), key) for key in META_KEYS}
        return known | {key: value for key, value in given.items() if key not in known}
    title = found.document.get("documentTitle")
    language = found.document.get("language", "x-unspecified")
    return {
        **dict.fromkeys(META_KEYS),
        "title": title or title_of(stem),
        "language": None if language == "x-unspecified" else language,
    }


def _object(features: Mapping[str, str], key: str) -> dict[str, JsonValue]:
    return as_object(parse_json(features.get(key, "{}").encode()), key)


class XmiWriter(PieceWriter[Member, Vocabulary]):
    """Writes an archive; the type system comes last, when all features are known."""

    suffix = ".zip"
    holds = EVERYTHING - {Feature.ARTICLE_NOTES, Feature.FRAGMENTS, Feature.IDS}

    def __init__(self, scheme: Scheme | None = None) -> None:
        self._scheme = scheme
        self._vocabulary = Vocabulary(scheme)

    @override
    def piece(self, article: AnnotatedArticle, layer: int) -> Member:
        self._vocabulary.see(article)
        return stored(f"{file_stem(article, layer)}{_SUFFIX}", cas_xml(article))

    @override
    def put(self, pieces: Iterable[Member], path: Path) -> None:
        put_members(path, chain(pieces, self._type_system()))

    @override
    def pieces(self, path: Path) -> Iterator[Member]:
        return (member for member in members_of(path) if member.name.endswith(_SUFFIX))

    @override
    def cut(self, piece: Member) -> Sequence[str]:
        return cas_cuts(unpacked(piece))

    @override
    def take_seen(self) -> Vocabulary:
        seen, self._vocabulary = self._vocabulary, Vocabulary(self._scheme)
        return seen

    @override
    def add_seen(self, seen: Vocabulary) -> None:
        self._vocabulary.add(seen)

    def _type_system(self) -> Iterator[Member]:
        yield packed(_TYPES, type_system_xml(self.take_seen()).encode())


FORMAT = Format(
    name="xmi",
    title=QT_TRANSLATE_NOOP("Formats", "UIMA CAS XMI, for INCEpTION and dkpro-cassis"),
    suffixes=(".zip", ".xmi"),
    offsets="UTF-16 units",
    reader=XmiReader(),
    writer=XmiWriter(),
    make_writer=lambda settings: XmiWriter(settings.scheme),
)
