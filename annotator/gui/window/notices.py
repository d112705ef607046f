"""Short messages inside the window: never modal, plain text, told to screen readers."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QEnterEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import label, menu_text

SHOWN_MS = 6000
SHOWN_LONGER_MS = 20000
"""For failures, and for what can be answered."""
_HANGING = 8
"""Pixels by which a line of a notice may leave its place."""
MOST = 3
WIDTH = 560
DISTANCE = 8
SHADOW = 14
GAP = 10
FROM_BELOW = 72
"""Clear of the two lines at the bottom: the record, and what the keys do."""


class Weight(StrEnum):
    """How much a notice matters; the value is its icon."""

    DONE = "saved"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Notice:
    """One message; `action` with its words is offered as a button.

    `key` names what the notice is about: a new notice of the same key takes its place.
    A notice that `stays` goes only by hand or by its key.
    """

    text: str
    weight: Weight = Weight.INFO
    action_text: str = ""
    action: Callable[[], None] | None = None
    key: str = ""
    stays: bool = False


class Notices(QWidget):
    """A short column of notices over the bottom of its parent.

    It moves nothing beneath it and takes no keyboard focus away.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notices")
        self._cards: list[_Card] = []
        self._ground = parent
        self._column = QVBoxLayout(self)
        # Room for the shadows, which are painted inside this widget.
        self._column.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        self._column.setSpacing(GAP)
        parent.installEventFilter(self)
        self.hide()

    @property
    def shown(self) -> tuple[Notice, ...]:
        """The notices on the screen, oldest first."""
        return tuple(card.notice for card in self._cards)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice; the oldest go when there are too many."""
        if notice.key:
            self.withdraw(notice.key)
        same = [card for card in self._cards if card.notice.text == notice.text]
        for card in (*same, *self._cards[: len(self._cards) - MOST + 1]):
            self._remove(card)
        card = _Card(notice, self)
        card.closed.clicked.connect(lambda: self._remove(card))
        card.ended.timeout.connect(lambda: self._remove(card))
        if card.action is not None:
            card.action.clicked.connect(lambda: self._act(card))
        self._cards.append(card)
        self._column.addWidget(card)
        self.show()
        self.raise_()
        self._place()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.text))

    def withdraw(self, key: str) -> None:
        """Take the notice of that key away, if it is there."""
        for card in [card for card in self._cards if card.notice.key == key]:
            self._remove(card)

    def trigger(self) -> None:
        """Run the action of the newest notice that has one; for the keyboard."""
        for card in reversed(self._cards):
            if card.notice.action is not None:
                self._act(card)
                return

    def _act(self, card: "_Card") -> None:
        self._remove(card)
        if card.notice.action is not None:
            card.notice.action()

    def _remove(self, card: "_Card") -> None:
        if card in self._cards:
            self._cards.remove(card)
            card.ended.stop()
            card.hide()
            card.deleteLater()
            self.setVisible(bool(self._cards))
            self._place()

    def _place(self) -> None:
        frame = self._ground.rect()
        width = min(WIDTH, frame.width() - 2 * DISTANCE)
        height = sum(card.height_for(width - 2 * SHADOW) + GAP for card in self._cards)
        height += 2 * SHADOW - GAP
        left = (frame.width() - width) // 2
        self.setGeometry(left, frame.height() - height - FROM_BELOW, width, height)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ground and event.type() == QEvent.Type.Resize:
            self._place()
        return False


class _Card(QFrame):
    """One notice on the screen; it does not end while the mouse is over it."""

    def __init__(self, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self.setProperty("role", "bar")
        self.setAccessibleName(notice.text)
        self.setGraphicsEffect(_shadow(self))
        self.ended = QTimer(self, singleShot=True)
        longer = notice.action is not None or notice.weight is Weight.ERROR
        self.ended.setInterval(SHOWN_LONGER_MS if longer else SHOWN_MS)
        text = label(notice.text, wrap=True)
        # Qt hangs the space at a line's end out on the wrong side of an Arabic line.
        text.setContentsMargins(_HANGING, 0, _HANGING, 0)
        mark = QLabel(self)
        mark.setPixmap(icon(notice.weight.value).pixmap(QSize(20, 20)))
        self.action: QPushButton | None = None
        if notice.action is not None:
            self.action = QPushButton(menu_text(notice.action_text), self, flat=True)
        self.closed = QToolButton(self)
        self.closed.setIcon(icon("close"))
        self.closed.setToolTip(self.tr("Dismiss"))
        self.closed.setAccessibleName(self.tr("Dismiss"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(mark)
        row.addWidget(text, 1)
        if self.action is not None:
            row.addWidget(self.action)
        row.addWidget(self.closed)
        self._start()

    def height_for(self, width: int) -> int:
        """The height the card needs in that width."""
        return max(self._row.totalHeightForWidth(width), self._row.sizeHint().height())

    def _start(self) -> None:
        if not self.notice.stays:
            self.ended.start()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.ended.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._start()


def _shadow(card: QWidget) -> QGraphicsDropShadowEffect:
    shadow = QGraphicsDropShadowEffect(card)
    shadow.setBlurRadius(SHADOW * 1.5)
    shadow.setOffset(0, 3)
    shadow.setColor(QColor(0, 0, 0, 90))
    return shadow
