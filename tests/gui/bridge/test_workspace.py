from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.commands.articles import SetArticleNote, SetStatus
from annotator.core.commands.spans import AddSpan
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.errors import DiskFullError, DuplicateSpanError, ProjectMissingError
from annotator.core.project import Project
from annotator.gui.bridge.workspace import Workspace
from drawn_world import piece
from stored import new_project


@pytest.fixture
def article(qtbot: QtBot, opened: Workspace) -> Workspace:
    """The second article on the screen: no spans yet."""
    with qtbot.waitSignal(opened.article_opened):
        opened.show_article(2)
    return opened


def add(workspace: Workspace, surface: str, label: str = "actor") -> bool:
    shown = workspace.open_article
    assert shown is not None
    return workspace.run(AddSpan(label, (piece(shown.article.text, surface),)))


def labelled(workspace: Workspace) -> list[str]:
    shown = workspace.open_article
    assert shown is not None
    return [span.surface(shown.article.text) for span in shown.layer.spans]


def wait_saved(qtbot: QtBot, workspace: Workspace) -> None:
    qtbot.waitUntil(lambda: workspace.saving.waiting == 0)


def refuse_once(monkeypatch: pytest.MonkeyPatch) -> None:
    commit = Project.commit
    failures = iter([DiskFullError(path="x")])

    def failing(project: Project, edit: object) -> object:
        for error in failures:
            raise error
        return commit(project, edit)  # type: ignore[arg-type]

    monkeypatch.setattr(Project, "commit", failing)


def test_an_edit_shows_before_it_is_written(article: Workspace) -> None:
    assert add(article, "الرئيس")
    assert labelled(article) == ["الرئيس"]
    assert article.saving.waiting == 1


def test_an_edit_is_in_the_file_when_it_is_acknowledged(
    qtbot: QtBot, article: Workspace, project_path: Path
) -> None:
    with qtbot.waitSignal(article.committed):
        add(article, "الرئيس")
    article.close_project()
    with Project.open(project_path) as project:
        assert len(project.layers.get(2).spans) == 1


def test_an_edit_that_does_not_fit_is_told_and_changes_nothing(
    qtbot: QtBot, article: Workspace
) -> None:
    add(article, "الرئيس")
    with qtbot.waitSignal(article.failed) as told:
        assert not add(article, "الرئيس")
    assert isinstance(told.args[0], DuplicateSpanError)
    assert labelled(article) == ["الرئيس"]


def test_undo_and_redo_wait_behind_edits_on_their_way(qtbot: QtBot, article: Workspace) -> None:
    add(article, "الرئيس")
    add(article, "الحرب")
    article.undo()
    qtbot.waitUntil(lambda: labelled(article) == ["الرئيس"])
    article.redo()
    qtbot.waitUntil(lambda: labelled(article) == ["الرئيس", "الحرب"])
    wait_saved(qtbot, article)


def test_a_full_disk_keeps_the_edit_and_a_retry_writes_it(
    qtbot: QtBot, article: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_once(monkeypatch)
    add(article, "الرئيس")
    qtbot.waitUntil(lambda: isinstance(article.saving.error, DiskFullError))
    assert labelled(article) == ["الرئيس"]
    article.retry_saving()
    wait_saved(qtbot, article)
    assert article.saving.error is None


def test_an_article_opened_again_shows_edits_that_are_not_written_yet(
    qtbot: QtBot, article: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_once(monkeypatch)
    add(article, "الرئيس")
    qtbot.waitUntil(lambda: article.saving.error is not None)
    for article_id in (1, 2):
        with qtbot.waitSignal(article.article_opened):
            article.show_article(article_id)
    assert labelled(article) == ["الرئيس"]


def test_the_article_asked_for_last_wins(qtbot: QtBot, opened: Workspace) -> None:
    with qtbot.waitSignal(opened.article_opened) as first:
        for article_id in (1, 2, 3):
            opened.show_article(article_id)
    assert first.args[0].article.id == 3


def test_a_project_that_cannot_be_opened_leaves_the_open_one(
    qtbot: QtBot, article: Workspace, tmp_path: Path
) -> None:
    with qtbot.waitSignal(article.failed) as told:
        article.open_project(tmp_path / "nowhere.anno")
    assert isinstance(told.args[0], ProjectMissingError)
    assert article.info is not None
    assert add(article, "الرئيس")


def test_the_next_project_is_opened_when_every_edit_is_written(
    qtbot: QtBot, article: Workspace, project_path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.anno"
    new_project(other, "نص آخر").close()
    for number in range(5):
        article.run(SetArticleNote(f"note {number}"))
    with qtbot.waitSignal(article.project_opened):
        article.open_project(other)
    with Project.open(project_path) as project:
        assert project.layers.get(2).head.note == "note 4"


def test_no_edit_is_taken_while_a_project_is_being_opened(
    article: Workspace, project_path: Path
) -> None:
    article.open_project(project_path.with_name("nowhere.anno"))
    assert not add(article, "الرئيس")
    assert labelled(article) == []


def test_closing_writes_every_edit_that_waits(article: Workspace, project_path: Path) -> None:
    for number in range(5):
        article.run(SetArticleNote(f"note {number}"))
    article.run(SetStatus(ArticleStatus.DONE))
    article.close_project()
    with Project.open(project_path) as project:
        head = project.layers.get(2).head
    assert (head.note, head.status) == ("note 4", ArticleStatus.DONE)


def test_another_annotator_sees_an_own_layer_of_the_same_article(
    qtbot: QtBot, opened: Workspace
) -> None:
    with qtbot.waitSignal(opened.article_opened):
        opened.show_article(1)
    assert labelled(opened) == ["الوزير", "القاهرة"]
    opened.use_annotator("Omar")
    qtbot.waitUntil(lambda: opened.info is not None and opened.info.annotator.name == "Omar")
    qtbot.waitUntil(lambda: opened.open_article is not None and labelled(opened) == [])


def test_closing_a_changed_project_keeps_a_backup_of_it(
    qtbot: QtBot, article: Workspace, private_home: Path
) -> None:
    with qtbot.waitSignal(article.committed):
        add(article, "الرئيس")
    article.close_project()
    (backup,) = private_home.rglob("backups/*.anno")
    with Project.open(backup, read_only=True) as copy:
        assert len(copy.layers.get(2).spans) == 1
