"""What the import dialog asks of a person: repair, keys, and names of other schemes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTableWidget
from pytestqt.qtbot import QtBot

from annotator.core.transfer.foreign_names import ForeignName, NameKind, OtherNames
from annotator.gui.dialogs.import_articles import ImportDialog
from annotator.gui.dialogs.import_names import ADD, LEAVE_OUT
from annotator.gui.dialogs.import_report import ImportReportDialog
from annotator.gui.language.messages import number
from annotator.gui.transfers.transfer_calls import ImportWish
from annotator.gui.window.main_window import MainWindow

MEANT = "قال الرئيس إن الحرب انتهت في هذا اليوم"
GARBLED = MEANT.encode("cp1256").decode("cp1252")
PER, LOC = (ForeignName(NameKind.LABEL, name) for name in ("PER", "LOC"))


def offered(qtbot: QtBot, window: MainWindow, *paths: Path) -> ImportDialog:
    window.transfers.offer_import(paths)
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(
        lambda: "file" in dialog.preview.text() and "Nothing" not in dialog.preview.text()
    )
    return dialog


def imported(qtbot: QtBot, window: MainWindow, dialog: ImportDialog) -> str:
    dialog.import_button.click()
    notices = window.notices
    qtbot.waitUntil(lambda: any(one.key == "import" for one in notices.shown), timeout=20_000)
    return notices.shown[-1].text


def titles(window: MainWindow) -> list[str]:
    model = window.article_list.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_a_garbled_text_is_shown_as_it_was_meant_and_repaired_on_request(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(GARBLED, encoding="utf-8")
    dialog = offered(qtbot, window, path)
    assert dialog.repair.isVisible()
    assert GARBLED in dialog.preview.text()
    assert MEANT in dialog.preview.text()
    dialog.repair.click()
    qtbot.waitUntil(lambda: GARBLED not in dialog.preview.text())
    assert dialog.repair.isVisible()
    assert "garbled" not in imported(qtbot, window, dialog)


def test_a_text_that_comes_in_garbled_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(GARBLED, encoding="utf-8")
    window.transfers.import_articles(ImportWish(paths=(path,)))
    qtbot.waitUntil(lambda: any(one.key == "import" for one in window.notices.shown))
    assert "1 text(s) look garbled." in window.notices.shown[-1].text
    window.notices.trigger()
    report = window.findChild(ImportReportDialog)
    assert report is not None
    assert report.table.model().index(0, 0).data() == "a.txt"
    report.close()


def test_sound_texts_ask_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(MEANT, encoding="utf-8")
    dialog = offered(qtbot, window, path)
    assert not dialog.repair.isVisible()
    assert [dialog.tabs.isTabVisible(tab) for tab in range(3)] == [True, False, False]
    dialog.reject()


def test_an_old_encoding_that_was_found_is_named(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(MEANT.encode("cp1256"))
    dialog = offered(qtbot, window, path)
    assert "a.txt · windows-1256" in dialog.preview.text()
    dialog.reject()


KEYED = {
    "news.csv": "العنوان;النص;الرابط\nخبر عاجل;نص الخبر;https://x.example\n",
    "news.jsonl": '{"العنوان": "خبر عاجل", "النص": "نص الخبر"}\n',
    "news.json": '{"articles": [{"العنوان": "خبر عاجل", "النص": "نص الخبر"}]}',
}


@pytest.mark.parametrize("name", KEYED)
def test_keys_are_guessed_from_the_first_rows_and_shown(
    name: str, qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(KEYED[name], encoding="utf-8")
    dialog = offered(qtbot, window, path)
    assert dialog.keys.isVisible()
    rows = dialog.keys.findChild(QTableWidget)
    assert rows is not None
    model, across = rows.model(), Qt.Orientation.Horizontal
    shown = {model.headerData(at, across): model.index(0, at).data() for at in range(2)}
    assert shown == {"العنوان\nTitle": "خبر عاجل", "النص\nText": "نص الخبر"}
    qtbot.waitUntil(lambda: "خبر عاجل" in dialog.preview.text())
    imported(qtbot, window, dialog)
    qtbot.waitUntil(lambda: "خبر عاجل" in titles(window))


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    path = tmp_path / "x.jsonl"
    lines = (
        '{"text": "قال محمد في دمشق", "label": [[4, 8, "PER"], [12, 16, "LOC"]]}\n'
        '{"text": "وصل محمد", "label": [[4, 8, "PER"]]}\n'
    )
    path.write_text(lines, encoding="utf-8")
    return path


def test_unknown_labels_are_mapped_one_by_one(
    qtbot: QtBot, window: MainWindow, foreign: Path
) -> None:
    dialog = offered(qtbot, window, foreign)
    qtbot.waitUntil(lambda: dialog.tabs.tabText(2) == "Unknown names (2)")
    dialog.names.box(PER).setCurrentText("Actor")
    dialog.names.box(LOC).setCurrentIndex(dialog.names.box(LOC).findData(LEAVE_OUT))
    told = imported(qtbot, window, dialog)
    assert "2 article(s) imported." in told
    assert "Left out, under unknown names: 1." in told
    assert "refused" not in told


def test_unknown_labels_are_added_one_by_one_and_others_refused(
    qtbot: QtBot, window: MainWindow, foreign: Path
) -> None:
    dialog = offered(qtbot, window, foreign)
    qtbot.waitUntil(lambda: dialog.tabs.isTabVisible(2))
    dialog.names.box(PER).setCurrentIndex(dialog.names.box(PER).findData(ADD))
    told = imported(qtbot, window, dialog)
    assert "1 article(s) imported." in told
    assert "1 refused." in told
    info = window.workspace.info
    assert info is not None
    assert "PER" in {label.id for label in info.scheme.labels}


def test_one_choice_is_for_all_unknown_names(
    qtbot: QtBot, window: MainWindow, foreign: Path
) -> None:
    dialog = offered(qtbot, window, foreign)
    dialog.others.setCurrentIndex(dialog.others.findData(OtherNames.LEAVE_OUT))
    told = imported(qtbot, window, dialog)
    assert "2 article(s) imported." in told
    assert "Left out, under unknown names: 3." in told


def test_files_of_any_kind_and_folders_are_dropped_together(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("نص أول", encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_text("<p>صفحة قصيرة</p>", encoding="utf-8")
    mail = tmp_path / "m.eml"
    mail.write_bytes("Subject: نشرة\n\nنص النشرة".encode())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (folder, page, mail)])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(QPoint(9, 9), *held, none),
        QDropEvent(QPointF(9, 9), *held, none),
    ):
        QApplication.sendEvent(window, event)
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "3 file" in dialog.preview.text())
    assert "3 article(s) imported." in imported(qtbot, window, dialog)
    qtbot.waitUntil(lambda: titles(window)[-3:] == ["a", "page", "نشرة"])


def test_names_behind_the_first_thousand_articles_are_told_of(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "many.jsonl"
    line = '{{"text": "وصل محمد {}", "label": [[4, 8, "{}"]]}}\n'
    lines = [line.format(number, "PER" if number < 1000 else "LATE") for number in range(1001)]
    path.write_text("".join(lines), encoding="utf-8")
    dialog = offered(qtbot, window, path)
    qtbot.waitUntil(lambda: dialog.tabs.tabText(2) == "Unknown names (1)")
    dialog.tabs.setCurrentWidget(dialog.names)
    assert dialog.names.more.isVisible()
    dialog.names.box(PER).setCurrentText("Actor")
    dialog.others.setCurrentIndex(dialog.others.findData(OtherNames.ADD))
    told = imported(qtbot, window, dialog)
    assert f"{number(1001)} article(s) imported. 1 name(s) added to the scheme." in told
