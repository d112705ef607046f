"""Panes that few look at every day, loaded and built when somebody asks for them.

This is, beside the dialogs, the one place of the window that imports inside functions for that
reason.
"""
# ruff: noqa: PLC0415 - see the first lines

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.bridge.workspace import Workspace

if TYPE_CHECKING:
    from annotator.gui.register_panel.register_panel import RegisterPanel
    from annotator.gui.register_panel.register_source import RegisterSource
    from annotator.gui.search_panel.search_panel import SearchPanel


def load() -> None:
    """Load the panes now, in whichever thread this is."""
    from annotator.gui.register_panel import register_panel
    from annotator.gui.search_panel import search_panel

    del register_panel, search_panel


def register_source(workspace: Workspace, parent: QObject) -> "RegisterSource":
    """What the window knows of the register of the open project."""
    from annotator.gui.register_panel.register_source import RegisterSource

    return RegisterSource(workspace, parent)


def register_panel(workspace: Workspace, source: "RegisterSource") -> "RegisterPanel":
    """The pane of the register."""
    from annotator.gui.register_panel.register_panel import RegisterPanel

    return RegisterPanel(workspace, source)


def search_panel(workspace: Workspace) -> "SearchPanel":
    """The search of all articles."""
    from annotator.gui.search_panel.search_panel import SearchPanel

    return SearchPanel(workspace)
