"""The article alone on the whole screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from annotator.gui.window.pane_layout import PaneLayout


class FocusMode:
    """Hides everything but the article, and brings all of it back."""

    def __init__(self, window: QMainWindow, panes: PaneLayout) -> None:
        self._window = window
        self._panes = panes
        self._state_before = Qt.WindowState.WindowNoState

    def switch(self, on: bool) -> None:  # noqa: FBT001 - a slot of QAction.toggled
        """Begin or end it."""
        if on:
            self._state_before = self._window.windowState()
        self._panes.show_centre_alone(alone=on)
        self._window.menuBar().setVisible(not on)
        self._window.statusBar().setVisible(not on)
        full = self._state_before | Qt.WindowState.WindowFullScreen
        self._window.setWindowState(full if on else self._state_before)
