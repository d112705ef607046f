"""A list of places: Enter and a click go there, Esc goes back to the text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from annotator.core.search.concordance import Hit
from annotator.gui.widgets.hit_rows import HitDelegate, HitModel
from annotator.gui.widgets.row_table import RowTable

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CHOOSING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class HitList(RowTable):
    """Rows of hits, of which several can be chosen."""

    went = Signal(object)
    """Hit whose place is wanted"""
    left = Signal()
    """The keyboard should go back to the text"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(HitDelegate(), parent)
        self.hits = HitModel(self)
        self.setModel(self.hits)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.clicked.connect(lambda index: self._clicked(index.row()))
        self._held = Qt.KeyboardModifier.NoModifier

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show hits; the row that was current stays where it is, if there is one."""
        row = self.currentIndex().row()
        if hits != self.hits.hits:
            self.hits.set_hits(hits)
            if hits:
                self.setCurrentIndex(self.hits.index(min(max(row, 0), len(hits) - 1)))
        self.viewport().update()

    def chosen(self) -> tuple[Hit, ...]:
        """Return the selected hits in row order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.hits.hits[row] for row in rows)

    def _clicked(self, row: int) -> None:
        if not self._held & _CHOOSING:
            self.went.emit(self.hits.hits[row])

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.modifiers()
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER and row >= 0:
            self.went.emit(self.hits.hits[row])
        else:
            super().keyPressEvent(event)
