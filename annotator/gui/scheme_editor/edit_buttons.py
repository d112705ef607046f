"""A list with its buttons: add, move up and down, remove; each with a key in the list."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QToolButton

from annotator.gui.look.icons import icon
from annotator.gui.look.plain_text import set_tip


@dataclass(frozen=True, slots=True)
class EditButton:
    """One button: its icon, its key in portable spelling, and what it does."""

    icon: str
    keys: str
    act: Callable[[], None]


class EditButtons(QHBoxLayout):
    """The buttons in a row, by icon; they do not take Enter from the fields."""

    def __init__(self, view: QAbstractItemView, buttons: tuple[EditButton, ...]) -> None:
        super().__init__()
        self._buttons = {one.icon: (one, QToolButton()) for one in buttons}
        self.setSpacing(4)
        for one, button in self._buttons.values():
            button.setIcon(icon(one.icon))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _checked, act=one.act: act())
            shortcut = QShortcut(QKeySequence(one.keys), view, None)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)
            self.addWidget(button)
        self.addStretch()

    def __getitem__(self, name: str) -> QToolButton:
        return self._buttons[name][1]

    def set_names(self, names: dict[str, str]) -> None:
        """Say what each button does, by icon; tooltips show the key as well."""
        for name, text in names.items():
            one, button = self._buttons[name]
            keys = QKeySequence(one.keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setAccessibleName(text)
            set_tip(button, f"{text} ({keys})")
