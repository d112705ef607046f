import pytest
from PySide6.QtGui import QColor
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from annotator.core.resources import resource_path
from annotator.gui.look.icons import COLOURED, DIRECTIONAL, icon, icon_names, pixmap, tinted


@pytest.mark.parametrize("name", sorted(icon_names()))
def test_every_icon_is_drawn_in_one_colour_on_the_same_grid(name: str, qapp: QApplication) -> None:
    source = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in source
    assert "currentColor" in source
    assert "#" not in source
    assert QSvgRenderer(tinted(name, "#ff0000").encode()).isValid()


@pytest.mark.parametrize("name", sorted(icon_names()))
def test_no_icon_is_empty(name: str, qapp: QApplication) -> None:
    image = pixmap(name, size=24, colour="#ff0000").toImage()
    points = [(x, y) for x in range(24) for y in range(24)]
    assert any(image.pixelColor(x, y).alpha() > 200 for x, y in points)


def test_an_icon_has_the_colour_asked_for(qapp: QApplication) -> None:
    image = pixmap("add", size=24, colour="#ff0000").toImage()
    assert image.pixelColor(12, 12) == QColor("#ff0000")


def test_a_pointing_icon_is_mirrored_and_a_clock_is_not(qapp: QApplication) -> None:
    def picture(name: str, *, rtl: bool) -> object:
        return pixmap(name, size=24, colour="#000000", rtl=rtl).toImage()

    assert picture("undo", rtl=True) != picture("undo", rtl=False)
    assert picture("time", rtl=True) == picture("time", rtl=False)


def test_a_picture_for_a_fine_screen_has_more_pixels(qapp: QApplication) -> None:
    fine = pixmap("add", size=24, colour="#000000", scale=2.0)
    assert fine.width() == 48
    assert fine.deviceIndependentSize().width() == 24


def test_lists_of_icons_name_icons_that_exist() -> None:
    assert icon_names() >= DIRECTIONAL
    assert icon_names() >= set(COLOURED)


def test_an_unknown_icon_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="no-such"):
        icon("no-such")
