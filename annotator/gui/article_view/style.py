"""How an article is set: font, measure, spacing, and the colours of page and ink."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor

from annotator.core.domain.scheme import Label
from annotator.gui.look.fonts import reading_families
from annotator.gui.look.theme_colours import load_colours


@dataclass(frozen=True, slots=True)
class ReadingStyle:
    """The typography and theme an article is read in.

    `line_spacing` multiplies the font's own line height; `column_width` is the widest the text
    may get, in device-independent pixels (0 for as wide as the view).
    """

    family: str = "Amiri"
    point_size: float = 17.0
    line_spacing: float = 1.5
    column_width: int = 760
    dark: bool = False
    high_contrast: bool = False


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of everything that is not a label, for one theme."""

    page: QColor
    text: QColor
    quiet: QColor
    selection: QColor
    match: QColor
    current_match: QColor
    caret: QColor
    tint_alpha: int


@cache
def inks(style: ReadingStyle) -> Inks:
    """Return the colours of the style's theme; page and letters are those of the window's."""
    if style.high_contrast and not style.dark:
        page, text, quiet = QColor("#ffffff"), QColor("#000000"), QColor("#333333")
    else:
        theme = "high-contrast" if style.high_contrast else "dark" if style.dark else "light"
        colours = load_colours(theme)
        page, text, quiet = QColor(colours.page), QColor(colours.text), QColor(colours.muted)
    alpha = {(False, False): 38, (True, False): 60, (False, True): 26, (True, True): 50}
    return Inks(
        page=page,
        text=text,
        quiet=quiet,
        selection=QColor(64, 132, 236, 120) if style.dark else QColor(30, 118, 220, 76),
        match=QColor(190, 150, 10, 120) if style.dark else QColor(255, 213, 0, 105),
        current_match=QColor(234, 98, 12, 170) if style.dark else QColor(255, 140, 0, 150),
        caret=text,
        tint_alpha=alpha[style.dark, style.high_contrast],
    )


def label_colour(label: Label | None, style: ReadingStyle) -> QColor:
    """Return a label's colour in the style's theme; grey for a label the scheme lacks."""
    if label is None:
        return QColor(inks(style).quiet)
    return QColor(label.dark_colour if style.dark else label.colour)


def style_sheet(style: ReadingStyle) -> str:
    """Return the widget style sheet: the only thing that wins over an application theme."""
    colours = inks(style)
    # A quotation mark would end the name, and no font's name has one.
    families = ", ".join(f'"{name}"' for name in reading_families(style.family.replace('"', "")))
    return (
        f"ArticleView {{ font-family: {families}; font-size: {style.point_size:g}pt; "
        f"font-weight: normal; font-style: normal; color: {colours.text.name()}; "
        f"background: {colours.page.name()}; border: 0; border-radius: 0; "
        "padding: 0; margin: 0; }"
    )
