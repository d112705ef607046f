"""Where the panes stand: list at the start, article in the middle, the rest at the end."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

WIDTHS = (300, 760, 320)
END_HEIGHTS = (300, 260, 400)


@dataclass(frozen=True, slots=True)
class Panes:
    """The widgets of the window, by place."""

    start: QWidget
    centre: QWidget
    end: tuple[QWidget, ...]

    def in_order(self) -> tuple[QWidget, ...]:
        """All of them, as the keyboard walks through them."""
        return (self.start, self.centre, *self.end)


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
            self._end.addWidget(pane)
        self._end.setSizes(list(END_HEIGHTS[: len(panes.end)]))
        self._row = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        for widget in (panes.start, panes.centre, self._end):
            self._row.addWidget(widget)
        self._row.setSizes(list(WIDTHS))
        for at, stretch in enumerate((0, 1, 0)):
            self._row.setStretchFactor(at, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        self._alone = False
        self._wanted = {panes.start: True, self._end: True}
        for side in self._wanted:
            side.setMinimumWidth(200)

    @property
    def start_shown(self) -> bool:
        """Whether the list is wished to be seen (focus mode hides it all the same)."""
        return self._wanted[self.panes.start]

    @property
    def end_shown(self) -> bool:
        """Whether labels and spans are wished to be seen."""
        return self._wanted[self._end]

    def show_start(self, *, shown: bool) -> None:
        """Show or hide the list."""
        self._show(self.panes.start, shown=shown)

    def show_end(self, *, shown: bool) -> None:
        """Show or hide labels and spans."""
        self._show(self._end, shown=shown)

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
        shown = bytes([self.start_shown, self.end_shown])
        row, end = self._row.saveState().data(), self._end.saveState().data()
        return shown + len(row).to_bytes(4, "big") + bytes(row) + bytes(end)

    def restore(self, state: bytes) -> None:
        """Take back a state; one that is none changes nothing."""
        if len(state) < 6:  # noqa: PLR2004 - the length of the head that `state` writes
            return
        length = int.from_bytes(state[2:6], "big")
        self._row.restoreState(state[6 : 6 + length])
        self._end.restoreState(state[6 + length :])
        self.show_start(shown=bool(state[0]))
        self.show_end(shown=bool(state[1]))

    def _show(self, side: QWidget, *, shown: bool) -> None:
        self._wanted[side] = shown
        self._apply()

    def _apply(self) -> None:
        for side, wanted in self._wanted.items():
            side.setVisible(wanted and not self._alone)
        self.shown_changed.emit()


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
