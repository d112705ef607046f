"""The one door to the core: an open project."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from annotator.core.domain.annotator import Annotator
from annotator.core.domain.article_filter import EVERY_LAYER, LayerSelection
from annotator.core.domain.changes import Change, Edit, HistoryState
from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import ReadOnlyProjectError
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.finding import Finding
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.stats import ProjectStats
from annotator.core.storage.annotated_reading import AnnotatedReading, read_annotated
from annotator.core.storage.annotator_rows import (
    current_annotator,
    find_or_add,
    make_current,
    read_annotators,
)
from annotator.core.storage.articles import ArticleStore
from annotator.core.storage.backups import roll_backup
from annotator.core.storage.checking import check_file
from annotator.core.storage.copying import copy_to
from annotator.core.storage.creating import NewProject, create_file
from annotator.core.storage.export_log import ExportLog
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.history import History
from annotator.core.storage.imports import ImportStore
from annotator.core.storage.layers import LayerStore
from annotator.core.storage.opening import OpenedFile, open_for_reading, open_for_writing
from annotator.core.storage.project_facts import read_facts
from annotator.core.storage.register import RegisterStore
from annotator.core.storage.reviews import ReviewStore
from annotator.core.storage.snapshots import new_snapshot
from annotator.core.storage.splits import give_splits, read_splits
from annotator.core.storage.statistics import read_stats
from annotator.core.storage.suggestions import SuggestionStore


class Project:
    """One open project file, used by one thread.

    Every edit is committed at once. Errors are ProjectFileErrors (the file) and EditErrors
    (the edit). Close it, or use it as a context manager.
    """

    def __init__(self, path: Path, opened: OpenedFile) -> None:
        self.path = path
        self._opened = opened
        self._db = opened.db
        self._context = FileContext(opened.db)
        self.register = RegisterStore(self._context, self._annotator_id)
        self._history = History(self._context, self.register.follow)
        facts = read_facts(self._db)
        self.uuid = facts.uuid
        self.title = facts.title
        with self._db.session() as session:
            self._annotator = current_annotator(session)
        self.articles = ArticleStore(self._context, self._annotator_id)
        self.layers = LayerStore(self._context, self._annotator_id)
        self.suggestions = SuggestionStore(self._context)
        self.reviews = ReviewStore(self._context)
        self.exports = ExportLog(self._db, self._annotator_id)
        self._backed_up = self._db.driver.total_changes
        self.imports = ImportStore(self._context, self._history, self._annotator_id)

    @classmethod
    def create(cls, path: Path, *, scheme: Scheme, annotator: str, title: str = "") -> Self:
        """Make a new project and open it; nothing is ever overwritten.

        `title` "" takes the file's name.
        """
        new = NewProject(scheme=scheme, annotator=annotator, title=title or path.stem)
        create_file(path, new)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a project; read-only takes no lock and writes nothing at all."""
        opened = open_for_reading(path) if read_only else open_for_writing(path)
        try:
            return cls(path, opened)
        except BaseException:
            opened.close()
            raise

    def close(self) -> None:
        """Close the file and let go of its lock; closing twice does nothing."""
        self._opened.close()

    @property
    def read_only(self) -> bool:
        """Whether the project was opened for reading only."""
        return self._db.read_only

    @property
    def is_unchecked(self) -> bool:
        """Whether it was not closed cleanly and was too large to be checked: call `check`."""
        return self._opened.unchecked

    @property
    def migration_backup(self) -> Path | None:
        """The copy of the older file, if opening brought the project up to date."""
        return self._opened.backup

    @property
    def scheme(self) -> Scheme:
        """The labels, attributes and relations of the project."""
        return self._context.scheme

    @property
    def annotator(self) -> Annotator:
        """Who works now."""
        return self._annotator

    def annotators(self) -> tuple[Annotator, ...]:
        """Return everyone who has worked here, in the order of their coming."""
        with self._db.session() as session:
            return read_annotators(session)

    def use_annotator(self, name: str) -> Annotator:
        """Let somebody work from now on; a new name is added.

        Reading only, the choice lasts while the project is open and must be a known name.

        Raises:
            UnknownAnnotatorError: The name is empty.
            ReadOnlyProjectError: The name is new and nothing can be written.
        """
        known = next((person for person in self.annotators() if person.name == name), None)
        if self.read_only:
            if known is None:
                raise ReadOnlyProjectError(path=self.path)
            self._annotator = known
            return known
        with self._db.writing(), self._db.session() as session:
            self._annotator = find_or_add(session, name)
            make_current(session, self._annotator.id)
        return self._annotator

    def entities(self) -> tuple[Entity, ...]:
        """Return the register: every entity, by name."""
        return self.register.all()

    def commit(self, edit: Edit) -> Change:
        """Write an edit, all of it or nothing; committing the same edit again does nothing."""
        return self._history.commit(edit)

    def undo(self, article_id: int | None = None) -> Change:
        """Take back the last edit, or the last one that touches an article."""
        return self._history.undo(article_id)

    def redo(self, article_id: int | None = None) -> Change:
        """Make again what was taken back last, in the project or in an article."""
        return self._history.redo(article_id)

    def history(self, article_id: int | None = None) -> HistoryState:
        """Return what undo and redo would do next."""
        return self._history.state(article_id)

    def read_annotated(self, selection: LayerSelection = EVERY_LAYER) -> Iterator[AnnotatedArticle]:
        """Yield one item per article and layer, in project order and constant memory.

        Attributes of spans are shared between items: they are for reading only.
        """
        return read_annotated(self._db, self.articles, selection)

    def packed_reading(self, selection: LayerSelection) -> AnnotatedReading:
        """Return what `read_annotated` reads as it stands in the file, to be unpacked elsewhere."""
        return AnnotatedReading(self._db, self.articles, selection)

    def check(self) -> tuple[Finding, ...]:
        """Check the whole file, which takes seconds for a large one; () means sound."""
        return check_file(self._context)

    def stats(self) -> ProjectStats:
        """Return the counts of the project."""
        return read_stats(self._db)

    def backup(self, path: Path, *, overwrite: bool = False) -> None:
        """Write a complete copy to `path`; it is there whole, or not at all."""
        copy_to(self._db.driver, path, overwrite=overwrite)

    def roll_backup(self, folder: Path) -> Path | None:
        """Write a backup into `folder` and thin the older ones there; None if nothing changed.

        All of today's are kept, then 7 daily, 4 weekly and 6 monthly ones.
        """
        changes = self._db.driver.total_changes
        if changes == self._backed_up:
            return None
        target = roll_backup(self._db.driver, folder, f"{self.path.stem}.{self.uuid}")
        self._backed_up = changes
        return target

    def splits(self) -> list[tuple[int, str, str | None]]:
        """Return row, UUID and part (train, dev, test …) of every article, in project order."""
        return read_splits(self._db)

    def give_splits(self, parts: Mapping[int, str]) -> None:
        """Put articles (by row) that have no part yet into one; a part once given stays."""
        give_splits(self._db, parts)

    def snapshot(self, folder: Path) -> Path:
        """Write a copy for a long read in another thread; the caller deletes it.

        Open it with `read_only=True`. Copies in the folder whose processes are gone are removed.
        """
        target = new_snapshot(folder)
        copy_to(self._db.driver, target, is_private=True)
        return target

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _annotator_id(self) -> int:
        return self._annotator.id
