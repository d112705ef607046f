"""What formats read and write: an article with one layer, free of row ids.

Plain tuples, because an export makes millions of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.values import AttributeValue, JsonValue


class ExchangeSpan(NamedTuple):
    """A span on its way in or out; offsets are code points of the article's text.

    `fragments` is empty for a span of one piece, otherwise all its pieces; `start` and
    `end` are the outer ends. An `id` of "" asks for a new one.
    """

    id: str
    start: int
    end: int
    text: str
    label: str
    attributes: Mapping[str, AttributeValue] = {}
    entity: str | None = None
    origin: str = "imported"
    note: str = ""
    fragments: tuple[tuple[int, int], ...] = ()


class ExchangeRelation(NamedTuple):
    """A relation on its way in or out; `source` and `target` are span ids of the article."""

    id: str
    label: str
    source: str
    target: str
    attributes: Mapping[str, AttributeValue] = {}


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """One article with the layer of one annotator (None: nobody has marked it yet).

    Reading: an `id` of "" asks for a new one, an `annotator` of None means the person who
    imports. Writing: everything is filled; spans are in (start, -end, label, id) order.
    """

    id: str
    text: str
    meta: Mapping[str, JsonValue] = field(default_factory=dict)
    status: ArticleStatus = ArticleStatus.NEW
    annotator: str | None = None
    split: str | None = None
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    spans: Sequence[ExchangeSpan] = ()
    relations: Sequence[ExchangeRelation] = ()
    text_sha256: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One file, line or span that was not taken in, and why."""

    place: str
    """Where: a file's name, with `:line` (counted from 1) where the file has lines."""
    reason: AnnotatorError
