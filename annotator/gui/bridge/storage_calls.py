"""Work for the storage thread that needs the slow parts of the core.

Only this module and the door load them, and only when they run: loading the database and the
formats at the start would hold up the first picture by half a second.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.core.domain.changes import Edit
from annotator.core.domain.errors import EditError, ProjectExistsError, UnwritableError
from annotator.core.resources import resource_path
from annotator.gui.bridge.project_door import Door, ProjectInfo

DEFAULT_SCHEME = resource_path("schemes", "arabic-media-v1.json")


@dataclass(frozen=True, slots=True)
class NewProject:
    """What a new project is made of: a scheme file and who works in it."""

    path: Path
    scheme_file: Path
    annotator: str


def create_project(door: Door, wanted: NewProject) -> ProjectInfo:
    """Make a project with the scheme of a file, and open it."""
    from annotator.core.domain.scheme_json import scheme_from_json  # noqa: PLC0415 - see above

    try:
        data = wanted.scheme_file.read_bytes()
        wanted.path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableError(path=error.filename, reason=error.strerror) from error
    scheme = scheme_from_json(data, path=str(wanted.scheme_file))
    return door.create(wanted.path, scheme, wanted.annotator)


def save_copy(door: Door, target: Path, waiting: Sequence[Edit]) -> Path:
    """Write a copy of the open project, with the edits that its own file could not take."""
    from annotator.core.project import Project  # noqa: PLC0415 - see above

    if target.exists() and target.samefile(door.project.path):
        raise ProjectExistsError(path=target)
    door.project.backup(target, overwrite=True)
    if waiting:
        with Project.open(target) as copy:
            for edit in waiting:
                try:
                    copy.commit(edit)
                except EditError:
                    continue  # it would have been refused by the project itself, too
    return target


def create_sample(door: Door, path: Path, annotator: str) -> ProjectInfo:
    """Make the sample project and open it."""
    from annotator.core.transfer.sample import add_sample  # noqa: PLC0415 - see above

    create_project(door, NewProject(path, DEFAULT_SCHEME, annotator or "annotator"))
    add_sample(door.project)
    return door.info()
