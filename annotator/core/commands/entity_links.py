"""Commands that let a span point to an entity of the register."""

from dataclasses import dataclass, field, replace

from annotator.core.commands.base import ArticleWorld, quoted
from annotator.core.commands.project_world import ProjectWorld
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import EditConflictError, NothingToLinkError, UnnamedEntityError
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.span import Span

TYPE = "type"
"""The attribute of a label whose value an entity has as its type."""


@dataclass(frozen=True, slots=True)
class LinkEntity:
    """Let a span point to an entity; the project refuses an entity that it does not have."""

    span: str
    entity: str

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit; raises EditConflictError where the span points there already."""
        old = world.layer.span(self.span)
        return _edit(EditKind.LINK_ENTITY, world, (_linked(old, self.entity),), old)


@dataclass(frozen=True, slots=True)
class UnlinkEntity:
    """Let a span point to no entity; the entity stays in the register."""

    span: str

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit; raises EditConflictError where the span points to none."""
        old = world.layer.span(self.span)
        return _edit(EditKind.UNLINK_ENTITY, world, (_linked(old, None),), old)


@dataclass(frozen=True, slots=True)
class LinkAlike:
    """Link to an entity every span without one that reads as it, in all articles.

    A span reads as the entity if it has the entity's label and, folded, its name, one of its
    aliases, or `text`. Only spans of who works now are linked.
    """

    entity: str
    text: str = ""

    def spans(self, project: ProjectWorld) -> tuple[Span, ...]:
        """Return the spans that would be linked; raises UnknownEntityError."""
        entity = project.register.get(self.entity)
        names = (entity.name, *entity.aliases, self.text)
        return project.register.unlinked(entity.label, names)

    def plan(self, project: ProjectWorld) -> Edit:
        """Return the edit; raises NothingToLinkError where no span is left to link."""
        entity, spans = project.register.get(self.entity), self.spans(project)
        if not spans:
            raise NothingToLinkError(name=entity.name)
        return Edit(
            kind=EditKind.LINK_ALIKE,
            annotator_id=project.annotator.id,
            records=tuple(_linked(span, entity.uuid) for span in spans),
            details={"name": quoted(entity.name), "count": len(spans)},
        )


@dataclass(frozen=True, slots=True)
class NewEntityFor:
    """Add an entity for a span and let the span point to it.

    The entity has the span's label, its text as name unless `name` says another, and the
    value of its attribute `type`.
    """

    span: str
    name: str = ""
    uuid: str = field(default_factory=new_uuid)

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit; raises UnnamedEntityError where no name is left."""
        old = world.layer.span(self.span)
        name = " ".join((self.name or old.surface(world.article.text)).split())
        if not name:
            raise UnnamedEntityError
        kind = old.attributes.get(TYPE)
        entity = Entity(
            uuid=self.uuid,
            label=old.label,
            name=name,
            type=kind if isinstance(kind, str) else "",
        )
        records = (RecordChange(before=None, after=entity), _linked(old, self.uuid))
        return _edit(EditKind.NEW_ENTITY, world, records, old, name=name)


def _linked(span: Span, entity: str | None) -> RecordChange:
    if span.entity == entity:
        raise EditConflictError
    return RecordChange(before=span, after=replace(span, entity=entity))


def _edit(
    kind: EditKind,
    world: ArticleWorld,
    records: tuple[RecordChange, ...],
    span: Span,
    **details: str,
) -> Edit:
    return Edit(
        kind=kind,
        annotator_id=world.layer.annotator_id,
        records=records,
        details={"text": quoted(span.surface(world.article.text)), **details},
    )
