"""Every command by its name: type a part of it, in Arabic or English, and run it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.arabic.match_key import match_key
from annotator.gui.window.command_names import names_by_action

WIDTH = 560
HEIGHT = 380
TOP = 60
ACTION_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Command:
    """An action with all the names it can be found by, folded."""

    action: QAction
    name: str
    words: str

    def shown(self) -> str:
        """Its name, and its keys behind it."""
        keys = self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{self.name}   \u2066{keys}\u2069" if keys else self.name


class CommandPalette(QFrame):
    """Lies over the window until a command is chosen or the keyboard goes elsewhere."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("command_palette")
        self.setProperty("role", "card")
        self._focus_before = parent.focusWidget()
        self._commands = [command_of(action) for action in actions]
        self.query = QLineEdit(self, clearButtonEnabled=True)
        self.query.setPlaceholderText(self.tr("Type a command, in English or Arabic"))
        self.query.setAccessibleName(self.tr("Command"))
        self.found = QListWidget(self)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.query)
        column.addWidget(self.found)
        self.query.textChanged.connect(self._fill)
        self.query.returnPressed.connect(self._run_chosen)
        self.found.itemClicked.connect(self._run)
        self.query.installEventFilter(self)
        self._fill("")

    def show_over(self, window: QWidget) -> None:
        """Show it in the upper middle of the window, with the keyboard."""
        width = min(WIDTH, window.width() - 40)
        height = min(HEIGHT, window.height() - TOP - 20)
        self.setGeometry((window.width() - width) // 2, TOP, width, height)
        self.show()
        self.raise_()
        self.query.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, query: str) -> None:
        self.found.clear()
        for command in found_by(self._commands, query):
            item = QListWidgetItem(command.action.icon(), command.shown(), self.found)
            item.setData(ACTION_ROLE, command.action)
            if not command.action.isEnabled():
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setToolTip(self.tr("Not possible now."))
        first = next((row for row in range(self.found.count()) if self._enabled(row)), -1)
        self.found.setCurrentRow(first)

    def _enabled(self, row: int) -> bool:
        return bool(self.found.item(row).flags() & Qt.ItemFlag.ItemIsEnabled)

    def _run_chosen(self) -> None:
        item = self.found.currentItem()
        if item is not None:
            self._run(item)

    def _run(self, item: QListWidgetItem) -> None:
        action = item.data(ACTION_ROLE)
        self._leave()
        if isinstance(action, QAction):
            action.trigger()

    def _leave(self) -> None:
        self.query.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        if self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._leave()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self.found.keyPressEvent(event)
                return True
        return False


def command_of(action: QAction) -> Command:
    """The action as a command that can be found by its names."""
    name = _plain(action.text())
    others = names_by_action().get(action.objectName(), ())
    words = " ".join(match_key(_plain(one)) for one in (name, *others))
    return Command(action, name, words)


def found_by(commands: Sequence[Command], query: str) -> list[Command]:
    """The commands that hold every word of the query, those that begin with it first."""
    wanted = match_key(query).split()
    fitting = [one for one in commands if all(word in one.words for word in wanted)]
    start = " ".join(wanted)
    return sorted(fitting, key=lambda one: not match_key(one.name).startswith(start))


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
