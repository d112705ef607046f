"""The copy that an export is counted on goes with whoever asked for it."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from annotator.gui.bridge.workspace import Workspace
from annotator.gui.transfers.export_survey import ExportSurvey


class SlowWorkspace:
    """Answers when the test says so."""

    def __init__(self) -> None:
        self.answers: list[Callable[[Path], None]] = []

    def ask(self, query: object, then: Callable[[Path], None], failed: object) -> None:
        del query, failed
        self.answers.append(then)


def test_a_copy_that_comes_after_the_window_went_is_removed(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    workspace, window = SlowWorkspace(), QObject()
    ExportSurvey(cast("Workspace", workspace), window)
    delete(window)
    copy = tmp_path / "copy.snapshot.anno"
    copy.touch()
    workspace.answers[0](copy)
    assert not copy.exists()


def test_a_copy_goes_with_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    workspace, window = SlowWorkspace(), QObject()
    survey = ExportSurvey(cast("Workspace", workspace), window)
    copy = tmp_path / "copy.snapshot.anno"
    copy.touch()
    with qtbot.waitSignal(survey.failed):  # it is no project
        workspace.answers[0](copy)
    delete(window)
    assert not copy.exists()
