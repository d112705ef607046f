"""What tests of the window stand on: settings of their own, a project, the real window."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.gui.bridge.workspace import Workspace
from annotator.gui.garbage import collect_due
from annotator.gui.memory.settings import Settings
from annotator.gui.window.main_window import MainWindow
from stored import new_project

ARTICLES = (
    "زار [الوزير](actor) [القاهرة](place)",
    "قال الرئيس إن الحرب انتهت",
    "وصلت 12 شاحنة إلى بيروت",
)

OpenWindow = Callable[[Path], MainWindow]


@pytest.fixture(autouse=True)
def no_modal_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may stop the window in a loop of its own; dialogs are opened, not executed."""

    def refuse(*_given: object, **_named: object) -> None:
        pytest.fail("a modal dialog was executed")

    for dialog in (QDialog, QMessageBox, QFileDialog, QMenu):
        monkeypatch.setattr(dialog, "exec", refuse)
    for name in ("question", "warning", "information", "critical"):
        monkeypatch.setattr(QMessageBox, name, refuse)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, refuse)


@pytest.fixture(autouse=True)
def collector_in_one_thread() -> Iterator[None]:
    """As in the app (annotator/gui/garbage.py): no widget may die in the storage thread."""
    gc.disable()
    yield
    collect_due()
    gc.enable()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings that nobody else reads."""
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def workspace(qtbot: QtBot) -> Iterator[Workspace]:
    """A workspace without a project."""
    made = Workspace()
    yield made
    made.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project of three articles, closed."""
    path = tmp_path / "news.anno"
    new_project(path, *ARTICLES).close()
    return path


@pytest.fixture
def opened(qtbot: QtBot, workspace: Workspace, project_path: Path) -> Workspace:
    """A workspace with the project of three articles, none of them on the screen."""
    with qtbot.waitSignal(workspace.project_opened):
        workspace.open_project(project_path)
    return workspace


@pytest.fixture
def empty_window(qtbot: QtBot, workspace: Workspace, settings: Settings) -> MainWindow:
    """The window with its start page."""
    window = MainWindow(workspace, settings)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def window(qtbot: QtBot, empty_window: MainWindow, project_path: Path) -> MainWindow:
    """The window with the project of three articles, the first one on the screen."""
    with qtbot.waitSignal(empty_window.workspace.article_opened):
        empty_window.projects.open_path(project_path)
    return empty_window
