"""How articles and labels fall on the parts of a split."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.domain.scheme import Scheme
from annotator.gui.language.messages import number, percent
from annotator.gui.look.plain_text import label
from annotator.gui.transfers.split_words import SplitWords

if TYPE_CHECKING:  # as in transfer_calls
    from annotator.core.transfer.export_report import ExportReport, PartReport

_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_AROUND = QSize(64, 190)
"""What stands around the table, in pixels."""
_FRAME = QSize(20, 60)
"""About what a desktop puts around a window, in pixels."""


class SplitReportDialog(QDialog):
    """A table of labels and parts, and below it what is missing where; not modal."""

    def __init__(
        self, report: "ExportReport", scheme: Scheme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("split_report")
        self.setWindowTitle(self.tr("Labels in each part"))
        self._report = report
        self._words = SplitWords(scheme, self)
        self.told = label(self._words.of(report), role="muted", wrap=True)
        self._labels = sorted(report.spans, key=_by_scheme(scheme))
        columns = [one for name in report.parts for one in self._columns(name)]
        self.table = QTableWidget(len(self._labels) + 2, len(columns))
        self.table.setHorizontalHeaderLabels([head for head, _ in columns])
        names = [self._words.name(one) for one in self._labels]
        self.table.setVerticalHeaderLabels([self.tr("Articles"), *names, self.tr("All spans")])
        self._fill([cells for _, cells in columns])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.addWidget(label(self.tr("Labels in each part"), role="title"))
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        column.addWidget(buttons)
        room = self.screen().availableGeometry().size() - _FRAME
        self.resize((self._whole_table() + _AROUND).boundedTo(room))

    def _columns(self, name: str) -> Iterator[tuple[str, list[str]]]:
        """Yield head and cells: counts, their share of all, and what train has of them."""
        part = self._report.parts[name]
        counts = [part.spans.get(one, 0) for one in self._labels]
        yield name, [number(count) for count in (part.articles, *counts, sum(counts))]
        shares = [self._report.spans_share(name, one) for one in self._labels]
        total = sum(self._report.spans.values())
        whole = sum(counts) / total if total else 0.0
        head = self.tr("share")
        if name in self._report.shares:
            asked = percent(self._report.shares[name] / 100)
            head = self.tr("share (asked {asked})").format(asked=asked)
        yield head, [*map(percent, (self._report.articles_share(name), *shares, whole))]
        if part.seen is not None:
            yield self.tr("text in train"), self._seen(part, counts)

    def _seen(self, part: "PartReport", counts: list[int]) -> list[str]:
        seen = part.seen or {}
        pairs = zip((seen.get(one, 0) for one in self._labels), counts, strict=True)
        shares = [percent(own / count) if count else "" for own, count in pairs]
        whole = "" if part.seen_share is None else percent(part.seen_share)
        return ["", *shares, whole]

    def _fill(self, columns: list[list[str]]) -> None:
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for at, cells in enumerate(columns):
            for row, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setTextAlignment(_END)
                self.table.setItem(row, at, item)

    def _whole_table(self) -> QSize:
        across, down = self.table.horizontalHeader(), self.table.verticalHeader()
        return QSize(
            across.length() + down.sizeHint().width(), down.length() + across.sizeHint().height()
        )


def _by_scheme(scheme: Scheme) -> Callable[[str], tuple[int, str]]:
    """Return the key that puts labels in the order of the scheme, and unknown ones last."""
    places = {one.id: at for at, one in enumerate(scheme.labels)}
    return lambda name: (places.get(name, len(places)), name)
