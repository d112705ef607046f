"""Reads articles with their layers for export, a chunk at a time, in constant memory."""

from array import array
from collections.abc import Iterator, Sequence

from sqlalchemy import case, func, select

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.article_filter import EVERY_LAYER, LayerSelection
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.storage.articles import ArticleStore
from annotator.core.storage.database import Database
from annotator.core.storage.packed_articles import LayerRow, PackedArticles, Unpacking
from annotator.core.storage.packing import pack_list, unpack
from annotator.core.storage.span_reading import fragments_of
from annotator.core.storage.statement import Prepared, listed
from annotator.core.storage.tables.articles import ARTICLE, ARTICLE_TEXT
from annotator.core.storage.tables.layers import LAYER, RELATION, SHOWN, SPAN
from annotator.core.storage.tables.project import ANNOTATOR, ENTITY, LABEL, RELATION_TYPE

CHUNK = 20
"""So many articles are in memory at a time: more would wake the garbage collector."""

_ARTICLES = Prepared(
    select(
        ARTICLE.c.id,
        ARTICLE.c.uuid,
        ARTICLE_TEXT.c.body,
        ARTICLE.c.meta,
        ARTICLE.c.split,
        ARTICLE.c.attributes,
        ARTICLE.c.text_sha256,
        LAYER.c.id,
        ANNOTATOR.c.id,
        ANNOTATOR.c.name,
        LAYER.c.status,
        LAYER.c.note,
    )
    .select_from(
        ARTICLE.join(ARTICLE_TEXT, ARTICLE_TEXT.c.article_id == ARTICLE.c.id)
        .outerjoin(LAYER, (LAYER.c.article_id == ARTICLE.c.id) & SHOWN)
        .outerjoin(ANNOTATOR, ANNOTATOR.c.id == LAYER.c.annotator_id)
    )
    .where(listed(ARTICLE.c.id, "ids"), ARTICLE.c.deleted_ms.is_(None))
)
_COLUMNS = (
    SPAN.c.layer_id,
    SPAN.c.uuid,
    SPAN.c.start,
    SPAN.c.end_,
    SPAN.c.surface,
    SPAN.c.label_id,
    SPAN.c.attributes,
    SPAN.c.entity_id,
    SPAN.c.origin,
    SPAN.c.note,
    case((SPAN.c.fragment_count > 1, SPAN.c.id)),
)
# Millions of spans: a column of a chunk as one JSON text takes half the time that rows take,
# because a row costs a Python object for each value, and a tuple for all of them.
_SPANS = Prepared(
    select(*map(func.json_group_array, _COLUMNS)).where(listed(SPAN.c.layer_id, "layers"))
)
_SOURCE, _TARGET = SPAN.alias("source"), SPAN.alias("target")
_RELATIONS = Prepared(
    select(
        RELATION.c.layer_id,
        RELATION.c.uuid,
        RELATION_TYPE.c.code,
        _SOURCE.c.uuid,
        _TARGET.c.uuid,
        RELATION.c.attributes,
    )
    .join(RELATION_TYPE, RELATION_TYPE.c.id == RELATION.c.type_id)
    .join(_SOURCE, _SOURCE.c.id == RELATION.c.source_id)
    .join(_TARGET, _TARGET.c.id == RELATION.c.target_id)
    .where(listed(RELATION.c.layer_id, "layers"))
    .order_by(RELATION.c.layer_id, RELATION.c.uuid)
)
_LABELS = Prepared(select(LABEL.c.id, LABEL.c.code))
_ENTITIES = Prepared(select(ENTITY.c.id, ENTITY.c.uuid))


class AnnotatedReading:
    """One export's reading: chunks as the file has them, and what unpacks them."""

    def __init__(self, db: Database, articles: ArticleStore, selection: LayerSelection) -> None:
        self._db = db
        self._selection = selection
        self._ids = _chosen(articles, selection)
        self.unpacking = Unpacking(
            labels=dict(db.all(_LABELS)), entities={None: None, **dict(db.all(_ENTITIES))}
        )

    def packed(self) -> Iterator[PackedArticles]:
        """Yield the chosen articles in project order, `CHUNK` of them together."""
        for start in range(0, len(self._ids), CHUNK):
            yield self._chunk(self._ids[start : start + CHUNK])

    def _chunk(self, ids: Sequence[int]) -> PackedArticles:
        rows = map(LayerRow._make, self._db.all(_ARTICLES, ids=pack_list(ids)))
        taken = sorted(filter(self._takes, rows), key=LayerRow.place)
        layers = pack_list(row.layer_id for row in taken if row.layer_id is not None)
        spans = self._db.one(_SPANS, layers=layers) or ()
        return PackedArticles(
            rows=taken,
            spans=spans,
            fragments=self._fragments(spans[-1]),
            relations=self._db.all(_RELATIONS, layers=layers),
        )

    def _takes(self, row: LayerRow) -> bool:
        wanted = self._selection
        return (wanted.annotator_ids is None or row.annotator_id in wanted.annotator_ids) and (
            not wanted.statuses or (row.status or ArticleStatus.NEW) in wanted.statuses
        )

    def _fragments(self, several: str) -> dict[int | None, tuple[tuple[int, int], ...]]:
        """Return the fragments of the spans in a JSON list of rows; for null there are none."""
        rows = [row for row in unpack(several) if row is not None]
        found = fragments_of(self._db, rows) if rows else {}
        pieces: dict[int | None, tuple[tuple[int, int], ...]] = {None: ()}
        pieces |= {row: tuple((one.start, one.end) for one in of) for row, of in found.items()}
        return pieces


def read_annotated(
    db: Database, articles: ArticleStore, selection: LayerSelection = EVERY_LAYER
) -> Iterator[AnnotatedArticle]:
    """Yield one item per article and layer: articles in project order, layers by name.

    Attributes of spans are shared between items: they are for reading only.
    """
    reading = AnnotatedReading(db, articles, selection)
    for packed in reading.packed():
        yield from reading.unpacking(packed)


def _chosen(articles: ArticleStore, selection: LayerSelection) -> "array[int]":
    """Return the articles of a selection in project order."""
    ids = articles.ids()
    if selection.article_ids is None:
        return ids
    wanted = frozenset(selection.article_ids)
    return array("q", (article for article in ids if article in wanted))
