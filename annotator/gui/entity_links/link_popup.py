"""The small window in which a mention is linked to an entity."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.gui.entity_links.choices import Act, Choice
from annotator.gui.keys.key_positions import latin_sign
from annotator.gui.look.plain_text import label
from annotator.gui.widgets.two_line_rows import TwoLineDelegate, TwoLineModel, TwoLines

WIDTH = 340
MOST_ROWS = 7
TYPING_MS = 120
"""So long after the last letter the register is searched."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ALL = "all"
_NAMED: dict[int, str] = {Qt.Key.Key_Return: "", Qt.Key.Key_Enter: "", Qt.Key.Key_Delete: "Del"}
_WALKING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class LinkPopup(QFrame):
    """Lists choices with their keys; closes on a pick, on Esc, and on a click elsewhere.

    In the list a digit, N and Del pick at once; any other letter begins a search in the line.
    Shift and Enter pick for all mentions that read the same.
    It opens before the choices are known: keys pressed till then are done when they come.
    """

    picked = Signal(object)
    """Choice"""
    searched = Signal(str)
    """What to look for, "" for the text of the mention"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("link_popup")
        self.setProperty("role", "card")
        self._choices: tuple[Choice, ...] | None = None
        self._early: list[str] = []
        self._title, self._hint = label(role="muted"), label(role="muted", wrap=True)
        self._model = TwoLineModel(self)
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self._model)
        self.list.setItemDelegate(TwoLineDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(lambda index: self._pick_row(index.row()))
        self.list.installEventFilter(self)
        self.line = QLineEdit()
        self.line.installEventFilter(self)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._search)
        self.line.textEdited.connect(lambda _text: self._begin_search())
        self._place = QRect()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        for part in (self._title, self.list, self.line, self._hint):
            column.addWidget(part)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be picked now, nothing while it is being looked for."""
        return self._choices or ()

    def open_at(self, place: QRect, text: str) -> None:
        """Open under a place of the screen for a mention's text, still without choices."""
        self._name(text)
        self.line.clear()
        self._choices, self._early, self._place = None, [], place
        self._model.set_rows(())
        self._fit()
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show what can be picked, and do what was pressed meanwhile."""
        self._choices = tuple(choices)
        self._model.set_rows([TwoLines(one.title, one.detail, one.key) for one in choices])
        self.list.setCurrentIndex(self._model.index(0))
        self._fit()
        early, self._early = self._early, []
        for key in early:
            if self.isVisible():
                self._press(key)

    def _name(self, text: str) -> None:
        self.setWindowTitle(self.tr("Link to an entity"))
        self.line.setPlaceholderText(self.tr("Search the register…"))
        self.line.setAccessibleName(self.tr("Search the register"))
        self.list.setAccessibleName(self.tr("Entities"))
        self._hint.setText(self.tr("Shift+Enter: all that read the same"))
        # To the side of the window, whichever script the text is in.
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self._title.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        elided = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, WIDTH - 24)
        self._title.setText(elided)

    def _begin_search(self) -> None:
        self._choices = None
        self._typing.start()

    def _search(self) -> None:
        if self.isVisible():
            self.searched.emit(" ".join(self.line.text().split()))

    def _press(self, key: str) -> bool:
        """Pick what a key stands for; "" is Enter, _ALL is Enter with Shift."""
        if self._choices is None:
            self._early.append(key)
            return True
        if key in {"", _ALL}:
            self._pick_row(self.list.currentIndex().row(), for_all=bool(key))
            return True
        rows = [row for row, one in enumerate(self._choices) if one.key == key]
        if rows:
            self._pick_row(rows[0])
        return bool(rows) or key.isdecimal()

    def _pick_row(self, row: int, *, for_all: bool = False) -> None:
        if 0 <= row < len(self.choices):
            choice = self.choices[row]
            if for_all and choice.act is Act.LINK:
                choice = replace(choice, act=Act.LINK_ALL)
            self.close()
            self.picked.emit(choice)

    def _fit(self) -> None:
        if self.choices:
            rows = min(len(self.choices), MOST_ROWS)
            frame = 2 * self.list.frameWidth() + 4
            self.list.setFixedHeight(self.list.sizeHintForRow(0) * rows + frame)
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        self.move(self._corner())

    def _corner(self) -> QPoint:
        """Return where to stand: below the place, or above it where the screen ends."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self._place.right() - self.width() if rtl else self._place.left()
        top = self._place.bottom() + 6
        screen = self.screen().availableGeometry()
        if top + self.height() > screen.bottom():
            top = self._place.top() - self.height() - 6
        left = min(max(left, screen.left()), screen.right() - self.width())
        return QPoint(left, max(top, screen.top()))

    def _list_key(self, event: QKeyEvent) -> bool:
        """Do what a key means in the list; True when nobody else shall have it."""
        if event.key() in _NAMED:
            return self._press(_named(event))
        text = event.text()
        if len(text) != 1 or not text.isprintable() or text.isspace():
            return False
        # N is a place on the keyboard, whichever layout is on.
        is_new = "N" in {text.upper(), latin_sign(event)}
        if is_new or text.isdecimal():
            return self._press("N" if is_new else str(int(text)))
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.insert(text)
        self._begin_search()
        return True

    def _line_key(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER:
            if self._typing.isActive():
                self._typing.stop()
                self._search()
            return self._press(_named(event))
        if event.key() in _WALKING:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.event(event)
            return True
        return False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._list_key(event) if watched is self.list else self._line_key(event)
        return super().eventFilter(watched, event)


def _named(event: QKeyEvent) -> str:
    """Return what a key with a name stands for."""
    is_all = event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    return _ALL if is_all else _NAMED[event.key()]
