"""What the window tells by notices: failures, waiting changes, the end of the list."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.core.domain.errors import (
    AnnotatorError,
    EditError,
    ProjectFileError,
    ProjectLockedError,
    ReadOnlyProjectError,
)
from annotator.gui.article_list.walk import Walk
from annotator.gui.bridge.commit_queue import Saving
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import number, sentence
from annotator.gui.window.notices import Notice, Notices, Weight

SAVING = "saving"
SAMPLE = "sample"
UNSEEN = "unseen"


class Telling(QObject):
    """Turns signals into notices in the language of now."""

    read_only_wanted = Signal(object)
    """Path of a project that shall be opened for reading"""

    unseen_wanted = Signal(int)
    """Row id of an article that shall be shown where it was never on screen"""

    def __init__(self, workspace: Workspace, walk: Walk, notices: Notices) -> None:
        super().__init__(notices)
        self._workspace = workspace
        self._notices = notices
        workspace.failed.connect(self.tell_failure)
        workspace.saving_changed.connect(self._tell_saving)
        workspace.project_closed.connect(self._forget_project)
        walk.end_reached.connect(self._tell_end)
        walk.all_finished.connect(self._tell_finished)

    def tell_failure(self, error: AnnotatorError) -> None:
        """Say why something did not work."""
        if isinstance(error, (ProjectLockedError, ReadOnlyProjectError)):
            self._offer_reading(error)
            return
        weight = Weight.WARNING if isinstance(error, EditError) else Weight.ERROR
        self._notices.show_notice(Notice(sentence(error), weight))

    def _offer_reading(self, error: ProjectFileError) -> None:
        path = Path(str(error.details["path"]))
        self._notices.show_notice(
            Notice(
                sentence(error),
                Weight.ERROR,
                action_text=self.tr("Open read-only"),
                action=lambda: self.read_only_wanted.emit(path),
            )
        )

    def tell_sample(self) -> None:
        """Say that what is open is only the sample."""
        text = self.tr("This is the sample: try everything. File ▸ New project starts your own.")
        self._notices.show_notice(Notice(text, key=SAMPLE, stays=True))

    def tell_unseen(self, article_id: int, share: float) -> None:
        """Say that an article was called done although part of it was never on screen."""
        text = self.tr("Marked done, but only {percent} % of the article has been on screen.")
        self._notices.show_notice(
            Notice(
                text.format(percent=number(int(100 * share))),
                Weight.WARNING,
                action_text=self.tr("Show the rest"),
                action=lambda: self.unseen_wanted.emit(article_id),
                key=UNSEEN,
            )
        )

    def _tell_saving(self, saving: Saving) -> None:
        if saving.error is None:
            self._notices.withdraw(SAVING)
            return
        if any(notice.key == SAVING for notice in self._notices.shown):
            return
        text = self.tr("Not saved yet: {reason} Your changes are kept here and tried again.")
        self._notices.show_notice(
            Notice(
                text.format(reason=sentence(saving.error)),
                Weight.ERROR,
                action_text=self.tr("Retry"),
                action=self._workspace.retry_saving,
                key=SAVING,
                stays=True,
            )
        )

    def _tell_end(self) -> None:
        self._notices.show_notice(Notice(self.tr("There is no further article."), key="walk"))

    def _tell_finished(self) -> None:
        text = self.tr("No unfinished article is left in the list.")
        self._notices.show_notice(Notice(text, Weight.DONE, key="walk"))

    def _forget_project(self) -> None:
        self._notices.withdraw(SAMPLE)
        self._notices.withdraw(SAVING)
