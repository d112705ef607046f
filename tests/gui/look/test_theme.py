import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from annotator.gui.look.icons import button_icon, icon
from annotator.gui.look.theme import Theme, article_view_sheet
from annotator.gui.look.theme_colours import THEMES, contrast, load_colours
from annotator.gui.look.theme_sheet import Look, built_theme, without_restyled

LETTERS = ("text", "muted", "accent", "success", "warning", "error")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    palette, font, icons = qapp.palette(), qapp.font(), QIcon.themeName()
    made = Theme(qapp)
    yield made
    made.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QIcon.setThemeName(icons)


@pytest.mark.parametrize("name", THEMES)
def test_letters_are_readable_on_every_ground(name: str) -> None:
    colours = load_colours(name)
    named = colours.as_names()
    for ground in (colours.page, colours.window):
        assert all(contrast(named[one], ground) >= 4.5 for one in LETTERS)
        assert contrast(colours.control, ground) >= 3
        assert contrast(colours.focus, ground) >= 3
    for ground in (colours.raised, colours.hover, colours.selection):
        assert contrast(colours.text, ground) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5


def test_high_contrast_is_high() -> None:
    colours = load_colours("high-contrast")
    assert all(contrast(colours.as_names()[one], colours.page) >= 7 for one in LETTERS)


def test_only_the_light_theme_is_light() -> None:
    assert [load_colours(name).dark for name in THEMES] == [False, True, True]


def test_a_theme_gives_palette_and_tells_its_colours(theme: Theme, qapp: QApplication) -> None:
    told: list[object] = []
    theme.theme_changed.connect(told.append)
    theme.apply("dark")
    assert told == [load_colours("dark")]
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == theme.colours.page


def test_the_same_theme_twice_tells_nothing(theme: Theme) -> None:
    theme.apply("dark")
    told: list[object] = []
    theme.theme_changed.connect(told.append)
    theme.apply("dark")
    assert told == []


def test_the_system_theme_is_light_where_the_system_says_nothing(theme: Theme) -> None:
    theme.apply("system")
    assert theme.colours == load_colours("light")


def test_the_sheet_follows_the_direction(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply("light")
    before = qapp.styleSheet()
    with qtbot.waitSignal(theme.theme_changed):
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert "QSlider::sub-page:horizontal" in before
    assert before != qapp.styleSheet()


def test_icons_on_the_screen_follow_theme_and_direction(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    undo = icon("undo")
    pictures = []
    for name in ("light", "dark"):
        theme.apply(name)
        pictures.append(undo.pixmap(24, 24).toImage())
    with qtbot.waitSignal(theme.theme_changed):
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pictures.append(undo.pixmap(24, 24).toImage())
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]


def test_widgets_can_still_have_a_font_of_their_own(theme: Theme, qtbot: QtBot) -> None:
    theme.apply("light")
    label = QLabel("x")
    qtbot.addWidget(label)
    label.setFont(QFont("Amiri", 30))
    label.ensurePolished()
    assert label.font().pointSize() == 30


def test_the_article_sheet_wins_over_the_theme(theme: Theme, qtbot: QtBot) -> None:
    class ArticleView(QTextEdit):
        pass

    theme.apply("dark")
    view = ArticleView()
    qtbot.addWidget(view)
    view.setStyleSheet(article_view_sheet("", 27, theme.colours))
    view.ensurePolished()
    theme.apply("light")
    assert view.font().pointSizeF() == 27
    assert view.font().families()[0] == "Amiri"


def test_a_font_name_cannot_leave_its_quotation_marks() -> None:
    sheet = article_view_sheet('x"; color: red', 20, load_colours("light"))
    assert '"x; color: red"' in sheet


def test_building_a_theme_leaves_no_traces(theme: Theme, private_home: Path) -> None:
    before, paths = dict(os.environ), QDir.searchPaths("icon")
    built = built_theme(Look(theme="light", density="compact", rtl=True))
    assert dict(os.environ) == before
    assert QDir.searchPaths("icon") == paths
    assert built.folder.is_relative_to(private_home / "cache")
    assert not (private_home / ".qt_material").exists()


def test_a_built_theme_is_read_again_and_not_built(private_home: Path) -> None:
    look = Look(theme="dark", density="comfortable", rtl=False)
    folder = built_theme(look).folder
    (folder / "window.qss").write_text("QLabel { color: red; }", encoding="utf-8")
    assert built_theme(look).sheet == "QLabel { color: red; }"


def test_a_cache_that_cannot_be_written_does_not_matter(private_home: Path) -> None:
    (private_home / "cache").write_text("a file where the folder should be", encoding="utf-8")
    assert "QPushButton" in built_theme(Look(theme="light", density="compact", rtl=False)).sheet


def test_every_picture_the_sheet_names_exists() -> None:
    built = built_theme(Look(theme="light", density="comfortable", rtl=True))
    named = {part.split(")")[0] for part in built.sheet.split("url(icon:/")[1:]}
    assert named
    assert all((built.folder / name).is_file() for name in named)


def test_rules_for_what_we_style_ourselves_are_left_out() -> None:
    base = "* { color: red; } QSpinBox, QDial { margin: 1px; } QLabel:hover { color: red; }"
    kept = without_restyled(base, "QAbstractSpinBox { color: blue; } QLabel { border: 0; }")
    assert kept == "QDial { margin: 1px; }"


def test_icons_of_default_buttons_have_the_colour_of_its_letters(theme: Theme) -> None:
    theme.apply("light")
    image = button_icon("add", on_accent=True).pixmap(30, 24).toImage()
    assert image.pixelColor(12, 12).name() == theme.colours.on_accent


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_an_icon_stands_clear_of_the_words_of_its_button(
    qtbot: QtBot, qapp: QApplication, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(direction)
    theme.apply("light")
    button = QPushButton(button_icon("keyboard"), "▉▉")
    qtbot.addWidget(button)
    button.show()
    image = button.grab().toImage()
    middle = range(image.height() // 2 - 4, image.height() // 2 + 4)
    inner = range(6, image.width() - 6)
    ground = image.pixelColor(6, image.height() // 2)
    drawn = [at for at in inner if any(image.pixelColor(at, y) != ground for y in middle)]
    gaps = [after - at - 1 for at, after in itertools.pairwise(drawn)]
    assert max(gaps) >= 5


def test_the_arrow_of_a_menu_stands_alike_in_both_directions(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    insets = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        qapp.setLayoutDirection(direction)
        theme.apply("light")
        button = QPushButton("▉▉", autoDefault=False)
        button.setMenu(QMenu(button))
        qtbot.addWidget(button)
        button.show()
        image = button.grab().toImage()
        if direction is Qt.LayoutDirection.LeftToRight:
            image = image.flipped(Qt.Orientation.Horizontal)
        ground = image.pixelColor(5, image.height() // 2)
        rows = range(image.height() // 2 - 4, image.height() // 2 + 5)
        inner = range(5, image.width())
        insets.append(next(x for x in inner if any(image.pixelColor(x, y) != ground for y in rows)))
    assert abs(insets[0] - insets[1]) <= 1
