"""Edits that an import makes beside its own: scheme and register, before the articles."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.errors import EditError
from annotator.core.project import Project


class SideEdits:
    """Commits edits, and takes them back if what they were made for comes to nothing."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._ids: list[int] = []

    def commit(
        self,
        kind: EditKind,
        changes: Sequence[RecordChange],
        details: Mapping[str, str | int] | None = None,
    ) -> None:
        """Commit one edit of who works now."""
        self.project.commit(
            Edit(
                kind=kind,
                annotator_id=self.project.annotator.id,
                records=tuple(changes),
                details=details or {},
            )
        )
        if last := self.project.history().undo:
            self._ids.append(last.edit_id)

    def take_back(self) -> None:
        """Undo the edits, the last first; one that others were built on stays."""
        while self._ids:
            last = self.project.history().undo
            if last is None or last.edit_id != self._ids.pop():
                return
            with suppress(EditError):
                self.project.undo()
