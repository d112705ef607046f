"""What the search asks of the core in the storage thread; loaded when somebody searches."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.core.commands.label_occurrences import LabelOccurrences, Occurrences
from annotator.core.search.concordance import Hit, hits
from annotator.core.search.finder import Finder

if TYPE_CHECKING:  # loading the database layer takes 0.4 s of the start
    from annotator.core.project import Project


def hits_in(project: "Project", ids: Sequence[int], finder: Finder) -> tuple[Hit, ...]:
    """Return the places of a query in some articles."""
    return tuple(hits(project.articles.texts(ids), finder))


def survey_in(
    project: "Project", ids: Sequence[int], command: LabelOccurrences
) -> tuple[Occurrences, ...]:
    """Return what a command would label in some articles, and how much is labelled."""
    return tuple(command.survey(project, ids))
