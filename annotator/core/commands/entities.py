"""Commands on the register: add, rename, change, merge, split and delete entities."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from annotator.core.commands.project_world import ProjectWorld
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import (
    EditConflictError,
    UnknownLabelError,
    UnknownSpanError,
    UnnamedEntityError,
)
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.span import Span


@dataclass(frozen=True, slots=True)
class AddEntity:
    """Put an entity into the register that no span points to yet."""

    entity: Entity

    def plan(self, project: ProjectWorld) -> Edit:
        """Return the edit; raises UnnamedEntityError or UnknownLabelError."""
        checked(self.entity, project)
        change = RecordChange(before=None, after=self.entity)
        return _edit(EditKind.NEW_ENTITY, project, (change,), name=self.entity.name)


@dataclass(frozen=True, slots=True)
class SetEntity:
    """Give an entity other values: type, note, aliases, external ids, also name and label."""

    after: Entity

    def plan(self, project: ProjectWorld) -> Edit:
        """Return the edit; raises UnknownEntityError, UnnamedEntityError, UnknownLabelError."""
        before = project.register.get(self.after.uuid)
        after = replace(checked(self.after, project), aliases=_aliases(self.after))
        if before == after:
            raise EditConflictError
        change = RecordChange(before=before, after=after)
        return _edit(EditKind.EDIT_ENTITY, project, (change,), name=after.name)


@dataclass(frozen=True, slots=True)
class RenameEntity:
    """Give an entity another name; the old one becomes an alias, unless it was a mistake."""

    entity: str
    name: str
    keeps_alias: bool = True

    def plan(self, project: ProjectWorld) -> Edit:
        """Return the edit; raises UnknownEntityError or UnnamedEntityError."""
        old = project.register.get(self.entity)
        aliases = (*old.aliases, old.name) if self.keeps_alias else old.aliases
        return SetEntity(replace(old, name=self.name.strip(), aliases=aliases)).plan(project)


@dataclass(frozen=True, slots=True)
class MergeEntities:
    """Make several entities one: mentions move to it, names become its aliases.

    Notes are put under each other; of two external ids from one source the kept entity's
    stays.
    """

    into: str
    others: tuple[str, ...]

    def plan(self, project: ProjectWorld) -> Edit:
        """Return the edit; raises EditConflictError where there is nothing to merge."""
        kept = project.register.get(self.into)
        others = [project.register.get(uuid) for uuid in dict.fromkeys(self.others)]
        if not others or kept in others:
            raise EditConflictError
        merged = _merged(kept, others)
        records = [
            *(RecordChange(kept, merged) for _ in range(merged != kept)),
            *(
                RecordChange(span, replace(span, entity=kept.uuid))
                for other in others
                for span in project.register.spans_of(other.uuid)
            ),
            *(RecordChange(before=other, after=None) for other in others),
        ]
        count = len(others) + 1
        return _edit(EditKind.MERGE_ENTITIES, project, records, name=kept.name, count=count)


@dataclass(frozen=True, slots=True)
class SplitEntity:
    """Give chosen mentions of an entity to a new one of the same label and type."""

    entity: str
    spans: frozenset[str]
    name: str
    uuid: str = field(default_factory=new_uuid)

    def plan(self, project: ProjectWorld) -> Edit:
        """Return the edit; raises UnknownSpanError for a span that does not point there."""
        old = project.register.get(self.entity)
        chosen = [s for s in project.register.spans_of(old.uuid) if s.uuid in self.spans]
        if missing := self.spans - {span.uuid for span in chosen}:
            raise UnknownSpanError(uuid=min(missing))
        if not chosen:
            raise EditConflictError
        new = Entity(uuid=self.uuid, label=old.label, name=self.name.strip(), type=old.type)
        records = [
            RecordChange(before=None, after=checked(new, project)),
            *(RecordChange(span, replace(span, entity=new.uuid)) for span in chosen),
        ]
        return _edit(EditKind.SPLIT_ENTITY, project, records, name=new.name)


@dataclass(frozen=True, slots=True)
class RemoveEntities:
    """Delete entities; the spans that point to them stay, without an entity."""

    entities: tuple[str, ...]

    def plan(self, project: ProjectWorld) -> Edit:
        """Return the edit; raises UnknownEntityError, EditConflictError for none."""
        gone = [project.register.get(uuid) for uuid in dict.fromkeys(self.entities)]
        if not gone:
            raise EditConflictError
        records = [
            *(change for old in gone for change in unlinked(project.register.spans_of(old.uuid))),
            *(RecordChange(before=old, after=None) for old in gone),
        ]
        if len(gone) == 1:
            return _edit(EditKind.REMOVE_ENTITY, project, records, name=gone[0].name)
        return _edit(EditKind.REMOVE_ENTITIES, project, records, count=len(gone))


def unlinked(spans: Iterable[Span]) -> list[RecordChange]:
    """Return the changes that let spans point to no entity."""
    return [RecordChange(span, replace(span, entity=None)) for span in spans]


def checked(entity: Entity, project: ProjectWorld) -> Entity:
    """Return the entity; raises UnnamedEntityError or UnknownLabelError."""
    if not entity.name.strip():
        raise UnnamedEntityError
    if all(label.id != entity.label for label in project.scheme.labels):
        raise UnknownLabelError(label=entity.label)
    return entity


def _merged(kept: Entity, others: Iterable[Entity]) -> Entity:
    for other in others:
        notes = dict.fromkeys(note for note in (kept.note, other.note) if note)
        kept = replace(
            kept,
            aliases=(*kept.aliases, other.name, *other.aliases),
            note="\n".join(notes),
            external_ids={**other.external_ids, **kept.external_ids},
        )
    return replace(kept, aliases=_aliases(kept))


def _aliases(entity: Entity) -> tuple[str, ...]:
    """Return the aliases of an entity, each once, without its name and empty ones."""
    stripped = (alias.strip() for alias in entity.aliases)
    return tuple(dict.fromkeys(a for a in stripped if a and a != entity.name))


def _edit(
    kind: EditKind,
    project: ProjectWorld,
    records: Iterable[RecordChange],
    **details: str | int,
) -> Edit:
    return Edit(
        kind=kind,
        annotator_id=project.annotator.id,
        records=tuple(records),
        details=details,
    )
