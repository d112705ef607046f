"""Layers of an open project: read as values, never written here."""

from collections.abc import Callable, Collection, Iterator

from sqlalchemy import bindparam, exists, func, or_, select, update

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.errors import UnknownArticleError
from annotator.core.domain.layer import Layer
from annotator.core.domain.records import LayerHead
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.packing import pack_list
from annotator.core.storage.span_reading import relations_in_layer, spans_in_layer
from annotator.core.storage.statement import Prepared, listed
from annotator.core.storage.tables.articles import ARTICLE
from annotator.core.storage.tables.layers import LABEL_COUNT, LAYER, RELATION, SHOWN, SPAN
from annotator.core.storage.tables.project import LABEL, RELATION_TYPE

_HEAD = Prepared(
    select(LAYER.c.id, LAYER.c.status, LAYER.c.note, LAYER.c.seen, LAYER.c.span_count).where(
        LAYER.c.article_id == bindparam("article"),
        LAYER.c.annotator_id == bindparam("annotator"),
        SHOWN,
    )
)
_IS_LISTED = Prepared(
    select(func.count()).where(ARTICLE.c.id == bindparam("article"), ARTICLE.c.deleted_ms.is_(None))
)
_LABEL_COUNTS = Prepared(
    select(LABEL.c.code, LABEL_COUNT.c.spans)
    .join(LABEL_COUNT, LABEL_COUNT.c.label_id == LABEL.c.id)
    .where(LABEL_COUNT.c.annotator_id == bindparam("annotator"), LABEL_COUNT.c.spans > 0)
)
_OF_ARTICLE = Prepared(
    select(LAYER.c.annotator_id)
    .where(LAYER.c.article_id == bindparam("article"), SHOWN)
    .order_by(LAYER.c.annotator_id)
)
_USING = Prepared(
    select(LAYER.c.article_id, LAYER.c.annotator_id)
    .where(
        SHOWN,
        or_(
            exists().where(
                SPAN.c.layer_id == LAYER.c.id,
                SPAN.c.label_id.in_(select(LABEL.c.id).where(listed(LABEL.c.code, "labels"))),
            ),
            exists().where(
                RELATION.c.layer_id == LAYER.c.id,
                RELATION.c.type_id.in_(
                    select(RELATION_TYPE.c.id).where(listed(RELATION_TYPE.c.code, "relations"))
                ),
            ),
        ),
    )
    .order_by(LAYER.c.article_id, LAYER.c.annotator_id)
)
_SEEN = Prepared(
    update(LAYER)
    .where(
        LAYER.c.article_id == bindparam("article"),
        LAYER.c.annotator_id == bindparam("annotator"),
        SHOWN,
        LAYER.c.seen < bindparam("until"),
    )
    .values(seen=bindparam("until"))
)


class LayerStore:
    """The layers of a project; `annotator_id` None means who works now."""

    def __init__(self, context: FileContext, current: Callable[[], int]) -> None:
        self._context = context
        self._db = context.db
        self._current = current

    def get(self, article_id: int, annotator_id: int | None = None) -> Layer:
        """Return a layer; one that nobody has begun is empty and untouched.

        Raises:
            UnknownArticleError: The article is not in the project.
        """
        annotator = self._current() if annotator_id is None else annotator_id
        row = self._db.one(_HEAD, article=article_id, annotator=annotator)
        if row is None:
            self._check_article(article_id)
            return Layer(LayerHead(article_id, annotator))
        layer_id, status, note, seen, span_count = row
        head = LayerHead(article_id, annotator, ArticleStatus(status), note, seen)
        if not span_count:
            return Layer(head)
        return Layer(
            head=head,
            spans=spans_in_layer(self._db, layer_id),
            relations=relations_in_layer(self._db, layer_id),
        )

    def of_article(self, article_id: int) -> tuple[Layer, ...]:
        """Return every layer that somebody has begun in an article."""
        rows = self._db.all(_OF_ARTICLE, article=article_id)
        return tuple(self.get(article_id, annotator_id) for (annotator_id,) in rows)

    def using(self, *, labels: Collection[str], relations: Collection[str]) -> Iterator[Layer]:
        """Yield every layer with a span of a label or a relation of a kind, by article."""
        rows = self._db.all(_USING, labels=pack_list(labels), relations=pack_list(relations))
        for article_id, annotator_id in rows:
            yield self.get(article_id, annotator_id)

    def label_counts(self, annotator_id: int | None = None) -> dict[str, int]:
        """Return how many spans an annotator has with each label that is used at all."""
        annotator = self._current() if annotator_id is None else annotator_id
        return dict(self._db.all(_LABEL_COUNTS, annotator=annotator))

    def mark_seen(self, article_id: int, until: int) -> None:
        """Remember how far a begun article has been on screen (code points).

        This is no edit: it is not undone, and it never makes a layer.
        """
        with self._db.writing():
            self._db.run(_SEEN, article=article_id, annotator=self._current(), until=until)

    def _check_article(self, article_id: int) -> None:
        row = self._db.one(_IS_LISTED, article=article_id)
        if row is None or not row[0]:
            raise UnknownArticleError(article=article_id)
