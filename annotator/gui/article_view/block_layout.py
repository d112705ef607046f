"""One block: its text broken into lines once, its lines put below each other as often as needed."""

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextOption

from annotator.gui.article_view.boxes import BlockBox, LineBox
from annotator.gui.article_view.metrics import Metrics


def lay_out_block(text_block: QTextBlock, *, text: str, rtl: bool, width: float) -> BlockBox:
    """Shape a block's text and break it into lines of some width in pixels.

    The lines have no heights yet: `place_lines` gives them, with the lanes they need.
    """
    layout = text_block.layout()
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    # QTextLayout does not turn left into right for right-to-left text; absolute does.
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = text.encode("utf-16-le", "surrogatepass")
    lines: list[LineBox] = []
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        shown = units[2 * start : 2 * end].decode("utf-16-le", "replace")
        lines.append(
            LineBox(
                start=start,
                end=end,
                text_end=end - (len(shown) - len(shown.rstrip(" \t"))),
                ascent=line.ascent(),
                descent=line.descent(),
            )
        )
        line = layout.createLine()
    layout.endLayout()
    return BlockBox(rtl=rtl, lines=lines, units=units)


def free_block(text_block: QTextBlock) -> None:
    """Take the lines of a block away, and the memory that its shaped text has.

    `clearLayout` frees the lines alone. Shaped text is freed at the end of a layout, of which
    this is an empty one; some 30 kB for a paragraph.
    """
    layout = text_block.layout()
    layout.beginLayout()
    layout.endLayout()


def place_lines(text_block: QTextBlock, box: BlockBox, *, sizes: Metrics, continues: bool) -> None:
    """Put a block's lines below each other, each with room for its own lanes.

    Shapes nothing. `continues` says that the next block goes on with the same paragraph.
    """
    layout = text_block.layout()
    y = 0.0
    for number, line in enumerate(box.lines):
        ascent = max(math.ceil(line.ascent), sizes.ascent)
        descent = max(math.ceil(line.descent), sizes.descent)
        line.y = y
        line.baseline = y + sizes.above + ascent
        line.height = sizes.above + ascent + descent + sizes.below_of(line.depth)
        layout.lineAt(number).setPosition(QPointF(0.0, line.baseline - line.ascent))
        y += line.height
    box.height = y + (0.0 if continues else sizes.paragraph_gap)
