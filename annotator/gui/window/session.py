"""What the window takes up again without a word: size, panes, the article last open."""

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QMainWindow

from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.memory.json_memory import JsonMemory
from annotator.gui.memory.setting_records import GEOMETRY, STATE_LTR, STATE_RTL, Setting
from annotator.gui.memory.settings import Settings
from annotator.gui.window.pane_layout import PaneLayout

WRITE_MS = 2000


class WindowMemory:
    """Keeps the window's geometry, and the panes' sizes per direction, in the settings."""

    def __init__(self, window: QMainWindow, panes: PaneLayout, settings: Settings) -> None:
        self._window = window
        self._panes = panes
        self._settings = settings

    def restore(self) -> None:
        """Give the window the size it had, or a good first one."""
        geometry = self._settings.value(GEOMETRY)
        if not geometry or not self._window.restoreGeometry(QByteArray(geometry)):
            # A small screen at 200 % has less room than that.
            room = self._window.screen().availableGeometry().size() * 0.95
            self._window.resize(QSize(1280, 800).boundedTo(room))
        self.restore_panes()

    def restore_panes(self) -> None:
        """Give the panes the sizes they had in the direction of now."""
        self._panes.restore(self._settings.value(self._state()))

    def direction_changed(self) -> None:
        """Keep the sizes of the direction before, and take those of the one of now."""
        rtl = self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        before = Qt.LayoutDirection.LeftToRight if rtl else Qt.LayoutDirection.RightToLeft
        self.keep_panes(before)
        self.restore_panes()

    def keep(self) -> None:
        """Remember what stands now."""
        self._settings.set_value(GEOMETRY, bytes(self._window.saveGeometry().data()))
        self.keep_panes(self._window.layoutDirection())

    def keep_panes(self, direction: Qt.LayoutDirection) -> None:
        """Remember the panes' sizes as those of `direction`."""
        rtl = direction == Qt.LayoutDirection.RightToLeft
        self._settings.set_value(STATE_RTL if rtl else STATE_LTR, self._panes.state())

    def _state(self) -> Setting[bytes]:
        rtl = self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return STATE_RTL if rtl else STATE_LTR


class ArticleMemory(QObject):
    """Keeps the article that was open last, per project; ids only, never texts."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._memory = JsonMemory("last-articles.json")
        self._later = QTimer(self, singleShot=True, interval=WRITE_MS)
        self._later.timeout.connect(self._memory.write)
        workspace.article_opened.connect(self._remember)

    def last_article(self, project_uuid: str) -> int | None:
        """The row id of the article that was open last, if one is known."""
        value = self._memory.value(project_uuid)
        return value if isinstance(value, int) else None

    def write(self) -> None:
        """Write to the disk now."""
        self._later.stop()
        self._memory.write()

    def _remember(self, shown: OpenArticle | None) -> None:
        info = self._workspace.info
        if shown is not None and info is not None:
            self._memory.keep(info.uuid, shown.article.id)
            self._later.start()
