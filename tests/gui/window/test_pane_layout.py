import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from annotator.gui.window.main_window import MainWindow
from annotator.gui.window.pane_layout import PaneLayout, Panes, Side


def build(qtbot: QtBot) -> PaneLayout:
    made = PaneLayout(Panes(*(QLineEdit() for _number in range(7))))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_list_stands_at_the_start_of_either_direction(qtbot: QtBot) -> None:
    layout = build(qtbot)
    start, centre = layout.panes.start, layout.panes.centre
    assert left_of(start) < left_of(centre)
    layout.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: left_of(start) > left_of(centre))


def left_of(widget: object) -> int:
    assert isinstance(widget, QLineEdit)
    return widget.mapToGlobal(widget.rect().topLeft()).x()


def test_a_state_brings_back_what_was_shown(qtbot: QtBot) -> None:
    layout, other = build(qtbot), build(qtbot)
    layout.show_side(Side.START, shown=False)
    layout.show_side(Side.GUIDELINES, shown=True)
    other.restore(layout.state())
    assert [other.is_wanted(side) for side in Side] == [False, True, True, False, False]


@pytest.mark.parametrize("state", [b"", b"x", b"\x01\x01\x00\xff\xff\xff\xff", b"rubbish" * 9])
def test_a_state_that_is_none_does_no_harm(qtbot: QtBot, state: bytes) -> None:
    layout = build(qtbot)
    layout.restore(state)
    assert layout.panes.centre.isVisible()


def test_the_guidelines_bring_the_end_with_them(qtbot: QtBot) -> None:
    layout = build(qtbot)
    layout.show_side(Side.END, shown=False)
    layout.show_side(Side.GUIDELINES, shown=True)
    assert layout.panes.guidelines.isVisible()


def test_the_keyboard_walks_round_the_panes_that_are_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.activateWindow()
    qtbot.waitActive(window)
    panes = window.panes.panes
    window.article_list.rows.setFocus()
    for pane in (panes.centre, panes.labels, panes.spans, panes.start):
        window.commands["next_pane"].trigger()
        holder = window.focusWidget()
        assert holder is pane or pane.isAncestorOf(holder)
