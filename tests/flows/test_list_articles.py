import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.domain.article import ArticleStatus
from annotator.gui.window.main_window import MainWindow
from annotator.gui.window.pane_layout import Side


def shown_article(window: MainWindow) -> int:
    shown = window.workspace.open_article
    return 0 if shown is None else shown.article.id


def status_of(window: MainWindow, row: int) -> ArticleStatus | None:
    summary = window.article_list.model.summary(row)
    return None if summary is None else summary.status


def test_done_and_next_needs_one_key(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: status_of(window, 0) is not None)
    window.commands["finish_and_next"].trigger()
    qtbot.waitUntil(lambda: shown_article(window) == 2)
    qtbot.waitUntil(lambda: status_of(window, 0) is ArticleStatus.DONE)


def test_next_unfinished_goes_round_and_then_says_that_all_is_done(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.commands["finish_and_next"].trigger()
    qtbot.waitUntil(lambda: shown_article(window) == 2)
    window.commands["finish_and_next"].trigger()
    qtbot.waitUntil(lambda: shown_article(window) == 3)
    with qtbot.waitSignal(window.walk.all_finished):
        window.commands["skip"].trigger()
    assert window.notices.shown


def test_next_and_previous_walk_the_list_and_tell_its_ends(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.walk.end_reached):
        window.commands["previous_article"].trigger()
    window.commands["next_article"].trigger()
    qtbot.waitUntil(lambda: shown_article(window) == 2)
    window.commands["previous_article"].trigger()
    qtbot.waitUntil(lambda: shown_article(window) == 1)
    assert window.status.position.text() == "Article 1 of 3"


def test_a_status_chip_narrows_the_list_and_says_how_far(qtbot: QtBot, window: MainWindow) -> None:
    window.walk.set_status(ArticleStatus.DONE)
    bar = window.article_list.filter_bar
    with qtbot.waitSignal(window.article_list.model.listed):
        bar.chip(ArticleStatus.DONE).click()
    assert list(window.article_list.model.ids) == [1]
    assert bar.count_text() == "1 of 3"


def test_the_next_article_of_a_narrowed_list_is_the_one_that_took_the_place(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.article_list.model.listed):
        window.article_list.filter_bar.chip(ArticleStatus.NEW).click()
    # The first article has spans but is still new.
    with qtbot.waitSignal(window.article_list.model.listed):
        window.walk.set_status(ArticleStatus.DONE)
    window.commands["next_article"].trigger()
    qtbot.waitUntil(lambda: shown_article(window) == 2)


def test_a_click_on_a_row_opens_its_article(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.article_list.rows
    place = rows.visualRect(window.article_list.model.index(2)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: shown_article(window) == 3)


def test_the_arrow_keys_walk_the_rows(qtbot: QtBot, window: MainWindow) -> None:
    window.article_list.rows.setFocus()
    QTest.keyClick(window.article_list.rows, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown_article(window) == 2)


def test_a_list_that_gets_the_keyboard_opens_nothing_by_itself(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.workspace.article_opened):
        window.workspace.show_article(3)
    window.article_list.rows.clearFocus()
    window.article_list.rows.setFocus()
    assert window.article_list.rows.currentIndex().row() == 2


def test_searching_shows_the_list_and_takes_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    window.panes.show_side(Side.START, shown=False)
    window.commands["search_articles"].trigger()
    assert window.article_list.filter_bar.search.isVisible()
    window.article_list.filter_bar.search.setText("لا يوجد")
    qtbot.waitUntil(lambda: window.article_list.model.rowCount() == 0)
    window.article_list.filter_bar.clear()
    qtbot.waitUntil(lambda: window.article_list.model.rowCount() == 3)


def test_focus_mode_shows_the_article_alone_and_gives_everything_back(window: MainWindow) -> None:
    focus = window.commands["focus_mode"]
    focus.trigger()
    assert not window.article_list.isVisible()
    assert not window.span_panel.isVisible()
    assert window.article_pane.isVisible()
    focus.trigger()
    assert window.article_list.isVisible()
    assert window.span_panel.isVisible()


@pytest.mark.parametrize(("name", "keys"), [("finish_and_next", "Ctrl+Return"), ("undo", "Ctrl+Z")])
def test_the_most_used_commands_have_their_keys(window: MainWindow, name: str, keys: str) -> None:
    assert keys in [one.toString() for one in window.commands[name].shortcuts()]


def test_no_two_commands_have_the_same_keys(window: MainWindow) -> None:
    taken = [one.toString() for action in window.commands for one in action.shortcuts()]
    assert sorted(set(taken)) == sorted(taken)
