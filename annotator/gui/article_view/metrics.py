"""The measures of a reading style in pixels: column, margins, lanes, tags, rhythm."""

import math
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.gui.article_view.style import ReadingStyle

MOST_LANES = 5
"""Lanes that are drawn under a line; deeper spans are counted as "+n"."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Every distance the layout and the painters use, in device-independent pixels."""

    column_left: int
    column_width: int
    top_margin: int
    bottom_margin: int
    ascent: int
    descent: int
    above: int
    """Strip over the letters of a line, where tags and relations go."""
    below: int
    """Strip under the letters of a line; deeper lanes make it higher."""
    lane_pitch: int
    bar: int
    paragraph_gap: int
    tag_height: int

    @property
    def line_height(self) -> int:
        """Height of a line whose lanes fit under it."""
        return self.above + self.ascent + self.descent + self.below

    def below_of(self, depth: int) -> int:
        """Return the strip under a line with so many lanes."""
        lanes = min(depth, MOST_LANES)
        return max(self.below, (lanes - 1) * self.lane_pitch + math.ceil(1.4 * self.bar))


def metrics(style: ReadingStyle, font: QFont, page_width: float) -> Metrics:
    """Return the measures for a style, its font, and a page of some width in pixels."""
    fonts = QFontMetricsF(font)
    unit = fonts.height() / 38.0
    margin = max(30.0, min(44.0 * unit, page_width * 0.07))
    width = max(page_width - 2 * margin, 60.0)
    if style.column_width:
        width = min(width, style.column_width)
    bar = max(2.0, 2.6 * unit) + (1.0 if style.high_contrast else 0.0)
    tag_height = max(11.0, 12.0 * unit)
    # However tight the lines: a tag and one lane fit between them, so that the first label
    # on a line moves nothing.
    gap = max(fonts.height() * (style.line_spacing - 1.0), tag_height - 1.0 + 1.4 * bar)
    above = min(max(tag_height - 1.0, gap * 0.5), tag_height + 4.0)
    # Whole pixels throughout: bars of one lane are equally thick on every line.
    return Metrics(
        column_left=round((page_width - width) / 2),
        column_width=int(width),
        top_margin=round(18.0 * unit),
        bottom_margin=round(48.0 * unit),
        ascent=math.ceil(fonts.ascent()),
        descent=math.ceil(fonts.descent()),
        above=math.ceil(above),
        below=max(round(gap - above), math.ceil(1.4 * round(bar))),
        lane_pitch=max(4, round(4.4 * unit), round(bar) + 2),
        bar=round(bar),
        paragraph_gap=round(fonts.height() * 0.35),
        tag_height=round(tag_height),
    )
