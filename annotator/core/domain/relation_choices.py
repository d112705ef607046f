"""Which relations two spans may have, and which spans a span may be linked to."""

from dataclasses import dataclass

from annotator.core.domain.layer import Layer
from annotator.core.domain.scheme import RelationType, Scheme
from annotator.core.domain.span import Span


@dataclass(frozen=True, slots=True)
class RelationChoice:
    """A relation that two spans may have.

    `is_reversed` is true where only the other direction is allowed: the relation then goes
    from the second span to the first.
    """

    kind: RelationType
    is_reversed: bool = False

    def ends(self, first: str, second: str) -> tuple[str, str]:
        """Return source and target of the relation between two spans, given as asked."""
        return (second, first) if self.is_reversed else (first, second)


@dataclass(frozen=True, slots=True)
class RelationCandidate:
    """A span that another one may be linked to, with the relations there may be."""

    span: Span
    choices: tuple[RelationChoice, ...]


def relation_choices(
    scheme: Scheme, source_label: str, target_label: str
) -> tuple[RelationChoice, ...]:
    """Return the enabled relations from a label to another, in the order of the scheme.

    Relations that go as asked stand first; one that may only go the other way is reversed.
    """
    forward, backward = [], []
    for kind in scheme.relations:
        if not kind.enabled:
            continue
        if source_label in kind.source_labels and target_label in kind.target_labels:
            forward.append(RelationChoice(kind))
        elif target_label in kind.source_labels and source_label in kind.target_labels:
            backward.append(RelationChoice(kind, is_reversed=True))
    return (*forward, *backward)


def relation_candidates(
    layer: Layer, scheme: Scheme, span_uuid: str
) -> tuple[RelationCandidate, ...]:
    """Return the spans that a span can still be linked to, the nearest first.

    Distance is counted in code points between the two; spans that overlap are nearest, and of
    two equally far the earlier one comes first. Relations that stand already are no choice.
    Raises UnknownSpanError if the span is not in the layer.
    """
    start = layer.span(span_uuid)
    standing = {(link.label, link.source, link.target) for link in layer.relations}
    by_label = {
        label: relation_choices(scheme, start.label, label)
        for label in {span.label for span in layer.spans}
    }
    found = []
    for other in layer.spans:
        open_ones = tuple(
            choice
            for choice in by_label[other.label]
            if other.uuid != start.uuid
            and (choice.kind.id, *choice.ends(start.uuid, other.uuid)) not in standing
        )
        if open_ones:
            found.append(RelationCandidate(other, open_ones))
    return tuple(sorted(found, key=lambda candidate: _distance(start, candidate.span)))


def _distance(one: Span, other: Span) -> tuple[int, int, tuple[int, int, str, str]]:
    gap = max(other.start - one.end, one.start - other.end, 0)
    return gap, abs(other.start - one.start), other.sort_key
