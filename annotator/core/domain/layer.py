"""Layers: all spans and relations of one annotator in one article."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.changes import Record, RecordChange
from annotator.core.domain.errors import UnknownSpanError
from annotator.core.domain.records import LayerHead
from annotator.core.domain.relation import Relation
from annotator.core.domain.seen import Parts
from annotator.core.domain.span import Span

FEW = 8
"""Up to so many span changes are inserted one by one; more are sorted once."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One annotator's spans (in `sort_key` order), relations and status in one article.

    `seen` is what the annotator has had on screen; no edit changes it.
    """

    head: LayerHead
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()
    seen: Parts = ()

    @property
    def article_id(self) -> int:
        """The article's row in this project."""
        return self.head.article_id

    @property
    def annotator_id(self) -> int:
        """The annotator's row in this project."""
        return self.head.annotator_id

    @property
    def status(self) -> ArticleStatus:
        """How far the annotator is."""
        return self.head.status

    def span(self, uuid: str) -> Span:
        """Return the span of that UUID; raises UnknownSpanError."""
        for span in self.spans:
            if span.uuid == uuid:
                return span
        raise UnknownSpanError(uuid=uuid)

    def relations_of(self, span_uuid: str) -> tuple[Relation, ...]:
        """Return the relations that start or end at the span."""
        return tuple(relation for relation in self.relations if relation.touches(span_uuid))

    def applied(self, records: Sequence[RecordChange]) -> "Layer":
        """Return the layer after the record changes that concern it; others pass by."""
        mine = [change for change in records if self._owns(change.record)]
        if not mine:
            return self
        heads = [change for change in mine if isinstance(change.record, LayerHead)]
        spans = [change for change in mine if isinstance(change.record, Span)]
        relations = [change for change in mine if isinstance(change.record, Relation)]
        return replace(
            self,
            head=self._head_after(heads),
            spans=self._spans_after(spans) if spans else self.spans,
            relations=self._relations_after(relations) if relations else self.relations,
        )

    def _owns(self, record: Record) -> bool:
        return (
            isinstance(record, (Span, Relation, LayerHead))
            and record.article_id == self.article_id
            and record.annotator_id == self.annotator_id
        )

    def _head_after(self, changes: Sequence[RecordChange]) -> LayerHead:
        if not changes:
            return self.head
        last = changes[-1].after
        if isinstance(last, LayerHead):
            return last
        return replace(self.head, status=ArticleStatus.NEW, note="")

    def _spans_after(self, changes: Sequence[RecordChange]) -> tuple[Span, ...]:
        kept = self._spans_without(changes)
        latest = {c.record.uuid: c.after for c in changes if isinstance(c.record, Span)}
        new = [span for span in latest.values() if isinstance(span, Span)]
        if len(new) > FEW:
            return tuple(sorted([*kept, *new], key=lambda span: span.sort_key))
        for span in new:
            insort(kept, span, key=lambda span: span.sort_key)
        return tuple(kept)

    def _spans_without(self, changes: Sequence[RecordChange]) -> list[Span]:
        """Return the spans that no change names, in order."""
        if len(changes) <= FEW:
            kept = list(self.spans)
            if all(_taken_out(kept, change) for change in changes):
                return kept
        gone = {change.record.uuid for change in changes if isinstance(change.record, Span)}
        return [span for span in self.spans if span.uuid not in gone]

    def _relations_after(self, changes: Sequence[RecordChange]) -> tuple[Relation, ...]:
        current = {relation.uuid: relation for relation in self.relations}
        for change in changes:
            if isinstance(change.after, Relation):
                current[change.after.uuid] = change.after
            elif isinstance(change.before, Relation):
                current.pop(change.before.uuid, None)
        return tuple(sorted(current.values(), key=lambda relation: relation.uuid))


def _taken_out(spans: list[Span], change: RecordChange) -> bool:
    """Take the span of a change out of a list by its place; False if it is not there.

    It may be there as it is after the change: an edit is shown once more over a layer that
    was read when the file had it already.
    """
    found = change.before is None
    for state in (change.before, change.after):
        if isinstance(state, Span):
            at = bisect_left(spans, state.sort_key, key=lambda span: span.sort_key)
            if at < len(spans) and spans[at].uuid == state.uuid:
                del spans[at]
                found = True
    return found
