"""An export from the window, in a thread of its own; the core is loaded when it is asked."""
# ruff: noqa: PLC0415 - see the first line

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from annotator.core.domain.errors import CancelledError
from annotator.gui.transfers.transfer_calls import ExportWish, export_options

if TYPE_CHECKING:  # as in transfer_calls
    from annotator.core.domain.export_record import ExportRecord
    from annotator.core.project import Project
    from annotator.core.transfer.export_plan import ExportPlan
    from annotator.core.transfer.export_report import ExportReport
    from annotator.core.transfer.progress import Job

T = TypeVar("T")


class OpenProject(Protocol):
    """The open project, for short questions from other threads."""

    def call(self, query: "Callable[[Project], T]") -> T:
        """Run a query in the storage thread and wait for its answer."""


def export_copy(live: OpenProject, wish: ExportWish, job: "Job") -> "ExportReport":
    """Write a dataset from a copy of the open project, which remembers the export.

    Articles without a part of a split get theirs in the open project before anything is
    written.
    """
    from annotator.core.project import Project
    from annotator.core.transfer.export_plan import planning_and_rest
    from annotator.core.transfer.exporting import record_of, write_export

    folder = Path(tempfile.gettempdir())
    copy = live.call(lambda project: project.snapshot(folder))
    planning, writing = planning_and_rest(job, export_options(wish))
    try:
        with Project.open(copy) as project:
            plan = _planned(project, live, wish, planning)
            report = write_export(project, plan, wish.target, writing)
            uuid = project.uuid
    finally:
        copy.unlink(missing_ok=True)
    record = record_of(report, plan, str(wish.target))
    live.call(lambda open_project: _remember(open_project, uuid, record))
    return report


def _planned(project: "Project", live: OpenProject, wish: ExportWish, job: "Job") -> "ExportPlan":
    """Plan on the copy; give the new parts to the open project, and take what it has then."""
    from annotator.core.transfer.export_plan import plan_export

    options = export_options(wish)
    plan = plan_export(project, wish.format_name, options, job)
    if not plan.new_parts:
        return plan
    given = live.call(lambda open_project: _given(open_project, project.uuid, plan.new_parts))
    project.give_splits(given)
    if given == plan.new_parts:
        return plan
    # Another export has given other parts meanwhile.
    return plan_export(project, wish.format_name, options, job)


def _given(project: "Project", uuid: str, parts: Mapping[int, str]) -> dict[int, str]:
    """Give articles their parts; return those they have then."""
    if project.uuid != uuid:
        raise CancelledError
    project.give_splits(parts)
    return {row: part for row, _, part in project.splits() if row in parts and part is not None}


def _remember(project: "Project", uuid: str, record: "ExportRecord") -> None:
    if project.uuid == uuid and not project.read_only:
        project.exports.add(record)
