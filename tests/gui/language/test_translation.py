from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot
from typing_extensions import override

from annotator.gui.language.translation import Translation, locale_of, system_language


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    made = Translation(qapp)
    yield made
    made.apply("en")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(QLocale.c())


def test_arabic_sets_words_direction_and_digits(translation: Translation) -> None:
    translation.apply("ar")
    assert QCoreApplication.translate("PreferencesDialog", "Preferences") == "التفضيلات"
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QApplication.applicationDisplayName() == "واسم الأخبار العربية"
    assert QLocale().toString(123) == "١٢٣"


def test_the_language_can_be_changed_back(translation: Translation) -> None:
    translation.apply("ar")
    translation.apply("en")
    assert QCoreApplication.translate("PreferencesDialog", "Preferences") == "Preferences"
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_widgets_are_told_of_the_new_language(translation: Translation, qtbot: QtBot) -> None:
    class Heard(QLabel):
        count = 0

        @override
        def changeEvent(self, event: QEvent) -> None:
            self.count += event.type() == QEvent.Type.LanguageChange
            super().changeEvent(event)

    label = Heard()
    qtbot.addWidget(label)
    translation.apply("ar")
    qtbot.waitUntil(lambda: label.count == 1)


def test_the_buttons_of_qt_speak_arabic_too(translation: Translation, qtbot: QtBot) -> None:
    translation.apply("ar")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert "ل" in box.button(QDialogButtonBox.StandardButton.Cancel).text()


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "لا مقالات"),
        (1, "مقال واحد"),
        (2, "مقالان"),
        (5, "٥ مقالات"),
        (11, "١١ مقالًا"),
        (100, "١٠٠ مقال"),
    ],
)
def test_arabic_counts_in_its_six_ways(translation: Translation, count: int, said: str) -> None:
    translation.apply("ar")
    assert QCoreApplication.translate("FilterBar", "%Ln article(s)", "", count) == said


@pytest.mark.parametrize(("count", "said"), [(1, "1 article"), (2, "2 articles")])
def test_english_counts_too(translation: Translation, count: int, said: str) -> None:
    translation.apply("en")
    assert QCoreApplication.translate("FilterBar", "%Ln article(s)", "", count) == said


@pytest.mark.parametrize(
    ("language", "digits", "written"),
    [
        ("ar", "latin", "1,234"),
        ("ar", "arabic", "١٬٢٣٤"),
        ("en", "latin", "1,234"),
        ("en", "arabic", "١٬٢٣٤"),
    ],
)
def test_digits_are_chosen_apart_from_the_language(
    language: str, digits: str, written: str
) -> None:
    assert locale_of(language, digits).toString(1234) == written


def test_windows_that_are_open_get_the_new_digits(translation: Translation, qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    translation.apply("ar", "arabic")
    assert label.locale().toString(7) == "٧"
    translation.apply("ar", "latin")
    assert label.locale().toString(7) == "7"


def test_a_system_in_another_language_gets_english() -> None:
    assert system_language() == "en"
