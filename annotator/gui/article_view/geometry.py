"""The geometry of the shown article: which block and line stands where, laid out lazily."""

import math
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QTextDocument, QTextLayout

from annotator.gui.article_view.block_layout import lay_out_block, place_lines
from annotator.gui.article_view.boxes import BlockBox, Intervals
from annotator.gui.article_view.cells import (
    Cell,
    cuts_nothing,
    line_cells,
    merged,
    run_intervals,
)
from annotator.gui.article_view.heights import BlockHeights
from annotator.gui.article_view.marks import mark_lines
from annotator.gui.article_view.metrics import Metrics, metrics
from annotator.gui.article_view.scene import Scene

_KEPT_BLOCKS = 600
"""Blocks whose shaped text is kept; the oldest ones are shaped again when they return."""


class Geometry(QObject):
    """Lays out blocks when they are looked at; heights of the others are estimated.

    Coordinates are those of the document: pixels, y from the top of the text, x from the left
    edge of the page.
    """

    height_changed = Signal()
    """The height of the whole text is another one; comes later, never during a call."""

    def __init__(self, document: QTextDocument, scene: Scene) -> None:
        super().__init__(document)
        self._document = document
        self._scene = scene
        self._metrics = metrics(scene.style, document.defaultFont(), 600.0)
        self._boxes: dict[int, BlockBox] = {}
        self._heights = BlockHeights()
        self._told_height = 0.0
        self._teller = QTimer(self)
        self._teller.setSingleShot(True)
        self._teller.setInterval(0)
        self._teller.timeout.connect(self._tell_size)

    @property
    def measures(self) -> Metrics:
        """The measures in use."""
        return self._metrics

    @property
    def block_count(self) -> int:
        """Number of blocks laid out or estimated."""
        return len(self._heights)

    @property
    def page_width(self) -> float:
        """The width of the page."""
        return max(self._document.pageSize().width(), 0.0)

    @property
    def total_height(self) -> float:
        """The height of the whole text with its margins, blocks out of sight estimated."""
        sizes = self._metrics
        return math.ceil(sizes.top_margin + self._heights.total() + sizes.bottom_margin)

    def reset(self) -> None:
        """Forget all geometry: the text, its width or its font are other ones."""
        document = self._document
        width = document.pageSize().width()
        self._metrics = metrics(
            self._scene.style, document.defaultFont(), width if width > 0 else 600.0
        )
        self._boxes.clear()
        self._heights = BlockHeights(self._estimates())
        self._tell_later()

    def box(self, block: int) -> BlockBox:
        """Return the box of a block, laid out now if it is not yet."""
        box = self._boxes.get(block)
        if box is None:
            box = self._lay_out(block)
        return box

    def top(self, block: int) -> float:
        """Return the y of a block's top."""
        return self._metrics.top_margin + self._heights.top(block)

    def height(self, block: int) -> float:
        """Return the height of a block, measured or estimated."""
        return self._heights.height(block)

    def block_at(self, y: float) -> int:
        """Return the block at a y; the nearest one outside the text."""
        return self._heights.block_at(y - self._metrics.top_margin)

    def text_layout(self, block: int) -> QTextLayout:
        """Return Qt's layout of a block: use it at once and drop it, never keep it."""
        self.box(block)
        return self._document.findBlockByNumber(block).layout()

    def cells(self, block: int, line: int) -> tuple[Cell, ...]:
        """Return the cells of a line, from left to right; x from the column's left edge."""
        box = self.box(block).lines[line]
        if box.cells is None:
            layout = self._document.findBlockByNumber(block).layout()
            text = self._scene.shown.block_text(block)
            box.cells = line_cells(layout, layout.lineAt(line), text)
        return box.cells

    def intervals(self, block: int, line: int, stretch: tuple[int, int]) -> Intervals:
        """Return the x-intervals that a stretch of a line fills, from the column's left edge.

        `stretch` holds two places within the block; what lies outside the line is left out.
        """
        box = self.box(block).lines[line]
        start, end = max(stretch[0], box.start), min(stretch[1], box.end)
        if stretch[1] > box.end or end == box.end:
            end = max(min(end, box.text_end), start)
        known = box.intervals.get((start, end))
        if known is None:
            known = self._measured(block, line, start, end) if start < end else ()
            box.intervals[start, end] = known
        return known

    def prepare(self, top: float, bottom: float) -> range:
        """Lay out every block that shows between two y's; return them."""
        first = self.block_at(top)
        y = self.top(first)
        block = first
        while block < self.block_count and (y < bottom or block == first):
            self.box(block)
            y += self._heights.height(block)
            block += 1
        self._release(range(first, block))
        return range(first, block)

    def mark_again(self, blocks: set[int]) -> bool:
        """Give laid-out blocks their spans anew; tell whether a height changed."""
        moved = False
        for block in blocks & self._boxes.keys():
            moved = self._mark(block, self._boxes[block]) or moved
        if moved:
            self._tell_later()
        return moved

    def laid_out(self) -> set[int]:
        """Return the blocks that are laid out now."""
        return set(self._boxes)

    def _estimates(self) -> list[float]:
        shown = self._scene.shown
        sample = shown.display[:2000].replace("\n", " ") or " "
        advance = QFontMetricsF(self._document.defaultFont()).horizontalAdvance(sample)
        per_line = max(self._metrics.column_width / max(advance / len(sample), 1.0) - 3.0, 8.0)
        height, gap = self._metrics.line_height, self._metrics.paragraph_gap
        starts = shown.places
        lengths = map(int.__sub__, [*islice(starts, 1, None), shown.positions.length + 1], starts)
        by_lines = [gap + height * max(lines, 1) for lines in range(512)]
        return [
            by_lines[lines] if (lines := math.ceil(length / per_line)) < 512 else lines * height
            for length in lengths
        ]

    def _lay_out(self, block: int) -> BlockBox:
        shown = self._scene.shown
        box = lay_out_block(
            self._document.findBlockByNumber(block),
            text=shown.block_text(block),
            rtl=shown.is_rtl(block),
            width=self._metrics.column_width,
        )
        self._boxes[block] = box
        self._mark(block, box)
        return box

    def _mark(self, block: int, box: BlockBox) -> bool:
        shown = self._scene.shown
        spans = self._scene.spans.touching(*shown.code_points_of(block))
        mark_lines(box, shown=shown, block=block, spans=spans)
        place_lines(
            self._document.findBlockByNumber(block),
            box,
            sizes=self._metrics,
            continues=block + 1 in shown.continued,
        )
        if abs(box.height - self._heights.height(block)) < 0.01:
            return False
        self._heights.set_height(block, box.height)
        self._tell_later()
        return True

    def _measured(self, block: int, line: int, start: int, end: int) -> Intervals:
        box = self.box(block).lines[line]
        shown = self._scene.shown
        text = shown.block_text(block) if shown.positions.utf16.is_identity else None
        quick = text is not None and cuts_nothing(text, start) and cuts_nothing(text, end)
        if box.cells is None and quick:
            layout = self._document.findBlockByNumber(block).layout()
            return merged(run_intervals(layout.lineAt(line), start, end))
        cells = self.cells(block, line)
        return merged(
            [(cell.left, cell.right) for cell in cells if cell.start < end and cell.end > start]
        )

    def _release(self, visible: range) -> None:
        """Free the shaped text of blocks that have long been out of sight."""
        surplus = len(self._boxes) - _KEPT_BLOCKS
        if surplus <= 0:
            return
        for block in [block for block in self._boxes if block not in visible][:surplus]:
            del self._boxes[block]
            self._document.findBlockByNumber(block).clearLayout()

    def _tell_later(self) -> None:
        # Never from inside draw(): the view would move its scroll bar while it paints.
        if not self._teller.isActive():
            self._teller.start()

    def _tell_size(self) -> None:
        if abs(self.total_height - self._told_height) > 0.5:
            self._told_height = self.total_height
            self.height_changed.emit()
