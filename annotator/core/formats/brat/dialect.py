"""The format `brat`: an archive with a `.txt` and an `.ann` for each article.

Unpacked it is a folder that brat can serve. Reading takes such an archive, or an `.ann` with
its `.txt` beside it. Offsets are code points of the `.txt`.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path, PurePosixPath

from typing_extensions import override

from annotator.core.arabic.decoding import decode
from annotator.core.domain.article import META_KEYS
from annotator.core.domain.errors import (
    AnnotatorError,
    ArchiveRefusedError,
    TooLargeError,
    UnreadableFileError,
)
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.scheme import Scheme
from annotator.core.formats.base.archive import Archive, opened
from annotator.core.formats.base.article_files import file_stem, title_of
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.format import (
    MEGABYTE,
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
from annotator.core.formats.base.settling import RawArticle, settle
from annotator.core.formats.base.vocabulary import Vocabulary
from annotator.core.formats.brat.configuration import (
    ANNOTATION,
    VISUAL,
    annotation_conf,
    visual_conf,
)
from annotator.core.formats.brat.cutting import standoff_cuts
from annotator.core.formats.brat.standoff import standoff
from annotator.core.formats.brat.standoff_reader import Standoff

_ANN, _TXT = ".ann", ".txt"
_Pair = tuple[Member, Member]
"""The text of an article, and its annotations."""


class BratReader:
    """Reads archives of `.txt` and `.ann`, and single `.ann` files."""

    def sniff(self, head: Head) -> int:
        """Tell an archive by its members, a file by its suffix."""
        if any(name.endswith(_ANN) for name in head.members):
            return 90
        return 90 if head.suffix == _ANN else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article for each annotation file, or why it is refused."""
        try:
            if path.suffix.lower() == _ANN:
                yield from _loose(path, options)
                return
            with opened(path, options) as archive:
                for name in archive.names:
                    if name.endswith(_ANN):
                        yield from _member(archive, name, f"{path.name}:{name}", options)
        except OSError as error:
            yield Refusal(path.name, UnreadableFileError(reason=error.strerror or str(error)))
        except AnnotatorError as error:
            yield Refusal(path.name, error)


def _loose(path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
    texts = []
    for file in (path.with_suffix(_TXT), path):
        with file.open("rb") as stream:
            data = stream.read(options.limit + 1)
        options.consumed(len(data))
        if len(data) > options.limit:
            raise TooLargeError(
                size=-(-file.stat().st_size // MEGABYTE), limit=options.limit // MEGABYTE
            )
        texts.append(_decoded(data, options))
    yield from settle(_article(path.name, path.stem, *texts), options)


def _member(
    archive: Archive, name: str, place: str, options: ReadOptions
) -> Iterator[ReadArticle | Refusal]:
    stem = name.removesuffix(_ANN)
    try:
        if stem + _TXT not in archive:
            raise ArchiveRefusedError(reason=f"“{stem}{_TXT}” is missing")
        texts = [_decoded(archive.read(stem + suffix), options) for suffix in (_TXT, _ANN)]
        raw = _article(place, PurePosixPath(stem).name, *texts)
    except AnnotatorError as error:
        yield Refusal(place, error)
    else:
        yield from settle(raw, options)


def _decoded(data: bytes, options: ReadOptions) -> str:
    return decode(data, options.encoding or "utf-8").text if data else ""


def _article(place: str, title: str, text: str, annotations: str) -> RawArticle:
    found = Standoff(text)
    found.take(annotations)
    names: dict[str, str] = {}
    spans = []
    for span in found.spans():
        names[span.id] = new_uuid()
        spans.append(span._replace(id=names[span.id]))
    relations = [
        link._replace(
            source=names.get(link.source, link.source), target=names.get(link.target, link.target)
        )
        for link in found.relations()
    ]
    meta = {**dict.fromkeys(META_KEYS), "title": title_of(title)}
    article = AnnotatedArticle(id="", text="", meta=meta)
    return RawArticle(
        place, text, article, spans=spans, relations=relations, unit=None,
        usual_unit=OffsetUnit.CODE_POINT,
    )  # fmt: skip


class BratWriter(PieceWriter[_Pair, Vocabulary]):
    """Writes an archive; the configuration comes last, when all names are known."""

    suffix = ".zip"
    holds = frozenset(
        {
            Feature.FRAGMENTS,
            Feature.SPAN_ATTRIBUTES,
            Feature.ENTITIES,
            Feature.NOTES,
            Feature.RELATIONS,
            Feature.RELATION_ATTRIBUTES,
        }
    )

    def __init__(self, scheme: Scheme | None = None) -> None:
        self._scheme = scheme
        self._vocabulary = Vocabulary(scheme)

    @override
    def piece(self, article: AnnotatedArticle, layer: int) -> _Pair:
        self._vocabulary.see(article)
        stem = file_stem(article, layer)
        return (
            stored(f"{stem}{_TXT}", article.text.encode()),
            stored(f"{stem}{_ANN}", standoff(article).encode()),
        )

    @override
    def put(self, pieces: Iterable[_Pair], path: Path) -> None:
        put_members(path, chain(chain.from_iterable(pieces), self._configuration()))

    @override
    def pieces(self, path: Path) -> Iterator[_Pair]:
        return _pairs(members_of(path))

    @override
    def cut(self, piece: _Pair) -> Sequence[str]:
        text, annotations = (unpacked(member).decode() for member in piece)
        return standoff_cuts(text, annotations)

    @override
    def take_seen(self) -> Vocabulary:
        seen, self._vocabulary = self._vocabulary, Vocabulary(self._scheme)
        return seen

    @override
    def add_seen(self, seen: Vocabulary) -> None:
        self._vocabulary.add(seen)

    def _configuration(self) -> Iterator[Member]:
        seen = self.take_seen()
        yield packed(ANNOTATION, annotation_conf(seen).encode())
        yield packed(VISUAL, visual_conf(seen).encode())


def _pairs(members: Iterator[Member]) -> Iterator[_Pair]:
    """Yield each text with the annotations behind it."""
    for member in members:
        if member.name.endswith(_TXT):
            yield member, next(members)


FORMAT = Format(
    name="brat",
    title=QT_TRANSLATE_NOOP("Formats", "brat standoff: texts, annotations, configuration"),
    suffixes=(".zip", ".ann"),
    offsets="code points",
    reader=BratReader(),
    writer=BratWriter(),
    make_writer=lambda settings: BratWriter(settings.scheme),
)
