"""The line in which one says why a question is let be."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from annotator.gui.review_panel.question import Question


class ReasonLine(QLineEdit):
    """Shown while a question is being dismissed: Enter does it, Esc and leaving do not."""

    given = Signal(object, str)
    """Question and the reason, which may be empty"""
    left = Signal()
    """Nothing shall be dismissed"""

    def __init__(self) -> None:
        super().__init__()
        self._question: Question | None = None
        self._retranslate()
        self.hide()

    def ask(self, question: Question) -> None:
        """Ask for the reason to let a question be."""
        self._question = question
        self.clear()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Why dismiss it? Enter dismisses, Esc does not"))
        self.setAccessibleName(self.tr("Reason to dismiss the question, may stay empty"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        question = self._question
        if event.key() == Qt.Key.Key_Escape:
            self._question = None
            self.hide()
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and question is not None:
            self._question = None
            self.hide()
            self.given.emit(question, self.text().strip())
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
