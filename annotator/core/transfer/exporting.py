"""Writing a project as a dataset: whole or not at all, and read again before it counts."""

from collections.abc import Iterable
from pathlib import Path

from annotator.core.domain.errors import ExportVerificationError, LossRefusedError
from annotator.core.domain.export_record import ExportRecord
from annotator.core.domain.scheme_json import scheme_to_json
from annotator.core.formats.base.format import Writer
from annotator.core.project import Project
from annotator.core.transfer.atomic_files import WrittenFile, replacing, synced
from annotator.core.transfer.choice_value import choice_to_value
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.export_plan import STEP, ExportPlan, plan_export
from annotator.core.transfer.export_report import ExportReport, loss_sentence, report_of
from annotator.core.transfer.export_tally import ExportTally, fingerprint
from annotator.core.transfer.export_targets import export_targets, write_companions
from annotator.core.transfer.progress import SILENT, Job
from annotator.core.transfer.register_json import register_to_json


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
        UnknownAnnotatorError, UnknownLabelError, UnknownSchemePartError, EmptyQueryError: The
            choice.
        LossRefusedError: `strict`, and the format cannot hold something.
        ExportVerificationError: A written offset does not cut the text it should.
        UnwritableError: The target. CancelledError: The job was cancelled.
    """
    plan = plan_export(project, format_name, options or ExportOptions(), job)
    if plan.new_parts:
        project.give_splits(plan.new_parts)
    report = write_export(project, plan, output, job)
    if not project.read_only:
        project.record_export(record_of(report, plan, str(output)))
    return report


def write_export(
    project: Project, plan: ExportPlan, output: str | Path, job: Job = SILENT
) -> ExportReport:
    """Write what was planned; the articles have their parts already.

    Raises:
        LossRefusedError, ExportVerificationError, UnwritableError, CancelledError: See `export`.
    """
    targets = export_targets(output, plan.writer, list(plan.selections))
    tallies = plan.tallies()
    files: list[WrittenFile] = []
    with replacing(targets) as places:
        for place, (part, tally) in zip(places, tallies.items(), strict=False):
            plan.writer.write(tally.passing(plan.items(project, part, job, rounds=2)), place)
            if plan.options.strict and tally.losses:
                losses = loss_sentence(tally.losses)
                raise LossRefusedError(name=plan.format_name, losses=losses)
            files.append(synced(place))
            _verify(plan.writer, place, tally, job)
        data = len(tallies)
        files += write_companions(plan.writer, places[:data], targets, places[data:])
        files += _write_sidecars(project, places[len(files) :])
    return report_of(plan, tallies, _placed(files, targets))


def _placed(files: Iterable[WrittenFile], targets: Iterable[Path]) -> list[WrittenFile]:
    """Return the files under the names they have now."""
    return [
        WrittenFile(path=target, size=file.size, sha256=file.sha256)
        for target, file in zip(targets, files, strict=True)
    ]


def record_of(report: ExportReport, plan: ExportPlan, target: str) -> ExportRecord:
    """Return what the project is to remember of an export."""
    options = plan.options
    return ExportRecord(
        format_name=plan.format_name,
        target=target,
        articles=report.articles,
        spans=sum(report.spans.values()),
        sha256=report.files[0].sha256,
        options={
            "choice": choice_to_value(options.choice),
            "split": None if options.split is None else list(options.split.shares),
            "writing": dict(options.writing),
        },
    )


def _write_sidecars(project: Project, parts: Iterable[Path]) -> list[WrittenFile]:
    contents = (scheme_to_json(project.scheme), register_to_json(project.entities()))
    written = []
    for part, data in zip(parts, contents, strict=False):
        part.write_bytes(data)
        written.append(synced(part))
    return written


def _verify(writer: Writer, path: Path, tally: ExportTally, job: Job) -> None:
    """Read the file as a stranger would; raise ExportVerificationError if a span differs."""
    expected = tally.fingerprints
    number = 0
    for texts in writer.cuts(path):
        if number >= len(expected) or fingerprint(texts) != expected[number]:
            raise ExportVerificationError(number=number + 1)
        number += 1
        if number % STEP == 0:
            job.advance(len(expected) + number, 2 * len(expected))
    if number != len(expected):
        raise ExportVerificationError(number=number + 1)
