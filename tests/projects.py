"""Projects for tests."""

from pathlib import Path

from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.entity import Entity
from annotator.core.project import Project
from annotator.core.transfer.scheme_files import DEFAULT_SCHEME, read_scheme


def new_project(path: Path, *, scheme: str = DEFAULT_SCHEME, annotator: str = "Zaki") -> Project:
    """Make an empty project with a scheme that ships."""
    return Project.create(path, scheme=read_scheme(scheme), annotator=annotator)


def commit_entities(project: Project, *entities: Entity) -> None:
    """Put entities into the register."""
    project.commit(
        Edit(
            kind=EditKind.EDIT_ENTITY,
            annotator_id=project.annotator.id,
            records=tuple(RecordChange(before=None, after=entity) for entity in entities),
            details={"name": entities[0].name},
        )
    )
