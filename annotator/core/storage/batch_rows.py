"""Imports as a whole: shown, hidden, removed for good."""

from typing import NamedTuple

from sqlalchemy import Integer, Update, bindparam, delete, func, select, update

from annotator.core.domain.identity import now_ms
from annotator.core.storage.database import Database
from annotator.core.storage.layer_rows import count_label
from annotator.core.storage.statement import Prepared
from annotator.core.storage.tables.articles import ARTICLE, IMPORT_BATCH
from annotator.core.storage.tables.layers import LAYER, SPAN

_BATCH = bindparam("batch", type_=Integer)


def _state(word: str) -> Update:
    return update(IMPORT_BATCH).where(IMPORT_BATCH.c.id == _BATCH).values(state=word)


_DONE = Prepared(_state("done"))
_UNDONE = Prepared(_state("undone"))
_ARTICLES = Prepared(
    update(ARTICLE).where(ARTICLE.c.batch_id == _BATCH).values(deleted_ms=bindparam("at_ms"))
)
_LAYERS = Prepared(update(LAYER).where(LAYER.c.batch_id == _BATCH).values(hidden=bindparam("flag")))
_COUNTS = Prepared(
    select(LAYER.c.annotator_id, SPAN.c.label_id, func.count())
    .select_from(LAYER.join(SPAN, SPAN.c.layer_id == LAYER.c.id))
    .where(LAYER.c.batch_id == _BATCH)
    .group_by(LAYER.c.annotator_id, SPAN.c.label_id)
)
_IN_STATE = Prepared(select(IMPORT_BATCH.c.id).where(IMPORT_BATCH.c.state == bindparam("word")))
_LAYERS_GONE = Prepared(delete(LAYER).where(LAYER.c.batch_id == _BATCH))
_ARTICLES_GONE = Prepared(delete(ARTICLE).where(ARTICLE.c.batch_id == _BATCH))
_BATCH_GONE = Prepared(delete(IMPORT_BATCH).where(IMPORT_BATCH.c.id == _BATCH))

_SIZE = Prepared(select(func.count()).where(ARTICLE.c.batch_id == _BATCH))
_OWN_ARTICLES = Prepared(select(ARTICLE.c.id).where(ARTICLE.c.batch_id == _BATCH))
_OWN_LAYERS = Prepared(
    select(LAYER.c.article_id, LAYER.c.annotator_id, LAYER.c.span_count).where(
        LAYER.c.batch_id == _BATCH
    )
)


class BatchContent(NamedTuple):
    """Rows of the articles that an import made, and the layers it brought to any article."""

    articles: tuple[int, ...]
    layers: tuple[tuple[int, int], ...]
    """Article and annotator."""
    spans: int


def show_batch(db: Database, batch_id: int) -> None:
    """Let the project show what an import brought."""
    db.run(_DONE, batch=batch_id)
    db.run(_ARTICLES, batch=batch_id, at_ms=None)
    db.run(_LAYERS, batch=batch_id, flag=0)
    _count(db, batch_id, sign=1)


def hide_batch(db: Database, batch_id: int) -> None:
    """Hide what an import brought; its rows stay for redo."""
    db.run(_UNDONE, batch=batch_id)
    db.run(_ARTICLES, batch=batch_id, at_ms=now_ms())
    db.run(_LAYERS, batch=batch_id, flag=1)
    _count(db, batch_id, sign=-1)


def delete_batch(db: Database, batch_id: int) -> None:
    """Delete for good what a hidden or unfinished import brought."""
    db.run(_LAYERS_GONE, batch=batch_id)
    db.run(_ARTICLES_GONE, batch=batch_id)
    db.run(_BATCH_GONE, batch=batch_id)


def batches(db: Database, *, state: str) -> list[int]:
    """Return the imports that are `running`, `done` or `undone`."""
    return [row[0] for row in db.all(_IN_STATE, word=state)]


def article_count(db: Database, batch_id: int) -> int:
    """Return how many articles an import brought."""
    row = db.one(_SIZE, batch=batch_id)
    return 0 if row is None else int(row[0])


def batch_content(db: Database, batch_id: int) -> BatchContent:
    """Return what an import brought, hidden or not; nothing where it is deleted for good."""
    return BatchContent(
        articles=tuple(row[0] for row in db.all(_OWN_ARTICLES, batch=batch_id)),
        layers=tuple((row[0], row[1]) for row in db.all(_OWN_LAYERS, batch=batch_id)),
        spans=sum(row[2] for row in db.all(_OWN_LAYERS, batch=batch_id)),
    )


def _count(db: Database, batch_id: int, *, sign: int) -> None:
    for annotator_id, label_id, spans in db.all(_COUNTS, batch=batch_id):
        count_label(db, annotator_id, label_id, sign * spans)
