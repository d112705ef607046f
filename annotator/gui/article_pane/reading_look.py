"""How the article is set, from the settings and the theme of now."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPalette

from annotator.gui.article_view.style import ReadingStyle
from annotator.gui.article_view.view import ArticleView
from annotator.gui.language.messages import number
from annotator.gui.look.fonts import reading_families
from annotator.gui.memory.setting_records import (
    COLUMN_WIDTH,
    LINE_SPACING,
    READING_FONT,
    READING_SIZE,
    SHOW_INVISIBLE,
    SHOW_TAGS,
)
from annotator.gui.memory.settings import Settings
from annotator.gui.widgets.label_look import is_dark

_SAMPLE = "قال المتحدث باسم الحكومة إن المدينة استقبلت عددا من الوافدين"
"""Ordinary words: their mean width tells how wide a column of so many characters is."""
_STYLED = {s.key for s in (READING_FONT, READING_SIZE, LINE_SPACING, COLUMN_WIDTH)}


class ReadingLook(QObject):
    """Gives the view its style, and gives it anew when a setting or the theme changes.

    The size of the letters is that of the settings, unless the open article has one of its own.
    """

    announced = Signal(str)
    """How large the letters are now"""

    def __init__(self, view: ArticleView, settings: Settings) -> None:
        super().__init__(view)
        self._view = view
        self._settings = settings
        self._own_size: float | None = None
        settings.changed.connect(self._changed)
        view.zoom_requested.connect(self.zoom)
        self.apply()
        self._show_signs()

    @property
    def own_size(self) -> float | None:
        """The size in points that the open article has for itself, None for the usual one."""
        return self._own_size

    def take_own_size(self, size: float | None) -> None:
        """Show an article in a size of its own; one that cannot be is the usual one."""
        self._own_size = size if READING_SIZE.accepts(size) else None
        self.apply()

    def zoom(self, steps: int) -> None:
        """Make the letters of the open article larger or smaller, as far as they go."""
        size = self._size() + steps
        if READING_SIZE.accepts(size):
            self.take_own_size(size)
            self._tell(self.tr("Text size in this article: {size} pt"))

    def reset_zoom(self) -> None:
        """Give the open article the usual size again."""
        self.take_own_size(None)
        self._tell(self.tr("Text size: {size} pt"))

    def apply(self) -> None:
        """Set the style from the settings and the view's palette."""
        value, palette = self._settings.value, self._view.window().palette()
        family = reading_families(value(READING_FONT))[0]
        size = self._size()
        self._view.set_style(
            ReadingStyle(
                family=family,
                point_size=size,
                line_spacing=value(LINE_SPACING),
                column_width=_column_pixels(family, size, value(COLUMN_WIDTH)),
                dark=is_dark(palette),
                high_contrast=_is_high_contrast(palette),
            )
        )

    def _changed(self, key: str) -> None:
        if key in _STYLED:
            self.apply()
        elif key in {SHOW_TAGS.key, SHOW_INVISIBLE.key}:
            self._show_signs()

    def _show_signs(self) -> None:
        self._view.set_show_tags(self._settings.value(SHOW_TAGS))
        self._view.set_show_invisible(self._settings.value(SHOW_INVISIBLE))

    def _size(self) -> float:
        return self._own_size or self._settings.value(READING_SIZE)

    def _tell(self, sentence: str) -> None:
        self.announced.emit(sentence.format(size=number(round(self._size()))))


def _is_high_contrast(palette: QPalette) -> bool:
    """Tell whether letters and page are pure black and white, as that theme has them."""
    roles = QPalette.ColorRole.Base, QPalette.ColorRole.Text
    return {palette.color(role).name() for role in roles} == {"#000000", "#ffffff"}


def _column_pixels(family: str, size: float, characters: float) -> int:
    font = QFont(family)
    font.setPointSizeF(size)
    return round(QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * characters)
