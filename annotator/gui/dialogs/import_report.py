"""What an import did not take in, with the reason for each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.domain.exchange import Refusal
from annotator.gui.language.messages import sentence
from annotator.gui.look.plain_text import label

MOST_SHOWN = 5000


class ImportReportDialog(QDialog):
    """A table of places and reasons; not modal, and it can be copied."""

    def __init__(
        self,
        refusals: Sequence[Refusal],
        duplicates: Sequence[Refusal],
        garbled: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("import_report")
        self.setWindowTitle(self.tr("Not imported"))
        self.resize(760, 480)
        self._rows = [(one.place, sentence(one.reason)) for one in (*refusals, *duplicates)]
        advice = self.tr("Its text is garbled. Undo, and import it with “Repair garbled texts”.")
        self._rows += [(place, advice) for place in garbled]
        self.table = QTableWidget(min(len(self._rows), MOST_SHOWN), 2)
        self._fill()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        counts = self.tr("%Ln refused", "", len(refusals))
        doubles = self.tr("%Ln duplicate(s) skipped", "", len(duplicates))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.addWidget(label(self.tr("Not imported"), role="title"))
        column.addWidget(label(f"{counts} · {doubles}", role="muted"))
        column.addWidget(self.table, 1)
        column.addWidget(buttons)

    def copy(self) -> None:
        """Copy all rows, one per line."""
        lines = (f"{place}\t{reason}" for place, reason in self._rows)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _fill(self) -> None:
        self.table.setHorizontalHeaderLabels([self.tr("Where"), self.tr("Why")])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, 220)
        header.setStretchLastSection(True)
        for row, texts in enumerate(self._rows[:MOST_SHOWN]):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
