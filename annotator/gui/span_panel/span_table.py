"""The table widget of the span panel."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from annotator.core.domain.span import Span
from annotator.gui.span_panel.span_delegate import SpanDelegate
from annotator.gui.span_panel.span_rows import Column
from annotator.gui.span_panel.span_table_model import SPAN_ROLE, SpanTableModel
from annotator.gui.widgets.label_look import SWATCH, tinted

ROW_PAD = 12
LINE_ALPHA = 130
_LETTERS = {Column.PLACE: 5, Column.PIECES: 4, Column.NOTE: 4}
_GOING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_DELETING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class SpanTable(QTableView):
    """Sortable by every column; tells what a person wants with the rows."""

    went = Signal(str)
    """UUID of the span that was clicked or entered"""
    delete_wanted = Signal(object)
    """frozenset of UUIDs"""

    def __init__(self, model: SpanTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(SpanDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self._fit_rows()
        self._fit_columns()
        self.setSortingEnabled(True)
        self.sortByColumn(Column.PLACE, Qt.SortOrder.AscendingOrder)
        self.clicked.connect(self._go)

    def select_span(self, span: Span | None) -> None:
        """Select the row of a span and bring it into sight; None selects none."""
        if span is None:
            self.clearSelection()
            return
        row = self._model().row_of(span)
        if row < 0:
            return
        index = self.model().index(row, Column.LABEL)
        if self.selectionModel().isRowSelected(row, QModelIndex()):
            return
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def selected_uuids(self) -> frozenset[str]:
        """Return the UUIDs of the spans in the selected rows."""
        rows = self.selectionModel().selectedRows()
        return frozenset(self._model().span_at(index.row()).uuid for index in rows)

    def _model(self) -> SpanTableModel:
        model = self.model()
        assert isinstance(model, SpanTableModel), "set in __init__"  # noqa: S101
        return model

    def _fit_rows(self) -> None:
        header = self.verticalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(16)
        header.setDefaultSectionSize(self.fontMetrics().height() + ROW_PAD)

    def _fit_columns(self) -> None:
        header = self.horizontalHeader()
        header.setMinimumSectionSize(24)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        letter = self.fontMetrics().averageCharWidth()
        self.setColumnWidth(Column.LABEL, letter * 13 + SWATCH)
        for column, letters in _LETTERS.items():
            self.setColumnWidth(column, letter * letters)

    def _go(self, index: QModelIndex) -> None:
        span = index.data(SPAN_ROLE)
        alone = len(self.selectionModel().selectedRows()) == 1
        if isinstance(span, Span) and alone:
            self.went.emit(span.uuid)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self.model().rowCount():
            self._paint_lines(painter)
            return
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = self.viewport().rect().adjusted(16, 24, -16, -16)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        words = self.tr("No spans: pick a word in the text and press the key of a label.")
        painter.drawText(room, flags | Qt.TextFlag.TextWordWrap, words)

    def _paint_lines(self, painter: QPainter) -> None:
        """Paint a quiet line under each row on the screen."""
        page, height = self.viewport().rect(), self.rowHeight(0)
        first, last = self.rowAt(0), self.rowAt(page.bottom())
        ink = tinted(self.palette().color(QPalette.ColorRole.Mid), LINE_ALPHA)
        for row in range(first, (last if last >= 0 else self.model().rowCount() - 1) + 1):
            bottom = self.rowViewportPosition(row) + height - 1
            painter.fillRect(page.left(), bottom, page.width(), 1, ink)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The details of the chosen span take room from the table: keep its row in sight.
        rows = self.selectionModel().selectedRows()
        if len(rows) == 1:
            self.scrollTo(rows[0])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _GOING and self.currentIndex().isValid():
            self._go(self.currentIndex())
        elif event.key() in _DELETING:
            self.delete_wanted.emit(self.selected_uuids())
        else:
            super().keyPressEvent(event)
