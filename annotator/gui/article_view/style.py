"""How an article is set: font, measure, spacing, and the colours of page and ink."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from annotator.core.domain.scheme import Label


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


_LIGHT = Inks(
    page=QColor("#fdfcf9"),
    text=QColor("#1d1b18"),
    quiet=QColor("#6d675e"),
    selection=QColor(38, 121, 214, 82),
    match=QColor(250, 204, 21, 110),
    current_match=QColor(249, 115, 22, 150),
    caret=QColor("#1257a8"),
    tint_alpha=40,
)
_DARK = Inks(
    page=QColor("#1c1d20"),
    text=QColor("#e9e6df"),
    quiet=QColor("#a39d92"),
    selection=QColor(84, 156, 240, 110),
    match=QColor(202, 138, 4, 120),
    current_match=QColor(234, 88, 12, 170),
    caret=QColor("#8ec2ff"),
    tint_alpha=58,
)
_LIGHT_CONTRAST = Inks(
    page=QColor("#ffffff"),
    text=QColor("#000000"),
    quiet=QColor("#333333"),
    selection=QColor(0, 90, 220, 90),
    match=QColor(255, 214, 0, 150),
    current_match=QColor(255, 120, 0, 190),
    caret=QColor("#000000"),
    tint_alpha=28,
)
_DARK_CONTRAST = Inks(
    page=QColor("#000000"),
    text=QColor("#ffffff"),
    quiet=QColor("#d0d0d0"),
    selection=QColor(90, 170, 255, 130),
    match=QColor(190, 150, 0, 150),
    current_match=QColor(255, 110, 0, 190),
    caret=QColor("#ffffff"),
    tint_alpha=44,
)


def inks(style: ReadingStyle) -> Inks:
    """Return the colours of the style's theme."""
    if style.high_contrast:
        return _DARK_CONTRAST if style.dark else _LIGHT_CONTRAST
    return _DARK if style.dark else _LIGHT


def label_colour(label: Label | None, style: ReadingStyle) -> QColor:
    """Return a label's colour in the style's theme; grey for a label the scheme lacks."""
    if label is None:
        return QColor(inks(style).quiet)
    return QColor(label.dark_colour if style.dark else label.colour)


def style_sheet(style: ReadingStyle) -> str:
    """Return the widget style sheet: the only thing that wins over an application theme."""
    colours = inks(style)
    family = style.family.replace("\\", "").replace('"', "")
    return (
        f'ArticleView{{font-family:"{family}";font-size:{style.point_size:g}pt;'
        f"font-weight:normal;font-style:normal;"
        f"color:{colours.text.name()};background:{colours.page.name()};"
        f"border:0;padding:0;margin:0}}"
    )
