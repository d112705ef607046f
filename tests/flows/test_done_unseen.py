"""An article that is called done although part of it was never on screen: told, never refused."""

from pathlib import Path

import pytest

from annotator.core.domain.article import ArticleStatus
from flows.hands import Hands
from stored import new_project

LONG = "\n".join(f"الفقرة رقم {number} من خبر طويل جدا عن الباغوز." for number in range(200))


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


def test_an_article_that_was_read_is_not_told(hands: Hands) -> None:
    hands.open(1)
    hands.keys("Ctrl+Return")
    hands.qtbot.waitUntil(lambda: hands.shown.article.id == 2)
    assert _told(hands) == []


def test_a_long_article_read_to_its_end_is_not_told(hands: Hands) -> None:
    hands.view.reveal(len(LONG) - 1, len(LONG))
    hands.keys("Ctrl+Return")
    hands.qtbot.waitUntil(lambda: hands.shown.article.id == 3)
    assert _told(hands) == []
