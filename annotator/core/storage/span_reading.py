"""Spans and relations from rows to values."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Select, bindparam, select

from annotator.core.domain.relation import Relation
from annotator.core.domain.span import Fragment, Origin, Span
from annotator.core.storage.database import Database, Values
from annotator.core.storage.packing import pack_list, unpack_attributes
from annotator.core.storage.statement import Prepared, listed
from annotator.core.storage.tables.layers import FRAGMENT, LAYER, RELATION, SHOWN, SPAN
from annotator.core.storage.tables.project import ENTITY, LABEL, RELATION_TYPE


def _span_query() -> Select[tuple[object, ...]]:
    joined = (
        SPAN.join(LAYER, LAYER.c.id == SPAN.c.layer_id)
        .join(LABEL, LABEL.c.id == SPAN.c.label_id)
        .outerjoin(ENTITY, ENTITY.c.id == SPAN.c.entity_id)
    )
    return select(
        SPAN.c.id,
        SPAN.c.uuid,
        LAYER.c.article_id,
        LAYER.c.annotator_id,
        LABEL.c.code,
        SPAN.c.start,
        SPAN.c.end_,
        SPAN.c.fragment_count,
        SPAN.c.attributes,
        ENTITY.c.uuid,
        SPAN.c.origin,
        SPAN.c.note,
    ).select_from(joined)


def _relation_query() -> Select[tuple[object, ...]]:
    source, target = SPAN.alias("source"), SPAN.alias("target")
    joined = (
        RELATION.join(LAYER, LAYER.c.id == RELATION.c.layer_id)
        .join(RELATION_TYPE, RELATION_TYPE.c.id == RELATION.c.type_id)
        .join(source, source.c.id == RELATION.c.source_id)
        .join(target, target.c.id == RELATION.c.target_id)
    )
    return select(
        RELATION.c.uuid,
        LAYER.c.article_id,
        LAYER.c.annotator_id,
        RELATION_TYPE.c.code,
        source.c.uuid,
        target.c.uuid,
        RELATION.c.attributes,
    ).select_from(joined)


_IN_LAYER = Prepared(_span_query().where(SPAN.c.layer_id == bindparam("layer_id")))
_BY_UUID = Prepared(_span_query().where(listed(SPAN.c.uuid, "uuids"), SHOWN))
_RELATIONS_IN_LAYER = Prepared(
    _relation_query().where(RELATION.c.layer_id == bindparam("layer_id"))
)
_RELATIONS_BY_UUID = Prepared(_relation_query().where(listed(RELATION.c.uuid, "uuids"), SHOWN))
_FRAGMENTS = Prepared(
    select(FRAGMENT.c.span_id, FRAGMENT.c.start, FRAGMENT.c.end_)
    .where(listed(FRAGMENT.c.span_id, "span_ids"))
    .order_by(FRAGMENT.c.span_id, FRAGMENT.c.ordinal)
)


def spans_in_layer(db: Database, layer_id: int) -> tuple[Span, ...]:
    """Return the spans of a layer in `sort_key` order."""
    spans = _spans(db, db.all(_IN_LAYER, layer_id=layer_id))
    return tuple(sorted(spans, key=lambda span: span.sort_key))


def spans_by_uuid(db: Database, uuids: Iterable[str]) -> list[Span]:
    """Return the spans of these UUIDs that there are."""
    return _spans(db, db.all(_BY_UUID, uuids=pack_list(uuids)))


def relations_in_layer(db: Database, layer_id: int) -> tuple[Relation, ...]:
    """Return the relations of a layer, by UUID."""
    rows = db.all(_RELATIONS_IN_LAYER, layer_id=layer_id)
    return tuple(sorted(map(_relation, rows), key=lambda relation: relation.uuid))


def relations_by_uuid(db: Database, uuids: Iterable[str]) -> list[Relation]:
    """Return the relations of these UUIDs that there are."""
    return [_relation(row) for row in db.all(_RELATIONS_BY_UUID, uuids=pack_list(uuids))]


def fragments_of(db: Database, span_ids: Iterable[int]) -> dict[int, tuple[Fragment, ...]]:
    """Return the pieces of spans that have several, by the span's row."""
    pieces: dict[int, list[Fragment]] = defaultdict(list)
    for span_id, start, end in db.all(_FRAGMENTS, span_ids=pack_list(span_ids)):
        pieces[span_id].append(Fragment(start, end))
    return {span_id: tuple(found) for span_id, found in pieces.items()}


def _spans(db: Database, rows: Sequence[Values]) -> list[Span]:
    several = [row[0] for row in rows if row[7] > 1]
    pieces = fragments_of(db, several) if several else {}
    return [_span(row, pieces.get(row[0])) for row in rows]


def _span(row: Values, pieces: tuple[Fragment, ...] | None) -> Span:
    _, uuid, article_id, annotator_id, label, start, end, _, attributes, entity, origin, note = row
    return Span(
        uuid=uuid,
        article_id=article_id,
        annotator_id=annotator_id,
        label=label,
        fragments=pieces or (Fragment(start, end),),
        attributes=unpack_attributes(attributes),
        entity=entity,
        origin=Origin(origin),
        note=note,
    )


def _relation(row: Values) -> Relation:
    uuid, article_id, annotator_id, label, source, target, attributes = row
    return Relation(
        uuid=uuid,
        article_id=article_id,
        annotator_id=annotator_id,
        label=label,
        source=source,
        target=target,
        attributes=unpack_attributes(attributes),
    )
