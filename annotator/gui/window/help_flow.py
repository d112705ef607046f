"""Preferences, shortcuts, about, diagnostics: what is about the app and not the project."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QMainWindow

from annotator.gui.memory.settings import Settings
from annotator.gui.window.late_dialogs import (
    about_dialog,
    command_palette,
    diagnostics,
    preferences_dialog,
    shortcuts_dialog,
)
from annotator.gui.window.notices import Notice, Notices, Weight


class HelpFlow(QObject):
    """Opens each of its dialogs once, beside the window."""

    def __init__(self, window: QMainWindow, settings: Settings, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._notices = notices
        self._open: dict[str, QDialog] = {}

    def preferences(self) -> None:
        """Show the preferences."""

        def make() -> QDialog:
            dialog = preferences_dialog(self._settings, self._window)
            dialog.shortcuts_requested.connect(self.shortcuts)
            return dialog

        self._show("preferences", make)

    def shortcuts(self) -> None:
        """Show every command with its keys."""
        actions = self._named_actions()
        self._show("shortcuts", lambda: shortcuts_dialog(actions, self._settings, self._window))

    def about(self) -> None:
        """Show version and licence."""
        self._show("about", lambda: about_dialog(self._window))

    def find_command(self) -> None:
        """Open the command palette."""
        command_palette(self._named_actions(), self._window).show_over(self._window)

    def copy_diagnostics(self) -> None:
        """Copy versions and settings, never a text."""
        QGuiApplication.clipboard().setText(diagnostics())
        text = self.tr("The diagnostic information is on the clipboard.")
        self._notices.show_notice(Notice(text, Weight.DONE))

    def _named_actions(self) -> list[QAction]:
        found = self._window.findChildren(QAction)
        return [action for action in found if action.objectName() and action.text()]

    def _show(self, name: str, make: Callable[[], QDialog]) -> None:
        dialog = self._open.get(name)
        if dialog is None:
            dialog = make()
            self._open[name] = dialog
            dialog.finished.connect(lambda: self._closed(name))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _closed(self, name: str) -> None:
        self._open.pop(name).deleteLater()
