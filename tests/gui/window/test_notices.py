import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.window.notices import MOST, Notice, Notices


@pytest.fixture
def notices(qtbot: QtBot) -> Notices:
    ground = QWidget()
    ground.resize(800, 600)
    qtbot.addWidget(ground)
    ground.show()
    return Notices(ground)


def test_markup_in_a_notice_is_shown_as_it_is(notices: Notices) -> None:
    notices.show_notice(Notice("<b>bold</b>"))
    assert notices.shown[0].text == "<b>bold</b>"
    assert notices.isVisible()


def test_the_action_of_a_notice_runs_once_and_takes_it_away(qtbot: QtBot, notices: Notices) -> None:
    runs: list[int] = []
    notices.show_notice(Notice("gone", action_text="Undo", action=lambda: runs.append(1)))
    button = notices.findChild(QPushButton)
    assert button is not None
    button.click()
    assert runs == [1]
    assert notices.shown == ()
    assert not notices.isVisible()


def test_a_notice_of_the_same_key_takes_the_place_of_the_old_one(notices: Notices) -> None:
    notices.show_notice(Notice("old", key="k"))
    notices.show_notice(Notice("new", key="k"))
    assert [one.text for one in notices.shown] == ["new"]


def test_the_oldest_go_when_there_are_too_many(notices: Notices) -> None:
    for number in range(MOST + 2):
        notices.show_notice(Notice(str(number)))
    assert [one.text for one in notices.shown] == ["2", "3", "4"]


def test_notices_stay_inside_a_narrow_window(notices: Notices) -> None:
    ground = notices.parentWidget()
    assert ground is not None
    notices.show_notice(Notice("a sentence that is rather long " * 5))
    ground.resize(300, 400)
    assert ground.rect().contains(notices.geometry())
