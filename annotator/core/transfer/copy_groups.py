"""Which articles of a project are near copies of each other."""

from collections.abc import Iterator, Sequence
from itertools import chain

from annotator.core.arabic.near_copies import NearCopies, joined
from annotator.core.project import Project
from annotator.core.transfer.known_copies import NONE, KnownCopies
from annotator.core.transfer.progress import Job, within

_STEP = 256
_READ = 80
"""Percent of the way after which all texts are read."""
MANY = 10_000
"""So many new articles are not compared with the others but all with all: for memory."""


def copy_groups(project: Project, rows: Sequence[int], known: KnownCopies, job: Job) -> KnownCopies:
    """Return the near copies among articles, the groups each in project order.

    Those that were compared with each other before are compared with the others alone. Raises
    CancelledError.
    """
    fresh = [row for row in rows if row not in known.rows]
    if not fresh:
        return known
    if len(fresh) > MANY:
        fresh, known = [*rows], NONE
    old = [row for row in rows if row in known.rows]
    copies = NearCopies()
    reading = within(job, 0, _READ)
    for number, text in enumerate(_texts(project, fresh, old)):
        if number % _STEP == 0:
            reading.advance(number, len(rows))
        (copies.add if number < len(fresh) else copies.meet)(text)
    order = [*fresh, *old]
    found = [*known.groups]
    comparing = within(job, _READ, 100)
    for step, pairs in enumerate(copies.pairs()):
        comparing.advance(step, copies.steps)
        found += ([order[one], order[other]] for one, other in pairs)
    return KnownCopies(rows=frozenset(rows), groups=joined(found))


def _texts(project: Project, fresh: Sequence[int], old: Sequence[int]) -> Iterator[str]:
    both = chain(project.articles.texts(fresh), project.articles.texts(old))
    return (article.text for article in both)
