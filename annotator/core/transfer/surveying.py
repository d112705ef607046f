"""What an export would write and lose, told before anything is written."""

from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.export_plan import plan_export
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
    plan = plan_export(project, format_name, options or ExportOptions(), job)
    tallies = plan.tallies()
    for part, tally in tallies.items():
        for _ in tally.passing(plan.items(project, part, job, rounds=1)):
            pass
    return report_of(plan, tallies)
