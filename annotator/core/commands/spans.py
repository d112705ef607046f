"""Commands on spans: add, remove, relabel, move the ends, add a piece, annotate."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import islice, takewhile

from annotator.core.commands.base import ArticleWorld, quoted
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.attribute_check import check_attributes
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.errors import DuplicateSpanError, EditConflictError
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.scheme import default_attributes
from annotator.core.domain.span import Fragment, Origin, Span, joined
from annotator.core.domain.values import AttributeValue


@dataclass(frozen=True, slots=True)
class AddSpan:
    """Label a stretch of the article.

    Raises UnknownLabelError, SpanOutsideError, or DuplicateSpanError where the same
    fragments carry the same label already.
    """

    label: str
    fragments: tuple[Fragment, ...]
    origin: Origin = Origin.MANUAL
    uuid: str = field(default_factory=new_uuid)

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit that adds the span with its label's default attributes."""
        label = world.scheme.label(self.label)
        span = Span(
            uuid=self.uuid,
            article_id=world.article.id,
            annotator_id=world.layer.annotator_id,
            label=label.id,
            fragments=joined(self.fragments),
            attributes=default_attributes(label.attributes),
            origin=self.origin,
        )
        _check_fits(span, world)
        records = (RecordChange(before=None, after=span), *_started(world))
        return _edit(EditKind.ADD_SPAN, world, records, span)


@dataclass(frozen=True, slots=True)
class RemoveSpan:
    """Delete a span, and with it every relation that touches it."""

    uuid: str

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit that removes the relations, then the span."""
        span = world.layer.span(self.uuid)
        relations = world.layer.relations_of(self.uuid)
        records = (
            *(RecordChange(before=relation, after=None) for relation in relations),
            RecordChange(before=span, after=None),
        )
        return _edit(EditKind.REMOVE_SPAN, world, records, span)


@dataclass(frozen=True, slots=True)
class RelabelSpan:
    """Give a span another label.

    Attributes that the new label has too are kept, others go, its defaults come; relations
    whose ends the scheme no longer allows go with the same edit.
    """

    uuid: str
    label: str

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit; raises EditConflictError when the span has that label already."""
        old = world.layer.span(self.uuid)
        label = world.scheme.label(self.label)
        if label.id == old.label:
            raise EditConflictError
        kept = {kind.id for kind in label.attributes}
        attributes = default_attributes(label.attributes) | {
            key: value for key, value in old.attributes.items() if key in kept
        }
        span = replace(old, label=label.id, attributes=attributes, entity=None)
        _check_fits(span, world)
        records = (
            *_relations_without_ends(world, span),
            RecordChange(before=old, after=span),
        )
        return _edit(EditKind.RELABEL_SPAN, world, records, span)


@dataclass(frozen=True, slots=True)
class ResizeSpan:
    """Give a span other fragments: moved ends, or one piece more or less."""

    uuid: str
    fragments: tuple[Fragment, ...]

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit that moves the span's ends."""
        old = world.layer.span(self.uuid)
        span = replace(old, fragments=joined(self.fragments))
        _check_fits(span, world)
        records = (RecordChange(before=old, after=span),)
        return _edit(EditKind.RESIZE_SPAN, world, records, span)


@dataclass(frozen=True, slots=True)
class AddFragment:
    """Add a piece to a span; what it overlaps or touches grows together with it."""

    uuid: str
    fragment: Fragment

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit; raises EditConflictError where the span covers the piece already."""
        pieces = world.layer.span(self.uuid).fragments
        start, end = self.fragment.start, self.fragment.end
        met = [piece for piece in pieces if piece.start <= end and start <= piece.end]
        grown = Fragment(
            min([start, *(piece.start for piece in met)]),
            max([end, *(piece.end for piece in met)]),
        )
        others = (piece for piece in pieces if piece not in met)
        return ResizeSpan(self.uuid, (*others, grown)).plan(world)


@dataclass(frozen=True, slots=True)
class SetAttributes:
    """Set (or with None clear) attributes of a span."""

    uuid: str
    values: Mapping[str, AttributeValue]

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit; raises WrongAttributeError for a value the label does not allow."""
        old = world.layer.span(self.uuid)
        merged = {**old.attributes, **self.values}
        attributes = {key: value for key, value in merged.items() if value is not None}
        types = world.scheme.label(old.label).attributes
        check_attributes(types, after=attributes, before=old.attributes)
        records = (RecordChange(before=old, after=replace(old, attributes=attributes)),)
        names = ", ".join(self.values)
        return _edit(EditKind.SET_ATTRIBUTE, world, records, old, attribute=names)


@dataclass(frozen=True, slots=True)
class SetSpanNote:
    """Write the note of a span."""

    uuid: str
    note: str

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit that writes the note."""
        old = world.layer.span(self.uuid)
        records = (RecordChange(before=old, after=replace(old, note=self.note)),)
        return _edit(EditKind.SET_NOTE, world, records, old)


def _edit(
    kind: EditKind,
    world: ArticleWorld,
    records: tuple[RecordChange, ...],
    span: Span,
    **details: str,
) -> Edit:
    if all(change.before == change.after for change in records):
        raise EditConflictError
    return Edit(
        kind=kind,
        annotator_id=world.layer.annotator_id,
        records=records,
        details={
            "label": span.label,
            "text": quoted(span.surface(world.article.text)),
            **details,
        },
    )


def _check_fits(span: Span, world: ArticleWorld) -> None:
    text, spans = world.article.text, world.layer.spans
    span.check_inside(len(text))
    first = bisect_left(spans, span.start, key=lambda other: other.start)
    for other in takewhile(lambda other: other.start == span.start, islice(spans, first, None)):
        if (
            other.uuid != span.uuid
            and other.label == span.label
            and other.fragments == span.fragments
        ):
            raise DuplicateSpanError(text=quoted(span.surface(text)), label=span.label)


def _started(world: ArticleWorld) -> tuple[RecordChange, ...]:
    head = world.layer.head
    if head.status is not ArticleStatus.NEW:
        return ()
    return (RecordChange(before=head, after=replace(head, status=ArticleStatus.IN_PROGRESS)),)


def _relations_without_ends(world: ArticleWorld, span: Span) -> tuple[RecordChange, ...]:
    gone = []
    for relation in world.layer.relations_of(span.uuid):
        kind = world.scheme.relation(relation.label)
        fits = kind is not None and (
            (relation.source != span.uuid or span.label in kind.source_labels)
            and (relation.target != span.uuid or span.label in kind.target_labels)
        )
        if not fits:
            gone.append(RecordChange(before=relation, after=None))
    return tuple(gone)
