"""The paragraph direction of an article as a record."""

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import bindparam, select, update
from typing_extensions import override

from annotator.core.domain.article import Direction
from annotator.core.domain.records import ArticleDirection
from annotator.core.storage.codecs.base import RecordCodec, Stored
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.packing import pack, pack_list, unpack
from annotator.core.storage.statement import Prepared, listed
from annotator.core.storage.tables.articles import ARTICLE

_READ = Prepared(select(ARTICLE.c.id, ARTICLE.c.direction).where(listed(ARTICLE.c.id, "ids")))
_WRITE = Prepared(
    update(ARTICLE)
    .where(ARTICLE.c.id == bindparam("article_id"))
    .values(direction=bindparam("value"))
)


class ArticleDirectionCodec(RecordCodec[ArticleDirection]):
    """A direction of `auto` is the same as none."""

    name: ClassVar[str] = "article_direction"
    record_type: ClassVar[type] = ArticleDirection

    @override
    def key(self, record: ArticleDirection) -> str:
        return str(record.article_id)

    @override
    def pack(self, record: ArticleDirection) -> str:
        return pack([record.article_id, record.direction.value])

    @override
    def unpack(self, text: str) -> ArticleDirection:
        article_id, direction = unpack(text)
        return ArticleDirection(article_id, Direction(direction))

    @override
    def current(
        self, context: FileContext, records: Sequence[ArticleDirection]
    ) -> dict[str, ArticleDirection]:
        rows = context.db.all(_READ, ids=pack_list(record.article_id for record in records))
        return {str(row): ArticleDirection(row, Direction(value)) for row, value in rows}

    @override
    def store(self, context: FileContext, changes: Sequence[Stored[ArticleDirection]]) -> None:
        for change in changes:
            after = change.after
            context.db.run(_WRITE, article_id=after.article_id, value=after.direction.value)

    @override
    def remove(self, context: FileContext, records: Sequence[ArticleDirection]) -> None:
        for record in records:
            context.db.run(_WRITE, article_id=record.article_id, value=Direction.AUTO.value)

    @override
    def absent(self, record: ArticleDirection) -> ArticleDirection:
        return ArticleDirection(record.article_id)
