"""What a screen reader says of each thing that the keyboard reaches: its name, and no markup."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QKeySequenceEdit,
    QTabBar,
    QWidget,
)

from annotator.gui.scheme_editor.question_bar import QuestionBar
from annotator.gui.window.main_window import MainWindow
from flows.hands import Hands

DIALOGS = (
    "new_project",
    "choose_annotator",
    "edit_scheme",
    "export",
    "preferences",
    "command_palette",
    "shortcuts",
    "about",
)


def spoken(widget: QWidget, what: QAccessible.Text) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(what)


def everything(root: QWidget) -> Iterator[QWidget]:
    """The widgets of a window; parts that Qt makes of one widget are left to it.

    A bar that asks has its names from the question, so while it is hidden it has none.
    """
    whole = (QAbstractSpinBox, QComboBox, QKeySequenceEdit)
    for widget in (root, *root.findChildren(QWidget)):
        holder = widget.parent()
        is_idle = isinstance(holder, QuestionBar) and holder.isHidden()
        if not isinstance(holder, whole) and not is_idle and widget.window() is root.window():
            yield widget


def path(widget: QObject) -> str:
    """The widget and what it is in, up to the window."""
    name = widget.objectName() or type(widget).__name__
    holder: QObject | None = widget.parent()
    return name if holder is None else f"{name} < {path(holder)}"


def check_names(root: QWidget) -> None:
    """Fail for what the keyboard reaches and no name is given, and for markup in what is said."""
    name = QAccessible.Text.Name
    nameless = [path(one) for one in everything(root) if reached(one) and not spoken(one, name)]
    marked = [
        f"{path(one)}: {text}"
        for one in everything(root)
        for what in (name, QAccessible.Text.Description)
        if "<qt>" in (text := spoken(one, what))
    ]
    if nameless or marked:
        pytest.fail("\n".join((*nameless, *marked)))


def reached(widget: QWidget) -> bool:
    """Whether the keyboard comes to a widget itself; tabs have their own names."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.focusProxy() is None and not isinstance(widget, QTabBar)


def test_what_the_window_shows_has_names(window: MainWindow, hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    check_names(window)


def test_the_start_page_has_names(empty_window: MainWindow) -> None:
    check_names(empty_window.start_page)


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_has_names(window: MainWindow, hands: Hands, name: str) -> None:
    before = set(QApplication.topLevelWidgets())
    window.commands[name].trigger()

    def opened() -> list[QWidget]:
        now = set(QApplication.topLevelWidgets()) - before
        inside = window.findChildren(QWidget, "command_palette")
        return [one for one in (*now, *window.findChildren(QDialog), *inside) if one.isVisible()]

    hands.qtbot.waitUntil(lambda: bool(opened()))
    for dialog in opened():
        check_names(dialog)
        dialog.close()
