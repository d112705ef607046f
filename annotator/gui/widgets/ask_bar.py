"""The bar that asks before something is changed: a name, a choice, and what it affects."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout
from typing_extensions import override

from annotator.gui.look.plain_text import label, menu_text

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class Ask:
    """A question.

    `line` is the text to begin with where one is to be typed, else None; `choices` are names
    and what they stand for. `effect` says what an answer would do, "" where nothing can be
    said; `act` does it. An answer is the line and the choice.
    """

    text: str
    verb: str
    act: Callable[[str, str], None]
    effect: Callable[[str, str], str]
    line: str | None = None
    choices: tuple[tuple[str, str], ...] = ()


class AskBar(QFrame):
    """Hidden until something is asked. Enter does it, Esc does not; it stops nobody else."""

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._ask: Ask | None = None
        self._text = label(wrap=True)
        self._effect = label(role="muted", wrap=True)
        self.line, self.choices = QLineEdit(), QComboBox()
        self.confirm, self.cancel = QPushButton(), QPushButton()
        for button in (self.confirm, self.cancel):
            button.setAutoDefault(False)
        self._lay_out()
        self._retranslate()
        self.hide()
        self.line.textChanged.connect(lambda _text: self._show_effect())
        self.choices.currentIndexChanged.connect(lambda _row: self._show_effect())
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.stop)

    @property
    def effect_text(self) -> str:
        """What is said about the answer that stands there."""
        return self._effect.text()

    def ask(self, ask: Ask) -> None:
        """Ask, and take the keyboard; a question that stands is dropped."""
        self._ask = None
        self.line.setText(ask.line or "")
        self.line.setVisible(ask.line is not None)
        self.line.setAccessibleName(ask.text)
        self.choices.clear()
        for name, value in ask.choices:
            self.choices.addItem(name, value)
        self.choices.setVisible(len(ask.choices) > 1)
        self.choices.setAccessibleName(ask.text)
        self._text.setText(ask.text)
        self.confirm.setText(menu_text(ask.verb))
        self._ask = ask
        self.show()
        self._show_effect()
        first = self.line if ask.line is not None else self.choices
        (first if not first.isHidden() else self.confirm).setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def stop(self) -> None:
        """Drop the question; nothing is changed."""
        if self._ask is not None:
            self._ask = None
            self.hide()
            self.ended.emit()

    def _answer(self) -> tuple[str, str]:
        return " ".join(self.line.text().split()), self.choices.currentData() or ""

    def _show_effect(self) -> None:
        ask = self._ask
        if ask is not None:
            effect = ask.effect(*self._answer())
            self._effect.setText(effect)
            self._effect.setVisible(bool(effect))
            self.confirm.setEnabled(ask.line is None or bool(self._answer()[0]))

    def _confirm(self) -> None:
        ask, answer = self._ask, self._answer()
        if ask is not None and self.confirm.isEnabled():
            self.stop()
            ask.act(*answer)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        for part in (self._text, self.line, self.choices, self._effect):
            column.addWidget(part)
        column.addLayout(buttons)

    def _retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
        elif event.key() in _ENTER and not self.cancel.hasFocus():
            self._confirm()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.stop()
        super().changeEvent(event)
