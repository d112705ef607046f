"""An article that is called done although part of it was never on screen: told, never refused."""

from pathlib import Path

import pytest

from annotator.core.domain.article import ArticleStatus
from annotator.core.project import Project
from annotator.gui.window.main_window import MainWindow
from flows.hands import Hands
from stored import new_project

LONG = "\n".join(f"الفقرة رقم {number} من خبر طويل جدا عن الباغوز." for number in range(60))


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A short article, a long one, a short one."""
    path = tmp_path / "long.anno"
    new_project(path, "خبر قصير", LONG, "خبر آخر").close()
    return path


def _told(hands: Hands) -> list[str]:
    return [notice.text for notice in hands.window.notices.shown]


def test_a_long_article_half_read_is_told(hands: Hands) -> None:
    hands.keys("Ctrl+Return")
    hands.qtbot.waitUntil(lambda: hands.shown.article.id == 3)
    assert any("of the article has been on screen" in text for text in _told(hands))
    (notice,) = hands.window.notices.shown
    assert notice.action is not None
    with hands.qtbot.waitSignal(hands.window.workspace.article_opened):
        notice.action()
    assert hands.shown.article.id == 2
    assert hands.shown.layer.status is ArticleStatus.DONE
    at = hands.view.on_screen()
    assert at is not None
    assert at.start > 0
    assert hands.view.caret() in range(at.start, at.end)


def test_an_article_that_was_read_is_not_told(hands: Hands) -> None:
    hands.open(1)
    hands.keys("Ctrl+Return")
    hands.qtbot.waitUntil(lambda: hands.shown.article.id == 2)
    assert _told(hands) == []


def test_a_jump_to_the_end_leaves_the_middle_unseen(hands: Hands) -> None:
    hands.qtbot.waitUntil(lambda: hands.window.article_pane.header.progress.share > 0)
    hands.keys("Ctrl+End")
    hands.keys("Ctrl+Return")
    hands.qtbot.waitUntil(lambda: hands.shown.article.id == 3)
    (text,) = _told(hands)
    assert "of the article has been on screen" in text


def test_a_long_article_read_page_by_page_is_not_told(hands: Hands) -> None:
    progress, seen = hands.window.article_pane.header.progress, [0]
    hands.view.seen.connect(lambda piece: seen.append(piece.end))

    def read_on() -> bool:
        at = hands.view.on_screen()
        if at is not None and seen[-1] == at.end:
            hands.keys("PageDown")
        return progress.share == 1.0

    hands.qtbot.waitUntil(read_on, timeout=50_000)
    hands.keys("Ctrl+Return")
    hands.qtbot.waitUntil(lambda: hands.shown.article.id == 3)
    assert _told(hands) == []


def test_what_was_seen_of_an_untouched_article_is_kept(
    hands: Hands, project_path: Path, empty_window: MainWindow
) -> None:
    hands.qtbot.waitUntil(lambda: hands.window.article_pane.header.progress.share > 0)
    hands.window.workspace.close_project()
    with Project.open(project_path) as project:
        assert project.layers.get(2).seen
        assert project.layers.get(2).status is ArticleStatus.NEW
