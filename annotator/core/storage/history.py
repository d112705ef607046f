"""The history of a project: commit, undo and redo, each one transaction."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from annotator.core.domain.changes import Change, Edit, HistoryState, Turn
from annotator.core.domain.errors import (
    NothingToRedoError,
    NothingToUndoError,
    ProjectFileError,
)
from annotator.core.storage import history_rows
from annotator.core.storage.editing import apply
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.history_rows import DONE, UNDONE
from annotator.core.storage.layer_rows import remove_layers


class History:
    """Edits of one open project, kept in its file for ever."""

    def __init__(self, context: FileContext, follow: Callable[[Change], None]) -> None:
        self._context = context
        self._db = context.db
        self._follow = follow

    def commit(self, edit: Edit) -> Change:
        """Write an edit, all of it or nothing; the same edit a second time does nothing.

        After a failure the file is asked whether the edit is in nevertheless: a commit can
        fail after the moment it was made (the folder could not be synced).

        Raises:
            EditConflictError: A `before` is not what the file holds.
            EditError: The edit does not fit what is there.
            ProjectFileError: It could not be written; nothing was.
        """
        change = Change.of(edit)
        if history_rows.holds(self._db, edit.uuid):
            return change
        try:
            with self._writing():
                births = apply(self._context, edit.records)
                if births or not history_rows.join(self._db, edit):
                    history_rows.append(self._db, edit, births)
        except ProjectFileError:
            if not self._is_in_nevertheless(edit):
                raise
        self._follow(change)
        return change

    def undo(self, article_id: int | None = None) -> Change:
        """Take back the last edit (that touches the article).

        Raises:
            NothingToUndoError: There is none.
            EditConflictError: A record it wrote was changed since.
        """
        with self._writing():
            entry = history_rows.latest(self._db, DONE, article_id)
            if entry is None:
                raise NothingToUndoError
            edit, births = history_rows.remembered(self._db, entry.edit_id)
            back = [change.inverted() for change in reversed(edit.records)]
            apply(self._context, back, restoring=births)
            remove_layers(self._db, births)
            history_rows.turn(self._db, entry.edit_id, state=UNDONE)
        return self._followed(Change.of(edit, Turn.UNDONE))

    def redo(self, article_id: int | None = None) -> Change:
        """Make again the edit that was taken back last (of the article).

        Raises:
            NothingToRedoError: There is none.
            EditConflictError: A record it starts from was changed since.
        """
        with self._writing():
            entry = history_rows.latest(self._db, UNDONE, article_id)
            if entry is None:
                raise NothingToRedoError
            edit, births = history_rows.remembered(self._db, entry.edit_id)
            apply(self._context, edit.records, restoring=births)
            history_rows.turn(self._db, entry.edit_id, state=DONE)
        return self._followed(Change.of(edit, Turn.REDONE))

    def state(self, article_id: int | None = None) -> HistoryState:
        """Return what undo and redo would do next."""
        return history_rows.history_state(self._db, article_id)

    def _followed(self, change: Change) -> Change:
        self._follow(change)
        return change

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with self._db.writing():
                yield
        except BaseException:
            self._context.forget_scheme()
            raise

    def _is_in_nevertheless(self, edit: Edit) -> bool:
        with suppress(ProjectFileError):
            return history_rows.holds(self._db, edit.uuid)
        return False
