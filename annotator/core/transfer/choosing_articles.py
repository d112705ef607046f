"""The articles of a project that were chosen by date, source or search."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from annotator.core.arabic.match_key import match_key
from annotator.core.domain.article import ArticleSummary, SourceCount
from annotator.core.domain.errors import EmptyQueryError
from annotator.core.domain.export_choice import ArticleChoice
from annotator.core.project import Project
from annotator.core.search.finder import Finder
from annotator.core.transfer.progress import Job

_CHUNK: Final = 2000
_DATE: Final = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


class ChosenArticles(NamedTuple):
    """Rows of articles in project order, None for all; how many have no readable date."""

    rows: Sequence[int] | None
    undated: int = 0


def choose_articles(project: Project, choice: ArticleChoice, job: Job) -> ChosenArticles:
    """Return the articles that were chosen; raises EmptyQueryError, CancelledError.

    An article has a date if its metadata `published` begins with an ISO date, perhaps of a month
    or a year; it is taken where any day of that lies between the two.
    """
    rows: Sequence[int] | None = None
    undated = 0
    if choice.has_dates or choice.sources:
        known = list(_of_sources(project, choice.sources))
        rows = [one.id for one in known if _is_within(one.published, choice)]
        undated = sum(not _DATE.match(one.published) for one in known) if choice.has_dates else 0
    if choice.search:
        rows = list(_found(project, rows, choice.search, job))
    return ChosenArticles(rows, undated)


def known_sources(project: Project) -> tuple[SourceCount, ...]:
    """Return the sources that can be chosen, by name, "" for none first.

    Spellings with one match key are one source, called as most of its articles have it.
    """
    spellings: dict[str, list[SourceCount]] = {}
    for found in project.articles.sources():
        spellings.setdefault(_source_key(found.name), []).append(found)
    sources = (
        SourceCount(max(same, key=lambda one: one.articles).name, sum(one.articles for one in same))
        for same in spellings.values()
    )
    return tuple(sorted(sources))


def _of_sources(project: Project, sources: frozenset[str]) -> Iterator[ArticleSummary]:
    keys = frozenset(map(_source_key, sources))
    ids = project.articles.ids()
    for start in range(0, len(ids), _CHUNK):
        for summary in project.articles.summaries(ids[start : start + _CHUNK]):
            if not keys or _source_key(summary.source) in keys:
                yield summary


def _source_key(source: str) -> str:
    return match_key(source).strip()


def _is_within(published: str, choice: ArticleChoice) -> bool:
    if not choice.has_dates:
        return True
    found = _DATE.match(published)
    if found is None:
        return False
    day = found.group()
    begins = day >= choice.since[: len(day)]
    return begins and (not choice.until or day[: len(choice.until)] <= choice.until)


def _found(project: Project, rows: Sequence[int] | None, query: str, job: Job) -> Iterator[int]:
    finder = Finder(query)
    if finder.is_empty:
        raise EmptyQueryError(query=query)
    for article in project.articles.texts(rows):
        job.check()
        if next(finder.find(article.title), None) or next(finder.find(article.text), None):
            yield article.id
