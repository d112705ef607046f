"""Writing a project as a dataset: whole or not at all, and read again before it counts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.article_filter import LayerSelection
from annotator.core.domain.errors import (
    ExportVerificationError,
    LossRefusedError,
    UnknownAnnotatorError,
)
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.export_record import ExportRecord
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.scheme_json import scheme_to_json
from annotator.core.formats.base.features import LOSSES, Feature
from annotator.core.formats.base.fitting import fit_for
from annotator.core.formats.base.format import Writer
from annotator.core.formats.registry import format_named
from annotator.core.project import Project
from annotator.core.transfer.atomic_files import WrittenFile, replacing, synced
from annotator.core.transfer.export_tally import ExportTally, fingerprint
from annotator.core.transfer.export_targets import export_targets, write_companions
from annotator.core.transfer.progress import SILENT, Job
from annotator.core.transfer.register_json import register_to_json
from annotator.core.transfer.splitting import Split, parts_of

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
    split: Split | None = None
    writing: Mapping[str, str] = field(default_factory=dict)
    """Options of the format's writer, such as `tagging` → `bilou`."""


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
    parts: Mapping[str, int] = field(default_factory=dict)
    """Part → number of articles, of an export that was split."""


def export(
    project: Project,
    format_name: str,
    output: str | Path,
    options: ExportOptions | None = None,
    job: Job = SILENT,
) -> ExportReport:
    """Write a dataset; the target is replaced at the end, after it was read again.

    `output` is a file or a folder (see `export_targets`). With a split there is one file for
    each part, and articles without a part get one for ever, which needs a writable project.
    A writable project remembers the export.

    Raises:
        UnknownFormatError, CannotWriteError, WriterOptionError: The format.
        UnknownAnnotatorError, UnknownLabelError: The options.
        LossRefusedError: `strict`, and the format cannot hold something.
        ExportVerificationError: A written offset does not cut the text it should.
        UnwritableError: The target. CancelledError: The job was cancelled.
    """
    options = options or ExportOptions()
    writer = format_named(format_name).writer_with(
        options.writing, _written_scheme(project, options)
    )
    selections = _selections(project, options)
    targets = export_targets(output, writer, list(selections))
    data = len(selections)
    tallies: list[ExportTally] = []
    files: list[WrittenFile] = []
    with replacing(targets) as parts:
        for part, selection in zip(parts, selections.values(), strict=False):
            tally = ExportTally(labels=options.labels, fit=fit_for(writer))
            tallies.append(tally)
            items = _watched(project.read_annotated(selection), project.articles.count(), job)
            writer.write(tally.passing(items), part)
            if options.strict and tally.losses:
                raise LossRefusedError(name=format_name, losses=loss_sentence(tally.losses))
            files.append(synced(part))
            _verify(writer, part, tally, job)
        files += write_companions(writer, parts[:data], targets, parts[data:])
        files += _write_sidecars(project, parts[len(files) :])
    report = _report(targets, files, dict(zip(selections, tallies, strict=True)))
    if not project.read_only:
        project.record_export(_record(report, format_name, str(output), options))
    return report


def _report(
    targets: Sequence[Path], files: Sequence[WrittenFile], tallies: Mapping[str, ExportTally]
) -> ExportReport:
    spans = sum((tally.spans for tally in tallies.values()), Counter[str]())
    losses = sum((tally.losses for tally in tallies.values()), Counter[Feature]())
    return ExportReport(
        files=tuple(
            WrittenFile(path=target, size=file.size, sha256=file.sha256)
            for target, file in zip(targets, files, strict=True)
        ),
        articles=sum(tally.articles for tally in tallies.values()),
        lines=sum(tally.lines for tally in tallies.values()),
        spans={label: spans[label] for label in sorted(spans)},
        relations=sum(tally.relations for tally in tallies.values()),
        losses={feature: losses[feature] for feature in Feature if losses[feature]},
        parts={name: tally.articles for name, tally in tallies.items() if name},
    )


def _record(
    report: ExportReport, format_name: str, target: str, options: ExportOptions
) -> ExportRecord:
    return ExportRecord(
        format_name=format_name,
        target=target,
        articles=report.articles,
        spans=sum(report.spans.values()),
        sha256=report.files[0].sha256,
        options={
            "annotator": options.annotator,
            "statuses": sorted(options.statuses),
            "labels": sorted(options.labels),
            "split": None if options.split is None else list(options.split.shares),
            "writing": dict(options.writing),
        },
    )


def loss_sentence(losses: Mapping[Feature, int]) -> str:
    """Return losses as a clause, such as “3 relations, 2 notes”."""
    return ", ".join(
        f"{losses[feature]} {LOSSES[feature]}" for feature in Feature if losses.get(feature)
    )


def _selections(project: Project, options: ExportOptions) -> dict[str, LayerSelection]:
    """Return what goes into each file, by the name of its part; "" without parts."""
    for label in options.labels:
        project.scheme.label(label)
    chosen = LayerSelection(
        annotator_ids=_annotator_ids(project, options.annotator), statuses=options.statuses
    )
    if options.split is None:
        return {"": chosen}
    parts = parts_of(project, options.split)
    return {name: replace(chosen, article_ids=rows) for name, rows in parts.items()}


def _written_scheme(project: Project, options: ExportOptions) -> Scheme:
    """Return the scheme as far as it is written, so that no label is told of that is not."""
    labels = project.scheme.labels
    if options.labels:
        labels = tuple(label for label in labels if label.id in options.labels)
    return replace(project.scheme, labels=labels)


def _annotator_ids(project: Project, name: str | None) -> frozenset[int] | None:
    if name is None:
        return None
    for person in project.annotators():
        if person.name == name:
            return frozenset({person.id})
    raise UnknownAnnotatorError(annotator=name)


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
