import json
import tempfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.commands.articles import SetStatus
from annotator.core.commands.spans import AddSpan
from annotator.core.domain.article import ArticleStatus, SourceCount
from annotator.core.domain.export_choice import Condition, ExportChoice
from annotator.core.domain.span import Fragment
from annotator.core.transfer.known_copies import KEY
from annotator.gui.dialogs.export import ExportDialog
from annotator.gui.dialogs.split_report import SplitReportDialog
from annotator.gui.transfers.transfer_calls import ExportWish, writable_formats
from annotator.gui.window.main_window import MainWindow


def wait_exported(qtbot: QtBot, window: MainWindow) -> str:
    qtbot.waitUntil(lambda: any(one.key == "export" for one in window.notices.shown))
    return window.notices.shown[-1].text


def test_the_dialog_exports_lines_whose_offsets_cut_the_spans(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.transfers.choose_export()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.target.setText(str(tmp_path / "out.jsonl"))
    dialog.export_button.click()
    assert "3 articles" in wait_exported(qtbot, window)
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    first = json.loads(lines[0])
    cut = [first["text"][span["start"] : span["end"]] for span in first["spans"]]
    assert cut == ["الوزير", "القاهرة"]


def test_every_format_that_can_be_written_is_offered(window: MainWindow) -> None:
    window.transfers.choose_export()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    offered = [dialog.format.itemData(at) for at in range(dialog.format.count())]
    assert offered == [one.name for one in writable_formats()]
    dialog.reject()


def test_losses_are_counted_before_anything_is_written(qtbot: QtBot, window: MainWindow) -> None:
    window.transfers.choose_export()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    lines = dialog.outlook
    qtbot.waitUntil(lambda: lines.losses.text() == "Nothing would be lost.")
    assert lines.counts.text() == "3 article(s) with 2 span(s) would be written."
    dialog.format.setCurrentIndex(dialog.format.findData("conll"))
    qtbot.waitUntil(lambda: "annotator names" in lines.losses.text())
    dialog.choice.spans.tick("place", ticked=False)
    qtbot.waitUntil(lambda: "1 span(s)" in lines.counts.text())
    dialog.reject()


def test_what_is_written_is_chosen_in_the_dialog(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.transfers.choose_export()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    pages = dialog.choice
    pages.spans.tick("actor", "type", "person", ticked=False)
    pages.spans.tick("place", ticked=False)
    pages.articles.search.setText("القاهرة")
    pages.articles.drops_empty.setChecked(True)
    choice = dialog.wish().choice
    assert choice.labels == frozenset(pages_labels(window)) - {"place"}
    assert Condition("type", "state", "actor") in choice.conditions
    assert Condition("type", "person", "actor") not in choice.conditions
    dialog.target.setText(str(tmp_path / "out.jsonl"))
    dialog.export_button.click()
    assert "1 articles with 1 spans" in wait_exported(qtbot, window)


def pages_labels(window: MainWindow) -> list[str]:
    info = window.workspace.info
    assert info is not None
    return [label.id for label in info.scheme.labels]


def test_a_half_typed_date_exports_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.transfers.choose_export()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    page = dialog.choice.articles
    page.since.insert("٢٠١٩-0")
    assert not dialog.export_button.isEnabled()
    page.since.insert("2")
    assert dialog.export_button.isEnabled()
    assert dialog.wish().choice.articles.since == "2019-02"
    dialog.reject()


def test_a_split_is_told_and_kept_in_the_project(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.transfers.choose_export()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.split.choice.setCurrentIndex(dialog.split.choice.findData("70/15/15"))
    qtbot.waitUntil(lambda: "train" in dialog.outlook.counts.text())
    dialog.target.setText(str(tmp_path / "out.jsonl"))
    dialog.export_button.click()
    assert "\u2066train\u2069: 2 article" in wait_exported(qtbot, window)
    parts = window.workspace.call(lambda project: [part for _, _, part in project.splits()])
    lines = (tmp_path / "out.train.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == parts.count("train") == 2
    (record,) = window.workspace.call(lambda project: project.exports.all())
    assert (record.format_name, record.articles) == ("jsonl", 3)
    assert KEY in record.options


def test_labels_in_each_part_are_shown_before_and_after(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.transfers.choose_export()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    assert dialog.outlook.parts_button.isHidden()
    dialog.split.choice.setCurrentIndex(dialog.split.choice.findData("70/15/15"))
    qtbot.waitUntil(lambda: not dialog.outlook.parts_button.isHidden())
    dialog.outlook.parts_button.click()
    before = window.findChild(SplitReportDialog)
    assert before is not None
    assert before.table.rowCount() == 4
    before.reject()
    dialog.target.setText(str(tmp_path / "out.jsonl"))
    dialog.export_button.click()
    wait_exported(qtbot, window)
    notice = window.notices.shown[-1]
    assert notice.action_text == "Show labels"
    assert notice.action is not None
    notice.action()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(SplitReportDialog)))


def test_what_changed_since_the_last_export_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.transfers.export(ExportWish(format_name="jsonl", target=tmp_path / "out.jsonl"))
    wait_exported(qtbot, window)
    qtbot.waitUntil(lambda: bool(window.workspace.call(lambda project: project.exports.all())))
    window.workspace.run(AddSpan(label="actor", fragments=(Fragment(0, 3),)))
    window.transfers.choose_export()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "article(s) changed, 1 span(s) added" in dialog.outlook.since.text())
    dialog.reject()


def test_names_of_strangers_stand_on_one_line_in_the_lists(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.transfers.choose_export()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    page = dialog.choice.sources
    page.offer([SourceCount("A & B\n\u202e<b>", 1), SourceCount("", 2)])
    model = page.list.model()
    assert [model.index(row, 0).data() for row in range(2)] == ["A & B <b>", "Without a source"]
    page.tick("A & B\n\u202e<b>")
    assert dialog.wish().choice.articles.sources == {"A & B\n\u202e<b>"}
    dialog.reject()


def test_the_copy_that_is_counted_is_deleted(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    window.transfers.choose_export()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.snapshot.anno"))))
    dialog.reject()
    qtbot.waitUntil(lambda: not list(tmp_path.glob("*.snapshot.anno")))


def test_what_a_format_cannot_hold_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    wish = ExportWish(format_name="doccano", target=tmp_path / "out.jsonl")
    window.transfers.export(wish)
    assert "could not hold" in wait_exported(qtbot, window)


def test_only_articles_of_a_status_can_be_exported(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.workspace.run(SetStatus(ArticleStatus.DONE))
    target = tmp_path / "done.jsonl"
    done = ExportChoice(statuses=frozenset({ArticleStatus.DONE}))
    window.transfers.export(ExportWish(format_name="jsonl", target=target, choice=done))
    wait_exported(qtbot, window)
    assert len(target.read_text(encoding="utf-8").splitlines()) == 1


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    target = tmp_path / "nowhere" / "deep" / "out.jsonl"
    window.transfers.export(ExportWish(format_name="jsonl", target=target))
    qtbot.waitUntil(lambda: bool(window.notices.shown))
    assert "out.jsonl" in window.notices.shown[-1].text
    assert not target.exists()


def test_a_split_writes_a_file_for_each_part(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    wish = ExportWish(format_name="jsonl", target=tmp_path / "out.jsonl", split="80/10/10")
    window.transfers.export(wish)
    wait_exported(qtbot, window)
    lines = [
        line
        for path in tmp_path.glob("out.*.jsonl")
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert len(lines) == 3
