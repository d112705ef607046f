"""All spans of the open article as a table that is changed by differences."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from typing_extensions import override

from annotator.core.domain.scheme import Label
from annotator.core.domain.span import Span
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.span_panel.span_cells import SpanCells, long_titles, titles
from annotator.gui.span_panel.span_rows import Column, SpanRows
from annotator.gui.widgets.label_list_model import NO_PARENT, Index
from annotator.gui.widgets.span_changes import span_changes

SPAN_ROLE = Qt.ItemDataRole.UserRole
LABEL_ROLE = Qt.ItemDataRole.UserRole + 1
MANY = 400
"""More differences than this are cheaper to show as a whole new table."""


class SpanTableModel(QAbstractTableModel):
    """One row per span; sorted by one column, filtered by label."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = SpanRows()
        self._all: Sequence[Span] = ()
        self._cells = SpanCells("", {})
        self._article_id: int | None = None

    def show(self, shown: OpenArticle | None) -> None:
        """Show another article, or what differs in the same one."""
        labels = {} if shown is None else {label.id: label for label in shown.scheme.labels}
        spans = () if shown is None else shown.layer.spans
        if shown is None or shown.article.id != self._article_id or labels != self._cells.labels:
            self._take(shown, labels)
            return
        changes = span_changes(self._all, spans)
        self._all = spans
        if len(changes.gone) + len(changes.come) > MANY:
            self._reset()
            return
        self._apply(changes.gone, changes.come)

    def hide_labels(self, label_ids: Iterable[str]) -> None:
        """Leave out the spans of these labels."""
        hidden = frozenset(label_ids)
        if hidden != self._rows.hidden_labels:
            self._rows.hidden_labels = hidden
            self._reset()

    def span_at(self, row: int) -> Span:
        """Return the span in a row; raises IndexError outside the table."""
        return self._rows.spans[self._turned(row)]

    def row_of(self, span: Span) -> int:
        """Return the row of a span as it is now, -1 if it is not shown."""
        index = self._rows.index_of(span)
        return -1 if index is None else self._turned(index)

    def label_of(self, span: Span) -> Label | None:
        """Return a span's label, None for one the scheme lacks."""
        return self._cells.labels.get(span.label)

    def refresh(self) -> None:
        """Read names and titles again, after a change of language."""
        if self._rows.spans:
            last = self.index(len(self._rows.spans) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def _take(self, shown: OpenArticle | None, labels: dict[str, Label]) -> None:
        self._article_id = None if shown is None else shown.article.id
        self._cells = SpanCells("" if shown is None else shown.article.text, labels)
        self._rows.set_ranks(labels)
        self._rows.text = self._cells.text
        self._all = () if shown is None else shown.layer.spans
        self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        self._rows.fill(self._all)
        self.endResetModel()

    def _apply(self, gone: Iterable[Span], come: Iterable[Span]) -> None:
        new = {span.uuid: span for span in come}
        for span in gone:
            self._change(span, new.pop(span.uuid, None))
        for span in new.values():
            self._insert(span)

    def _change(self, old: Span, new: Span | None) -> None:
        """Replace or remove one row; a row that stays in its place is only shown anew."""
        index = self._rows.index_of(old)
        if index is None:
            if new is not None:
                self._insert(new)
            return
        if new is not None and self._rows.stays(index, new):
            self._rows.replace(index, new)
            row = self._turned(index)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
            return
        row = self._turned(index)
        self.beginRemoveRows(NO_PARENT, row, row)
        self._rows.remove(index)
        self.endRemoveRows()
        if new is not None:
            self._insert(new)

    def _insert(self, span: Span) -> None:
        if not self._rows.shows(span):
            return
        index = self._rows.index_for(span)
        row = len(self._rows.spans) - index if self._rows.descending else index
        self.beginInsertRows(NO_PARENT, row, row)
        self._rows.insert(index, span)
        self.endInsertRows()

    def _turned(self, at: int) -> int:
        """Return the row of an index, or the index of a row: the same thing both ways."""
        return len(self._rows.spans) - 1 - at if self._rows.descending else at

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows.spans)

    @override
    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows.spans):
            return None
        span, column = self.span_at(index.row()), index.column()
        readers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._cells.shown(span, column),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._cells.spoken(span, column),
            Qt.ItemDataRole.ToolTipRole: lambda: self._cells.tip(span, column),
            SPAN_ROLE: lambda: span,
            LABEL_ROLE: lambda: self._cells.labels.get(span.label),
        }
        reader = readers.get(role)
        return reader() if reader else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return titles()[section]
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return long_titles()[section]
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._rows.column = Column(column) if 0 <= column < len(Column) else Column.PLACE
        self._rows.descending = order == Qt.SortOrder.DescendingOrder
        self._reset()
