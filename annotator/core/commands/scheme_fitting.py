"""Layers brought from one scheme to another: what changes in them, and what is lost."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from annotator.core.commands.fitted_values import ValueFit
from annotator.core.domain.changes import RecordChange
from annotator.core.domain.layer import Layer
from annotator.core.domain.relation import Relation
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.scheme_mapping import Owner, OwnerKind, SchemeImpact, SchemeMapping
from annotator.core.domain.span import Fragment, Span


@dataclass(slots=True)
class Tally:
    """Counts what a change of the scheme does, layer by layer."""

    articles: set[int] = field(default_factory=set)
    spans: int = 0
    relations: int = 0
    joined: int = 0
    lost_spans: Counter[str] = field(default_factory=Counter)
    lost_relations: Counter[str] = field(default_factory=Counter)
    lost_values: Counter[str] = field(default_factory=Counter)

    def impact(self, *, entities: int) -> SchemeImpact:
        """Return the counts as a value."""
        return SchemeImpact(
            articles=len(self.articles),
            spans=self.spans,
            relations=self.relations,
            joined=self.joined,
            lost_spans=dict(self.lost_spans),
            lost_relations=dict(self.lost_relations),
            lost_values=dict(self.lost_values),
            entities=entities,
        )


class SchemeFitting:
    """One change of the scheme, applied to layer after layer."""

    def __init__(
        self, before: Scheme, after: Scheme, mapping: SchemeMapping, gone_entities: frozenset[str]
    ) -> None:
        self._mapping = mapping
        self._gone_entities = gone_entities
        self._after_labels = {label.id for label in after.labels}
        self._after_kinds = {kind.id: kind for kind in after.relations}
        self._span_values = dict(_label_fits(before, after, mapping))
        self._link_values = dict(_relation_fits(before, after, mapping))
        self._before = before
        self.tally = Tally()

    @property
    def touched_labels(self) -> frozenset[str]:
        """The old labels whose spans may change."""
        return frozenset(
            label.id
            for label in self._before.labels
            if self._label(label.id) != label.id
            or label.id not in self._after_labels
            or not self._span_values[label.id].changes_nothing
        )

    @property
    def touched_relations(self) -> frozenset[str]:
        """The old relations that may change or go."""
        found = set()
        for kind in self._before.relations:
            new = self._after_kinds.get(self._kind(kind.id))
            if (
                new is None
                or new.id != kind.id
                or not {self._label(label) for label in kind.source_labels} <= {*new.source_labels}
                or not {self._label(label) for label in kind.target_labels} <= {*new.target_labels}
                or not self._link_values[kind.id].changes_nothing
            ):
                found.add(kind.id)
        return frozenset(found)

    def changes(self, layer: Layer) -> list[RecordChange]:
        """Return what changes in a layer, and count it."""
        spans, moved = self._spans(layer)
        found = [*self._relations(layer, spans, moved)]
        for old in layer.spans:
            new = spans.get(old.uuid)
            if new != old:
                found.append(RecordChange(before=old, after=new))
                self.tally.spans += new is not None
        if found:
            self.tally.articles.add(layer.article_id)
        return found

    def _spans(self, layer: Layer) -> tuple[dict[str, Span], dict[str, str]]:
        """Return the spans that stay, by UUID, and of those that join another its UUID.

        Of two spans that become the same, the one that had the label already stays.
        """
        kept: dict[str, Span] = {}
        moved: dict[str, str] = {}
        places: dict[tuple[str, tuple[Fragment, ...]], str] = {}
        for old in sorted(layer.spans, key=lambda span: self._label(span.label) != span.label):
            new = self._span(old)
            if new is None:
                continue
            twin = places.setdefault((new.label, new.fragments), new.uuid)
            moved[old.uuid] = twin
            if twin == new.uuid:
                kept[twin] = new
            else:
                kept[twin] = _joined(kept[twin], new)
                self.tally.joined += 1
        return kept, moved

    def _span(self, old: Span) -> Span | None:
        label = self._label(old.label)
        if label not in self._after_labels:
            self.tally.lost_spans[old.label] += 1
            return None
        values = self._span_values.get(old.label)
        attributes, lost = values.fitted(old.attributes) if values else (old.attributes, [])
        self.tally.lost_values.update(f"{old.label}.{name}" for name in lost)
        entity = None if old.entity in self._gone_entities else old.entity
        return replace(old, label=label, attributes=attributes, entity=entity)

    def _relations(
        self, layer: Layer, spans: dict[str, Span], moved: dict[str, str]
    ) -> Iterator[RecordChange]:
        standing: set[tuple[str, str, str]] = set()
        for old in layer.relations:
            new = self._relation(old, spans, moved)
            if new is not None and (new.label, new.source, new.target) in standing:
                new = None  # the same link twice, now that its ends are one
            elif new is None:
                self.tally.lost_relations[old.label] += 1
            else:
                standing.add((new.label, new.source, new.target))
            if new != old:
                self.tally.relations += new is not None
                yield RecordChange(before=old, after=new)

    def _relation(
        self, old: Relation, spans: dict[str, Span], moved: dict[str, str]
    ) -> Relation | None:
        kind = self._after_kinds.get(self._kind(old.label))
        source, target = spans.get(moved.get(old.source, "")), spans.get(moved.get(old.target, ""))
        if (
            kind is None
            or source is None
            or target is None
            or source.uuid == target.uuid
            or source.label not in kind.source_labels
            or target.label not in kind.target_labels
        ):
            return None
        values = self._link_values.get(old.label)
        attributes, lost = values.fitted(old.attributes) if values else (old.attributes, [])
        self.tally.lost_values.update(f"{old.label}.{name}" for name in lost)
        return replace(
            old, label=kind.id, source=source.uuid, target=target.uuid, attributes=attributes
        )

    def _label(self, label_id: str) -> str:
        return self._mapping.labels.get(label_id, label_id)

    def _kind(self, relation_id: str) -> str:
        return self._mapping.relations.get(relation_id, relation_id)


def _joined(kept: Span, other: Span) -> Span:
    """Return the span that stays, with what only the other one says."""
    notes = dict.fromkeys(note for note in (kept.note, other.note) if note)
    return replace(
        kept,
        attributes={**other.attributes, **kept.attributes},
        entity=kept.entity or other.entity,
        note="\n".join(notes),
    )


def _label_fits(
    before: Scheme, after: Scheme, mapping: SchemeMapping
) -> Iterator[tuple[str, ValueFit]]:
    types = {label.id: label.attributes for label in after.labels}
    for old in before.labels:
        new = mapping.labels.get(old.id, old.id)
        owner = Owner(OwnerKind.LABEL, old.id)
        yield (
            old.id,
            ValueFit.between(
                owner, old.attributes, types.get(new, ()), mapping, stays=new == old.id
            ),
        )


def _relation_fits(
    before: Scheme, after: Scheme, mapping: SchemeMapping
) -> Iterator[tuple[str, ValueFit]]:
    types = {kind.id: kind.attributes for kind in after.relations}
    for old in before.relations:
        new = mapping.relations.get(old.id, old.id)
        owner = Owner(OwnerKind.RELATION, old.id)
        yield (
            old.id,
            ValueFit.between(
                owner, old.attributes, types.get(new, ()), mapping, stays=new == old.id
            ),
        )
