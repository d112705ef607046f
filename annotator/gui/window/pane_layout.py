"""Where the panes stand: lists before the text, the rest behind it, tables below it."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

WIDTHS = (300, 760, 320)
START_HEIGHTS = (360, 440)
END_HEIGHTS = (280, 240, 420)
HEIGHTS = (470, 330)
LEAST_WIDTH = 160
LEAST_TEXT = 320
LEAST_HEIGHT = 90
"""Widths and a height that leave room for all panes on a laptop at 200 %."""
_LENGTH = 4


class Side(Enum):
    """What can be shown and hidden."""

    START = auto()
    END = auto()
    GUIDELINES = auto()
    REVIEW = auto()
    BELOW = auto()


@dataclass(frozen=True, slots=True)
class Panes:
    """The widgets of the window, by place; what shares a place stands under each other."""

    start: QWidget
    centre: QWidget
    labels: QWidget
    guidelines: QWidget
    spans: QWidget
    review: QWidget
    below: QWidget

    @property
    def end(self) -> tuple[QWidget, ...]:
        """The panes at the end, from top to bottom."""
        return (self.labels, self.guidelines, self.spans)

    def in_order(self) -> tuple[QWidget, ...]:
        """All of them, as the keyboard walks through them."""
        return (self.start, self.review, self.centre, *self.end, self.below)


class PaneLayout(QWidget):
    """Splitters that mirror with the window; docks would stay where they are.

    What the splitters keep in `saveState` is in reading order, so one state serves both
    directions, yet each direction has its own: widths are chosen by eye.
    """

    shown_changed = Signal()
    """A side was shown or hidden."""

    def __init__(self, panes: Panes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panes = panes
        self._end = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        for pane in panes.end:
            pane.setMinimumHeight(LEAST_HEIGHT)
            self._end.addWidget(pane)
        self._end.setSizes(list(END_HEIGHTS))
        self._start = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        for pane in (panes.start, panes.review):
            self._start.addWidget(pane)
        self._start.setSizes(list(START_HEIGHTS))
        self._row = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        for widget in (self._start, panes.centre, self._end):
            self._row.addWidget(widget)
        self._row.setSizes(list(WIDTHS))
        for at, stretch in enumerate((0, 1, 0)):
            self._row.setStretchFactor(at, stretch)
        self._whole = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        for widget in (self._row, panes.below):
            self._whole.addWidget(widget)
        self._whole.setSizes(list(HEIGHTS))
        self._whole.setStretchFactor(0, 1)
        self._whole.setStretchFactor(1, 0)
        self._splitters = (self._row, self._start, self._end, self._whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)
        self._start.setMinimumWidth(LEAST_WIDTH)
        self._end.setMinimumWidth(LEAST_WIDTH)
        panes.centre.setMinimumWidth(LEAST_TEXT)
        self._alone = False
        self._sides = {
            Side.START: panes.start,
            Side.END: self._end,
            Side.GUIDELINES: panes.guidelines,
            Side.REVIEW: panes.review,
            Side.BELOW: panes.below,
        }
        self._wanted = {side: side in {Side.START, Side.END} for side in Side}
        self._apply()

    def is_wanted(self, side: Side) -> bool:
        """Whether it is wished to be seen (focus mode hides it all the same)."""
        return self._wanted[side]

    def show_side(self, side: Side, *, shown: bool) -> None:
        """Show or hide a side; the guidelines bring the end with them."""
        self._wanted[side] = shown
        if side is Side.GUIDELINES and shown:
            self._wanted[Side.END] = True
        self._apply()

    def show_centre_alone(self, *, alone: bool) -> None:
        """Hide everything but the article, or show again what was there."""
        self._alone = alone
        self._apply()

    def focus_neighbour(self, *, forwards: bool) -> None:
        """Move the keyboard to the next pane that can be seen, round the end."""
        panes = [pane for pane in self.panes.in_order() if pane.isVisible()]
        if not panes:
            return
        here = next((at for at, pane in enumerate(panes) if _has_focus(pane)), -1)
        step = 1 if forwards else -1
        target = panes[(here + step) % len(panes)] if here >= 0 else panes[0]
        _focus(target)

    def state(self) -> bytes:
        """The sizes and what is shown, to be restored by `restore`."""
        parts = [bytes(self._wanted[side] for side in Side)]
        parts += (bytes(splitter.saveState().data()) for splitter in self._splitters)
        return b"".join(len(part).to_bytes(4, "big") + part for part in parts)

    def restore(self, state: bytes) -> None:
        """Take back a state; one that is none changes nothing.

        What stands below the text stays as it is: it is opened by its own keys.
        """
        shown, *sizes = _parts(state) or [b""]
        if len(shown) != len(Side):
            return
        for splitter, size in zip(self._splitters, sizes, strict=False):
            splitter.restoreState(size)
        kept = self._wanted[Side.BELOW]
        self._wanted = {side: bool(on) for side, on in zip(Side, shown, strict=True)}
        self._wanted[Side.BELOW] = kept
        self._apply()

    def _apply(self) -> None:
        for side, widget in self._sides.items():
            widget.setVisible(self._wanted[side] and not self._alone)
        lists = self._wanted[Side.START] or self._wanted[Side.REVIEW]
        self._start.setVisible(lists and not self._alone)
        self.shown_changed.emit()


def _parts(state: bytes) -> list[bytes]:
    """Return the parts of a state, each of which has its length before it."""
    parts = []
    while len(state) > _LENGTH:
        length = int.from_bytes(state[:_LENGTH], "big")
        parts.append(state[_LENGTH : _LENGTH + length])
        state = state[_LENGTH + length :]
    return parts


def _has_focus(pane: QWidget) -> bool:
    holder = pane.window().focusWidget()
    return holder is pane or pane.isAncestorOf(holder)


def _focus(pane: QWidget) -> None:
    target = pane
    while (proxy := target.focusProxy()) is not None:
        target = proxy
    if target.focusPolicy() == Qt.FocusPolicy.NoFocus:
        inside = (child for child in pane.findChildren(QWidget) if _takes_focus(child))
        target = next(inside, pane)
    target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible()
