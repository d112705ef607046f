"""Which articles of a project are near copies of each other."""

from collections.abc import Sequence

from annotator.core.arabic.near_copies import NearCopies
from annotator.core.project import Project
from annotator.core.transfer.progress import Job

_STEP = 256


def copy_groups(project: Project, rows: Sequence[int], job: Job) -> list[list[int]]:
    """Return the groups of near copies among articles, each in project order.

    `rows` are in project order. Raises CancelledError.
    """
    copies = NearCopies()
    for number, article in enumerate(project.articles.texts(rows)):
        if number % _STEP == 0:
            job.advance(number, len(rows))
        copies.add(article.text)
    return [[rows[number] for number in group] for group in copies.groups()]
