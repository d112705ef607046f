"""One small editor per kind of attribute; each tells its value when a person changed it."""

from collections.abc import Callable
from unicodedata import digit

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from annotator.core.domain.attribute_check import fits
from annotator.core.domain.scheme import AttributeKind, AttributeType
from annotator.core.domain.values import AttributeValue
from annotator.gui.look.plain_text import menu_text
from annotator.gui.widgets.flow_layout import FlowLayout
from annotator.gui.widgets.label_look import interface_language

_ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}
FEW = 6
"""Up to so many choices are buttons; more are a list."""


class AttributeEditor(QWidget):
    """Base of the editors: shows a value, and tells another one."""

    edited = Signal(str, object)
    """Attribute id, the new value (None: unset)"""

    def __init__(self, kind: AttributeType) -> None:
        super().__init__()
        self.kind = kind
        self.name = kind.names.in_language(interface_language())
        self._value: AttributeValue = None

    def show_value(self, value: AttributeValue) -> None:
        """Show a value without telling it."""
        self._value = value
        self._show(value)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what can have the keyboard here, in the order in which Tab walks."""
        proxy = self.focusProxy()
        return () if proxy is None else (proxy,)

    def _show(self, value: AttributeValue) -> None:
        raise NotImplementedError

    def _tell(self, value: AttributeValue) -> None:
        if value != self._value:
            self._value = value
            self.edited.emit(self.kind.id, value)

    def _fill(self, *widgets: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            widget.setAccessibleName(self.name)
            row.addWidget(widget)
        self.setFocusProxy(widgets[0])


class ButtonsEditor(AttributeEditor):
    """A few choices as buttons; pressing the chosen one again unsets an optional value.

    Tab stops here once; arrows walk the buttons and a digit presses the one at its place.
    """

    def __init__(self, kind: AttributeType) -> None:
        super().__init__(kind)
        self._many = kind.kind is AttributeKind.CHOICES
        self._buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        group.setExclusive(False)
        flow = FlowLayout(self)
        for choice in kind.choices:
            button = QToolButton()
            button.setText(menu_text(choice.names.in_language(interface_language())))
            button.setCheckable(True)
            button.setProperty("role", "choice")
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            button.setAccessibleDescription(self.name)
            button.clicked.connect(lambda _on, choice=choice.id: self._press(choice))
            group.addButton(button)
            flow.addWidget(button)
            self._buttons[choice.id] = button
        self._stop_at(next(iter(self._buttons.values())))

    @override
    def stops(self) -> tuple[QWidget, ...]:
        return tuple(self._buttons.values())

    @override
    def _show(self, value: AttributeValue) -> None:
        chosen = set(value) if isinstance(value, tuple) else {value}
        for choice, button in self._buttons.items():
            button.setChecked(choice in chosen)
        pressed = [button for button in self._buttons.values() if button.isChecked()]
        is_here = any(button.hasFocus() for button in self._buttons.values())
        if pressed and self._stop not in pressed and not is_here:
            self._stop_at(pressed[0])

    def _go(self, button: QToolButton) -> None:
        self._stop_at(button)
        button.setFocus()

    def _stop_at(self, stop: QToolButton) -> None:
        """Let Tab come to one button only; the keyboard stays where it is."""
        self._stop = stop
        for button in self._buttons.values():
            is_stop = button is stop
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )
        self.setFocusProxy(stop)

    def _press(self, choice: str) -> None:
        if self._many:
            chosen = tuple(one for one, button in self._buttons.items() if button.isChecked())
            self._tell(chosen or None)
            return
        unset = choice == self._value and not self.kind.required
        value = None if unset else choice
        self._show(value)
        self._tell(value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = list(self._buttons.values())
        number = digit(event.text(), 0) if len(event.text()) == 1 else 0
        if 0 < number <= len(buttons):
            self._go(buttons[number - 1])
            buttons[number - 1].click()
        elif event.key() in _ARROWS:
            back = event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Left}
            if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
                back = back != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
            at = next((at for at, one in enumerate(buttons) if one.hasFocus()), 0)
            self._go(buttons[(at + (-1 if back else 1)) % len(buttons)])
        else:
            super().keyPressEvent(event)


class ListEditor(AttributeEditor):
    """Many choices as a drop-down list with an empty first entry."""

    def __init__(self, kind: AttributeType) -> None:
        super().__init__(kind)
        self._list = QComboBox()
        self._list.addItem("—", None)
        for choice in kind.choices:
            self._list.addItem(choice.names.in_language(interface_language()), choice.id)
        self._list.activated.connect(lambda row: self._tell(self._list.itemData(row)))
        self._fill(self._list)

    @override
    def _show(self, value: AttributeValue) -> None:
        self._list.setCurrentIndex(max(self._list.findData(value), 0))


class SwitchEditor(AttributeEditor):
    """Yes or no."""

    def __init__(self, kind: AttributeType) -> None:
        super().__init__(kind)
        self._box = QCheckBox(menu_text(self.name))
        self._box.clicked.connect(self._tell)
        self._fill(self._box)

    @override
    def _show(self, value: AttributeValue) -> None:
        self._box.setChecked(value is True)


class LineEditor(AttributeEditor):
    """A text, a number or a date, written out; what does not fit is marked and not told."""

    def __init__(self, kind: AttributeType) -> None:
        super().__init__(kind)
        self._line = QLineEdit()
        self._line.editingFinished.connect(self._finish)
        self._line.textEdited.connect(lambda: self._mark(invalid=False))
        if kind.kind is AttributeKind.NUMBER:
            self._line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._fill(self._line)

    @override
    def _show(self, value: AttributeValue) -> None:
        self._mark(invalid=False)
        if not self._line.hasFocus() or not self._line.isModified():
            self._line.setText("" if value is None else _written(value))

    def _finish(self) -> None:
        text = self._line.text().strip()
        self._line.setModified(False)
        value = _read(self.kind.kind, text) if text else None
        invalid = bool(text) and (value is None or not fits(self.kind, value))
        self._mark(invalid=invalid)
        if not invalid:
            self._tell(value)

    def _mark(self, *, invalid: bool) -> None:
        self._line.setProperty("role", "invalid" if invalid else "")
        self._line.style().unpolish(self._line)
        self._line.style().polish(self._line)


def editor_for(kind: AttributeType) -> AttributeEditor:
    """Return a new editor for an attribute."""
    makers: dict[AttributeKind, Callable[[AttributeType], AttributeEditor]] = {
        AttributeKind.CHOICE: ButtonsEditor if len(kind.choices) <= FEW else ListEditor,
        AttributeKind.CHOICES: ButtonsEditor,
        AttributeKind.BOOLEAN: SwitchEditor,
    }
    return makers.get(kind.kind, LineEditor)(kind)


def _written(value: AttributeValue) -> str:
    return f"{value:g}" if isinstance(value, float) and value.is_integer() else str(value)


def _read(kind: AttributeKind, text: str) -> AttributeValue:
    """Return a typed value, None for a number that is none; any decimal digits are read."""
    if kind is AttributeKind.DATE:
        return "".join(str(digit(letter, letter)) for letter in text)
    if kind is not AttributeKind.NUMBER:
        return text
    try:
        number = float(text.replace("٫", ".").replace("٬", ""))
    except ValueError:
        return None
    return int(number) if number.is_integer() else number
