"""Records that edits change besides spans, relations, entities and the scheme."""

from dataclasses import dataclass

from annotator.core.domain.article import ArticleStatus, Direction


@dataclass(frozen=True, slots=True)
class LayerHead:
    """What a layer says of itself: how far the annotator is, and a note on the article."""

    article_id: int
    annotator_id: int
    status: ArticleStatus = ArticleStatus.NEW
    note: str = ""


@dataclass(frozen=True, slots=True)
class ArticleDirection:
    """The paragraph direction chosen by hand for one article."""

    article_id: int
    direction: Direction = Direction.AUTO


@dataclass(frozen=True, slots=True)
class ImportedBatch:
    """One import as one undoable fact: undoing it hides its articles."""

    batch_id: int
    article_count: int
