"""The format `brat`: an archive with a `.txt` and an `.ann` for each article.

Unpacked it is a folder that brat can serve. Reading takes such an archive, or an `.ann` with
its `.txt` beside it. Offsets are code points of the `.txt`.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

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
from annotator.core.formats.base.archive import Archive, opened, write_archive
from annotator.core.formats.base.article_files import file_stems, title_of
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.format import (
    MEGABYTE,
    Format,
    Head,
    OffsetUnit,
    ReadArticle,
    ReadOptions,
)
from annotator.core.formats.base.settling import RawArticle, settle
from annotator.core.formats.base.vocabulary import Vocabulary
from annotator.core.formats.brat.configuration import (
    ANNOTATION,
    VISUAL,
    annotation_conf,
    visual_conf,
)
from annotator.core.formats.brat.standoff import standoff
from annotator.core.formats.brat.standoff_reader import Standoff

_ANN, _TXT = ".ann", ".txt"


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


class BratWriter:
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

    def write(self, articles: Iterable[AnnotatedArticle], path: Path) -> None:
        """Write reduced articles to a new archive."""
        write_archive(path, self._members(articles))

    def cuts(self, path: Path) -> Iterator[Sequence[str]]:
        """Yield for each article what its lines say that its spans cover."""
        with opened(path, ReadOptions(limit=2**62)) as archive:
            for name in archive.names:
                if name.endswith(_ANN):
                    text = archive.read(name.removesuffix(_ANN) + _TXT).decode()
                    yield _cut(text, archive.read(name).decode())

    def _members(self, articles: Iterable[AnnotatedArticle]) -> Iterator[tuple[str, bytes]]:
        vocabulary = Vocabulary(self._scheme)
        for stem, article in file_stems(articles):
            vocabulary.see(article)
            yield f"{stem}{_TXT}", article.text.encode()
            yield f"{stem}{_ANN}", standoff(article).encode()
        yield ANNOTATION, annotation_conf(vocabulary).encode()
        yield VISUAL, visual_conf(vocabulary).encode()


def _cut(text: str, annotations: str) -> list[str]:
    """Cut what the lines of spans say, line ends put back where two pieces had them."""
    found = Standoff(text)
    found.take(annotations)
    cut = []
    for span in found.spans():
        ranges = span.fragments or ((span.start, span.end),)
        cut.append(" ".join(text[start:end] for start, end in ranges))
    return cut


FORMAT = Format(
    name="brat",
    title=QT_TRANSLATE_NOOP("Formats", "brat standoff: texts, annotations, configuration"),
    suffixes=(".zip", ".ann"),
    offsets="code points",
    reader=BratReader(),
    writer=BratWriter(),
    make_writer=lambda settings: BratWriter(settings.scheme),
)
