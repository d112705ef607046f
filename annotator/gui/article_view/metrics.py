"""The measures of a reading style in pixels: column, margins, lanes, tags, rhythm."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.gui.article_view.style import ReadingStyle

MOST_LANES = 5
"""Lanes that are drawn under a line; deeper spans are counted as "+n"."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Every distance the layout and the painters use, in device-independent pixels."""

    column_left: float
    column_width: float
    top_margin: float
    bottom_margin: float
    ascent: float
    descent: float
    above: float
    """Strip over the letters of a line, where tags and relations go."""
    below: float
    """Strip under the letters of a line that one lane fills well."""
    lane_pitch: float
    bar: float
    paragraph_gap: float
    tag_height: float

    @property
    def line_height(self) -> float:
        """Height of a line whose lanes fit under it."""
        return self.above + self.ascent + self.descent + self.below

    def below_of(self, depth: int) -> float:
        """Return the strip under a line with so many lanes."""
        lanes = min(depth, MOST_LANES)
        needed = lanes * self.lane_pitch + self.bar
        return max(self.below, needed)


def metrics(style: ReadingStyle, font: QFont, page_width: float) -> Metrics:
    """Return the measures for a style, its font, and a page of some width in pixels."""
    fonts = QFontMetricsF(font)
    unit = fonts.height() / 38.0
    margin = max(28.0, 44.0 * unit)
    width = max(page_width - 2 * margin, 60.0)
    if style.column_width:
        width = min(width, style.column_width)
    # Amiri stands high and hangs deep: its own line height already holds much white.
    gap = max(fonts.height() * (style.line_spacing - 1.0), 11.0 * unit)
    tag_height = max(11.0, 12.0 * unit)
    above = min(gap * 0.55, tag_height + 2.0)
    return Metrics(
        column_left=round((page_width - width) / 2),
        column_width=float(int(width)),
        top_margin=round(18.0 * unit),
        bottom_margin=round(48.0 * unit),
        ascent=fonts.ascent(),
        descent=fonts.descent(),
        above=above,
        below=gap - above,
        lane_pitch=max(4.0, 4.6 * unit),
        bar=max(2.0, 2.6 * unit) + (1.0 if style.high_contrast else 0.0),
        paragraph_gap=fonts.height() * 0.35,
        tag_height=tag_height,
    )
