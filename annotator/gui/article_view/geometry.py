"""The geometry of the shown article: which block and line stands where, laid out lazily."""

import math
from collections.abc import Set
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QTextDocument, QTextLayout

from annotator.gui.article_view.block_layout import free_block, lay_out_block, place_lines
from annotator.gui.article_view.boxes import BlockBox
from annotator.gui.article_view.document import ShownText
from annotator.gui.article_view.heights import BlockHeights
from annotator.gui.article_view.line_measure import LineMeasure
from annotator.gui.article_view.marks import Placed, mark_lines
from annotator.gui.article_view.metrics import Metrics, metrics
from annotator.gui.article_view.scene import Scene
from annotator.gui.article_view.style import ReadingStyle

_KEPT_BLOCKS = 80
"""Blocks whose shaped text is kept; the oldest ones are shaped again when they return."""

_SAME_HEIGHT = 0.01
"""Pixels by which two heights may differ and still be one."""


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
        self._placed: dict[int, dict[str, Placed]] = {}
        self._heights = BlockHeights()
        self._stale = True
        self._basis: tuple[ShownText, ReadingStyle, str, float] | None = None
        self._told_height = 0.0
        self._teller = QTimer(self)
        self._teller.setSingleShot(True)
        self._teller.setInterval(0)
        self._teller.timeout.connect(self.tell_height)

    @property
    def measures(self) -> Metrics:
        """The measures in use."""
        self._refresh()
        return self._metrics

    @property
    def block_count(self) -> int:
        """Number of blocks laid out or estimated."""
        self._refresh()
        return len(self._heights)

    @property
    def page_width(self) -> float:
        """The width of the page."""
        return max(self._document.pageSize().width(), 0.0)

    @property
    def total_height(self) -> float:
        """The height of the whole text with its margins, blocks out of sight estimated."""
        self._refresh()
        return self.known_height

    @property
    def known_height(self) -> float:
        """The height as it was last worked out; `height_changed` follows if it is another."""
        sizes = self._metrics
        return math.ceil(sizes.top_margin + self._heights.total() + sizes.bottom_margin)

    def reset(self) -> None:
        """Forget all geometry: the text, its width or its font may be other ones.

        Qt reports a change of page size, font or text several times while a view opens; what
        is really another is found out when the geometry is next asked for.
        """
        self._stale = True
        self._tell_later()

    def box(self, block: int) -> BlockBox:
        """Return the box of a block, laid out now if it is not yet."""
        self._refresh()
        box = self._boxes.get(block)
        if box is None:
            box = self._lay_out(block)
        return box

    def top(self, block: int) -> float:
        """Return the y of a block's top."""
        self._refresh()
        return self._metrics.top_margin + self._heights.top(block)

    def height(self, block: int) -> float:
        """Return the height of a block, measured or estimated."""
        self._refresh()
        return self._heights.height(block)

    def block_at(self, y: float) -> int:
        """Return the block at a y; the nearest one outside the text."""
        self._refresh()
        return self._heights.block_at(y - self._metrics.top_margin)

    def text_layout(self, block: int) -> QTextLayout:
        """Return Qt's layout of a block: use it at once and drop it, never keep it."""
        self.box(block)
        return self._document.findBlockByNumber(block).layout()

    def line(self, block: int, number: int) -> LineMeasure:
        """Return what measures a line of a block."""
        box = self.box(block)
        return LineMeasure(
            lambda: self._document.findBlockByNumber(block).layout(),
            number=number,
            box=box.lines[number],
            units=box.units,
        )

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

    def laid_out(self) -> Set[int]:
        """Return the blocks that are laid out now."""
        return self._boxes.keys()

    def tell_height(self) -> None:
        """Tell a changed height now; never call it while the text is being painted."""
        self._teller.stop()
        if abs(self.total_height - self._told_height) > _SAME_HEIGHT:
            self._told_height = self.total_height
            self.height_changed.emit()

    def _refresh(self) -> None:
        if not self._stale:
            return
        self._stale = False
        scene, font = self._scene, self._document.defaultFont()
        basis = (scene.shown, scene.style, font.key(), self.page_width)
        if self._basis is not None and all(map(_same, basis, self._basis)):
            return
        for block in self._boxes if self._basis and basis[0] is self._basis[0] else ():
            free_block(self._document.findBlockByNumber(block))
        self._basis = basis
        self._metrics = metrics(scene.style, font, self.page_width or 600.0)
        self._boxes.clear()
        self._placed.clear()
        self._heights = BlockHeights(self._estimates())

    def _estimates(self) -> list[float]:
        shown = self._scene.shown
        sample = shown.display[:400].replace("\n", " ") or " "
        advance = QFontMetricsF(self._document.defaultFont()).horizontalAdvance(sample)
        per_line = max(self._metrics.column_width / max(advance / len(sample), 1.0) - 3.0, 8.0)
        height, gap = self._metrics.line_height, self._metrics.paragraph_gap
        starts = shown.places
        lengths = map(int.__sub__, [*islice(starts, 1, None), shown.positions.length + 1], starts)
        # On average a paragraph's last line is half full.
        base, share = gap + 0.5 * height, height / per_line
        return [base + share * length for length in lengths]

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
        known = self._placed.setdefault(block, {})
        mark_lines(box, known, shown=shown, block=block, spans=spans)
        place_lines(
            self._document.findBlockByNumber(block),
            box,
            sizes=self._metrics,
            continues=block + 1 in shown.continued,
        )
        if abs(box.height - self._heights.height(block)) < _SAME_HEIGHT:
            return False
        self._heights.set_height(block, box.height)
        self._tell_later()
        return True

    def _release(self, visible: range) -> None:
        """Free the shaped text of blocks that have long been out of sight."""
        surplus = len(self._boxes) - _KEPT_BLOCKS
        if surplus <= 0:
            return
        for block in [block for block in self._boxes if block not in visible][:surplus]:
            del self._boxes[block], self._placed[block]
            free_block(self._document.findBlockByNumber(block))

    def _tell_later(self) -> None:
        # Never from inside draw(): the view would move its scroll bar while it paints.
        if not self._teller.isActive():
            self._teller.start()


def _same(one: object, other: object) -> bool:
    return one is other or (not isinstance(one, ShownText) and one == other)
