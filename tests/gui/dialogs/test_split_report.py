"""The table of labels and parts says what the report says."""

from pytestqt.qtbot import QtBot

from annotator.core.transfer.export_report import ExportReport, PartReport
from annotator.core.transfer.splitting import CopyCounts
from annotator.gui.dialogs.split_report import SplitReportDialog
from annotator.gui.transfers.split_words import SplitWords
from drawn_world import SCHEME

REPORT = ExportReport(
    files=(),
    articles=10,
    lines=10,
    spans={"actor": 100, "place": 50, "\u202e<b>": 1},
    relations=0,
    losses={},
    parts={
        "train": PartReport(9, 9, {"actor": 97, "place": 50}, None),
        "test": PartReport(1, 1, {"actor": 3, "\u202e<b>": 1}, {"actor": 1}),
        "dev": PartReport(0, 0, {}, None),
    },
    shares={"train": 80, "dev": 10, "test": 10},
    copies=CopyCounts(groups=3, articles=7, astride=1),
)


def cells(dialog: SplitReportDialog) -> list[list[str]]:
    table = dialog.table
    found = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(table.columnCount())]
        found.append([item.text() for item in items if item is not None])
    return found


def heads(dialog: SplitReportDialog, *, is_row: bool) -> list[str]:
    table = dialog.table
    count = table.rowCount() if is_row else table.columnCount()
    item = table.verticalHeaderItem if is_row else table.horizontalHeaderItem
    return [found.text() for at in range(count) if (found := item(at)) is not None]


def test_every_label_has_a_row_and_every_part_its_columns(qtbot: QtBot) -> None:
    dialog = SplitReportDialog(REPORT, SCHEME)
    qtbot.addWidget(dialog)
    assert heads(dialog, is_row=True) == ["Articles", "Actor", "Place", "<b>", "All spans"]
    assert heads(dialog, is_row=False) == [
        "train", "share (asked 80%)", "test", "share (asked 10%)", "text in train",
        "dev", "share (asked 10%)",
    ]  # fmt: skip
    assert cells(dialog)[:2] == [
        ["9", "90%", "1", "10%", "", "0", "0%"],
        ["97", "97%", "3", "3%", "33%", "0", "0%"],
    ]
    assert cells(dialog)[-1] == ["147", "97%", "4", "3%", "25%", "0", "0%"]


def test_sentences_name_what_is_missing(qtbot: QtBot) -> None:
    dialog = SplitReportDialog(REPORT, SCHEME)
    qtbot.addWidget(dialog)
    said = dialog.told.text().translate(dict.fromkeys(range(0x2066, 0x206A)))
    assert said == (
        "train: 9 article(s) (90%, asked 80%), test: 1 article(s) (10%, asked 10%), "
        "dev: 0 article(s) (0%, asked 10%). "
        "The texts of 25% of the spans in test are in train too. "
        "No span in train is labelled: <b>. "
        "No article is in dev. No span in test is labelled: Place. "
        "In test there is less than half of the share asked of: Actor. "
        "2 group(s) of near copies stay together. "
        "1 group(s) of near copies are in several parts, which they had before."
    )


def test_what_is_not_split_has_no_words(qtbot: QtBot) -> None:
    report = ExportReport(files=(), articles=1, lines=1, spans={}, relations=0, losses={})
    assert SplitWords(SCHEME).of(report) == ""
