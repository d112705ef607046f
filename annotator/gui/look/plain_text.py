"""Text of people shown as text: Qt takes strings that look like markup for markup.

A title such as `<img src=…>` in a QLabel, tooltip or message box would load a picture from
the disk. Other files of the window use these functions instead of the classes.
"""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from annotator.gui.look.icons import icon

_EDGE = 36
_PICTURES = {
    QMessageBox.Icon.Warning: "warning",
    QMessageBox.Icon.Critical: "error",
    QMessageBox.Icon.Question: "help",
}


def label(text: str = "", *, role: str = "", wrap: bool = False) -> QLabel:
    """A label that shows `text` letter by letter.

    Args:
        text: What to show.
        role: A look of the style sheet: title, heading, muted, error, warning or success.
        wrap: Whether long text breaks into lines.
    """
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    made.setText(text)
    return made


def tooltip(text: str) -> str:
    """A tooltip that shows `text` letter by letter, wrapped where it is long."""
    if not text:
        return ""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>")


def set_tip(widget: QWidget, text: str) -> None:
    """Explain a widget: to the eye as a tooltip, to a screen reader without its markup."""
    widget.setToolTip(tooltip(text))
    widget.setAccessibleDescription(text)


def menu_text(text: str) -> str:
    """A name for a menu or a button: its ampersands are letters, not access keys."""
    return text.replace("&", "&&")


def name_action(action: QAction, text: str) -> None:
    """Name an action after something of people; its tooltip is else made of that name."""
    action.setText(menu_text(text))
    action.setToolTip(tooltip(text))


def message_box(
    kind: QMessageBox.Icon, title: str, text: str, parent: QWidget | None = None
) -> QMessageBox:
    """A message box, still without buttons, that shows `text` letter by letter."""
    box = QMessageBox(parent)
    # The kind is set first: it is what a screen reader is told.
    box.setIcon(kind)
    box.setIconPixmap(icon(_PICTURES.get(kind, "info")).pixmap(_EDGE, _EDGE))
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box
