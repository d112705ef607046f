"""The window on a small screen at 200 %: a laptop's 1366 by 768 is 683 by 384 points then."""

from PySide6.QtCore import QSize

from flows.hands import Hands

LAPTOP = QSize(683, 384)


def test_everything_fits(hands: Hands) -> None:
    hands.click("الرئيس")
    hands.keys("1")
    hands.window.resize(LAPTOP)
    assert hands.window.size() == LAPTOP
    assert hands.view.viewport().width() > 250
    assert hands.window.status.isVisible()
