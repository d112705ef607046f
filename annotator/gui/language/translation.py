"""The language of the window: translators, direction and digits, set live.

Retranslating is a convention: a widget that shows text of its own overrides `changeEvent`
and sets its texts again on `QEvent.Type.LanguageChange`, which Qt sends to every widget.
The catalogues are made by `python -m annotator.gui.language.catalogue`.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.core.resources import resource_path
from annotator.gui.memory.setting_records import SYSTEM

LANGUAGES = ("ar", "en")
_DIRECTIONS = {"ar": Qt.LayoutDirection.RightToLeft, "en": Qt.LayoutDirection.LeftToRight}
# Digits and separators differ by country: the Emirates write 1,234.5 and Egypt ١٬٢٣٤٫٥.
_LATIN_DIGITS = {"ar": "ar_AE", "en": "en_GB"}
_ARABIC_DIGITS = "ar_EG"


class Translation(QObject):
    """Installs the translators of one language and what belongs to it."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = ""

    def apply(self, language: str, digits: str = "language") -> None:
        """Set the language and the digits; every widget gets a LanguageChange event.

        Args:
            language: "system" or one of `LANGUAGES`.
            digits: "language", "latin" or "arabic".
        """
        chosen = system_language() if language == SYSTEM else language
        QLocale.setDefault(locale_of(chosen, digits))
        if chosen != self.language:
            self.language = chosen
            self._install(chosen)
            self._app.setLayoutDirection(_DIRECTIONS[chosen])
        for window in QApplication.topLevelWidgets():
            window.setLocale(QLocale())

    def _install(self, language: str) -> None:
        for old in self._installed:
            self._app.removeTranslator(old)
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        places = ((f"qtbase_{language}", qt_folder), (f"annotator_{language}", _folder()))
        self._installed = [_loaded(name, folder) for name, folder in places]
        for new in self._installed:
            self._app.installTranslator(new)
        # Window titles end in it, on the platforms where that is the custom.
        self._app.setApplicationDisplayName(
            QCoreApplication.translate("AboutDialog", "Arabic News Annotator")
        )


def system_language() -> str:
    """The first language of the system that the window speaks, else English."""
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in LANGUAGES), "en")


def locale_of(language: str, digits: str) -> QLocale:
    """The locale that writes numbers and dates of the window; never those of data."""
    if digits == "latin":
        return QLocale(_LATIN_DIGITS[language])
    if digits == "arabic":
        return QLocale(_ARABIC_DIGITS)
    system = QLocale.system()
    is_same = system.name().partition("_")[0] == language
    return system if is_same else QLocale(language)


def _folder() -> str:
    return str(resource_path("i18n"))


def _loaded(name: str, folder: str) -> QTranslator:
    translator = QTranslator()
    # English needs no translation of Qt's own texts, so that file may be missing.
    translator.load(name, folder)
    return translator
