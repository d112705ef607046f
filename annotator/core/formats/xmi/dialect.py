"""The format `xmi`: an archive of UIMA CAS XMI, as INCEpTION and dkpro-cassis read it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.core.domain.article import META_KEYS, ArticleStatus
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.strict_json import parse_json
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.archive import opened, write_archive
from annotator.core.formats.base.article_archive import read_article_files
from annotator.core.formats.base.article_files import file_stems, title_of
from annotator.core.formats.base.features import EVERYTHING, Feature
from annotator.core.formats.base.fields import as_object, as_plain_text, attributes, check_numbers
from annotator.core.formats.base.format import (
    Format,
    Head,
    OffsetUnit,
    ReadArticle,
    ReadOptions,
)
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


class XmiWriter:
    """Writes an archive; the type system comes last, when all features are known."""

    suffix = ".zip"
    holds = EVERYTHING - {Feature.ARTICLE_NOTES, Feature.FRAGMENTS, Feature.IDS}

    def __init__(self, scheme: Scheme | None = None) -> None:
        self._scheme = scheme

    def write(self, articles: Iterable[AnnotatedArticle], path: Path) -> None:
        """Write reduced articles to a new archive."""
        write_archive(path, self._members(articles))

    def cuts(self, path: Path) -> Iterator[Sequence[str]]:
        """Yield for each file what its offsets cut out of its text."""
        with opened(path, ReadOptions(limit=2**62)) as archive:
            for name in archive.names:
                if name.endswith(_SUFFIX):
                    yield cas_cuts(archive.read(name))

    def _members(self, articles: Iterable[AnnotatedArticle]) -> Iterator[tuple[str, bytes]]:
        vocabulary = Vocabulary(self._scheme)
        for stem, article in file_stems(articles):
            vocabulary.see(article)
            yield f"{stem}{_SUFFIX}", cas_xml(article).encode()
        yield _TYPES, type_system_xml(vocabulary).encode()


FORMAT = Format(
    name="xmi",
    title=QT_TRANSLATE_NOOP("Formats", "UIMA CAS XMI, for INCEpTION and dkpro-cassis"),
    suffixes=(".zip", ".xmi"),
    offsets="UTF-16 units",
    reader=XmiReader(),
    writer=XmiWriter(),
    make_writer=lambda settings: XmiWriter(settings.scheme),
)
