"""Counts of a project, from the counts that every edit keeps right."""

from collections import defaultdict

from sqlalchemy import func, select

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.stats import AnnotatorStats, ProjectStats
from annotator.core.storage.database import Database
from annotator.core.storage.statement import Prepared
from annotator.core.storage.tables.articles import ARTICLE
from annotator.core.storage.tables.history import EDIT
from annotator.core.storage.tables.layers import LABEL_COUNT, LAYER, RELATION, SHOWN
from annotator.core.storage.tables.project import ANNOTATOR, ENTITY, LABEL, RELATION_TYPE

_TEXTS = Prepared(
    select(func.count(), func.coalesce(func.sum(ARTICLE.c.n_chars), 0)).where(
        ARTICLE.c.deleted_ms.is_(None)
    )
)
_COUNTS = tuple(
    Prepared(query)
    for query in (
        select(func.count()).select_from(ENTITY),
        select(func.count()).where(EDIT.c.state == "done"),
    )
)
_PEOPLE = Prepared(select(ANNOTATOR.c.id, ANNOTATOR.c.name).order_by(ANNOTATOR.c.id))
_STATUSES = Prepared(
    select(LAYER.c.annotator_id, LAYER.c.status, func.count())
    .where(SHOWN)
    .group_by(LAYER.c.annotator_id, LAYER.c.status)
)
_SPANS = Prepared(
    select(LABEL_COUNT.c.annotator_id, LABEL.c.code, LABEL_COUNT.c.spans)
    .join(LABEL, LABEL.c.id == LABEL_COUNT.c.label_id)
    .where(LABEL_COUNT.c.spans > 0)
    .order_by(LABEL.c.position)
)
_RELATIONS = Prepared(
    select(LAYER.c.annotator_id, RELATION_TYPE.c.code, func.count())
    .select_from(
        RELATION.join(LAYER, LAYER.c.id == RELATION.c.layer_id).join(
            RELATION_TYPE, RELATION_TYPE.c.id == RELATION.c.type_id
        )
    )
    .where(SHOWN)
    .group_by(LAYER.c.annotator_id, RELATION_TYPE.c.code)
    .order_by(RELATION_TYPE.c.position)
)

Counts = dict[int, dict[str, int]]


def read_stats(db: Database) -> ProjectStats:
    """Return the counts of a project."""
    articles, characters = db.one(_TEXTS) or (0, 0)
    entities, edits = (int((db.one(query) or (0,))[0]) for query in _COUNTS)
    statuses, spans, relations = (_per_annotator(db, q) for q in (_STATUSES, _SPANS, _RELATIONS))
    return ProjectStats(
        articles=articles,
        characters=characters,
        entities=entities,
        edits=edits,
        annotators=tuple(
            AnnotatorStats(
                name=name,
                statuses=_all_statuses(statuses[person], articles),
                spans=spans[person],
                relations=relations[person],
            )
            for person, name in db.all(_PEOPLE)
        ),
    )


def _per_annotator(db: Database, query: Prepared) -> Counts:
    found: Counts = defaultdict(dict)
    for annotator, name, count in db.all(query):
        found[annotator][name] = count
    return found


def _all_statuses(found: dict[str, int], articles: int) -> dict[ArticleStatus, int]:
    """Return every status; articles without a layer are new."""
    counts = {status: found.get(status.value, 0) for status in ArticleStatus}
    counts[ArticleStatus.NEW] = articles - sum(counts.values()) + counts[ArticleStatus.NEW]
    return counts
