from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.core.commands.articles import SetStatus
from annotator.core.domain.article import ArticleStatus, ArticleSummary
from annotator.core.domain.article_filter import ArticleFilter
from annotator.gui.article_list.model import PAGE, SUMMARY_ROLE, WAITING, ArticleListModel
from annotator.gui.bridge.workspace import Workspace
from stored import bring_in, incoming, new_project


@pytest.fixture
def model(qtbot: QtBot, workspace: Workspace, project_path: Path) -> ArticleListModel:
    made = ArticleListModel(workspace)
    with qtbot.waitSignal(made.listed):
        workspace.open_project(project_path)
    return made


def summary(qtbot: QtBot, model: ArticleListModel, row: int) -> ArticleSummary:
    qtbot.waitUntil(lambda: model.index(row).data(SUMMARY_ROLE) is not None)
    found = model.index(row).data(SUMMARY_ROLE)
    assert isinstance(found, ArticleSummary)
    return found


def test_the_model_keeps_the_rules_of_models(
    model: ArticleListModel, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_rows_wait_for_their_summaries_and_then_show_them(
    qtbot: QtBot, model: ArticleListModel
) -> None:
    assert model.rowCount() == 3
    assert model.index(0).data() == WAITING
    assert summary(qtbot, model, 0).span_count == 2


def test_the_open_articles_row_runs_ahead_of_the_file(
    qtbot: QtBot, model: ArticleListModel, workspace: Workspace
) -> None:
    summary(qtbot, model, 1)
    with qtbot.waitSignal(workspace.article_opened):
        workspace.show_article(2)
    workspace.run(SetStatus(ArticleStatus.DONE))
    assert workspace.saving.waiting
    assert summary(qtbot, model, 1).status is ArticleStatus.DONE


def test_rows_read_before_an_edit_do_not_hide_it(
    qtbot: QtBot, model: ArticleListModel, workspace: Workspace
) -> None:
    summary(qtbot, model, 0)
    with qtbot.waitSignal(workspace.article_opened):
        workspace.show_article(1)
    with qtbot.waitSignal(model.listed):
        model.reload()
    with qtbot.waitSignal(workspace.committed):
        assert model.index(0).data(SUMMARY_ROLE) is None  # asked for
        QCoreApplication.processEvents()
        workspace.run(SetStatus(ArticleStatus.DONE))
    with qtbot.waitSignal(workspace.article_opened):
        workspace.show_article(2)
    assert summary(qtbot, model, 0).status is ArticleStatus.DONE


def test_a_status_filter_lets_an_article_go_when_its_status_changes(
    qtbot: QtBot, model: ArticleListModel, workspace: Workspace
) -> None:
    with qtbot.waitSignal(model.listed):
        model.set_filter(ArticleFilter(statuses=frozenset({ArticleStatus.NEW})))
    before = list(model.ids)
    with qtbot.waitSignal(workspace.article_opened):
        workspace.show_article(before[0])
    with qtbot.waitSignal(model.listed):
        workspace.run(SetStatus(ArticleStatus.DONE))
    assert list(model.ids) == before[1:]
    assert model.total == 3


def test_far_rows_are_fetched_by_page_when_they_are_looked_at(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "many.anno"
    count = 3 * PAGE
    with new_project(path) as project:
        titled = (incoming(f"نص {n}", meta={"title": f"خبر {n}"}) for n in range(count))
        bring_in(project, *titled)
    model = ArticleListModel(workspace)
    with qtbot.waitSignal(model.listed):
        workspace.open_project(path)
    assert summary(qtbot, model, count - 1).title == f"خبر {count - 1}"
    assert model.index(0).data() == WAITING


def test_a_closed_project_leaves_no_rows(model: ArticleListModel, workspace: Workspace) -> None:
    workspace.close_project()
    assert model.rowCount() == 0
