"""The dialog that says who is working now."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from annotator.core.domain.annotator import GOLD, Annotator
from annotator.gui.look.plain_text import label


class AnnotatorDialog(QDialog):
    """Offers the names the project knows; a new one may be typed."""

    wanted = Signal(str)
    """The name of who works from now on"""

    def __init__(self, current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choose_annotator")
        self.setWindowTitle(self.tr("Who is working?"))
        self.setMinimumWidth(420)
        self.name = QComboBox(editable=True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.addItem(current)
        self.name.setEditText(current)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        explanation = self.tr(
            "Spans belong to a person. Everybody has a layer of their own in each article; "
            "nobody’s spans are changed when somebody else works."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Who is working?"), role="title"))
        column.addWidget(label(explanation, role="muted", wrap=True))
        column.addWidget(self.name)
        column.addStretch()
        column.addWidget(self._buttons)
        self.name.currentTextChanged.connect(self._check)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    def set_annotators(self, people: Sequence[Annotator]) -> None:
        """Offer these names, too."""
        known = {self.name.itemText(at) for at in range(self.name.count())}
        self.name.addItems([one.name for one in people if one.name not in {*known, GOLD}])

    def _check(self, text: str) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(text.strip()))

    def _accept(self) -> None:
        self.accept()
        self.wanted.emit(self.name.currentText().strip())
