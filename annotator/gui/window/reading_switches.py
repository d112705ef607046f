"""The switches of the View menu that are settings: label names, invisible characters."""

from functools import partial

from PySide6.QtCore import QObject

from annotator.gui.actions.action_set import ActionSet
from annotator.gui.memory.setting_records import SHOW_INVISIBLE, SHOW_TAGS
from annotator.gui.memory.settings import Settings

SWITCHES = {"show_tags": SHOW_TAGS, "show_invisible": SHOW_INVISIBLE}


class ReadingSwitches(QObject):
    """Keeps checkable actions and their settings the same, whichever of them is changed."""

    def __init__(self, commands: ActionSet, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._settings = settings
        for name, setting in SWITCHES.items():
            commands[name].toggled.connect(partial(settings.set_value, setting))
        settings.changed.connect(self._show)
        self._show()

    def _show(self, _key: str = "") -> None:
        for name, setting in SWITCHES.items():
            self._commands[name].setChecked(self._settings.value(setting))
