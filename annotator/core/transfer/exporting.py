"""Writing a project as a dataset: whole or not at all, and read again before it counts."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from annotator.core.domain.errors import LossRefusedError, UnwritableError
from annotator.core.domain.export_record import ExportRecord
from annotator.core.domain.scheme_json import scheme_to_json
from annotator.core.formats.base.companions import CompanionWriter
from annotator.core.project import Project
from annotator.core.transfer import dataset_card
from annotator.core.transfer.atomic_files import WrittenFile, replacing, synced
from annotator.core.transfer.card_facts import CardFacts
from annotator.core.transfer.choice_value import choice_to_value
from annotator.core.transfer.data_file import data_file
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.export_plan import ExportPlan, plan_export, planning_and_rest
from annotator.core.transfer.export_report import ExportReport, loss_sentence, report_of
from annotator.core.transfer.export_tally import ExportTally
from annotator.core.transfer.export_targets import ExportTargets, export_targets
from annotator.core.transfer.known_copies import KEY as NEAR_COPIES
from annotator.core.transfer.known_files import remembered
from annotator.core.transfer.manifest import manifest_of
from annotator.core.transfer.own_files import CARD
from annotator.core.transfer.progress import SILENT, Job
from annotator.core.transfer.register_json import register_to_json
from annotator.core.transfer.sharing import HelperStoppedError

_OF_PROJECTS = (".lock", "-journal", "-wal", "-shm")


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
    options = options or ExportOptions()
    planning, writing = planning_and_rest(job, options)
    plan = plan_export(project, format_name, options, planning)
    if plan.new_parts:
        project.give_splits(plan.new_parts)
    report = write_export(project, plan, output, writing)
    if not project.read_only:
        project.exports.add(record_of(report, plan, str(output)))
    return report


def write_export(
    project: Project, plan: ExportPlan, output: str | Path, job: Job = SILENT
) -> ExportReport:
    """Write what was planned; the articles have their parts already.

    Raises:
        LossRefusedError, ExportVerificationError, UnwritableError, CancelledError: See `export`.
    """
    try:
        return _written(project, plan, output, job, alone=False)
    except HelperStoppedError:
        # Whatever stopped it, this process meets it as well and says it in a sentence.
        return _written(project, plan, output, job, alone=True)


def _written(
    project: Project, plan: ExportPlan, output: str | Path, job: Job, *, alone: bool
) -> ExportReport:
    """Write by one process `alone`, or by several where that is sooner."""
    known = remembered(project.exports.all())
    targets = export_targets(output, plan.writer, list(plan.selections), known)
    _check(targets, project.path)
    facts = CardFacts() if targets.sidecars else None
    tallies = plan.tallies(facts)
    with replacing(targets.all, makes_folder=bool(targets.sidecars)) as places:
        found = dict(zip(targets.all, places, strict=True))
        writing = _Writing(project, plan, targets, found, alone=alone)
        ways = zip(targets.data, tallies.items(), plan.jobs(job), strict=True)
        for target, (part, tally), way in ways:
            writing.write_part(target, part, tally, way)
        writing.write_rest(report_of(plan, tallies), facts or CardFacts())
    return report_of(plan, tallies, writing.files)


def _check(targets: ExportTargets, project: Path) -> None:
    """Raise UnwritableError for a name that belongs to the files of the project."""
    taken = {project.with_name(f"{project.name}{ending}") for ending in _OF_PROJECTS}
    for target in targets.all:
        if target.absolute() in {path.absolute() for path in taken}:
            raise UnwritableError(path=target, reason="it belongs to the project")


class _Writing:
    """Writes the files of an export to their temporary places, one after the other."""

    def __init__(
        self,
        project: Project,
        plan: ExportPlan,
        targets: ExportTargets,
        places: Mapping[Path, Path],
        *,
        alone: bool,
    ) -> None:
        self.files: list[WrittenFile] = []
        self._project = project
        self._plan = plan
        self._targets = targets
        self._places = places
        self._alone = alone

    def write_part(self, target: Path, part: str, tally: ExportTally, job: Job) -> None:
        """Write a data file and read it again."""
        place = self._places[target]
        with data_file(self._project, self._plan, part, job, alone=self._alone) as file:
            file.write(place, tally)
            if self._plan.options.strict and tally.losses:
                losses = loss_sentence(tally.losses)
                raise LossRefusedError(name=self._plan.format_name, losses=losses)
            self._finish(target)
            file.verify(place, tally)

    def write_rest(self, report: ExportReport, facts: CardFacts) -> None:
        """Write what stands beside the data files, the manifest last."""
        targets = self._targets
        self._write_companions()
        for target in targets.companions:
            if target.name == CARD:
                with self._places[target].open("ab") as stream:
                    stream.write(dataset_card.more_of_card(self._plan, report, facts))
            self._finish(target)
        scheme, register = self._project.scheme, self._project.entities()
        contents = (scheme_to_json(scheme), register_to_json(register))
        for target, data in zip(targets.sidecars, contents, strict=False):
            self._write(target, data)
        if targets.card is not None:
            self._write(targets.card, dataset_card.card(self._plan, report, facts, scheme))
        self._write(targets.manifest, manifest_of(self._project, self._plan, report, self.files))

    def _write_companions(self) -> None:
        writer, targets = self._plan.writer, self._targets
        if isinstance(writer, CompanionWriter):
            writer.write_companions(
                [self._places[target] for target in targets.data],
                [target.name for target in targets.data],
                [self._places[target] for target in targets.companions],
            )

    def _write(self, target: Path, data: bytes) -> None:
        self._places[target].write_bytes(data)
        self._finish(target)

    def _finish(self, target: Path) -> None:
        """Bring a file to the disk, and tell of it under the name it will have."""
        self.files.append(replace(synced(self._places[target]), path=target))


def record_of(report: ExportReport, plan: ExportPlan, target: str) -> ExportRecord:
    """Return what the project is to remember of an export."""
    options, split = plan.options, plan.options.split
    findings = None if plan.split is None else plan.split.findings
    return ExportRecord(
        format_name=plan.format_name,
        target=target,
        articles=report.articles,
        spans=sum(report.spans.values()),
        sha256=report.files[0].sha256,
        options={
            "choice": choice_to_value(options.choice),
            "split": None if split is None else {"shares": list(split.shares), "seed": split.seed},
            "writing": dict(options.writing),
            "mark": plan.mark.value(),
            "files": {file.path.name: file.sha256 for file in report.files},
            **({} if findings is None else {NEAR_COPIES: findings}),
        },
    )
