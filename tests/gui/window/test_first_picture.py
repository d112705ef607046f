"""What waits for the first picture."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.window.first_picture import FirstPicture


def test_it_is_told_once_the_window_was_painted(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    picture = FirstPicture(window)
    told: list[bool] = []
    picture.shown.connect(lambda: told.append(window.isVisible()))
    with qtbot.waitSignal(picture.shown):
        window.show()
    window.repaint()
    assert told == [True]


def test_a_window_that_stays_hidden_is_not_waited_for(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitSignal(FirstPicture(window).shown):
        pass
    assert not window.isVisible()
