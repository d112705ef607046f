"""Writing a project as a dataset: whole or not at all, and read again before it counts."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.article_filter import LayerSelection
from annotator.core.domain.errors import (
    CannotWriteError,
    ExportVerificationError,
    LossRefusedError,
    UnknownAnnotatorError,
)
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.scheme_json import scheme_to_json
from annotator.core.formats.base.features import LOSSES, Feature
from annotator.core.formats.base.format import Writer
from annotator.core.formats.registry import format_named
from annotator.core.project import Project
from annotator.core.transfer.atomic_files import WrittenFile, replacing, synced
from annotator.core.transfer.export_tally import ExportTally, fingerprint
from annotator.core.transfer.progress import SILENT, Job
from annotator.core.transfer.register_json import register_to_json
from annotator.core.transfer.source_files import SIDECARS

_STEP = 256
"""Progress is told after so many items."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What is written, and how; the defaults write everything there is.

    `annotator` is a name, None means every layer. `labels` narrows spans, `statuses` layers.
    """

    annotator: str | None = None
    statuses: frozenset[ArticleStatus] = frozenset()
    labels: frozenset[str] = frozenset()
    strict: bool = False


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote, and what its format could not hold."""

    files: tuple[WrittenFile, ...]
    articles: int
    lines: int
    """Articles times their layers."""
    spans: Mapping[str, int]
    """Label → number of spans."""
    relations: int
    losses: Mapping[Feature, int]


def export(
    project: Project,
    format_name: str,
    output: str | Path,
    options: ExportOptions | None = None,
    job: Job = SILENT,
) -> ExportReport:
    """Write a dataset; the target is replaced at the end, after it was read again.

    An `output` that is a folder or ends with a slash gets `data` with the format's suffix,
    `scheme.json` and `register.json`; anything else is the file.

    Raises:
        UnknownFormatError, CannotWriteError: The format.
        UnknownAnnotatorError, UnknownLabelError: The options.
        LossRefusedError: `strict`, and the format cannot hold something.
        ExportVerificationError: A written offset does not cut the text it should.
        UnwritableError: The target. CancelledError: The job was cancelled.
    """
    options = options or ExportOptions()
    known = format_named(format_name)
    writer = known.writer
    if writer is None:
        raise CannotWriteError(name=format_name)
    selection = _selection(project, options)
    targets = _targets(output, writer.suffix)
    tally = ExportTally(labels=options.labels, holds=writer.holds)
    with replacing(targets) as parts:
        items = _watched(project.read_annotated(selection), project.articles.count(), job)
        writer.write(tally.passing(items), parts[0])
        if options.strict and tally.losses:
            raise LossRefusedError(name=format_name, losses=loss_sentence(tally.losses))
        files = [synced(parts[0])]
        _verify(writer, parts[0], tally, job)
        files += _write_sidecars(project, parts[1:])
    return ExportReport(
        files=tuple(
            WrittenFile(path=target, size=file.size, sha256=file.sha256)
            for target, file in zip(targets, files, strict=True)
        ),
        articles=tally.articles,
        lines=tally.lines,
        spans={label: tally.spans[label] for label in sorted(tally.spans)},
        relations=tally.relations,
        losses={feature: tally.losses[feature] for feature in Feature if tally.losses[feature]},
    )


def loss_sentence(losses: Mapping[Feature, int]) -> str:
    """Return losses as a clause, such as “3 relations, 2 notes”."""
    return ", ".join(
        f"{losses[feature]} {LOSSES[feature]}" for feature in Feature if losses.get(feature)
    )


def _selection(project: Project, options: ExportOptions) -> LayerSelection:
    for label in options.labels:
        project.scheme.label(label)
    if options.annotator is None:
        return LayerSelection(statuses=options.statuses)
    for person in project.annotators():
        if person.name == options.annotator:
            return LayerSelection(annotator_ids=frozenset({person.id}), statuses=options.statuses)
    raise UnknownAnnotatorError(annotator=options.annotator)


def _targets(output: str | Path, suffix: str) -> tuple[Path, ...]:
    path = Path(output)
    separators = (os.sep, os.altsep) if os.altsep else (os.sep,)
    if not path.is_dir() and not str(output).endswith(separators):
        return (path,)
    return (path / f"data{suffix}", *(path / name for name in SIDECARS))


def _write_sidecars(project: Project, parts: Iterable[Path]) -> list[WrittenFile]:
    contents = (scheme_to_json(project.scheme), register_to_json(project.entities()))
    written = []
    for part, data in zip(parts, contents, strict=False):
        part.write_bytes(data)
        written.append(synced(part))
    return written


def _watched(items: Iterable[AnnotatedArticle], total: int, job: Job) -> Iterator[AnnotatedArticle]:
    """Yield the items and tell how far they are; writing is the first half of the way."""
    done = 0
    last = ""
    for number, item in enumerate(items):
        if item.id != last:
            last = item.id
            done += 1
        if number % _STEP == 0:
            job.advance(done, 2 * total)
        yield item


def _verify(writer: Writer, path: Path, tally: ExportTally, job: Job) -> None:
    """Read the file as a stranger would; raise ExportVerificationError if a span differs."""
    expected = tally.fingerprints
    number = 0
    for texts in writer.cuts(path):
        if number >= len(expected) or fingerprint(texts) != expected[number]:
            raise ExportVerificationError(number=number + 1)
        number += 1
        if number % _STEP == 0:
            job.advance(len(expected) + number, 2 * len(expected))
    if number != len(expected):
        raise ExportVerificationError(number=number + 1)
