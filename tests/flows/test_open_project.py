from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.commands.articles import SetStatus
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.errors import DiskFullError
from annotator.core.project import Project
from annotator.gui.bridge.commit_queue import Saving
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.memory.settings import Settings
from annotator.gui.window.main_window import MainWindow
from stored import new_project


def shown_article(window: MainWindow) -> int:
    shown = window.workspace.open_article
    return 0 if shown is None else shown.article.id


def test_opening_a_project_lists_its_articles_and_shows_the_first(window: MainWindow) -> None:
    assert window.article_list.model.rowCount() == 3
    assert shown_article(window) == 1
    assert window.windowTitle().startswith("news")


def test_the_article_open_last_is_shown_again(
    qtbot: QtBot, window: MainWindow, settings: Settings, project_path: Path
) -> None:
    with qtbot.waitSignal(window.workspace.article_opened):
        window.workspace.show_article(3)
    window.projects.close_project()
    qtbot.waitUntil(lambda: window.workspace.info is None)
    window.projects.open_path(project_path)
    qtbot.waitUntil(lambda: shown_article(window) == 3)


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, no_key = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, no_key)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, data, left, no_key))


def test_a_project_dropped_on_the_window_is_opened(
    qtbot: QtBot, empty_window: MainWindow, project_path: Path
) -> None:
    drop(empty_window, project_path)
    qtbot.waitUntil(lambda: shown_article(empty_window) == 1)


def test_a_project_that_cannot_be_opened_is_told_in_one_sentence(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.workspace.failed):
        window.projects.open_path(tmp_path / "nowhere.anno")
    assert "nowhere.anno" in window.notices.shown[-1].text
    assert shown_article(window) == 1


def test_what_cannot_be_saved_is_told_with_a_retry(qtbot: QtBot, window: MainWindow) -> None:
    window.workspace.saving_changed.emit(Saving(waiting=1, error=DiskFullError(path="x")))
    assert "disk is full" in window.status.saved.text()
    assert window.status.retry.isVisible()
    assert window.notices.shown[-1].action == window.workspace.retry_saving
    window.workspace.saving_changed.emit(Saving())
    assert window.notices.shown == ()
    assert window.status.saved.text() == "All changes saved"


def test_a_copy_holds_what_the_full_disk_could_not_take(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    target = tmp_path / "copy.anno"
    window.workspace.run(SetStatus(ArticleStatus.DONE))
    window.projects.write_copy(target)
    qtbot.waitUntil(lambda: bool(window.notices.shown))
    assert "copy.anno" in window.notices.shown[-1].text
    with Project.open(target) as copy:
        assert copy.layers.get(1).status is ArticleStatus.DONE


def test_closing_the_window_keeps_every_edit(
    qtbot: QtBot, window: MainWindow, project_path: Path
) -> None:
    for status in (ArticleStatus.DONE, ArticleStatus.SKIPPED, ArticleStatus.DONE):
        window.workspace.run(SetStatus(status))
    with qtbot.waitSignal(window.closed):
        window.close()
    with Project.open(project_path) as project:
        assert project.layers.get(1).status is ArticleStatus.DONE


def test_a_project_without_articles_says_how_to_get_some(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    new_project(tmp_path / "empty.anno").close()
    with qtbot.waitSignal(empty_window.article_list.model.listed):
        empty_window.projects.open_path(tmp_path / "empty.anno")
    assert not empty_window.commands["finish_and_next"].isEnabled()
    assert empty_window.commands["import_articles"].isEnabled()


def test_undo_says_what_it_would_take_back(qtbot: QtBot, window: MainWindow) -> None:
    undo = window.commands["undo"]
    with qtbot.waitSignal(window.workspace.committed):
        window.workspace.run(SetStatus(ArticleStatus.DONE))
    qtbot.waitUntil(lambda: "status" in undo.text())
    undo.trigger()
    qtbot.waitUntil(window.commands["redo"].isEnabled)
    assert not window.commands["status_done"].isChecked()


def test_the_sample_is_made_once_and_opened_again(
    qtbot: QtBot, empty_window: MainWindow, workspace: Workspace
) -> None:
    for _round in range(2):
        with qtbot.waitSignal(workspace.article_opened, timeout=10_000):
            empty_window.projects.open_sample()
        assert "sample" in empty_window.windowTitle()
        empty_window.projects.close_project()
        qtbot.waitUntil(lambda: workspace.info is None)


def test_a_project_that_another_window_has_can_be_read(
    qtbot: QtBot, empty_window: MainWindow, project_path: Path
) -> None:
    with Project.open(project_path):
        with qtbot.waitSignal(empty_window.workspace.failed):
            empty_window.projects.open_path(project_path)
        empty_window.notices.trigger()
        qtbot.waitUntil(lambda: shown_article(empty_window) == 1)
        assert empty_window.status.saved.text() == "Read-only"
        assert not empty_window.commands["finish_and_next"].isEnabled()
        empty_window.workspace.close_project()
