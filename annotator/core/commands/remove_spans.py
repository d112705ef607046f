"""The command that deletes several spans as one edit."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.commands.base import ArticleWorld
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.errors import EditConflictError, UnknownSpanError


@dataclass(frozen=True, slots=True)
class RemoveSpans:
    """Delete spans, and with them every relation that touches one of them.

    Raises UnknownSpanError if a span is not in the layer, EditConflictError for no spans.
    """

    uuids: frozenset[str]

    @classmethod
    def of(cls, uuids: Iterable[str]) -> "RemoveSpans":
        """Make the command from any collection of span UUIDs."""
        return cls(frozenset(uuids))

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit that removes the relations, then the spans in article order."""
        if not self.uuids:
            raise EditConflictError
        layer = world.layer
        spans = [span for span in layer.spans if span.uuid in self.uuids]
        if len(spans) < len(self.uuids):
            missing = self.uuids - {span.uuid for span in spans}
            raise UnknownSpanError(uuid=min(missing))
        relations = (
            relation
            for relation in layer.relations
            if relation.source in self.uuids or relation.target in self.uuids
        )
        return Edit(
            kind=EditKind.REMOVE_SPANS,
            annotator_id=layer.annotator_id,
            records=(
                *(RecordChange(before=relation, after=None) for relation in relations),
                *(RecordChange(before=span, after=None) for span in spans),
            ),
            details={"count": len(spans)},
        )
