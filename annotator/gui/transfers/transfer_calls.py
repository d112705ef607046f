"""What import and export ask of the core; it is loaded when it is asked, not at the start."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.export_choice import EVERYTHING, ExportChoice
from annotator.core.formats.base.writer_options import WriterOption
from annotator.core.transfer.foreign_names import NameMap
from annotator.gui.transfers.tasks import Progress

if TYPE_CHECKING:  # loading the formats takes 0.1 s, the database 0.4 s of the start
    from annotator.core.project import Project
    from annotator.core.transfer.export_options import ExportOptions
    from annotator.core.transfer.export_report import ExportReport
    from annotator.core.transfer.file_reading import FileReading
    from annotator.core.transfer.importing import ImportOptions, ImportReport
    from annotator.core.transfer.progress import Job
    from annotator.core.transfer.splitting import Split

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class FormatChoice:
    """A format as the dialogs offer it; `title` is English, to be translated."""

    name: str
    title: str
    suffix: str = ""
    options: tuple[WriterOption, ...] = ()
    """What can be chosen about its files."""


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What a person wants to bring in, and how it is to be read.

    `encoding` "" means: find out. `meta_keys` maps our metadata keys to those of the file, ""
    for none; keys that are not told are guessed.
    """

    paths: tuple[Path, ...]
    format_name: str = AUTO
    encoding: str = ""
    text_key: str = "text"
    meta_keys: Mapping[str, str] = field(default_factory=dict)
    names: NameMap = field(default_factory=NameMap)
    repair: bool = False
    """Whether garbled texts are repaired."""
    files: "Mapping[Path, FileReading]" = field(default_factory=dict)
    """What is told about single files."""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What a person wants written; `split` is "" or shares of a hundred such as `80/10/10`."""

    format_name: str
    target: Path
    choice: ExportChoice = EVERYTHING
    split: str = ""
    seed: int = 0
    strict: bool = False
    writing: Mapping[str, str] = field(default_factory=dict)
    """Options of the format that are not at their default, such as `tagging` → `bilou`."""


def readable_formats() -> tuple[FormatChoice, ...]:
    """The formats that can be read."""
    from annotator.core.formats.registry import FORMATS  # noqa: PLC0415 - see the first line

    return tuple(FormatChoice(one.name, one.title) for one in FORMATS if one.reader is not None)


def writable_formats() -> tuple[FormatChoice, ...]:
    """The formats that can be written, with the suffix of what they write."""
    from annotator.core.formats.registry import FORMATS  # noqa: PLC0415 - see the first line

    return tuple(
        FormatChoice(one.name, one.title, suffix=one.writer.suffix, options=one.options)
        for one in FORMATS
        if one.writer is not None
    )


def import_steps(
    project: "Project", wish: ImportWish, job: "Job"
) -> "Generator[None, None, ImportReport]":
    """The import as steps between which edits can be written."""
    from annotator.core.transfer.importing import import_in_steps  # noqa: PLC0415 - first line

    return import_in_steps(project, wish.paths, import_options(wish), job)


def watched(told: Callable[[Progress], None], cancelled: Callable[[], bool]) -> "Job":
    """A job that tells its progress to `told`, and stops once `cancelled` says so."""
    from annotator.core.transfer.progress import Job  # noqa: PLC0415 - see the first line

    return Job(progress=lambda done, total: told(Progress(done, total)), cancelled=cancelled)


def export_options(wish: ExportWish) -> "ExportOptions":
    """The wish as the core takes it."""
    from annotator.core.transfer.export_options import ExportOptions  # noqa: PLC0415 - first line

    return ExportOptions(
        choice=wish.choice, strict=wish.strict, split=_split(wish), writing=dict(wish.writing)
    )


def are_shares(text: str) -> bool:
    """Tell whether an export can be split into these shares of a hundred."""
    from annotator.core.transfer.splitting import parse_shares  # noqa: PLC0415 - first line

    try:
        parse_shares(text)
    except ValueError:
        return False
    return True


def _split(wish: ExportWish) -> "Split | None":
    from annotator.core.transfer.splitting import Split, parse_shares  # noqa: PLC0415

    return Split(parse_shares(wish.split), wish.seed) if wish.split else None


def losses_in_words(report: "ExportReport") -> tuple[tuple[int, str], ...]:
    """What the format could not hold: how many, and of what (English, to be translated)."""
    from annotator.core.formats.base.features import LOSSES  # noqa: PLC0415 - see the first line

    return tuple((count, LOSSES[feature]) for feature, count in report.losses.items())


def import_options(wish: ImportWish) -> "ImportOptions":
    """The wish as the core takes it."""
    from annotator.core.formats.base.format import FieldKeys, ReadOptions  # noqa: PLC0415
    from annotator.core.transfer.importing import ImportOptions  # noqa: PLC0415

    meta = {key: wish.meta_keys.get(key, key) for key in META_KEYS}
    keys = FieldKeys(text=wish.text_key or "text", meta=meta)
    reading = ReadOptions(encoding=wish.encoding or None, keys=keys, repair=wish.repair)
    return ImportOptions(
        format_name=wish.format_name, reading=reading, names=wish.names, files=wish.files
    )
