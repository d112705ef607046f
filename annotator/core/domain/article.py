"""Articles: a text that never changes, with its metadata."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from annotator.core.domain.values import AttributeValue, JsonValue

META_KEYS = ("title", "source", "published", "url", "author", "language")
"""The metadata keys every article has, in the order in which they are written."""


class ArticleStatus(StrEnum):
    """How far an annotator is with an article."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    SKIPPED = "skipped"


class Direction(StrEnum):
    """Paragraph direction of an article; `auto` decides per paragraph."""

    AUTO = "auto"
    RTL = "rtl"
    LTR = "ltr"


@dataclass(frozen=True, slots=True)
class Article:
    """One text with its metadata.

    `id` is the row in this project file, `uuid` the identity that survives a merge.
    All offsets into `text` are Unicode code points.
    """

    id: int
    uuid: str
    text: str
    meta: Mapping[str, JsonValue] = field(default_factory=dict)
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    direction: Direction = Direction.AUTO

    @property
    def title(self) -> str:
        """The title, or "" where the import brought none."""
        return meta_text(self.meta, "title")


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of the article list, as one annotator sees it; holds no text."""

    id: int
    uuid: str
    title: str
    source: str
    published: str
    status: ArticleStatus
    span_count: int
    note: str = ""


class ArticleText(NamedTuple):
    """What a search looks through: an article's text and what names it in a list."""

    id: int
    uuid: str
    title: str
    text: str


class SourceCount(NamedTuple):
    """A source, "" for none, and how many articles are from it."""

    name: str
    articles: int


def meta_text(meta: Mapping[str, JsonValue], key: str) -> str:
    """Return `meta[key]` as text, "" where it is missing or null."""
    value = meta.get(key)
    return "" if value is None else str(value)
