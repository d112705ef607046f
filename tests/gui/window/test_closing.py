from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.core.commands.articles import SetStatus
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.errors import DiskFullError
from annotator.core.project import Project
from annotator.gui.transfers.tasks import Task
from annotator.gui.window.main_window import MainWindow


def box(window: MainWindow) -> QMessageBox | None:
    found = [one for one in window.findChildren(QMessageBox) if one.isVisible()]
    return found[-1] if found else None


def button(window: MainWindow, text: str) -> QAbstractButton:
    shown = box(window)
    assert shown is not None
    return next(one for one in shown.buttons() if one.text() == text)


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch, window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with one edit that the disk does not take."""

    def refuse(project: Project, edit: object) -> None:
        raise DiskFullError(path=project.path)

    monkeypatch.setattr(Project, "commit", refuse)
    window.workspace.run(SetStatus(ArticleStatus.DONE))
    qtbot.waitUntil(lambda: window.workspace.saving.error is not None)
    return window


def test_closing_with_unwritten_changes_asks_and_staying_keeps_them(
    qtbot: QtBot, full_disk: MainWindow
) -> None:
    full_disk.close()
    qtbot.waitUntil(lambda: box(full_disk) is not None)
    button(full_disk, "Keep working").click()
    assert full_disk.isVisible()
    assert full_disk.workspace.saving.waiting == 1


def test_once_the_disk_has_room_a_retry_saves_and_closes(
    qtbot: QtBot,
    full_disk: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    project_path: Path,
) -> None:
    full_disk.close()
    qtbot.waitUntil(lambda: box(full_disk) is not None)
    monkeypatch.undo()
    with qtbot.waitSignal(full_disk.closed):
        button(full_disk, "Retry").click()
    with Project.open(project_path) as project:
        assert project.layers.get(1).status is ArticleStatus.DONE


def test_unwritten_changes_go_only_when_that_is_said(qtbot: QtBot, full_disk: MainWindow) -> None:
    full_disk.close()
    qtbot.waitUntil(lambda: box(full_disk) is not None)
    with qtbot.waitSignal(full_disk.closed):
        button(full_disk, "Close without them").click()


def test_closing_during_work_asks_once_and_stops_it(qtbot: QtBot, window: MainWindow) -> None:
    task = Task("Import")
    window.status.tasks.add(task)
    window.close()
    assert window.isVisible()
    button(window, "Stop it and close").click()
    assert task.cancelled
    with qtbot.waitSignal(window.closed):
        task.ended.emit()


def test_an_ordinary_close_asks_nothing(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()
    assert box(window) is None
