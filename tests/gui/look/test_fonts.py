from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from annotator.gui.look.fonts import (
    arabic_families,
    load_reading_font,
    missing_arabic_font,
    reading_families,
    reading_font,
    substitute,
    ui_font,
)


def test_amiri_comes_with_the_app(qapp: QApplication) -> None:
    assert load_reading_font()
    assert QFontInfo(reading_font("", 20)).family() == "Amiri"
    assert "Amiri" in arabic_families()
    assert not missing_arabic_font()


def test_the_chosen_font_comes_first_and_amiri_behind_it() -> None:
    assert reading_families("Noto Naskh Arabic")[:2] == ["Noto Naskh Arabic", "Amiri"]
    assert reading_families()[0] == "Amiri"


def test_a_font_that_is_not_installed_is_told(qapp: QApplication) -> None:
    load_reading_font()
    assert substitute(reading_font("No Such Font", 20)) == "Amiri"
    assert substitute(QFont(["Amiri"])) is None


def test_the_window_has_a_readable_size(qapp: QApplication) -> None:
    assert 10 <= ui_font().pointSizeF() <= 11
