"""Language and theme as the settings say, from the start and at every change."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from annotator.gui.language.translation import Translation
from annotator.gui.look.theme import Theme
from annotator.gui.memory.setting_records import DENSITY, DIGITS, LANGUAGE, THEME
from annotator.gui.memory.settings import Settings


class Appearance(QObject):
    """Follows the settings; everything on the screen follows by events."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._settings = settings
        self.translation = Translation(app, self)
        self.theme = Theme(app, self)
        self._set_language()
        self._set_theme()
        settings.changed.connect(self._setting_changed)

    def _setting_changed(self, key: str) -> None:
        if key in {LANGUAGE.key, DIGITS.key}:
            self._set_language()
        elif key in {THEME.key, DENSITY.key}:
            self._set_theme()

    def _set_language(self) -> None:
        value = self._settings.value
        self.translation.apply(value(LANGUAGE), value(DIGITS))

    def _set_theme(self) -> None:
        value = self._settings.value
        self.theme.apply(value(THEME), value(DENSITY))
