"""Spans as records, with the counts that follow them."""

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import bindparam, delete, func, select, update
from typing_extensions import override

from annotator.core.domain.errors import DuplicateSpanError, EditConflictError
from annotator.core.domain.identity import now_ms
from annotator.core.domain.span import Fragment, Origin, Span
from annotator.core.storage.codecs.base import RecordCodec, Stored
from annotator.core.storage.database import Database
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.layer_rows import Place, count_label, count_spans, layer_ids
from annotator.core.storage.packing import attributes_of, pack, pack_list, unpack
from annotator.core.storage.span_reading import spans_by_uuid
from annotator.core.storage.statement import Prepared, SqlValue, inserting, listed
from annotator.core.storage.tables.layers import FRAGMENT, SPAN
from annotator.core.storage.tables.project import ENTITY

_NEW = inserting(SPAN, without=["id"])
_CHANGED = Prepared(
    update(SPAN).where(SPAN.c.uuid == bindparam("key")),
    columns=[column.name for column in SPAN.c if column.name not in {"id", "uuid", "created_ms"}],
)
_ROW = Prepared(select(SPAN.c.id).where(SPAN.c.uuid == bindparam("key")))
_GONE = Prepared(delete(SPAN).where(SPAN.c.uuid == bindparam("key")))
_ENTITY = Prepared(select(ENTITY.c.id).where(ENTITY.c.uuid == bindparam("key")))
_PIECES_GONE = Prepared(delete(FRAGMENT).where(FRAGMENT.c.span_id == bindparam("span")))
_PIECE = inserting(FRAGMENT)
_PARKED = Prepared(update(SPAN).where(listed(SPAN.c.uuid, "uuids")).values(fragment_count=2))
_TWINS = Prepared(
    select(func.count()).where(
        SPAN.c.layer_id == bindparam("layer"),
        SPAN.c.label_id == bindparam("label"),
        SPAN.c.start == bindparam("first"),
        SPAN.c.end_ == bindparam("last"),
        SPAN.c.fragment_count > 1,
        SPAN.c.surface == bindparam("words"),
    )
)


class SpanCodec(RecordCodec[Span]):
    """Writes spans with their pieces; keeps the counts of layers and labels right."""

    name: ClassVar[str] = "span"
    record_type: ClassVar[type] = Span

    @override
    def key(self, record: Span) -> str:
        return record.uuid

    @override
    def pack(self, record: Span) -> str:
        return pack(
            {
                "uuid": record.uuid,
                "article": record.article_id,
                "annotator": record.annotator_id,
                "label": record.label,
                "fragments": [(piece.start, piece.end) for piece in record.fragments],
                "attributes": record.attributes,
                "entity": record.entity,
                "origin": record.origin,
                "note": record.note,
            }
        )

    @override
    def unpack(self, text: str) -> Span:
        value = unpack(text)
        return Span(
            uuid=value["uuid"],
            article_id=value["article"],
            annotator_id=value["annotator"],
            label=value["label"],
            fragments=tuple(Fragment(start, end) for start, end in value["fragments"]),
            attributes=attributes_of(value["attributes"]),
            entity=value["entity"],
            origin=Origin(value["origin"]),
            note=value["note"],
        )

    @override
    def current(self, context: FileContext, records: Sequence[Span]) -> dict[str, Span]:
        uuids = [record.uuid for record in records]
        return {span.uuid: span for span in spans_by_uuid(context.db, uuids)}

    @override
    def store(self, context: FileContext, changes: Sequence[Stored[Span]]) -> None:
        layers = layer_ids(context.db, (self.place(change.after) for change in changes))
        counts = _Counts(context)
        _park(context.db, changes)
        for before, after in changes:
            layer_id = layers[self.place(after)]
            _write(context, after, layer_id, is_new=before is None)
            if before is not None:
                counts.add(before, layer_id, -1)
            counts.add(after, layer_id, +1)
        counts.write()

    @override
    def remove(self, context: FileContext, records: Sequence[Span]) -> None:
        layers = layer_ids(context.db, (self.place(record) for record in records))
        counts = _Counts(context)
        for record in records:
            context.db.run(_GONE, key=record.uuid)
            counts.add(record, layers[self.place(record)], -1)
        counts.write()

    @override
    def place(self, record: Span) -> Place:
        return record.article_id, record.annotator_id


class _Counts:
    """Gathers what a batch of spans does to the stored counts."""

    def __init__(self, context: FileContext) -> None:
        self._context = context
        self._layers: Counter[int] = Counter()
        self._labels: Counter[tuple[int, int]] = Counter()

    def add(self, span: Span, layer_id: int, more: int) -> None:
        """Count one span more or less."""
        self._layers[layer_id] += more
        self._labels[span.annotator_id, self._context.label_id(span.label)] += more

    def write(self) -> None:
        """Write the new counts."""
        for layer_id, more in self._layers.items():
            count_spans(self._context.db, layer_id, more)
        for (annotator_id, label_id), more in self._labels.items():
            count_label(self._context.db, annotator_id, label_id, more)


def _park(db: Database, changes: Sequence[Stored[Span]]) -> None:
    """Let spans that change places or labels with each other pass.

    The index of spans of one piece would refuse the first of them while the second still
    stands there; until it is written anew, each is out of that index.
    """
    moving = [
        after.uuid
        for before, after in changes
        if before is not None and (before.label, before.fragments) != (after.label, after.fragments)
    ]
    if len(moving) > 1:
        db.run(_PARKED, uuids=pack_list(moving))


def _write(context: FileContext, span: Span, layer_id: int, *, is_new: bool) -> None:
    text = context.text(span.article_id)
    span.check_inside(len(text))
    surface = span.surface(text)
    row = _columns(context, span, layer_id, surface)
    try:
        if is_new:
            span_id = context.db.insert(_NEW, uuid=span.uuid, created_ms=row["updated_ms"], **row)
        else:
            context.db.run(_CHANGED, key=span.uuid, **row)
            span_id = _row_of(context.db, span)
            context.db.run(_PIECES_GONE, span=span_id)
    except EditConflictError as error:
        if "span.start" not in str(error.__cause__):
            raise
        raise DuplicateSpanError(text=surface, label=span.label) from error
    if len(span.fragments) > 1:
        _write_pieces(context.db, span, span_id)
        _check_single(context.db, span, row)


def _columns(context: FileContext, span: Span, layer_id: int, surface: str) -> dict[str, SqlValue]:
    return {
        "layer_id": layer_id,
        "label_id": context.label_id(span.label),
        "start": span.start,
        "end_": span.end,
        "fragment_count": len(span.fragments),
        "surface": surface,
        "attributes": pack(span.attributes),
        "entity_id": None if span.entity is None else _entity(context.db, span.entity),
        "origin": span.origin.value,
        "note": span.note,
        "updated_ms": now_ms(),
    }


def _entity(db: Database, uuid: str) -> int:
    row = db.one(_ENTITY, key=uuid)
    if row is None:
        raise EditConflictError
    return int(row[0])


def _row_of(db: Database, span: Span) -> int:
    row = db.one(_ROW, key=span.uuid)
    assert row is not None, "it was read in this transaction"  # noqa: S101
    return int(row[0])


def _write_pieces(db: Database, span: Span, span_id: int) -> None:
    db.run_many(
        _PIECE,
        (
            {"span_id": span_id, "ordinal": ordinal, "start": piece.start, "end_": piece.end}
            for ordinal, piece in enumerate(span.fragments)
        ),
    )


def _check_single(db: Database, span: Span, row: dict[str, SqlValue]) -> None:
    """Refuse a second span of the same pieces, which no index can see."""
    twins = db.one(
        _TWINS,
        layer=row["layer_id"],
        label=row["label_id"],
        first=span.start,
        last=span.end,
        words=row["surface"],
    )
    if twins is not None and twins[0] > 1:
        raise DuplicateSpanError(text=row["surface"], label=span.label)
