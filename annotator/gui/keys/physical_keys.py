"""Shortcuts that work while the Arabic layout is on: the key's place counts, not its letter.

With Arabic as the only layout Qt gets Ctrl+م for Ctrl+L and finds no shortcut. Where a Latin
layout is set up as well Qt finds it by itself, and then no key press arrives here: so nothing
fires twice. Digits and function keys need no help in any layout (measured).
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from annotator.gui.keys.key_positions import SHIFTED, latin_sign, qt_key

CLAIMS_KEYS = "claims_keys"
"""Property of a widget that hears every key itself for a while; it says what for."""

_LAST_ASCII = 0x7F
_FIRST_SPECIAL = 0x01000000  # Qt numbers keys without a letter from here
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
) | Qt.KeyboardModifier.MetaModifier


class PhysicalKeys(QObject):
    """Watches the window that has the keyboard, from the application's start to its end.

    It watches windows rather than the application, so that only their few events pass
    through Python.
    """

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        # Installing twice moves the filter, it does not double it.
        if window is not None:
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return not is_ascii_or_special(event) and handled(event)


def is_ascii_or_special(event: QKeyEvent) -> bool:
    """Whether Qt knows the key by itself: a Latin sign, or none such as Escape."""
    return event.key() <= _LAST_ASCII or event.key() >= _FIRST_SPECIAL


def handled(event: QKeyEvent) -> bool:
    """Do what the key does on a Latin layout; False when it does nothing there.

    A letter alone belongs to the text field that has the keyboard, and everything belongs to
    an open menu and to the field that records shortcuts.
    """
    focus = QApplication.focusWidget()
    sign = latin_sign(event)
    window = QApplication.activeWindow()
    if sign is None or window is None or QApplication.activePopupWidget() is not None:
        return False
    has_command = bool(event.modifiers() & _COMMANDS)
    if is_recorder(focus) or (not has_command and is_claimed(event, focus)):
        return False
    wanted = sequences(sign, event.modifiers())
    matching = [action for action in reachable(window, focus) if matches(action, wanted)]
    if len(matching) == 1:
        fire(matching[0], event)
        return True
    # Two actions on one key are ambiguous, and Qt runs neither.
    return not matching and has_command and sent_in_latin(event, sign, focus)


def sequences(sign: str, modifiers: Qt.KeyboardModifier) -> list[QKeySequence]:
    """The sequences that a sign with modifiers can stand for; Shift+/ is also ?."""
    kept = modifiers & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
    )
    found = [QKeySequence(kept | qt_key(sign))]
    if sign in SHIFTED and kept & Qt.KeyboardModifier.ShiftModifier:
        bare = kept & ~Qt.KeyboardModifier.ShiftModifier
        found.append(QKeySequence(bare | qt_key(SHIFTED[sign])))
        found.append(QKeySequence(kept | qt_key(SHIFTED[sign])))
    return found


def reachable(window: QWidget, focus: QWidget | None) -> Iterator[QAction]:
    """The actions whose shortcut context holds here."""
    for action in window.findChildren(QAction):
        if action.shortcuts() and action.isEnabled() and _holds(action, window, focus):
            yield action


def matches(action: QAction, wanted: list[QKeySequence]) -> bool:
    """Whether one of the action's shortcuts is one of the wanted."""
    return any(keys in wanted for keys in action.shortcuts())


def fire(action: QAction, event: QKeyEvent) -> None:
    """Trigger the action, unless the key is held down and the action does not repeat."""
    if action.autoRepeat() or not event.isAutoRepeat():
        action.trigger()


def is_claimed(event: QKeyEvent, focus: QWidget | None) -> bool:
    """Whether a letter belongs to the widget that has the keyboard and not to a shortcut.

    A text field takes all of them; others are asked as Qt asks them on a Latin layout.
    """
    if focus is None or takes_letters(focus):
        return focus is not None
    asked = QKeyEvent(
        QEvent.Type.ShortcutOverride,
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
    )
    asked.ignore()
    QApplication.sendEvent(focus, asked)
    return asked.isAccepted()


def takes_letters(widget: QWidget | None) -> bool:
    """Whether letters typed now are text."""
    if isinstance(widget, (QLineEdit, QTextEdit, QPlainTextEdit)):
        return not widget.isReadOnly()
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QAbstractSpinBox)


def is_recorder(widget: QWidget | None) -> bool:
    """Whether the keyboard belongs to a field that records shortcuts, or that claims all keys."""
    if widget is None:
        return False
    records = isinstance(widget, QKeySequenceEdit)
    records = records or isinstance(widget.parentWidget(), QKeySequenceEdit)
    return records or bool(widget.property(CLAIMS_KEYS))


def sent_in_latin(event: QKeyEvent, sign: str, focus: QWidget | None) -> bool:
    """Give the widget the key of the Latin layout, so that Ctrl+C and its like work in it."""
    if focus is None:
        return False
    latin = QKeyEvent(
        QEvent.Type.KeyPress,
        qt_key(sign),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        "",
        event.isAutoRepeat(),
    )
    QApplication.sendEvent(focus, latin)
    return latin.isAccepted()


def _holds(action: QAction, window: QWidget, focus: QWidget | None) -> bool:
    context = action.shortcutContext()
    if context == Qt.ShortcutContext.ApplicationShortcut:
        return True
    widgets = [one for one in action.associatedObjects() if isinstance(one, QWidget)]
    if context == Qt.ShortcutContext.WidgetShortcut:
        return focus in widgets
    if context == Qt.ShortcutContext.WidgetWithChildrenShortcut:
        return focus is not None and any(one is focus or one.isAncestorOf(focus) for one in widgets)
    return any(one.window() is window or _is_menu_of(one, window) for one in widgets)


def _is_menu_of(widget: QWidget, window: QWidget) -> bool:
    """Whether a menu belongs to the window; a menu is a window of its own to Qt."""
    parent = widget.parentWidget()
    return parent is not None and parent.window() is window
