from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.domain.article import ArticleStatus
from annotator.gui.article_list.filter_bar import FilterBar


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    made = FilterBar()
    qtbot.addWidget(made)
    made.resize(500, 120)
    made.show()
    return made


def lines(bar: FilterBar) -> int:
    return len({button.y() for button in bar.chips.buttons.values()})


def test_chips_have_names_where_there_is_room_and_marks_where_there_is_none(
    bar: FilterBar,
) -> None:
    assert bar.chips.are_named
    bar.resize(180, 120)
    assert not bar.chips.are_named
    bar.resize(500, 120)
    assert bar.chips.are_named


@pytest.mark.parametrize("width", [500, 300, 240, 180])
def test_chips_stand_on_one_line_inside_the_bar(bar: FilterBar, width: int) -> None:
    bar.resize(width, 120)
    assert bar.width() == width
    assert lines(bar) == 1
    for button in bar.chips.buttons.values():
        assert button.x() >= 0
        assert button.geometry().right() < bar.chips.width()


def test_a_mark_is_named_for_readers_and_in_its_tip(bar: FilterBar) -> None:
    bar.resize(180, 120)
    button = bar.chip(ArticleStatus.DONE)
    assert button.text() == "Done"
    assert "Done" in button.toolTip()


@pytest.fixture
def larger_letters(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    font = qapp.font()
    font.setPointSize(3 * before.pointSize())
    qapp.setFont(font)
    yield
    qapp.setFont(before)


def test_larger_letters_need_more_room(larger_letters: None, bar: FilterBar) -> None:
    bar.resize(360, 200)
    assert not bar.chips.are_named
