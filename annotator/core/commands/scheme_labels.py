"""Commands on the labels of the scheme: add, change, order, merge, delete."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from typing_extensions import override

from annotator.core.commands.scheme_command import SchemeCommand, SchemeStep
from annotator.core.domain.changes import EditKind
from annotator.core.domain.errors import EditConflictError, SchemeRuleError
from annotator.core.domain.scheme import AttributeType, Choice, Label, RelationType, Scheme
from annotator.core.domain.scheme_mapping import SchemeMapping


@dataclass(frozen=True, slots=True)
class AddLabel(SchemeCommand):
    """Add a label, at the end or before the one that stands at `position`."""

    label: Label
    position: int | None = None

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        labels = list(scheme.labels)
        labels.insert(len(labels) if self.position is None else self.position, self.label)
        return SchemeStep(
            replace(scheme, labels=tuple(labels)),
            kind=EditKind.ADD_LABEL,
            details={"label": self.label.id},
        )


@dataclass(frozen=True, slots=True)
class ChangeLabel(SchemeCommand):
    """Give a label other names, colours, key, abilities, guideline, attributes or id.

    A new id goes into every span, entity and relation type. Values that other attributes
    do not take are lost, if `allows_loss`.
    """

    label: str
    after: Label
    allows_loss: bool = False

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        old = scheme.label(self.label)
        if old == self.after:
            raise EditConflictError
        if self.after.id != old.id and any(label.id == self.after.id for label in scheme.labels):
            raise SchemeRuleError(reason=f"the label “{self.after.id}” stands twice")
        labels = tuple(self.after if label.id == old.id else label for label in scheme.labels)
        renamed = {old.id: self.after.id} if self.after.id != old.id else {}
        return SchemeStep(
            replace(scheme, labels=labels, relations=_ends_renamed(scheme.relations, renamed)),
            mapping=SchemeMapping(labels=renamed),
            kind=EditKind.EDIT_LABEL,
            details={"label": self.after.id},
            allows_loss=self.allows_loss,
        )


@dataclass(frozen=True, slots=True)
class ReorderLabels(SchemeCommand):
    """Put the labels into another order; `order` names each of them once."""

    order: tuple[str, ...]

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        if sorted(self.order) != sorted(label.id for label in scheme.labels):
            raise EditConflictError
        return SchemeStep(replace(scheme, labels=tuple(map(scheme.label, self.order))))


@dataclass(frozen=True, slots=True)
class MergeLabels(SchemeCommand):
    """Make several labels one: their spans and entities get it.

    With `keeps_attributes` the label takes the attributes and choices that it lacks, so that
    no value is lost. Spans that become the same are joined; relation types that named the
    others name this label.
    """

    into: str
    others: tuple[str, ...]
    keeps_attributes: bool = True
    allows_loss: bool = False

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        kept, others = scheme.label(self.into), [scheme.label(other) for other in self.others]
        if not others or kept in others:
            raise EditConflictError
        if self.keeps_attributes:
            for other in others:
                kept = replace(kept, attributes=_united(kept.attributes, other.attributes))
        renamed = dict.fromkeys(self.others, kept.id)
        labels = tuple(
            kept if label.id == kept.id else label
            for label in scheme.labels
            if label.id not in renamed
        )
        return SchemeStep(
            replace(scheme, labels=labels, relations=_ends_renamed(scheme.relations, renamed)),
            mapping=SchemeMapping(labels=renamed),
            kind=EditKind.MERGE_LABELS,
            details={"label": ", ".join(self.others), "into": kept.id},
            allows_loss=self.allows_loss,
        )


@dataclass(frozen=True, slots=True)
class RemoveLabel(SchemeCommand):
    """Delete a label that no span carries, or say what becomes of its spans.

    They get the label `becomes`, or they go with it if `allows_loss`. Relation types whose
    only end it was go as well.
    """

    label: str
    becomes: str = ""
    allows_loss: bool = False

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        old = scheme.label(self.label)
        if self.becomes:
            merge = MergeLabels(self.becomes, (old.id,), keeps_attributes=False)
            step = merge.step(scheme)
            return replace(
                step,
                kind=EditKind.REMOVE_LABEL,
                details={"label": old.id},
                allows_loss=self.allows_loss,
            )
        return SchemeStep(
            replace(
                scheme,
                labels=tuple(label for label in scheme.labels if label.id != old.id),
                relations=tuple(_without_end(scheme.relations, old.id)),
            ),
            kind=EditKind.REMOVE_LABEL,
            details={"label": old.id},
            allows_loss=self.allows_loss,
        )


def _ends_renamed(
    kinds: Iterable[RelationType], renamed: dict[str, str]
) -> tuple[RelationType, ...]:
    def ends(labels: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(renamed.get(label, label) for label in labels))

    return tuple(
        replace(
            kind, source_labels=ends(kind.source_labels), target_labels=ends(kind.target_labels)
        )
        for kind in kinds
    )


def _without_end(kinds: Iterable[RelationType], label: str) -> Iterable[RelationType]:
    for kind in kinds:
        sources = tuple(end for end in kind.source_labels if end != label)
        targets = tuple(end for end in kind.target_labels if end != label)
        if sources and targets:
            yield replace(kind, source_labels=sources, target_labels=targets)


def _united(
    own: tuple[AttributeType, ...], others: tuple[AttributeType, ...]
) -> tuple[AttributeType, ...]:
    """Return the attributes of both; of two with one id and kind the choices are united."""
    found = {kind.id: kind for kind in own}
    for other in others:
        known = found.get(other.id)
        if known is None:
            found[other.id] = replace(other, default=None, required=False)
        elif known.kind is other.kind:
            found[other.id] = replace(known, choices=_all_choices(known.choices, other.choices))
    return tuple(found.values())


def _all_choices(own: tuple[Choice, ...], others: tuple[Choice, ...]) -> tuple[Choice, ...]:
    ids = {choice.id for choice in own}
    return (*own, *(choice for choice in others if choice.id not in ids))
