"""What import and export ask of the core; it is loaded when it is asked, not at the start."""

import json
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.domain.article import META_KEYS, ArticleStatus, meta_text
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.exchange import Refusal
from annotator.gui.tasks import Progress

if TYPE_CHECKING:  # loading the formats takes 0.1 s, the database 0.4 s of the start
    from annotator.core.project import Project
    from annotator.core.transfer.exporting import ExportReport
    from annotator.core.transfer.importing import ImportOptions, ImportReport
    from annotator.core.transfer.progress import Job

AUTO = "auto"
PREVIEWED = 8
PREVIEW_CHARACTERS = 600
FILES_COUNTED = 10_000
LINES_FOR_KEYS = 20
JSON_SUFFIXES = {".jsonl", ".ndjson", ".json"}
HEAD = 1_000_000


@dataclass(frozen=True, slots=True)
class FormatChoice:
    """A format as the dialogs offer it; `title` is English, to be translated."""

    name: str
    title: str
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What a person wants to bring in, and how it is to be read.

    `encoding` "" means: find out. `meta_keys` maps our metadata keys to those of the file.
    """

    paths: tuple[Path, ...]
    format_name: str = AUTO
    encoding: str = ""
    text_key: str = "text"
    meta_keys: Mapping[str, str] = field(default_factory=dict)
    add_labels: bool = False


@dataclass(frozen=True, slots=True)
class PreviewedArticle:
    """One article as it would come in, or why it would not."""

    place: str
    title: str = ""
    text: str = ""
    spans: int = 0
    refused: AnnotatorError | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """The first articles of a wish; `keys` are those of JSON lines, `encoding` what was found."""

    articles: tuple[PreviewedArticle, ...]
    files: int
    keys: tuple[str, ...] = ()
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What a person wants written; `annotator` "" means every layer."""

    format_name: str
    target: Path
    annotator: str = ""
    statuses: frozenset[ArticleStatus] = frozenset()
    labels: frozenset[str] = frozenset()


def readable_formats() -> tuple[FormatChoice, ...]:
    """The formats that can be read."""
    from annotator.core.formats.registry import FORMATS  # noqa: PLC0415 - see the first line

    return tuple(FormatChoice(one.name, one.title) for one in FORMATS if one.reader is not None)


def writable_formats() -> tuple[FormatChoice, ...]:
    """The formats that can be written, with the suffix of what they write."""
    from annotator.core.formats.registry import FORMATS  # noqa: PLC0415 - see the first line

    return tuple(
        FormatChoice(one.name, one.title, one.writer.suffix)
        for one in FORMATS
        if one.writer is not None
    )


def import_steps(
    project: "Project", wish: ImportWish, job: "Job"
) -> "Generator[None, None, ImportReport]":
    """The import as steps between which edits can be written."""
    from annotator.core.transfer.importing import import_in_steps  # noqa: PLC0415 - first line

    return import_in_steps(project, wish.paths, _options(wish), job)


def watched(told: Callable[[Progress], None], cancelled: Callable[[], bool]) -> "Job":
    """A job that tells its progress to `told`, and stops once `cancelled` says so."""
    from annotator.core.transfer.progress import Job  # noqa: PLC0415 - see the first line

    return Job(progress=lambda done, total: told(Progress(done, total)), cancelled=cancelled)


def export_snapshot(snapshot: Path, wish: ExportWish, job: "Job") -> "ExportReport":
    """Write a dataset from a copy of the project, which is deleted afterwards."""
    from annotator.core.project import Project  # noqa: PLC0415 - see the first line
    from annotator.core.transfer.exporting import ExportOptions, export  # noqa: PLC0415

    options = ExportOptions(
        annotator=wish.annotator or None, statuses=wish.statuses, labels=wish.labels
    )
    try:
        with Project.open(snapshot, read_only=True) as project:
            return export(project, wish.format_name, wish.target, options, job)
    finally:
        snapshot.unlink(missing_ok=True)


def losses_in_words(report: "ExportReport") -> tuple[tuple[int, str], ...]:
    """What the format could not hold: how many, and of what (English, to be translated)."""
    from annotator.core.formats.base.features import LOSSES  # noqa: PLC0415 - see the first line

    return tuple((count, LOSSES[feature]) for feature, count in report.losses.items())


def preview(wish: ImportWish) -> Preview:
    """Read the first articles of a wish, and nothing more; for a thread of its own."""
    from annotator.core.transfer.source_files import source_files  # noqa: PLC0415

    files = list(islice(source_files(wish.paths), FILES_COUNTED))
    articles = tuple(islice(_previewed(wish, [file.path for file in files]), PREVIEWED))
    lines = next((file.path for file in files if file.path.suffix.lower() in JSON_SUFFIXES), None)
    return Preview(
        articles=articles,
        files=len(files),
        keys=() if lines is None else _keys(lines),
        encoding=_encoding(files[0].path) if files else "",
    )


def _previewed(wish: ImportWish, files: Sequence[Path]) -> Iterator[PreviewedArticle]:
    from annotator.core.formats.registry import format_named, reading_format  # noqa: PLC0415

    options = _options(wish).reading
    for path in files:
        try:
            told = None if wish.format_name == AUTO else format_named(wish.format_name)
            reader = (told or reading_format(path)).reader
        except AnnotatorError as error:
            yield PreviewedArticle(path.name, refused=error)
            continue
        for item in () if reader is None else reader.read(path, options):
            if isinstance(item, Refusal):
                yield PreviewedArticle(item.place, refused=item.reason)
            else:
                yield PreviewedArticle(
                    place=item.place,
                    title=meta_text(item.article.meta, "title"),
                    text=item.article.text[:PREVIEW_CHARACTERS],
                    spans=len(item.article.spans),
                )


def _options(wish: ImportWish) -> "ImportOptions":
    from annotator.core.formats.base.format import FieldKeys, ReadOptions  # noqa: PLC0415
    from annotator.core.transfer.importing import ImportOptions  # noqa: PLC0415

    meta = {key: wish.meta_keys.get(key) or key for key in META_KEYS}
    keys = FieldKeys(text=wish.text_key or "text", meta=meta)
    reading = ReadOptions(encoding=wish.encoding or None, keys=keys)
    return ImportOptions(format_name=wish.format_name, reading=reading, add_labels=wish.add_labels)


def _keys(path: Path) -> tuple[str, ...]:
    """The keys in the first lines of JSON, those that most lines have first."""
    try:
        with path.open("rb") as stream:
            lines = list(islice(stream, LINES_FOR_KEYS))
    except OSError:
        return ()
    found: Counter[str] = Counter()
    for line in lines:
        try:
            value = json.loads(line)
        except ValueError:
            continue
        if isinstance(value, dict):
            found.update(value)
    return tuple(key for key, _ in found.most_common())


def _encoding(path: Path) -> str:
    """The encoding of a file as it would be found; "" where none is sure."""
    from annotator.core.arabic.decoding import decode  # noqa: PLC0415 - see the first line

    try:
        with path.open("rb") as stream:
            data = stream.read(HEAD)
        whole = data if len(data) < HEAD else data[: data.rfind(b"\n") + 1]
        return decode(whole).encoding
    except (OSError, AnnotatorError):
        return ""
