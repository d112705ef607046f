"""Status and note of a layer as a record."""

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import bindparam, select, update
from typing_extensions import override

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.identity import now_ms
from annotator.core.domain.records import LayerHead
from annotator.core.storage.codecs.base import RecordCodec, Stored
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.layer_rows import Place
from annotator.core.storage.packing import pack, pack_list, unpack
from annotator.core.storage.statement import Prepared, listed
from annotator.core.storage.tables.layers import LAYER, SHOWN

_HERE = (
    LAYER.c.article_id == bindparam("article"),
    LAYER.c.annotator_id == bindparam("annotator"),
    SHOWN,
)
_READ = Prepared(
    select(LAYER.c.article_id, LAYER.c.annotator_id, LAYER.c.status, LAYER.c.note).where(
        listed(LAYER.c.article_id, "articles"), SHOWN
    )
)
_WRITE = Prepared(
    update(LAYER)
    .where(*_HERE)
    .values(status=bindparam("state"), note=bindparam("words"), updated_ms=bindparam("at_ms"))
)


class LayerHeadCodec(RecordCodec[LayerHead]):
    """An untouched head is the same as none."""

    name: ClassVar[str] = "layer_head"
    record_type: ClassVar[type] = LayerHead

    @override
    def key(self, record: LayerHead) -> str:
        return f"{record.article_id}/{record.annotator_id}"

    @override
    def pack(self, record: LayerHead) -> str:
        return pack([record.article_id, record.annotator_id, record.status, record.note])

    @override
    def unpack(self, text: str) -> LayerHead:
        # The first file version wrote one value more: how far the text had been on screen.
        article_id, annotator_id, status, note, *_ = unpack(text)
        return LayerHead(article_id, annotator_id, ArticleStatus(status), note)

    @override
    def current(self, context: FileContext, records: Sequence[LayerHead]) -> dict[str, LayerHead]:
        articles = pack_list({record.article_id for record in records})
        heads = (
            LayerHead(article, annotator, ArticleStatus(status), note)
            for article, annotator, status, note in context.db.all(_READ, articles=articles)
        )
        return {self.key(head): head for head in heads}

    @override
    def store(self, context: FileContext, changes: Sequence[Stored[LayerHead]]) -> None:
        for _, after in changes:
            here = {"article": after.article_id, "annotator": after.annotator_id}
            context.db.run(
                _WRITE, **here, state=after.status.value, words=after.note, at_ms=now_ms()
            )

    @override
    def remove(self, context: FileContext, records: Sequence[LayerHead]) -> None:
        self.store(context, [Stored(record, self.absent(record)) for record in records])

    @override
    def absent(self, record: LayerHead) -> LayerHead:
        return LayerHead(record.article_id, record.annotator_id)

    @override
    def place(self, record: LayerHead) -> Place | None:
        if record == self.absent(record):
            return None
        return record.article_id, record.annotator_id
