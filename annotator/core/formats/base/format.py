"""What a format is: a name, perhaps a reader, perhaps a writer."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol, runtime_checkable

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.errors import CannotWriteError, WriterOptionError
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.writer_options import WriterOption, WriterSettings

MEGABYTE = 1_000_000


class OffsetUnit(StrEnum):
    """What offsets in a file count."""

    CODE_POINT = "codepoint"
    UTF16 = "utf16"


@dataclass(frozen=True, slots=True)
class FieldKeys:
    """Under which keys foreign JSON has the text and the metadata."""

    text: str = "text"
    meta: dict[str, str] = field(default_factory=lambda: {key: key for key in META_KEYS})
    """Our metadata key → the key in the file."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How files are to be read; every default means: find out."""

    encoding: str | None = None
    keys: FieldKeys = field(default_factory=FieldKeys)
    offset_unit: OffsetUnit | None = None
    skip_bad_spans: bool = False
    repair: bool = False
    """Whether texts that were once decoded wrongly are repaired (see `arabic.mojibake`)."""
    limit: int = 64 * MEGABYTE
    """The largest file of text or line of JSON, in bytes."""
    consumed: Callable[[int], object] = int
    """Called with the number of bytes each time some were read, for a progress bar."""
    member: "Callable[[Member], ReadOptions] | None" = None
    """Asked how a file in an archive is to be read; None: as all of them."""


class Member(NamedTuple):
    """A file in an archive: its format, where it was unpacked to, and its name in there."""

    known: "Format"
    path: Path
    name: str
    options: ReadOptions


class ReadArticle(NamedTuple):
    """One article read: cleaned, its offsets checked; `place` is the file, perhaps `:line`."""

    place: str
    article: AnnotatedArticle
    raw_sha256: str = ""
    """SHA-256 of the original bytes (a file) or of the text before cleaning (a line)."""
    is_garbled: bool = False
    """Whether its text was once decoded wrongly, and is still so."""


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a file, for telling which format it is."""

    name: str
    data: bytes
    values: Sequence[JsonValue] = ()
    """The JSON values of its first lines, or the first items of its list, where it is JSON."""
    is_list: bool = False
    """Whether it is one JSON list of objects or lists."""
    members: Sequence[str] = ()
    """The names in it, where it is an archive."""

    @property
    def suffix(self) -> str:
        """The suffix of the name in lower case, such as `.txt`."""
        return Path(self.name).suffix.lower()


class Reader(Protocol):
    """Reads one file as articles, lazily; what it does not take in it yields as refusals."""

    def sniff(self, head: Head) -> int:
        """Return how surely the file is of this format, 0 (no) to 100."""

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield the articles of a file in order, and a refusal for what is not taken in."""


@runtime_checkable
class KeyedReader(Reader, Protocol):
    """Reads articles whose text and metadata stand under keys that a person can choose."""

    def records(self, path: Path, options: ReadOptions) -> Iterator[Mapping[str, JsonValue]]:
        """Yield the records of a foreign file as they stand, lazily; none of our own files."""


class Writer(Protocol):
    """Writes articles; says what it holds, and how another program cuts its spans."""

    @property
    def suffix(self) -> str:
        """The suffix of the file it writes, such as `.jsonl`."""

    @property
    def holds(self) -> frozenset[Feature]:
        """What survives writing and reading back; the rest is reported as lost."""

    def write(self, articles: Iterable[AnnotatedArticle], path: Path) -> None:
        """Write reduced articles to a new file."""

    def cuts(self, path: Path) -> Iterator[Sequence[str]]:
        """Yield for each article the text that a reader of the file cuts for each span.

        Written the way a stranger would read the file: parse, slice, no code of the writer.
        """


@dataclass(frozen=True, slots=True)
class Format:
    """A dialect under the name that the command line knows it by."""

    name: str
    title: str
    """One line in English; the window translates it in the context "Formats"."""
    suffixes: tuple[str, ...]
    offsets: str = ""
    """What the offsets in its files count, as manifests and FORMATS.md say it."""
    reader: Reader | None = None
    writer: Writer | None = None
    """With every option at its default."""
    options: tuple[WriterOption, ...] = ()
    make_writer: Callable[[WriterSettings], Writer] | None = None
    """Where the writer has options, or wants to know the scheme."""
    has_spans: bool = True
    """Whether its files may hold spans beside their texts."""
    extra: str = ""
    """The extra of the package with the library that it needs; "" needs none."""

    def writer_with(self, chosen: Mapping[str, str], scheme: Scheme | None = None) -> Writer:
        """Return the writer as chosen; raises CannotWriteError and WriterOptionError."""
        if self.writer is None:
            raise CannotWriteError(name=self.name)
        for option, value in chosen.items():
            if not any(option == one.name and value in one.values for one in self.options):
                known = ", ".join(f"{one.name}={'|'.join(one.values)}" for one in self.options)
                given = f"{option}={value}"
                raise WriterOptionError(name=self.name, given=given, known=known or "none")
        settings = WriterSettings(chosen=chosen, scheme=scheme)
        return self.writer if self.make_writer is None else self.make_writer(settings)
