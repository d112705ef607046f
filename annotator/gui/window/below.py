"""What stands below the text over the whole width: one table at a time, built when it is asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class Below(QStackedWidget):
    """Holds the tables; showing one turns the others away."""

    shown_wanted = Signal(bool)
    """Whether the place below the text is to be seen"""

    def show_page(self, page: QWidget) -> None:
        """Show a table."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        self.shown_wanted.emit(True)  # noqa: FBT003 - a signal of a bool

    def put_away(self) -> None:
        """Show no table any more."""
        self.shown_wanted.emit(False)  # noqa: FBT003 - a signal of a bool

    def has_keyboard(self, page: QWidget) -> bool:
        """Whether a table is shown and the keyboard is in it."""
        holder = page.window().focusWidget()
        return page.isVisible() and (holder is page or page.isAncestorOf(holder))
