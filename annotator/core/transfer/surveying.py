"""What an export would write and lose, told before anything is written."""

from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.export_plan import plan_export, planning_and_rest
from annotator.core.transfer.export_report import ExportReport, report_of
from annotator.core.transfer.progress import SILENT, Job


def survey(
    project: Project,
    format_name: str,
    options: ExportOptions | None = None,
    job: Job = SILENT,
) -> ExportReport:
    """Return the report of an export that is not made: the same counts, and no files.

    Neither a file nor the project is changed, and no article gets a part of a split.

    Raises:
        UnknownFormatError, CannotWriteError, WriterOptionError: The format.
        UnknownAnnotatorError, UnknownLabelError, UnknownSchemePartError, EmptyQueryError: The
            choice.
        CancelledError: The job was cancelled.
    """
    options = options or ExportOptions()
    planning, counting = planning_and_rest(job, options)
    plan = plan_export(project, format_name, options, planning)
    tallies = plan.tallies()
    for (part, tally), way in zip(tallies.items(), plan.jobs(counting), strict=True):
        for _ in tally.passing(plan.items(project, part, way, rounds=1)):
            pass
    return report_of(plan, tallies)
