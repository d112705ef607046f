"""Panes that few look at every day, loaded and built when somebody asks for them.

This is, beside the dialogs, the one place of the window that imports inside functions for that
reason.
"""
# ruff: noqa: PLC0415 - see the first lines

from typing import TYPE_CHECKING

from annotator.gui.bridge.workspace import Workspace

if TYPE_CHECKING:
    from annotator.gui.register_panel.register_panel import RegisterPanel


def register_panel(workspace: Workspace) -> "RegisterPanel":
    """The register of the open project."""
    from annotator.gui.register_panel.register_panel import RegisterPanel

    return RegisterPanel(workspace)
