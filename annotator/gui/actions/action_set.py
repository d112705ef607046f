"""The window's QActions, made from their records and kept true to what is open."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.core.domain.article import ArticleStatus
from annotator.gui.actions.record import ActionRecord, Needs
from annotator.gui.actions.registry import RECORDS
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import tooltip
from annotator.gui.memory.settings import Settings

SHORTCUT_KEY = "shortcuts/"


class ActionSet(QObject):
    """One QAction per record, named as the record is.

    They belong to the window, so that their keys work wherever the keyboard is in it.
    """

    def __init__(self, window: QWidget, workspace: Workspace, settings: Settings) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._settings = settings
        self._actions = {record.name: self._made(record, window) for record in RECORDS}
        statuses = QActionGroup(self)
        for status in ArticleStatus:
            statuses.addAction(self.of_status(status))
        self.retranslate()
        self._enable()
        settings.changed.connect(self._setting_changed)
        workspace.project_opened.connect(self._enable)
        workspace.project_closed.connect(self._enable)
        workspace.article_opened.connect(self._follow_article)
        workspace.article_changed.connect(self._follow_article)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def of_statuses(self) -> Iterator[tuple[ArticleStatus, QAction]]:
        """Yield each status with the action that gives it to the open article."""
        return ((status, self.of_status(status)) for status in ArticleStatus)

    def of_status(self, status: ArticleStatus) -> QAction:
        """The action that gives the open article a status."""
        return self._actions[f"status_{status.value}"]

    def retranslate(self) -> None:
        """Set texts and tooltips in the language of now."""
        for record in RECORDS:
            action = self._actions[record.name]
            action.setText(QCoreApplication.translate("Actions", record.text))
            tip = QCoreApplication.translate("Actions", record.tip)
            action.setStatusTip(tip)
            action.setToolTip(tooltip(_with_keys(tip, action.shortcut())))

    def _made(self, record: ActionRecord, window: QWidget) -> QAction:
        action = QAction(window)
        action.setObjectName(record.name)
        action.setCheckable(record.checkable)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setShortcuts(self._keys(record))
        if record.icon:
            action.setIcon(icon(record.icon))
        window.addAction(action)
        return action

    def _keys(self, record: ActionRecord) -> list[QKeySequence]:
        chosen = self._settings.shortcut(record.name)
        if chosen is None:
            return [QKeySequence(keys) for keys in record.keys]
        return [QKeySequence(chosen)] if chosen else []

    def _setting_changed(self, key: str) -> None:
        if key.startswith(SHORTCUT_KEY):
            for record in RECORDS:
                if key == SHORTCUT_KEY + record.name:
                    self._actions[record.name].setShortcuts(self._keys(record))
            self.retranslate()

    def _follow_article(self, shown: OpenArticle | None) -> None:
        self._enable()
        if shown is not None:
            self.of_status(shown.layer.status).setChecked(True)

    def _enable(self) -> None:
        info = self._workspace.info
        there = {Needs.NOTHING}
        if info is not None:
            there.add(Needs.PROJECT)
        if self._workspace.open_article is not None:
            there.add(Needs.ARTICLE)
        for record in RECORDS:
            writable = info is None or not info.read_only
            self._actions[record.name].setEnabled(
                record.needs in there and (writable or not record.writes)
            )


def _with_keys(tip: str, keys: QKeySequence) -> str:
    shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return f"{tip} ({shown})" if shown else tip
