"""Counts of a project, for the statistics page and `annotator stats`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.core.domain.article import ArticleStatus


@dataclass(frozen=True, slots=True)
class AnnotatorStats:
    """What one annotator has done: articles per status, spans and relations per label.

    An article the annotator has not begun is counted as `new`.
    """

    name: str
    statuses: Mapping[ArticleStatus, int] = field(default_factory=dict)
    spans: Mapping[str, int] = field(default_factory=dict)
    relations: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProjectStats:
    """Counts of a whole project; `characters` are code points."""

    articles: int
    characters: int
    entities: int
    edits: int
    annotators: tuple[AnnotatorStats, ...] = ()
