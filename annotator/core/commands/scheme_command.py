"""What every change of the scheme is: a new scheme, and what becomes of the old parts."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from annotator.core.commands.project_world import ProjectWorld
from annotator.core.commands.scheme_fitting import SchemeFitting
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import (
    AttributeInUseError,
    EditConflictError,
    KeyTakenError,
    LabelInUseError,
    RelationInUseError,
    SchemeRuleError,
)
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.scheme_mapping import SchemeImpact, SchemeMapping
from annotator.core.domain.scheme_rules import broken_rule


@dataclass(frozen=True, slots=True)
class SchemeStep:
    """A scheme to come, with what its parts were before.

    Unless `allows_loss`, a step that would lose spans, relations or values is refused.
    """

    after: Scheme
    mapping: SchemeMapping = field(default_factory=SchemeMapping)
    kind: EditKind = EditKind.EDIT_SCHEME
    details: Mapping[str, str | int] = field(default_factory=dict)
    allows_loss: bool = False


class SchemeCommand(ABC):
    """A change of the scheme, with all that follows from it in every layer, as one edit."""

    __slots__ = ()

    @abstractmethod
    def step(self, scheme: Scheme) -> SchemeStep:
        """Return the scheme to come; raises an EditError where the change does not fit."""

    def preview(self, project: ProjectWorld) -> SchemeImpact:
        """Return what would happen, also where `plan` would refuse for the loss of it.

        Raises an EditError where the change does not fit the scheme.
        """
        step = self._checked_step(project.scheme)
        move = _SchemeMove(project, step)
        for _ in move.layer_changes():
            pass
        return move.impact()

    def plan(self, project: ProjectWorld) -> Edit:
        """Return the edit.

        Raises:
            EditConflictError: Nothing would change.
            KeyTakenError, SchemeRuleError: The parts would not fit together.
            LabelInUseError, RelationInUseError, AttributeInUseError: Something would be lost.
        """
        step = self._checked_step(project.scheme)
        move = _SchemeMove(project, step)
        records = [*move.layer_changes(), *move.entity_changes()]
        if not step.allows_loss:
            _refuse_loss(move.impact())
        if step.after != project.scheme:
            records.insert(0, RecordChange(before=project.scheme, after=step.after))
        if not records:
            raise EditConflictError
        return Edit(
            kind=step.kind,
            annotator_id=project.annotator.id,
            records=tuple(records),
            details=step.details,
        )

    def _checked_step(self, scheme: Scheme) -> SchemeStep:
        step = self.step(scheme)
        _check_rules(step.after)
        return step


class _SchemeMove:
    """One step of the scheme on its way through a project."""

    def __init__(self, project: ProjectWorld, step: SchemeStep) -> None:
        self._project = project
        labels = {label.id for label in step.after.labels}
        known = {label.id for label in project.scheme.labels}
        self._labels = step.mapping.labels
        moving = {label for label in known if self._labels.get(label, label) != label}
        leaving = {label for label in known if self._labels.get(label, label) not in labels}
        entities = project.register.all() if moving or leaving else ()
        self._moving = [e for e in entities if e.label in moving - leaving]
        self._gone: list[Entity] = [e for e in entities if e.label in leaving]
        self._fitting = SchemeFitting(
            project.scheme, step.after, step.mapping, frozenset(e.uuid for e in self._gone)
        )

    def layer_changes(self) -> Iterator[RecordChange]:
        """Yield what changes in the layers, one layer after the other."""
        fitting = self._fitting
        labels = fitting.touched_labels | {
            span.label
            for entity in self._gone
            for span in self._project.register.spans_of(entity.uuid)
        }
        relations = fitting.touched_relations
        if labels or relations:
            for layer in self._project.layers.using(labels=labels, relations=relations):
                yield from fitting.changes(layer)

    def entity_changes(self) -> Iterator[RecordChange]:
        """Yield what changes in the register."""
        for entity in self._moving:
            yield RecordChange(entity, replace(entity, label=self._labels[entity.label]))
        for entity in self._gone:
            yield RecordChange(before=entity, after=None)

    def impact(self) -> SchemeImpact:
        """Return what was counted."""
        return self._fitting.tally.impact(entities=len(self._gone))


def _check_rules(scheme: Scheme) -> None:
    keys: dict[str, str] = {}
    for label in scheme.labels:
        if label.key and keys.setdefault(label.key, label.id) != label.id:
            raise KeyTakenError(label=keys[label.key], key=label.key)
    if reason := broken_rule(scheme):
        raise SchemeRuleError(reason=reason)


def _refuse_loss(impact: SchemeImpact) -> None:
    for label, count in impact.lost_spans.items():
        raise LabelInUseError(label=label, count=count)
    for relation, count in impact.lost_relations.items():
        raise RelationInUseError(relation=relation, count=count)
    for attribute, count in impact.lost_values.items():
        raise AttributeInUseError(attribute=attribute, count=count)
