"""Commands on the relation types of the scheme: add, change, order, delete."""

from dataclasses import dataclass, replace

from typing_extensions import override

from annotator.core.commands.scheme_command import SchemeCommand, SchemeStep
from annotator.core.domain.errors import (
    EditConflictError,
    SchemeRuleError,
    UnknownSchemePartError,
)
from annotator.core.domain.scheme import RelationType, Scheme
from annotator.core.domain.scheme_mapping import SchemeMapping


@dataclass(frozen=True, slots=True)
class AddRelationType(SchemeCommand):
    """Add a relation type at the end."""

    relation: RelationType

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        return SchemeStep(replace(scheme, relations=(*scheme.relations, self.relation)))


@dataclass(frozen=True, slots=True)
class ChangeRelationType(SchemeCommand):
    """Give a relation type other names, ends, attributes or id, or switch it on or off.

    Relations whose ends are not allowed then are lost, if `allows_loss`.
    """

    relation: str
    after: RelationType
    allows_loss: bool = False

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        old = _relation(scheme, self.relation)
        is_renamed = old.id != self.after.id
        if is_renamed and scheme.relation(self.after.id) is not None:
            raise SchemeRuleError(reason=f"the relation “{self.after.id}” stands twice")
        kinds = tuple(self.after if kind.id == old.id else kind for kind in scheme.relations)
        return SchemeStep(
            replace(scheme, relations=kinds),
            mapping=SchemeMapping(relations={old.id: self.after.id} if is_renamed else {}),
            allows_loss=self.allows_loss,
        )


@dataclass(frozen=True, slots=True)
class ReorderRelationTypes(SchemeCommand):
    """Put the relation types into another order; `order` names each once."""

    order: tuple[str, ...]

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        if sorted(self.order) != sorted(kind.id for kind in scheme.relations):
            raise EditConflictError
        kinds = sorted(scheme.relations, key=lambda kind: self.order.index(kind.id))
        return SchemeStep(replace(scheme, relations=tuple(kinds)))


@dataclass(frozen=True, slots=True)
class RemoveRelationType(SchemeCommand):
    """Delete a relation type that is not used, or say what becomes of its relations.

    They become `becomes`, where their ends allow it; what is left is lost, if `allows_loss`.
    """

    relation: str
    becomes: str = ""
    allows_loss: bool = False

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        old = _relation(scheme, self.relation)
        renamed: dict[str, str] = {}
        if self.becomes:
            kept = _relation(scheme, self.becomes)
            if kept.id == old.id:
                raise EditConflictError
            renamed[old.id] = kept.id
        kinds = tuple(kind for kind in scheme.relations if kind.id != old.id)
        return SchemeStep(
            replace(scheme, relations=kinds),
            mapping=SchemeMapping(relations=renamed),
            allows_loss=self.allows_loss,
        )


def _relation(scheme: Scheme, relation: str) -> RelationType:
    kind = scheme.relation(relation)
    if kind is None:
        raise UnknownSchemePartError(part=relation)
    return kind
