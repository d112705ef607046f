"""User stories run in the real window: the fixtures are those of the window's own tests."""

from gui.conftest import (
    empty_window,
    no_modal_loop,
    opened,
    project_path,
    settings,
    window,
    workspace,
)

__all__ = [
    "empty_window",
    "no_modal_loop",
    "opened",
    "project_path",
    "settings",
    "window",
    "workspace",
]
