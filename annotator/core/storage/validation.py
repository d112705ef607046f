"""What the tables cannot say: labels, attributes and relation ends against the scheme."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import func, or_, select

from annotator.core.domain.attribute_check import check_attributes
from annotator.core.domain.changes import Record, RecordChange
from annotator.core.domain.errors import (
    EditConflictError,
    LabelInUseError,
    RelationNotAllowedError,
    UnknownArticleError,
)
from annotator.core.domain.records import ArticleDirection
from annotator.core.domain.relation import Relation
from annotator.core.domain.scheme import AttributeType, Scheme
from annotator.core.domain.span import Span, joined
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.packing import pack_list
from annotator.core.storage.statement import Prepared, listed
from annotator.core.storage.tables.articles import ARTICLE
from annotator.core.storage.tables.layers import LABEL_COUNT, LAYER, RELATION, SHOWN, SPAN
from annotator.core.storage.tables.project import LABEL, RELATION_TYPE

T = TypeVar("T")

_SOURCE, _TARGET = SPAN.alias("source"), SPAN.alias("target")
_SOURCE_LABEL, _TARGET_LABEL = LABEL.alias("source_label"), LABEL.alias("target_label")
_ENDS = Prepared(
    select(RELATION_TYPE.c.code, _SOURCE_LABEL.c.code, _TARGET_LABEL.c.code)
    .select_from(
        RELATION.join(RELATION_TYPE, RELATION_TYPE.c.id == RELATION.c.type_id)
        .join(_SOURCE, _SOURCE.c.id == RELATION.c.source_id)
        .join(_TARGET, _TARGET.c.id == RELATION.c.target_id)
        .join(_SOURCE_LABEL, _SOURCE_LABEL.c.id == _SOURCE.c.label_id)
        .join(_TARGET_LABEL, _TARGET_LABEL.c.id == _TARGET.c.label_id)
    )
    .where(listed(RELATION.c.uuid, "uuids"))
)
_TOUCHING = Prepared(
    select(RELATION.c.uuid)
    .join(
        SPAN,
        (SPAN.c.layer_id == RELATION.c.layer_id)
        & or_(SPAN.c.id == RELATION.c.source_id, SPAN.c.id == RELATION.c.target_id),
    )
    .where(listed(SPAN.c.uuid, "uuids"))
)
_LABELS_USED = Prepared(
    select(LABEL.c.code, func.sum(LABEL_COUNT.c.spans))
    .join(LABEL_COUNT, LABEL_COUNT.c.label_id == LABEL.c.id)
    .where(LABEL.c.retired == 1)
    .group_by(LABEL.c.code)
    .having(func.sum(LABEL_COUNT.c.spans) > 0)
)
_KINDS_USED = Prepared(
    select(RELATION_TYPE.c.code, func.count())
    .join(RELATION, RELATION.c.type_id == RELATION_TYPE.c.id)
    .join(LAYER, LAYER.c.id == RELATION.c.layer_id)
    .where(RELATION_TYPE.c.retired == 1, SHOWN)
    .group_by(RELATION_TYPE.c.code)
)
_LISTED = Prepared(
    select(ARTICLE.c.id).where(listed(ARTICLE.c.id, "ids"), ARTICLE.c.deleted_ms.is_(None))
)


def check_before(context: FileContext, changes: Sequence[RecordChange], *, values: bool) -> None:
    """Raise an EditError where a record does not fit the scheme it will stand in.

    Attribute values are judged only if `values` is true.
    """
    scheme = _scheme_after(context, changes)
    for change in changes:
        before, after = change.before, change.after
        if isinstance(after, Span):
            types = _span_types(scheme, after, before)
        elif isinstance(after, Relation):
            types = _relation_types(scheme, after)
        else:
            continue
        if values and types is not None:
            old = before.attributes if isinstance(before, Span | Relation) else {}
            check_attributes(types, after.attributes, old)
    _check_articles(context, changes)


def check_after(context: FileContext, changes: Sequence[RecordChange]) -> None:
    """Raise an EditError where what is written does not fit together.

    Relations must have ends that the scheme allows, and a label that spans still carry
    must not leave the scheme.
    """
    relations = {r.uuid for r in _afters(changes, Relation)}
    relabelled = [
        change.after.uuid
        for change in changes
        if isinstance(change.after, Span)
        and isinstance(change.before, Span)
        and change.before.label != change.after.label
    ]
    if relabelled:
        touching = context.db.all(_TOUCHING, uuids=pack_list(relabelled))
        relations |= {uuid for (uuid,) in touching}
    if relations:
        _check_ends(context, relations)
    if any(True for _ in _afters(changes, Scheme)):
        _check_labels_in_use(context)


def _scheme_after(context: FileContext, changes: Sequence[RecordChange]) -> Scheme:
    return next(_afters(changes, Scheme), None) or context.scheme


def _afters(changes: Iterable[RecordChange], kind: type[T]) -> Iterator[T]:
    return (change.after for change in changes if isinstance(change.after, kind))


def _span_types(
    scheme: Scheme, span: Span, before: Record | None
) -> tuple[AttributeType, ...] | None:
    """Return the attributes the span may have, None where its old label is out of use."""
    if joined(span.fragments) != span.fragments:
        raise EditConflictError
    if isinstance(before, Span) and before.label == span.label:
        return next((label.attributes for label in scheme.labels if label.id == span.label), None)
    return scheme.label(span.label).attributes


def _relation_types(scheme: Scheme, relation: Relation) -> tuple[AttributeType, ...]:
    kind = scheme.relation(relation.label)
    if kind is None or relation.source == relation.target:
        raise RelationNotAllowedError(
            relation=relation.label, source=relation.source, target=relation.target
        )
    return kind.attributes


def _check_articles(context: FileContext, changes: Sequence[RecordChange]) -> None:
    ids = {record.article_id for record in _afters(changes, ArticleDirection)}
    if ids:
        known = {row[0] for row in context.db.all(_LISTED, ids=pack_list(ids))}
        for missing in ids - known:
            raise UnknownArticleError(article=missing)


def _check_ends(context: FileContext, uuids: Iterable[str]) -> None:
    for code, source, target in context.db.all(_ENDS, uuids=pack_list(uuids)):
        kind = context.scheme.relation(code)
        if kind is None or source not in kind.source_labels or target not in kind.target_labels:
            raise RelationNotAllowedError(relation=code, source=source, target=target)


def _check_labels_in_use(context: FileContext) -> None:
    for code, count in (*context.db.all(_LABELS_USED), *context.db.all(_KINDS_USED)):
        raise LabelInUseError(label=code, count=count)
