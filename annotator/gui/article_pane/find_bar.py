"""The bar that finds a text in the article."""

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget
from typing_extensions import override

from annotator.gui.article_pane.finding import Finding
from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import label, set_tip


class FindBar(QFrame):
    """A line to type in, how many there are, and a way through them.

    Enter goes on, Shift+Enter back, Esc closes and leaves the current match selected.
    """

    matches_changed = Signal(object, int)
    """Sequence of Fragment, index of the current one or -1"""
    closed = Signal(object)
    """The current match as a Fragment, or None"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self._finding = Finding()
        self._near = 0
        self._line = QLineEdit()
        self._line.setClearButtonEnabled(True)
        self._line.textEdited.connect(self._search)
        self._count = label(role="muted")
        self._next = self._button("down", 1)
        self._previous = self._button("up", -1)
        self._close = QToolButton()
        self._close.setIcon(icon("close"))
        self._close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._line, 1)
        for widget in (self._count, self._previous, self._next, self._close):
            row.addWidget(widget)
        self.setFocusProxy(self._line)
        self._retranslate()
        self.hide()

    def set_text(self, text: str) -> None:
        """Search another article; an open bar searches it at once."""
        self._finding.set_text(text)
        if self.isVisible():
            self._search()

    def open_bar(self, query: str, *, near: int) -> None:
        """Show the bar; a non-empty query replaces the one that stands there.

        The first match at or after the code point `near` becomes current.
        """
        self._near = near
        self.show()
        if query:
            self._line.setText(query)
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()
        self._search()

    def step(self, by: int) -> None:
        """Go to a later (1) or earlier (-1) match."""
        self._finding.step(by)
        self._tell()

    def close_bar(self) -> None:
        """Hide the bar and hand the current match over."""
        match = self._finding.current_match
        self.hide()
        self.closed.emit(match)

    @property
    def count_text(self) -> str:
        """What the bar says about the matches."""
        return self._count.text()

    @property
    def has_keyboard(self) -> bool:
        """Whether keys go to the bar now."""
        return any(widget.hasFocus() for widget in (self._line, *self._buttons()))

    def _button(self, icon_name: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name))
        button.clicked.connect(lambda: self.step(by))
        return button

    def _buttons(self) -> tuple[QToolButton, ...]:
        return self._next, self._previous, self._close

    def _search(self) -> None:
        self._finding.search(self._line.text(), near=self._near)
        self._tell()

    def _tell(self) -> None:
        matches, current = self._finding.matches, self._finding.current
        locale = QLocale()
        if matches:
            text = self.tr("{number} of {count}").format(
                number=locale.toString(current + 1), count=locale.toString(len(matches))
            )
        else:
            text = self.tr("not found") if self._line.text().strip() else ""
        self._count.setText(text)
        for button in (self._next, self._previous):
            button.setEnabled(len(matches) > 1)
        self._line.setAccessibleDescription(text)
        self.matches_changed.emit(matches, current)

    def _retranslate(self) -> None:
        self._line.setPlaceholderText(self.tr("Find in the article"))
        self._line.setAccessibleName(self.tr("Find in the article"))
        for button, name in (
            (self._next, self.tr("Next match")),
            (self._previous, self.tr("Previous match")),
            (self._close, self.tr("Close")),
        ):
            set_tip(button, name)
            button.setAccessibleName(name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.matches_changed.emit((), -1)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._tell()
