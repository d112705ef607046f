"""The suggestions for the open article: worked out beside the interface, true after every edit."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.domain.changes import Change
from annotator.core.domain.dismissal import Dismissal
from annotator.core.domain.suggestion import Suggestion
from annotator.core.suggest.known_strings import KnownStrings
from annotator.core.suggest.still_open import still_open
from annotator.gui.bridge.late_answer import while_alive
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.memory.setting_records import SHOW_SUGGESTIONS
from annotator.gui.memory.settings import Settings
from annotator.gui.suggestions.suggestion_calls import (
    Timed,
    known_strings,
    rejected,
    suggestions_for,
)
from annotator.gui.transfers.tasks import ThreadTask
from annotator.gui.widgets.span_changes import span_changes

PAUSE_MS = 100
"""Edits that follow each other so fast are waited for: a key comes before suggestions."""
PATIENCE = 8
"""In an article where they take long, so many times as long is waited."""
Known = tuple[KnownStrings, frozenset[str]]


class Suggestions(QObject):
    """Nothing here is part of the project: only an accepted suggestion becomes a span."""

    changed = Signal(object)
    """tuple[Suggestion, …] in reading order"""
    known_changed = Signal(object)
    """KnownStrings: what was labelled in the project before"""

    def __init__(self, workspace: Workspace, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._settings = settings
        self._shown: OpenArticle | None = None
        self._found: tuple[Suggestion, ...] = ()
        self._known = KnownStrings()
        self._rejected: frozenset[str] = frozenset()
        self._stale = True
        self._round = self._answered = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        workspace.project_opened.connect(self._forget)
        workspace.article_opened.connect(self._open)
        workspace.article_changed.connect(self._follow)
        workspace.committed.connect(self._committed)
        settings.changed.connect(self._setting_changed)

    @property
    def is_settled(self) -> bool:
        """Whether what was told last is what is suggested in the article as it is now."""
        return self._answered == self._round

    def _forget(self) -> None:
        self._stale = True

    def _open(self, shown: OpenArticle | None) -> None:
        before, self._shown = self._shown, shown
        if shown is None or before is None or before.article != shown.article:
            self._show(())
        if shown is None:
            return
        if self._stale:
            # What was labelled in other articles is looked at again when one comes to the next.
            self._stale = False
            self._workspace.ask(
                lambda project: (known_strings(project), rejected(project)),
                while_alive(self, self._know),
            )
        self._ask()

    def _know(self, known: Known) -> None:
        self._known, self._rejected = known
        self.known_changed.emit(self._known)
        self._ask()

    def _follow(self, shown: OpenArticle) -> None:
        before, self._shown = self._shown, shown
        if before is not None and before.layer is shown.layer:
            return
        # At once without what is labelled now; what is known or open anew comes a moment later.
        old = () if before is None else before.layer.spans
        left = still_open(self._found, span_changes(old, shown.layer.spans).come)
        if len(left) < len(self._found):
            self._show(left)
        self._round += 1
        self._pause.start()

    def _committed(self, change: Change) -> None:
        self._stale = True
        gone = {one.before.key for one in change.records if isinstance(one.before, Dismissal)}
        come = {one.after.key for one in change.records if isinstance(one.after, Dismissal)}
        if gone or come:
            self._rejected = (self._rejected - gone) | come
            self._round += 1
            self._pause.start()

    def _ask(self) -> None:
        shown, known, keys = self._shown, self._known, self._rejected
        self._round += 1
        asked_in = self._round
        if shown is None or not self._settings.value(SHOW_SUGGESTIONS):
            return
        # Beside the storage thread: an edit must not wait there behind suggestions.
        task: ThreadTask[Timed] = ThreadTask("suggestions", self)
        task.start(
            partial(suggestions_for, shown, known, keys),
            then=lambda timed: self._take(timed, asked_in),
            failed=self._workspace.failed.emit,
        )

    def _take(self, timed: Timed, asked_in: int) -> None:
        self._pause.setInterval(max(PAUSE_MS, round(1000 * PATIENCE * timed.seconds)))
        if asked_in == self._round:
            self._answered = asked_in
            self._show(timed.found)

    def _show(self, found: tuple[Suggestion, ...]) -> None:
        if found or self._found:
            self._found = found
            self.changed.emit(found)

    def _setting_changed(self, key: str) -> None:
        if key == SHOW_SUGGESTIONS.key:
            self._show(())
            self._ask()
