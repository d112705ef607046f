"""The bar that asks before a change: what becomes of it, and what that affects."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.domain.scheme_mapping import SchemeImpact
from annotator.gui.look.plain_text import label, menu_text
from annotator.gui.scheme_editor.impact_text import impact_sentence
from annotator.gui.scheme_editor.scheme_edits import Answer, Question, SchemeEdits


class QuestionBar(QFrame):
    """Hidden until something is asked; the effect is looked up for every answer."""

    ended = Signal()

    def __init__(self, edits: SchemeEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._edits = edits
        self._question: Question | None = None
        self._before: QWidget | None = None
        self._text = label(role="heading", wrap=True)
        self.impact = label(wrap=True)
        self.answers = QComboBox()
        self.confirm = QPushButton()
        self.cancel = QPushButton()
        self.confirm.setProperty("role", "danger")
        for button in (self.confirm, self.cancel):
            button.setAutoDefault(False)
        self._lay_out()
        self._retranslate()
        self.hide()
        self.answers.currentIndexChanged.connect(self._look)
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.stop)

    def ask(self, question: Question) -> None:
        """Ask, and take the keyboard; a question that stands is dropped."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self._question = None
        self.answers.clear()
        self.answers.addItems([answer.name for answer in question.answers])
        self._question = question
        self._text.setText(question.text)
        self.confirm.setText(menu_text(question.verb))
        self.answers.setVisible(len(question.answers) > 1)
        self.answers.setAccessibleName(question.text)
        self.show()
        (self.cancel if self.answers.isHidden() else self.answers).setFocus()
        self._look()

    def stop(self) -> None:
        """Drop the question; nothing is changed."""
        if not self.isHidden():
            self._question = None
            # Qt would give the keyboard to whatever stands behind the bar.
            if self._before is not None and self.isAncestorOf(self.window().focusWidget()):
                self._before.setFocus()
            self.hide()
            self.ended.emit()

    def _chosen(self) -> Answer | None:
        if self._question is None:
            return None
        return self._question.answers[max(self.answers.currentIndex(), 0)]

    def _look(self) -> None:
        answer = self._chosen()
        self.impact.setText("")
        self.confirm.setEnabled(False)
        if answer is not None:
            self._edits.preview(answer.make, lambda impact: self._show(answer, impact))

    def _show(self, answer: Answer, impact: SchemeImpact) -> None:
        if answer is self._chosen():
            self.impact.setText(impact_sentence(impact))
            self.confirm.setEnabled(True)

    def _confirm(self) -> None:
        answer = self._chosen()
        self.stop()
        if answer is not None:
            self._edits.do_with_loss(answer.make)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.answers, 1)
        buttons.addStretch()
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addWidget(self.impact)
        column.addLayout(buttons)

    def _retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.stop()
        super().changeEvent(event)
