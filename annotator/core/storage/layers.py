"""Layers of an open project: read as values, never written here."""

from collections.abc import Callable, Collection, Iterator

from sqlalchemy import bindparam, delete, exists, func, insert, or_, select

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.errors import UnknownArticleError
from annotator.core.domain.layer import Layer
from annotator.core.domain.records import LayerHead
from annotator.core.domain.seen import Parts, joined_parts
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.packing import pack_list
from annotator.core.storage.span_reading import relations_in_layer, spans_in_layer
from annotator.core.storage.statement import Prepared, listed
from annotator.core.storage.tables.articles import ARTICLE
from annotator.core.storage.tables.layers import (
    LABEL_COUNT,
    LAYER,
    RELATION,
    SEEN_PART,
    SHOWN,
    SPAN,
)
from annotator.core.storage.tables.project import LABEL, RELATION_TYPE

_HEAD = Prepared(
    select(LAYER.c.id, LAYER.c.status, LAYER.c.note, LAYER.c.span_count).where(
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
_HERE = (
    SEEN_PART.c.article_id == bindparam("article"),
    SEEN_PART.c.annotator_id == bindparam("annotator"),
)
_SEEN = Prepared(
    select(SEEN_PART.c.start, SEEN_PART.c.end_).where(*_HERE).order_by(SEEN_PART.c.start)
)
_FORGET = Prepared(delete(SEEN_PART).where(*_HERE))
_REMEMBER = Prepared(
    insert(SEEN_PART).values(
        article_id=bindparam("article"),
        annotator_id=bindparam("annotator"),
        start=bindparam("first"),
        end_=bindparam("last"),
    )
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
            return Layer(LayerHead(article_id, annotator), seen=self._seen(article_id, annotator))
        layer_id, status, note, span_count = row
        head = LayerHead(article_id, annotator, ArticleStatus(status), note)
        seen = self._seen(article_id, annotator)
        if not span_count:
            return Layer(head, seen=seen)
        return Layer(
            head=head,
            spans=spans_in_layer(self._db, layer_id),
            relations=relations_in_layer(self._db, layer_id),
            seen=seen,
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

    def mark_seen(self, article_id: int, parts: Parts) -> None:
        """Remember what the current annotator has had on screen, added to what is known.

        This is no edit: it is not undone, and it makes no layer.

        Raises:
            UnknownArticleError: The article is not in the project.
        """
        self._check_article(article_id)
        here = {"article": article_id, "annotator": self._current()}
        with self._db.writing():
            known = self._seen(article_id, here["annotator"])
            self._db.run(_FORGET, **here)
            self._db.run_many(
                _REMEMBER,
                ({**here, "first": a, "last": z} for a, z in joined_parts([*known, *parts])),
            )

    def _seen(self, article_id: int, annotator: int) -> Parts:
        return tuple(self._db.all(_SEEN, article=article_id, annotator=annotator))

    def _check_article(self, article_id: int) -> None:
        row = self._db.one(_IS_LISTED, article=article_id)
        if row is None or not row[0]:
            raise UnknownArticleError(article=article_id)
