"""The scheme editor over the project of three articles."""

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.domain.scheme import Scheme
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.scheme_editor.scheme_editor import SchemeEditor


@pytest.fixture
def editor(qtbot: QtBot, opened: Workspace) -> SchemeEditor:
    """The editor, on the screen."""
    made = SchemeEditor(opened)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def scheme(workspace: Workspace) -> Scheme:
    """The scheme as the file holds it."""
    assert workspace.info is not None
    return workspace.info.scheme
