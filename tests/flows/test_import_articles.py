from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.commands.articles import SetStatus
from annotator.core.domain.article import ArticleStatus
from annotator.gui.dialogs.import_articles import ImportDialog
from annotator.gui.dialogs.import_report import ImportReportDialog
from annotator.gui.transfers.transfer_calls import ImportWish
from annotator.gui.window.main_window import MainWindow
from annotator.gui.window.notices import Weight


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts, one of them twice, one that is none, and one in an old encoding."""
    made = tmp_path / "articles"
    made.mkdir()
    (made / "a.txt").write_text("زار الوفد بيروت", encoding="utf-8")
    (made / "b.txt").write_text("زار الوفد بيروت", encoding="utf-8")
    (made / "c.txt").write_bytes("وصل الوزير إلى دمشق".encode("cp1256"))
    (made / "d.txt").write_bytes(b"%PDF-1.7 \x00\x01")
    return made


def import_dialog(window: MainWindow) -> ImportDialog:
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    return dialog


def wait_imported(qtbot: QtBot, window: MainWindow) -> str:
    qtbot.waitUntil(lambda: any(one.key == "import" for one in window.notices.shown))
    return window.notices.shown[-1].text


def test_the_dialog_previews_a_folder_and_imports_it(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    window.transfers.offer_import([folder])
    dialog = import_dialog(window)
    qtbot.waitUntil(lambda: "4 file" in dialog.preview.text())
    assert "زار الوفد بيروت" in dialog.preview.text()
    dialog.import_button.click()
    told = wait_imported(qtbot, window)
    assert "2 article" in told
    assert "1 duplicate" in told
    assert "1 refused" in told
    qtbot.waitUntil(lambda: window.article_list.model.rowCount() == 5)


def test_what_is_refused_is_listed_with_its_reason(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    window.transfers.import_articles(ImportWish(paths=(folder,)))
    wait_imported(qtbot, window)
    assert window.notices.shown[-1].weight is Weight.WARNING
    window.notices.trigger()
    report = window.findChild(ImportReportDialog)
    assert report is not None
    model = report.table.model()
    places = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert places == ["d.txt", "b.txt"]
    assert "PDF" in model.index(0, 1).data()
    report.close()


def test_a_told_encoding_shows_in_the_preview(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    window.transfers.offer_import([folder / "c.txt"])
    dialog = import_dialog(window)
    dialog.encoding.setCurrentText("iso-8859-6")
    qtbot.waitUntil(lambda: bool(dialog.preview.text()) and "1 file" in dialog.preview.text())
    assert "وصل الوزير إلى دمشق" not in dialog.preview.text()
    dialog.encoding.setCurrentText("windows-1256")
    qtbot.waitUntil(lambda: "وصل الوزير إلى دمشق" in dialog.preview.text())
    dialog.reject()


def test_keys_of_foreign_json_lines_can_be_chosen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    lines = tmp_path / "news.jsonl"
    lines.write_text('{"headline": "خبر عاجل", "body": "نص الخبر"}\n', encoding="utf-8")
    window.transfers.offer_import([lines])
    dialog = import_dialog(window)
    qtbot.waitUntil(dialog.keys.isVisible)
    assert dialog.keys.text_key() == "body"
    assert dialog.keys.meta_keys()["title"] == "headline"
    dialog.keys.fields["title"].setCurrentText("")
    qtbot.waitUntil(lambda: "Untitled" in dialog.preview.text())
    dialog.keys.fields["title"].setCurrentText("headline")
    qtbot.waitUntil(lambda: "خبر عاجل" in dialog.preview.text())
    dialog.import_button.click()
    wait_imported(qtbot, window)
    qtbot.waitUntil(lambda: window.article_list.model.index(3).data() == "خبر عاجل")


def test_labelling_goes_on_during_an_import_and_undo_takes_the_import_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    lines = tmp_path / "many.jsonl"
    rows = "".join(f'{{"text": "نص رقم {number}"}}\n' for number in range(3000))
    lines.write_text(rows, encoding="utf-8")
    window.transfers.import_articles(ImportWish(paths=(lines,)))
    with qtbot.waitSignal(window.workspace.committed) as first:
        window.workspace.run(SetStatus(ArticleStatus.DONE))
    assert first.args[0].article_ids == {1}
    qtbot.waitUntil(lambda: window.article_list.model.rowCount() == 3003, timeout=20_000)


def test_a_cancelled_import_leaves_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    lines = tmp_path / "many.jsonl"
    rows = "".join(f'{{"text": "نص رقم {number}"}}\n' for number in range(3000))
    lines.write_text(rows, encoding="utf-8")
    window.transfers.import_articles(ImportWish(paths=(lines,)))
    (task,) = window.status.tasks.tasks
    with qtbot.waitSignal(task.ended, timeout=20_000):
        task.cancel()
    with qtbot.waitSignal(window.article_list.model.listed):
        window.article_list.model.reload()
    assert window.article_list.model.rowCount() == 3


def test_files_dropped_without_a_project_are_explained(
    empty_window: MainWindow, folder: Path
) -> None:
    empty_window.drops.take([folder])
    assert "project first" in empty_window.notices.shown[-1].text
