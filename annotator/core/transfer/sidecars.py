"""The scheme and the register beside the data of a folder export."""

from collections.abc import Iterable
from pathlib import Path

from annotator.core.domain.changes import EditKind, RecordChange
from annotator.core.domain.errors import RegisterFileError, SchemeFileError
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.scheme_json import scheme_from_json
from annotator.core.transfer.register_json import register_from_json
from annotator.core.transfer.side_edits import SideEdits
from annotator.core.transfer.source_files import is_sidecar


def read_sidecars(edits: SideEdits, paths: Iterable[Path]) -> None:
    """Take scheme and entities from the folders of an import into a project without articles.

    Each is an edit of its own. A project that has articles keeps what it has.

    Raises:
        SchemeFileError, RegisterFileError: A sidecar is not what its name says.
    """
    if edits.project.articles.count():
        return
    for folder in paths:
        scheme, register = folder / "scheme.json", folder / "register.json"
        if is_sidecar(scheme) and scheme.is_file():
            _take_scheme(edits, scheme)
        if is_sidecar(register) and register.is_file():
            _take_register(edits, register)


def _take_scheme(edits: SideEdits, path: Path) -> None:
    before, after = edits.project.scheme, read_scheme_file(path)
    if after != before:
        edits.commit(EditKind.EDIT_SCHEME, [RecordChange(before=before, after=after)])


def read_scheme_file(path: Path) -> Scheme:
    """Return the scheme of a file; raises SchemeFileError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SchemeFileError(path=path, reason=error.strerror or str(error)) from error
    return scheme_from_json(data, path=str(path))


def _take_register(edits: SideEdits, path: Path) -> None:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RegisterFileError(path=path, reason=error.strerror or str(error)) from error
    known = {entity.uuid for entity in edits.project.entities()}
    new = [item for item in register_from_json(data, path=str(path)) if item.uuid not in known]
    if new:
        changes = [RecordChange(before=None, after=entity) for entity in new]
        edits.commit(EditKind.EDIT_ENTITY, changes, {"name": new[0].name})
