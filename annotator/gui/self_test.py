"""`--self-test`: opens the window, labels a span in the sample, takes it back, and ends.

It shows on any machine, with or without a screen, that an installation works.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.commands.spans import AddSpan
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.span import Fragment
from annotator.gui.bridge.commit_queue import Saving
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.storage_calls import create_sample
from annotator.gui.bridge.workspace import Workspace

LIMIT_MS = 30_000


class SelfTest(QObject):
    """Goes through open, label, undo on a sample in a temporary folder."""

    ended = Signal(str)
    """"" when everything worked, else what did not"""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._folder = tempfile.TemporaryDirectory(prefix="annotator-self-test-")
        self._next: Callable[[], None] = self._label
        workspace.failed.connect(self._failed)
        workspace.article_opened.connect(self._opened)
        workspace.saving_changed.connect(self._saved)
        QTimer.singleShot(LIMIT_MS, self, self._too_late)

    def start(self) -> None:
        """Begin; `ended` says how it went."""
        path = Path(self._folder.name) / "sample.anno"
        self._workspace.open_with(lambda door: create_sample(door, path, "self-test"))

    def clean_up(self) -> None:
        """Delete the temporary project; after it was closed."""
        self._folder.cleanup()

    def _opened(self, shown: OpenArticle | None) -> None:
        if shown is not None:
            self._next()

    def _saved(self, saving: Saving) -> None:
        if not saving.waiting and saving.error is None:
            self._next()

    def _label(self) -> None:
        shown = self._workspace.open_article
        if shown is None:
            return
        label = shown.scheme.labels[0].id
        end = shown.article.text.index(" ")
        self._next = self._undo
        self._workspace.run(AddSpan(label, (Fragment(0, end),)))

    def _undo(self) -> None:
        shown = self._workspace.open_article
        if shown is None or len(shown.layer.spans) != 1:
            self._end("the span was not added")
            return
        self._next = self._check
        self._workspace.undo()

    def _check(self) -> None:
        shown = self._workspace.open_article
        is_empty = shown is not None and not shown.layer.spans
        self._end("" if is_empty else "the span was not taken back")

    def _failed(self, error: AnnotatorError) -> None:
        self._end(str(error))

    def _too_late(self) -> None:
        self._end(f"nothing happened for {LIMIT_MS // 1000} seconds")

    def _end(self, fault: str) -> None:
        self._next = lambda: None
        self.ended.emit(fault)
