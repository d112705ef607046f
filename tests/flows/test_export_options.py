"""The export dialog: sources, options of the format, seed, and refusing a loss."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.core.domain.article import SourceCount
from annotator.core.formats.registry import FORMATS
from annotator.gui.dialogs.export import ExportDialog
from annotator.gui.transfers.survey_calls import Offer
from annotator.gui.window.main_window import MainWindow


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> ExportDialog:
    """The dialog, its first count told."""
    window.transfers.choose_export()
    found = window.findChild(ExportDialog)
    assert found is not None
    qtbot.waitUntil(lambda: bool(found.outlook.losses.text()))
    return found


def is_shown(dialog: ExportDialog, page: QWidget) -> bool:
    return dialog.choice.isTabVisible(dialog.choice.indexOf(page))


def choose_format(dialog: ExportDialog, name: str) -> None:
    dialog.format.setCurrentIndex(dialog.format.findData(name))


def test_the_dialog_offers_what_every_format_declares(dialog: ExportDialog) -> None:
    options = dialog.choice.options
    for known in FORMATS:
        if known.writer is None:
            continue
        choose_format(dialog, known.name)
        assert is_shown(dialog, options) == bool(known.options)
        for option in known.options:
            box = options.box(option.name)
            assert tuple(box.itemData(at) for at in range(box.count())) == option.values
            box.setCurrentIndex(box.count() - 1)
        assert dialog.wish().writing == {one.name: one.values[-1] for one in known.options}


def test_what_was_chosen_for_a_format_stays_when_another_is_looked_at(
    dialog: ExportDialog,
) -> None:
    choose_format(dialog, "conll")
    dialog.choice.options.box("tagging").setCurrentIndex(1)
    choose_format(dialog, "jsonl")
    assert dialog.wish().writing == {}
    choose_format(dialog, "conll")
    assert dialog.wish().writing == {"tagging": "bilou"}


def test_an_option_is_written(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog, tmp_path: Path
) -> None:
    choose_format(dialog, "conll")
    dialog.choice.options.box("tagging").setCurrentIndex(1)
    dialog.target.setText(str(tmp_path / "out.conll"))
    dialog.export_button.click()
    qtbot.waitUntil(lambda: any(one.key == "export" for one in window.notices.shown))
    assert " U-" in (tmp_path / "out.conll").read_text(encoding="utf-8")


def test_the_count_follows_an_option(qtbot: QtBot, dialog: ExportDialog) -> None:
    choose_format(dialog, "messages")
    qtbot.waitUntil(lambda: "This format cannot hold" in dialog.outlook.losses.text())
    with qtbot.waitSignal(dialog.outlook.told):
        dialog.choice.options.box("values").setCurrentIndex(1)


def test_strict_writes_nothing_as_long_as_something_would_be_lost(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    dialog.strict.setChecked(True)
    assert dialog.export_button.isEnabled()
    assert dialog.wish().strict
    choose_format(dialog, "conll")
    qtbot.waitUntil(lambda: not dialog.export_button.isEnabled())
    assert dialog.note.text() == "Nothing is written as long as something would be lost."
    choose_format(dialog, "jsonl")
    qtbot.waitUntil(dialog.export_button.isEnabled)


def test_a_seed_is_asked_only_where_something_is_cut(dialog: ExportDialog) -> None:
    split = dialog.split
    assert not split.seed.isVisible()
    split.choice.setCurrentIndex(1)
    assert split.seed.isVisible()
    split.seed.setText("٤٢")
    assert (dialog.wish().split, dialog.wish().seed) == ("80/10/10", 42)
    split.choice.setCurrentIndex(0)
    assert (dialog.wish().split, dialog.wish().seed) == ("", 0)


def test_shares_of_ones_own_must_make_a_hundred(qtbot: QtBot, dialog: ExportDialog) -> None:
    split = dialog.split
    split.choice.setCurrentIndex(split.choice.count() - 1)
    assert not dialog.export_button.isEnabled()
    split.own_shares.setText("60/20/2")
    assert "make 100" in dialog.note.text()
    split.own_shares.setText("٦٠/٢٠/٢٠")
    assert dialog.export_button.isEnabled()
    assert dialog.wish().split == "60/20/20"
    qtbot.waitUntil(lambda: "dev" in dialog.outlook.counts.text())


def test_several_sources_are_searched_and_ticked_by_keys(dialog: ExportDialog) -> None:
    page = dialog.choice.sources
    names = ("أ ف ب", "الجزيرة", "رويترز")
    dialog.offer(Offer(people=(), sources=tuple(SourceCount(name, 1) for name in names)))
    assert is_shown(dialog, page)
    dialog.choice.setCurrentWidget(page)
    page.every.click()
    assert dialog.note.text() == "No source is chosen."
    page.search.setFocus()
    page.search.setText("الجزيره")
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    page.search.setText("رويترز")
    page.every.click()
    assert dialog.wish().choice.articles.sources == {"الجزيرة", "رويترز"}
    page.search.clear()
    assert page.every.checkState() is Qt.CheckState.PartiallyChecked
    page.every.click()
    assert dialog.wish().choice.articles.sources == frozenset()


def test_all_of_it_is_reached_on_a_small_screen(dialog: ExportDialog) -> None:
    dialog.resize(QSize(600, 340))
    assert dialog.height() == 340
    for widget in (dialog.export_button, dialog.note):
        assert dialog.rect().contains(widget.geometry().center())
    dialog.strict.setFocus()
    assert not dialog.strict.visibleRegion().isEmpty()
