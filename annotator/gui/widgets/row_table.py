"""One column of rows of one height, for lists that may have many thousands of them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)
from typing_extensions import override


class RowDelegate(QStyledItemDelegate):
    """A delegate whose rows all have the same height."""

    def row_height(self, font: QFont) -> int:
        """The height every row has, in device-independent pixels."""
        raise NotImplementedError


class RowTable(QTableView):
    """Shows a model of one column; where it is empty it says why.

    A table and not a QListView: that one asks the model about each of its rows when it is
    reset, which takes half a second for 100,000 of them; a table takes 3 ms.
    """

    def __init__(self, delegate: RowDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty_text = ""
        self.setObjectName("row_table")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("#row_table { border: 0; border-radius: 0; }")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self._size_rows()

    def _size_rows(self) -> None:
        height = self._delegate.row_height(self.font())
        header = self.verticalHeader()
        header.setMinimumSectionSize(height)
        header.setDefaultSectionSize(height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.empty_text and (self.model() is None or not self.model().rowCount()):
            paint_empty(self, self.empty_text)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if event.type() in kinds and hasattr(self, "_delegate"):
            self._size_rows()


def paint_empty(view: QAbstractItemView, text: str) -> None:
    """Paint into an empty view why it is empty."""
    painter = QPainter(view.viewport())
    painter.setPen(view.palette().color(QPalette.ColorRole.PlaceholderText))
    room = view.viewport().rect().adjusted(16, 20, -16, -16)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
    painter.drawText(room, flags | Qt.TextFlag.TextWordWrap, text)
