"""The theme of the window: set live, following the system where that is wished."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from annotator.gui.look.fonts import reading_families, ui_font
from annotator.gui.look.icons import theme_name
from annotator.gui.look.theme_colours import ThemeColours, load_colours
from annotator.gui.look.theme_sheet import Look, built_theme
from annotator.gui.memory.setting_records import SYSTEM

_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "control",
}
_LETTERS = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


class Theme(QObject):
    """Gives the application its colours, its style sheet and its icons.

    Signals:
        theme_changed: the `ThemeColours` set now; also after a change of direction, since
            the style sheet is another one then.
    """

    theme_changed = Signal(object)

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._wanted = SYSTEM
        self._density = "comfortable"
        self._look: Look | None = None
        self.colours: ThemeColours = load_colours("light")
        app.layoutDirectionChanged.connect(self._follow_soon)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_soon)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_soon)

    def apply(self, name: str, density: str = "comfortable") -> None:
        """Set a theme, or follow the system when `name` is "system".

        Args:
            name: "system" or one of `THEMES`.
            density: "comfortable" or "compact".
        """
        self._wanted = name
        self._density = density
        self._follow()

    @contextmanager
    def sheet_held_back(self) -> Iterator[None]:
        """Keep the style sheet away while a window is built, and set it at the end.

        Qt styles a widget and all in it anew whenever it gets another parent; without a sheet
        until the end that takes half of the time. Palette, font and icons are there at once.
        """
        sheet = self._app.styleSheet()
        self._app.setStyleSheet("")
        try:
            yield
        finally:
            self._app.setStyleSheet(sheet)

    def _follow_soon(self) -> None:
        if self._look is None:
            return  # nobody has asked for a theme yet
        # One change of the system can bring several signals; by then all facts are the new ones.
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        theme = self._system_theme() if self._wanted == SYSTEM else self._wanted
        rtl = self._app.layoutDirection() == Qt.LayoutDirection.RightToLeft
        look = Look(theme=theme, density=self._density, rtl=rtl)
        if look == self._look:
            return
        self._set(look)
        self.theme_changed.emit(self.colours)

    def _set(self, look: Look) -> None:
        first = self._look is None
        self._look = look
        built = built_theme(look)
        self.colours = load_colours(look.theme)
        QDir.setSearchPaths("icon", [str(built.folder)])
        QIcon.setThemeSearchPaths([str(built.folder), *_outside(QIcon.themeSearchPaths())])
        QIcon.setThemeName(theme_name(look.theme, rtl=look.rtl))
        if first:
            self._app.setStyle("Fusion")
        self._app.setFont(ui_font())
        self._app.setPalette(palette(self.colours))
        self._app.setStyleSheet(built.sheet)

    def _system_theme(self) -> str:
        hints = self._app.styleHints()
        contrast = hints.accessibility().contrastPreference()
        if contrast == Qt.ContrastPreference.HighContrast:
            return "high-contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def palette(colours: ThemeColours) -> QPalette:
    """The palette for what no style sheet reaches: delegates, own painting, tooltips."""
    made = QPalette()
    named = colours.as_names()
    for role, name in _PALETTE.items():
        made.setColor(role, QColor(named[name]))
    for role in _LETTERS:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return made


def article_view_sheet(family: str, size: float, colours: ThemeColours) -> str:
    """The style sheet of the article view itself.

    Only a sheet set on the widget wins over the application's and survives a new theme; the
    view's font must be changed by setting this sheet again, never by `setFont`.

    Args:
        family: The chosen reading font; empty for Amiri.
        size: In points.
        colours: Those of the theme.
    """
    # A quotation mark would end the name, and no font's name has one.
    named = ", ".join(f'"{name}"' for name in reading_families(family.replace('"', "")))
    return (
        f"ArticleView {{ font-family: {named}; font-size: {size:g}pt; color: {colours.text}; "
        f"background: {colours.page}; border: 0; border-radius: 0; padding: 0; margin: 0; "
        f"selection-background-color: {colours.selection}; selection-color: {colours.text}; }}"
    )


def _outside(paths: list[str]) -> list[str]:
    """The search paths that are not those of a theme built by us."""
    return [path for path in paths if "/annotator/themes/" not in Path(path).as_posix()]
