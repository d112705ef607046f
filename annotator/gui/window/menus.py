"""The menu bar: the actions in their menus, and the lists that change."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.gui.actions.action_set import ActionSet
from annotator.gui.actions.record import Menu
from annotator.gui.actions.registry import RECORDS
from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import menu_text, tooltip
from annotator.gui.memory.recent import RecentProjects
from annotator.gui.memory.setting_records import LANGUAGE, THEME, Setting
from annotator.gui.memory.settings import Settings

OPEN_RECENT = QT_TRANSLATE_NOOP("Actions", "Open &recent")
AFTER_OPEN = "open_sample"


class Menus(QObject):
    """Fills a menu bar and keeps it true to the recent projects and the settings."""

    def __init__(
        self,
        bar: QMenuBar,
        actions: ActionSet,
        recent: RecentProjects,
        settings: Settings,
        open_path: Callable[[Path], None],
    ) -> None:
        super().__init__(bar)
        self._bar = bar
        self._recent = recent
        self._settings = settings
        self._open_path = open_path
        self._menus = {menu: bar.addMenu("") for menu in Menu}
        self._recent_menu = QMenu(bar)
        self._recent_menu.setIcon(icon("history"))
        self._fill(actions)
        view = self._menus[Menu.VIEW]
        view.addSeparator()
        self._choices = [
            (THEME, view.addMenu(icon("theme-dark"), "")),
            (LANGUAGE, view.addMenu(icon("language"), "")),
        ]
        for setting, menu in self._choices:
            menu.aboutToShow.connect(partial(self._fill_choices, setting, menu))
        self._recent_menu.aboutToShow.connect(self._fill_recent)
        recent.changed.connect(self._fill_recent)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the titles in the language of now."""
        for menu, shown in self._menus.items():
            shown.setTitle(QCoreApplication.translate("Actions", menu.value))
        self._recent_menu.setTitle(QCoreApplication.translate("Actions", OPEN_RECENT))
        for setting, shown in self._choices:
            shown.setTitle(QCoreApplication.translate("Settings", setting.label))
        self._fill_recent()

    def add_to(self, which: Menu, actions: Sequence[QAction]) -> None:
        """Show the actions of a pane at the end of a menu."""
        self._menus[which].addSeparator()
        self._menus[which].addActions(actions)

    def _fill(self, actions: ActionSet) -> None:
        groups: dict[Menu, int] = {}
        for record in RECORDS:
            menu = self._menus[record.menu]
            if groups.setdefault(record.menu, record.group) != record.group:
                menu.addSeparator()
                groups[record.menu] = record.group
            menu.addAction(actions[record.name])
            if record.name == AFTER_OPEN:
                menu.addMenu(self._recent_menu)

    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        entries = self._recent.entries()
        self._recent_menu.setEnabled(bool(entries))
        for entry in entries:
            action = self._recent_menu.addAction(menu_text(entry.name))
            action.setToolTip(tooltip(str(entry.path)))
            action.setEnabled(entry.exists)
            action.triggered.connect(partial(self._open, entry.path))

    def _open(self, path: Path) -> None:
        self._open_path(path)

    def _fill_choices(self, setting: Setting[str], menu: QMenu) -> None:
        menu.clear()
        group = QActionGroup(menu)
        for choice in setting.choices:
            action = menu.addAction(QCoreApplication.translate("Settings", choice.name))
            action.setCheckable(True)
            action.setChecked(self._settings.value(setting) == choice.value)
            group.addAction(action)
            action.triggered.connect(partial(self._settings.set_value, setting, choice.value))
