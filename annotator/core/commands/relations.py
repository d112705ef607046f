"""Commands on relations: add, remove, change."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from annotator.core.commands.base import ArticleWorld
from annotator.core.domain.attribute_check import check_attributes
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.errors import (
    EditConflictError,
    RelationNotAllowedError,
    UnknownSpanError,
)
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.relation import Relation
from annotator.core.domain.scheme import default_attributes
from annotator.core.domain.values import AttributeValue


@dataclass(frozen=True, slots=True)
class AddRelation:
    """Link two spans; raises RelationNotAllowedError where the scheme forbids it."""

    label: str
    source: str
    target: str
    uuid: str = field(default_factory=new_uuid)

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit that adds the relation with its default attributes."""
        source, target = world.layer.span(self.source), world.layer.span(self.target)
        kind = world.scheme.relation(self.label)
        if (
            kind is None
            or source.uuid == target.uuid
            or source.label not in kind.source_labels
            or target.label not in kind.target_labels
        ):
            raise RelationNotAllowedError(
                relation=self.label, source=source.label, target=target.label
            )
        if any(
            (other.label, other.source, other.target) == (self.label, self.source, self.target)
            for other in world.layer.relations
        ):
            raise EditConflictError
        relation = Relation(
            uuid=self.uuid,
            article_id=world.article.id,
            annotator_id=world.layer.annotator_id,
            label=self.label,
            source=self.source,
            target=self.target,
            attributes=default_attributes(kind.attributes),
        )
        return _edit(EditKind.ADD_RELATION, world, RecordChange(None, relation))


@dataclass(frozen=True, slots=True)
class RemoveRelation:
    """Delete a relation; its spans stay."""

    uuid: str

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit that removes the relation."""
        return _edit(
            EditKind.REMOVE_RELATION, world, RecordChange(_relation(world, self.uuid), None)
        )


@dataclass(frozen=True, slots=True)
class SetRelationAttributes:
    """Set (or with None clear) attributes of a relation."""

    uuid: str
    values: Mapping[str, AttributeValue]

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit; raises WrongAttributeError for a value that is not allowed."""
        old = _relation(world, self.uuid)
        merged = {**old.attributes, **self.values}
        attributes = {key: value for key, value in merged.items() if value is not None}
        if attributes == old.attributes:
            raise EditConflictError
        kind = world.scheme.relation(old.label)
        types = () if kind is None else kind.attributes
        check_attributes(types, after=attributes, before=old.attributes)
        change = RecordChange(old, replace(old, attributes=attributes))
        return _edit(EditKind.EDIT_RELATION, world, change)


def _relation(world: ArticleWorld, uuid: str) -> Relation:
    for relation in world.layer.relations:
        if relation.uuid == uuid:
            return relation
    raise UnknownSpanError(uuid=uuid)


def _edit(kind: EditKind, world: ArticleWorld, change: RecordChange) -> Edit:
    relation = change.record
    label = relation.label if isinstance(relation, Relation) else ""
    return Edit(
        kind=kind,
        annotator_id=world.layer.annotator_id,
        records=(change,),
        details={"label": label},
    )
