"""Opens projects inside the storage thread, and only there loads what is slow to load."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from annotator.core.domain.annotator import Annotator
from annotator.core.domain.changes import Change, Edit, HistoryState
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.scheme import Scheme

if TYPE_CHECKING:  # the one such block: loading the database layer takes 0.4 s of the start
    from annotator.core.project import Project


LARGEST_BACKED_UP = 300_000_000
"""Bytes."""


@dataclass(frozen=True, slots=True)
class ProjectInfo:
    """What the window shows of an open project."""

    path: Path
    uuid: str
    title: str
    read_only: bool
    scheme: Scheme
    annotator: Annotator
    article_count: int


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The file's answer to one step: what changed, and what undo would do next."""

    change: Change
    history: HistoryState


class Door:
    """Holds the open project on behalf of the storage thread.

    Every method runs in the storage thread. A project that fails to open leaves the one
    that was open before as it is.
    """

    def __init__(self, backups: Path | None = None) -> None:
        folder = platformdirs.user_data_path("annotator", appauthor=False) / "backups"
        self._backups = backups or folder
        self._project: Project | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is an open project."""
        return self._project is not None

    @property
    def project(self) -> Project:
        """The open project."""
        assert self._project is not None, "asked without an open project"  # noqa: S101
        return self._project

    def load(self) -> None:
        """Load the slow parts now, so that the first project opens at once."""
        import annotator.core.project  # noqa: F401, PLC0415 - see the module's first line

    def open(self, path: Path, *, read_only: bool = False) -> ProjectInfo:
        """Open the project at `path` in place of the one that is open."""
        from annotator.core.project import Project  # noqa: PLC0415 - see the module's first line

        if self._project is not None and self._project.path == path:
            return self.info()
        return self._replace(Project.open(path, read_only=read_only))

    def create(self, path: Path, scheme: Scheme, annotator: str) -> ProjectInfo:
        """Make a new project at `path` and open it."""
        from annotator.core.project import Project  # noqa: PLC0415 - see the module's first line

        return self._replace(Project.create(path, scheme=scheme, annotator=annotator))

    def info(self) -> ProjectInfo:
        """Return what the window shows of the open project."""
        project = self.project
        return ProjectInfo(
            path=project.path,
            uuid=project.uuid,
            title=project.title,
            read_only=project.read_only,
            scheme=project.scheme,
            annotator=project.annotator,
            article_count=project.articles.count(),
        )

    def use_annotator(self, name: str) -> ProjectInfo:
        """Let another person work in the open project, a new one if need be."""
        self.project.use_annotator(name)
        return self.info()

    def close(self) -> None:
        """Close the open project, if there is one."""
        if self._project is not None:
            self.keep_backup()
            self._project.close()
            self._project = None

    def keep_backup(self) -> None:
        """Write a rolling backup if the project changed; a failure is only logged.

        A very large project is left to "Save a copy": it would hold up the end for long.
        """
        project = self.project
        try:
            if not project.read_only and project.path.stat().st_size <= LARGEST_BACKED_UP:
                project.roll_backup(self._backups)
        except (AnnotatorError, OSError) as error:
            logging.getLogger(__name__).warning("no backup: %s", type(error).__name__)

    def commit(self, edit: Edit) -> Acknowledged:
        """Write an edit."""
        return self._acknowledged(self.project.commit(edit))

    def undo(self, article_id: int | None = None) -> Acknowledged:
        """Take back the last edit of the project, or the last one of an article."""
        return self._acknowledged(self.project.undo(article_id))

    def redo(self, article_id: int | None = None) -> Acknowledged:
        """Make the edit again that was taken back last, of the project or an article."""
        return self._acknowledged(self.project.redo(article_id))

    def _acknowledged(self, change: Change) -> Acknowledged:
        return Acknowledged(change, self.project.history())

    def _replace(self, project: Project) -> ProjectInfo:
        self.close()
        self._project = project
        return self.info()
