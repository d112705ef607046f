"""The import dialog: an encoding, and repair, for each file or for those that look alike."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.transfer.file_reading import FileReading
from annotator.gui.dialogs.import_articles import ImportDialog
from annotator.gui.dialogs.import_encodings import ImportEncodings
from annotator.gui.window.main_window import MainWindow

TEXT = "قال الرئيس إن الحرب انتهت في المدينة وإن السلام قريب"
GARBLED = TEXT.encode("cp1256").decode("cp1252")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two sound texts, two in an old encoding, two garbled, one in none that is sure."""
    made = tmp_path / "in"
    made.mkdir()
    for name, data in {
        "a1.txt": f"{TEXT} 1".encode(),
        "a2.txt": f"{TEXT} 2".encode(),
        "b1.txt": f"{TEXT} 3".encode("cp1256"),
        "b2.txt": f"{TEXT} 4".encode("cp1256"),
        "c1.txt": f"{GARBLED} 5".encode(),
        "c2.txt": f"{GARBLED} 6".encode(),
        "d.txt": b"\xe9t\xe9 1952",
    }.items():
        (made / name).write_bytes(data)
    return made


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, folder: Path) -> ImportEncodings:
    """The page of encodings, looked at."""
    window.transfers.offer_import([folder])
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    at = dialog.tabs.indexOf(dialog.encodings)
    qtbot.waitUntil(lambda: dialog.tabs.isTabVisible(at))
    dialog.tabs.setCurrentIndex(at)
    return dialog.encodings


def imported(qtbot: QtBot, window: MainWindow) -> str:
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    dialog.import_button.click()
    notices = window.notices
    qtbot.waitUntil(lambda: any(one.key == "import" for one in notices.shown), timeout=20_000)
    return notices.shown[-1].text


def groups(page: ImportEncodings) -> list[str]:
    model = page.tree.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(page: ImportEncodings, group: int, file: int | None = None) -> None:
    """Select a group, or a file in it."""
    index = page.tree.model().index(group, 0)
    page.tree.setCurrentIndex(index if file is None else page.tree.model().index(file, 0, index))


def read_as(page: ImportEncodings, encoding: str) -> None:
    at = page.encoding.findData(encoding)
    page.encoding.setCurrentIndex(at)
    page.encoding.activated.emit(at)


def test_files_that_look_alike_are_a_group_the_doubtful_first(page: ImportEncodings) -> None:
    assert groups(page) == [
        "No sure encoding · 1 file(s)",
        "utf-8 · garbled · 2 file(s)",
        "windows-1256 · 2 file(s)",
        "utf-8 · 2 file(s)",
    ]


def test_an_encoding_is_chosen_for_one_file(
    qtbot: QtBot, window: MainWindow, folder: Path, page: ImportEncodings
) -> None:
    assert page.sample.text() == "It cannot be read in this encoding."
    read_as(page, "windows-1252")
    assert page.sample.text() == "été 1952"
    assert page.readings() == {folder / "d.txt": FileReading(encoding="windows-1252")}
    choose(page, 2, file=1)
    assert page.encoding.currentData() is None
    assert "7 article(s) imported." in imported(qtbot, window)


def test_one_file_of_a_group_is_repaired_and_the_other_is_not(
    qtbot: QtBot, window: MainWindow, folder: Path, page: ImportEncodings
) -> None:
    choose(page, 1, file=0)
    assert page.sample.text().startswith(GARBLED[:20])
    page.repair.click()
    assert page.sample.text().startswith(TEXT)
    choose(page, 1)
    assert page.repair.checkState() is Qt.CheckState.PartiallyChecked
    assert page.readings() == {folder / "c1.txt": FileReading(repair=True)}
    assert "1 text(s) look garbled." in imported(qtbot, window)


def test_a_group_is_repaired_at_once_by_keys(
    qtbot: QtBot, window: MainWindow, page: ImportEncodings
) -> None:
    page.tree.setFocus()
    choose(page, 0)
    QTest.keyClick(page.tree, Qt.Key.Key_Left)
    QTest.keyClick(page.tree, Qt.Key.Key_Down)
    QTest.keyClick(page.repair, Qt.Key.Key_Space)
    assert len(page.readings()) == 2
    assert "garbled" not in imported(qtbot, window)


def test_what_is_chosen_for_all_is_seen_for_each(
    qtbot: QtBot, window: MainWindow, page: ImportEncodings
) -> None:
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    choose(page, 1)
    dialog.repair.click()
    qtbot.waitUntil(page.repair.isChecked)
    page.repair.click()
    assert not page.repair.isChecked()
    assert {one.repair for one in page.readings().values()} == {False}
    dialog.reject()


def test_what_was_chosen_for_a_file_goes_with_it(
    qtbot: QtBot, window: MainWindow, page: ImportEncodings
) -> None:
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    read_as(page, "windows-1252")
    dialog.files.list.selectAll()
    dialog.files.remove.click()
    qtbot.waitUntil(lambda: not page.readings())
    assert not dialog.tabs.isTabVisible(dialog.tabs.indexOf(page))
    dialog.reject()


def test_the_preview_has_one_of_each_kind(window: MainWindow, page: ImportEncodings) -> None:
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    shown = dialog.preview.text()
    assert all(name in shown for name in ("a1.txt", "b1.txt", "c1.txt", "d.txt"))
    dialog.reject()


def test_files_of_other_keys_are_guessed_by_themselves(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "a.jsonl").write_text('{"headline": "أ", "body": "نص أول"}', encoding="utf-8")
    (tmp_path / "b.csv").write_text("العنوان,المحتوى\nباء,نص ثان\n", encoding="utf-8")
    window.transfers.offer_import([tmp_path / "a.jsonl", tmp_path / "b.csv"])
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "باء" in dialog.preview.text())
    assert "2 article(s) imported." in imported(qtbot, window)


def test_the_dialog_is_used_on_a_small_screen(window: MainWindow, page: ImportEncodings) -> None:
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    dialog.resize(600, 340)
    assert (dialog.width(), dialog.height()) == (600, 340)
    page.encoding.setFocus()
    assert not page.encoding.visibleRegion().isEmpty()
    assert not dialog.import_button.visibleRegion().isEmpty()
    dialog.reject()
