"""Which articles a list shows, and which layers an export takes."""

from collections.abc import Collection
from dataclasses import dataclass

from annotator.core.domain.article import ArticleStatus


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """A choice of articles; what is left out does not narrow it.

    `statuses`, `label` and `annotator_id` are about the layer of one annotator (None: who works
    now); `text` is looked for in title and source, folded to its match key; `label` wants at
    least one span of that label.
    """

    statuses: frozenset[ArticleStatus] = frozenset()
    text: str = ""
    label: str = ""
    annotator_id: int | None = None


EVERYTHING = ArticleFilter()
"""All articles of a project."""


@dataclass(frozen=True, slots=True)
class LayerSelection:
    """The layers an export reads.

    `article_ids` None: all articles. `annotator_ids` None: every layer there is, and an article
    without any is one item with no annotator; otherwise only layers of those annotators.
    `statuses` empty: whatever the status.
    """

    article_ids: Collection[int] | None = None
    annotator_ids: frozenset[int] | None = None
    statuses: frozenset[ArticleStatus] = frozenset()


EVERY_LAYER = LayerSelection()
"""Everything a project holds."""
