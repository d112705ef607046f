from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.look.plain_text import label, menu_text, message_box, tooltip

RED = QColor("#ff0000")


@pytest.fixture
def trap(tmp_path: Path, qtbot: QtBot) -> str:
    """Markup that paints a red picture where it is taken for markup."""
    picture = QPixmap(60, 60)
    picture.fill(RED)
    path = tmp_path / "red.png"
    assert picture.save(str(path))
    return f'<p><img src="{path}"> title</p>'


def shows_red(widget: QWidget) -> bool:
    widget.resize(400, 200)
    image = widget.grab().toImage()
    return any(
        image.pixelColor(x, y) == RED
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    )


def test_the_trap_is_one(trap: str, qtbot: QtBot) -> None:
    widget = QLabel(trap)
    qtbot.addWidget(widget)
    assert shows_red(widget)


def box(text: str) -> QWidget:
    return message_box(QMessageBox.Icon.NoIcon, "title", text)


@pytest.mark.parametrize("made", [label, box])
def test_markup_is_shown_letter_by_letter(
    made: Callable[[str], QWidget], trap: str, qtbot: QtBot
) -> None:
    widget = made(trap)
    qtbot.addWidget(widget)
    assert not shows_red(widget)


def test_markup_in_a_tooltip_is_escaped(trap: str, qtbot: QtBot) -> None:
    widget = QLabel(tooltip(trap))
    qtbot.addWidget(widget)
    assert not shows_red(widget)


def test_a_tooltip_keeps_lines_and_nothing_stays_nothing() -> None:
    assert tooltip("a & b\nc") == "<qt>a &amp; b<br>c</qt>"
    assert tooltip("") == ""


def test_an_ampersand_in_a_name_is_no_access_key() -> None:
    assert menu_text("A&B") == "A&&B"
