"""The scheme and the register beside the data of a folder export."""

from collections.abc import Iterable
from pathlib import Path

from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.errors import RegisterFileError, SchemeFileError
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.scheme_json import scheme_from_json
from annotator.core.project import Project
from annotator.core.transfer.register_json import register_from_json
from annotator.core.transfer.source_files import is_sidecar


def read_sidecars(project: Project, paths: Iterable[Path]) -> None:
    """Take scheme and entities from the folders of an import into a project without articles.

    Each is an edit of its own. A project that has articles keeps what it has.

    Raises:
        SchemeFileError, RegisterFileError: A sidecar is not what its name says.
    """
    if project.articles.count():
        return
    for folder in paths:
        scheme, register = folder / "scheme.json", folder / "register.json"
        if is_sidecar(scheme) and scheme.is_file():
            _take_scheme(project, scheme)
        if is_sidecar(register) and register.is_file():
            _take_register(project, register)


def _take_scheme(project: Project, path: Path) -> None:
    scheme = read_scheme_file(path)
    if scheme != project.scheme:
        change = RecordChange(before=project.scheme, after=scheme)
        _commit(project, EditKind.EDIT_SCHEME, (change,), {})


def read_scheme_file(path: Path) -> Scheme:
    """Return the scheme of a file; raises SchemeFileError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SchemeFileError(path=path, reason=error.strerror or str(error)) from error
    return scheme_from_json(data, path=str(path))


def _take_register(project: Project, path: Path) -> None:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RegisterFileError(path=path, reason=error.strerror or str(error)) from error
    known = {entity.uuid for entity in project.entities()}
    new = [item for item in register_from_json(data, path=str(path)) if item.uuid not in known]
    if new:
        changes = tuple(RecordChange(before=None, after=entity) for entity in new)
        _commit(project, EditKind.EDIT_ENTITY, changes, {"name": new[0].name})


def _commit(
    project: Project, kind: EditKind, changes: tuple[RecordChange, ...], details: dict[str, str]
) -> None:
    project.commit(
        Edit(kind=kind, annotator_id=project.annotator.id, records=changes, details=details)
    )
