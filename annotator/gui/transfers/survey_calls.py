"""What the window asks of the core before an export; loaded when it is asked."""
# ruff: noqa: PLC0415 - see the first line

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.domain.annotator import Annotator
from annotator.core.domain.article import SourceCount
from annotator.core.domain.export_choice import EFFECTS
from annotator.core.domain.export_record import ExportRecord
from annotator.gui.transfers.transfer_calls import ExportWish, export_options, losses_in_words

if TYPE_CHECKING:  # as in transfer_calls
    from annotator.core.project import Project
    from annotator.core.transfer.export_changes import ExportChanges
    from annotator.core.transfer.export_report import ExportReport
    from annotator.core.transfer.progress import Job


@dataclass(frozen=True, slots=True)
class Outlook:
    """What an export would write, and how much of what its format cannot hold.

    `losses` and `effects` are in
    English, to be translated in the contexts "Losses" and "Effects".
    """

    report: "ExportReport"
    losses: tuple[tuple[int, str], ...]
    effects: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class SinceLast:
    """What changed since the last export of a project."""

    record: ExportRecord
    changes: "ExportChanges"


@dataclass(frozen=True, slots=True)
class Offer:
    """Whose layers, and articles of which sources, a project can export."""

    people: tuple[Annotator, ...]
    sources: tuple[SourceCount, ...]


def offer_of(project: "Project") -> Offer:
    """Return what there is to choose from in the open project."""
    from annotator.core.transfer.choosing_articles import known_sources

    return Offer(people=tuple(project.annotators()), sources=known_sources(project))


def survey_of_copy(copy: Path, wish: ExportWish, job: "Job") -> Outlook:
    """Count what would be written from a copy of the project."""
    from annotator.core.project import Project
    from annotator.core.transfer.surveying import survey

    with Project.open(copy, read_only=True) as project:
        report = survey(project, wish.format_name, export_options(wish), job)
    return Outlook(
        report=report,
        losses=losses_in_words(report),
        effects=tuple((count, EFFECTS[effect]) for effect, count in report.effects.items()),
    )


def since_last_of_copy(copy: Path, job: "Job") -> SinceLast | None:
    """Return what changed in a copy of the project since its last export; None without one."""
    from annotator.core.project import Project
    from annotator.core.transfer.export_changes import changes_since_export

    with Project.open(copy, read_only=True) as project:
        for record in project.exports.all():
            changes = changes_since_export(project, record, job)
            return None if changes is None else SinceLast(record, changes)
    return None
