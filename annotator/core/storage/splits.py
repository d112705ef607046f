"""Which part of a dataset an article is in; once given, a part stays."""

from collections.abc import Mapping

from sqlalchemy import bindparam, select, update

from annotator.core.storage.database import Database
from annotator.core.storage.statement import Prepared
from annotator.core.storage.tables.articles import ARTICLE

_PARTS = Prepared(
    select(ARTICLE.c.id, ARTICLE.c.uuid, ARTICLE.c.split)
    .where(ARTICLE.c.deleted_ms.is_(None))
    .order_by(ARTICLE.c.id)
)
_GIVEN = Prepared(
    update(ARTICLE).where(ARTICLE.c.id == bindparam("article"), ARTICLE.c.split.is_(None)),
    columns=["split"],
)


def read_splits(db: Database) -> list[tuple[int, str, str | None]]:
    """Return row, UUID and part of every article, in project order."""
    return [(row, uuid, part) for row, uuid, part in db.all(_PARTS)]


def give_splits(db: Database, parts: Mapping[int, str]) -> None:
    """Put articles that have no part into one."""
    with db.writing():
        db.run_many(_GIVEN, ({"article": row, "split": part} for row, part in parts.items()))
