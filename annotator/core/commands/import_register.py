"""The command that takes entities of a file into the register."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotator.core.commands.entities import checked
from annotator.core.commands.project_world import ProjectWorld
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.identity import new_uuid


@dataclass(frozen=True, slots=True)
class ImportRegister:
    """Add the entities of a file, and give those that are known the values of the file.

    One with the UUID of an entity is that entity. One without a UUID is the entity of the
    same label and name, if there is exactly one; its aliases and ids are then added to what
    is known, and what the file leaves empty stays.
    """

    entities: tuple[Entity, ...]

    def changes(self, project: ProjectWorld) -> tuple[RecordChange, ...]:
        """Return what would change; () if the register holds everything already.

        Raises UnnamedEntityError or UnknownLabelError for an entity that does not fit.
        """
        known = {entity.uuid: entity for entity in project.register.all()}
        by_name = _by_name(known.values())
        after: dict[str, Entity] = {}
        for entity in self.entities:
            same = by_name.get((entity.label, entity.name), [])
            if entity.uuid:
                new = entity
            elif len(same) == 1:
                new = _joined(after.get(same[0].uuid, same[0]), entity)
            else:
                new = replace(entity, uuid=new_uuid())
                by_name.setdefault((new.label, new.name), []).append(new)
            after[new.uuid] = checked(new, project)
        pairs = ((known.get(uuid), entity) for uuid, entity in after.items())
        return tuple(RecordChange(old, new) for old, new in pairs if old != new)

    def plan(self, project: ProjectWorld) -> Edit:
        """Return the edit; raises EditConflictError where nothing would change."""
        changes = self.changes(project)
        if not changes:
            raise EditConflictError
        return Edit(
            kind=EditKind.IMPORT_REGISTER,
            annotator_id=project.annotator.id,
            records=changes,
            details={"count": len(changes)},
        )


def _by_name(entities: Iterable[Entity]) -> dict[tuple[str, str], list[Entity]]:
    found: dict[tuple[str, str], list[Entity]] = {}
    for entity in entities:
        found.setdefault((entity.label, entity.name), []).append(entity)
    return found


def _joined(known: Entity, file: Entity) -> Entity:
    return replace(
        known,
        type=file.type or known.type,
        aliases=tuple(dict.fromkeys((*known.aliases, *file.aliases))),
        note=file.note or known.note,
        external_ids={**known.external_ids, **file.external_ids},
    )
