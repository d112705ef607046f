"""Several commands planned one upon the other, as one edit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from annotator.core.arabic.text_range import TextRange
from annotator.core.commands.base import ArticleCommand
from annotator.core.commands.relations import AddRelation, RemoveRelation
from annotator.core.commands.spans import AddSpan, RemoveSpan
from annotator.core.domain.article import Article
from annotator.core.domain.attribute_check import fits
from annotator.core.domain.changes import RecordChange
from annotator.core.domain.layer import Layer
from annotator.core.domain.relation import Relation
from annotator.core.domain.scheme import AttributeType, RelationType, Scheme
from annotator.core.domain.source_relations import usual_label
from annotator.core.domain.span import Fragment, Span
from annotator.core.domain.values import AttributeValue


@dataclass(slots=True)
class Steps:
    """Commands planned one upon the other, as one edit."""

    article: Article
    layer: Layer
    scheme: Scheme
    records: list[RecordChange] = field(default_factory=list)

    def do(
        self, command: ArticleCommand, attributes: dict[str, AttributeValue] | None = None
    ) -> None:
        """Plan a command on what the ones before left; new records get further attributes."""
        done = [self._with(change, attributes or {}) for change in command.plan(self).records]
        self.records += done
        self.layer = self.layer.applied(done)

    def span_at(
        self,
        place: TextRange,
        labels: tuple[str, ...],
        attributes: dict[str, AttributeValue] | None = None,
        *,
        new: str = "",
    ) -> str:
        """Return the UUID of the span that is just there with one of the labels, or add it.

        A new span is `new` where that is one of the labels, and else what is usual there.
        """
        piece = (Fragment(place.start, place.end),)
        for span in self.layer.spans:
            if span.fragments == piece and span.label in labels:
                return span.uuid
        label = new if new in labels else usual_label(self.scheme, labels)
        command = AddSpan(label, piece)
        self.do(command, attributes)
        return command.uuid

    def clear(self, uuid: str, kinds: Sequence[RelationType], *, keep: str, into: bool) -> None:
        """Remove relations of some kinds into a span or away from it, but not those to `keep`."""
        known = {kind.id for kind in kinds}
        for link in self.layer.relations_of(uuid):
            mine, other = (link.target, link.source) if into else (link.source, link.target)
            if link.label in known and mine == uuid and other != keep:
                self.do(RemoveRelation(link.uuid))
                self._drop_leftover(other)

    def link(
        self,
        kind: RelationType,
        source: str,
        target: str,
        attributes: dict[str, AttributeValue] | None = None,
    ) -> None:
        """Add a relation unless it is there."""
        wanted = (kind.id, source, target)
        if all((one.label, one.source, one.target) != wanted for one in self.layer.relations):
            self.do(AddRelation(kind.id, source, target), attributes)

    def _drop_leftover(self, uuid: str) -> None:
        """Remove a span that was only there for a relation: a cue of no quote."""
        label = self.scheme.label(self.layer.span(uuid).label)
        if not label.has_entities and not self.layer.relations_of(uuid):
            self.do(RemoveSpan(uuid))

    def _with(self, change: RecordChange, attributes: dict[str, AttributeValue]) -> RecordChange:
        record = change.after
        if isinstance(record, Span):
            types: Iterable[AttributeType] = self.scheme.label(record.label).attributes
        elif isinstance(record, Relation):
            kind = self.scheme.relation(record.label)
            types = () if kind is None else kind.attributes
        else:
            return change
        known = {kind.id: kind for kind in types}
        more = {
            name: value
            for name, value in attributes.items()
            if value and name in known and fits(known[name], value)
        }
        merged = {**record.attributes, **more}
        return RecordChange(change.before, replace(record, attributes=merged))
