"""Rows of layers: found, made on the first mark, removed with the edit that made them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, exists, select, update

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.errors import UnknownArticleError
from annotator.core.domain.identity import new_uuid, now_ms
from annotator.core.storage.database import Database
from annotator.core.storage.packing import pack, pack_list, unpack
from annotator.core.storage.statement import Prepared, inserting, listed
from annotator.core.storage.tables.articles import ARTICLE
from annotator.core.storage.tables.layers import LABEL_COUNT, LAYER, RELATION, SHOWN

Place = tuple[int, int]
"""Article and annotator: where a layer is."""

_FOUND = Prepared(
    select(LAYER.c.article_id, LAYER.c.annotator_id, LAYER.c.id).where(
        listed(LAYER.c.article_id, "articles"), SHOWN
    )
)
_LISTED = Prepared(
    select(ARTICLE.c.id).where(listed(ARTICLE.c.id, "articles"), ARTICLE.c.deleted_ms.is_(None))
)
_NEW = inserting(LAYER, without=["id"])
_REMOVED = Prepared(
    delete(LAYER).where(
        LAYER.c.uuid == bindparam("layer_uuid"),
        LAYER.c.span_count == 0,
        LAYER.c.status == "new",
        LAYER.c.note == "",
        ~exists().where(RELATION.c.layer_id == LAYER.c.id),
    )
)
_COUNTED = Prepared(
    update(LAYER)
    .where(LAYER.c.id == bindparam("layer_id"))
    .values(span_count=LAYER.c.span_count + bindparam("more"), updated_ms=bindparam("at_ms"))
)
_LABEL_COUNTED = Prepared(
    update(LABEL_COUNT)
    .where(
        LABEL_COUNT.c.annotator_id == bindparam("annotator"),
        LABEL_COUNT.c.label_id == bindparam("label"),
    )
    .values(spans=LABEL_COUNT.c.spans + bindparam("more"))
)
_LABEL_FIRST = inserting(LABEL_COUNT)


@dataclass(frozen=True, slots=True)
class LayerBirth:
    """A layer row that an edit made; its history keeps it, so that redo makes the same."""

    article_id: int
    annotator_id: int
    uuid: str

    def packed(self) -> str:
        """Return it as JSON text for the history."""
        return pack([self.article_id, self.annotator_id, self.uuid])

    @staticmethod
    def unpacked(text: str) -> "LayerBirth":
        """Return it from the history's JSON text."""
        return LayerBirth(*unpack(text))


def layer_ids(db: Database, places: Iterable[Place]) -> dict[Place, int]:
    """Return the rows of the layers there are."""
    wanted = set(places)
    articles = pack_list({article for article, _ in wanted})
    rows = db.all(_FOUND, articles=articles)
    return {
        (article, annotator): row
        for article, annotator, row in rows
        if (article, annotator) in wanted
    }


def missing_layers(
    db: Database, places: Iterable[Place], *, known: Iterable[LayerBirth] = ()
) -> tuple[LayerBirth, ...]:
    """Return the births of the layers that are not there yet; writes nothing.

    A layer among `known` is born with the UUID it had.

    Raises:
        UnknownArticleError: An article is not in the project.
    """
    wanted = set(places)
    missing = sorted(wanted - set(layer_ids(db, wanted)))
    if not missing:
        return ()
    articles = {article for article, _ in missing}
    unknown = articles - {row[0] for row in db.all(_LISTED, articles=pack_list(articles))}
    if unknown:
        raise UnknownArticleError(article=min(unknown))
    uuids = {(birth.article_id, birth.annotator_id): birth.uuid for birth in known}
    return tuple(LayerBirth(*place, uuids.get(place) or new_uuid()) for place in missing)


def make_layers(db: Database, births: Iterable[LayerBirth]) -> None:
    """Insert new, untouched layers."""
    at_ms = now_ms()
    db.run_many(
        _NEW,
        (
            {
                "uuid": birth.uuid,
                "article_id": birth.article_id,
                "annotator_id": birth.annotator_id,
                "status": ArticleStatus.NEW.value,
                "note": "",
                "span_count": 0,
                "batch_id": None,
                "hidden": 0,
                "updated_ms": at_ms,
            }
            for birth in births
        ),
    )


def remove_layers(db: Database, births: Iterable[LayerBirth]) -> None:
    """Delete layers again that nothing is left of; others stay."""
    for birth in births:
        db.run(_REMOVED, layer_uuid=birth.uuid)


def count_spans(db: Database, layer_id: int, more: int) -> None:
    """Add to (or take from) the number of spans a layer says it has."""
    db.run(_COUNTED, layer_id=layer_id, more=more, at_ms=now_ms())


def count_label(db: Database, annotator_id: int, label_id: int, more: int) -> None:
    """Add to (or take from) the number of spans an annotator has with a label."""
    if more and not db.run(_LABEL_COUNTED, annotator=annotator_id, label=label_id, more=more):
        db.run(_LABEL_FIRST, annotator_id=annotator_id, label_id=label_id, spans=more)
