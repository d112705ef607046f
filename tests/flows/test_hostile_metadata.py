"""Titles, sources, names and labels of strangers are shown letter by letter, everywhere."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.commands.spans import AddSpan
from annotator.core.domain.entity import Entity
from annotator.core.domain.exchange import ExchangeSpan
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.scheme import Names
from annotator.core.domain.span import Fragment
from annotator.core.project import Project
from annotator.gui.dialogs.import_articles import ImportDialog
from annotator.gui.dialogs.import_report import ImportReportDialog
from annotator.gui.language.messages import in_its_bounds, shown
from annotator.gui.window.main_window import MainWindow
from drawn_world import SCHEME
from projects import commit_entities
from stored import bring_in, incoming

MARKUP = '<img src="file:///etc/passwd"><b>س</b>'
HOSTILE = f"{MARKUP}\u202e\u2069\u2066&x"
LONG = f"{MARKUP}{'طويل جدا ' * 5000}"
ROWS, COLUMNS = 20, 8


def as_markup(text: str) -> bool:
    """Whether Qt would take a text that holds ours for markup, where it looks for some."""
    return "<img" in text or "<b>" in text


def offered_as_markup(window: QWidget) -> Iterator[tuple[object, str]]:
    """Yield every text below a widget that Qt shows as markup if it looks like some."""
    for one in window.findChildren(QLabel):
        if one.textFormat() != Qt.TextFormat.PlainText:
            yield one, one.text()
    for widget in window.findChildren(QWidget):
        yield widget, widget.toolTip()
        yield widget, widget.whatsThis()
    for action in window.findChildren(QAction):
        yield action, action.toolTip()
        yield action, action.whatsThis()
    views = [one.model() for one in window.findChildren(QAbstractItemView)]
    for model in filter(None, (*views, *(one.model() for one in window.findChildren(QComboBox)))):
        yield from ((model, tip) for tip in tips(model))


def tips(model: QAbstractItemModel) -> Iterator[str]:
    for row, column in product(range(ROWS), range(COLUMNS)):
        yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def faults(window: QWidget) -> list[str]:
    """Every place where the hostile text is, or may be, taken for markup."""
    texts = offered_as_markup(window)
    return [f"{type(owner).__name__}: {text[:60]}" for owner, text in texts if as_markup(text)]


@pytest.fixture
def hostile_window(qtbot: QtBot, empty_window: MainWindow, tmp_path: Path) -> MainWindow:
    """A project in which every text of a stranger is hostile, on the screen."""
    labels = tuple(replace(one, names=Names(HOSTILE, HOSTILE)) for one in SCHEME.labels)
    scheme = replace(SCHEME, labels=labels, names=Names(HOSTILE, HOSTILE))
    path = tmp_path / "x.anno"
    with Project.create(path, scheme=scheme, annotator="Sara", title=HOSTILE) as project:
        entity = Entity(new_uuid(), "actor", HOSTILE, "person", (HOSTILE,), HOSTILE, {})
        commit_entities(project, entity)
        meta = dict.fromkeys(("title", "source", "published", "url", "author"), HOSTILE)
        span = ExchangeSpan(
            new_uuid(),
            0,
            len(MARKUP),
            MARKUP,
            "actor",
            {"type": "person"},
            entity.uuid,
            note=HOSTILE,
        )
        item = incoming(f"{MARKUP} نص", meta=meta)
        bring_in(
            project,
            replace(item, spans=(span,)),
            incoming("نص ثان", meta={"title": LONG, "source": LONG}),
        )
    with qtbot.waitSignal(empty_window.workspace.article_opened):
        empty_window.projects.open_path(path)
    return empty_window


def test_no_part_of_the_window_takes_a_stranger_s_text_for_markup(
    qtbot: QtBot, hostile_window: MainWindow
) -> None:
    window = hostile_window
    window.resize(1400, 900)
    shown_articles = window.article_list.model
    qtbot.waitUntil(lambda: MARKUP in (shown_articles.index(0).data() or ""))
    assert faults(window) == []
    with qtbot.waitSignal(window.workspace.committed):
        fragments = (Fragment(0, len(MARKUP)),)
        window.workspace.run(AddSpan(label="place", fragments=fragments))
    assert faults(window) == []  # the history names the span in its menu
    with qtbot.waitSignal(window.workspace.article_opened):
        window.workspace.show_article(2)
    assert faults(window) == []


def test_the_import_dialog_and_its_report_show_letters(
    qtbot: QtBot, hostile_window: MainWindow, tmp_path: Path
) -> None:
    lines = tmp_path / "<b>x.jsonl"
    lines.write_text(
        '{"body": "<b>نص</b>", "<img src=x>": "<img src=x>", "title": "<b>ع</b>"}\n{"no": 1}\n',
        encoding="utf-8",
    )
    marked = tmp_path / "y.jsonl"
    marked.write_text('{"text": "<b>نص", "label": [[0, 3, "<img src=x>"]]}\n', encoding="utf-8")
    hostile_window.transfers.offer_import([lines, marked])
    dialog = hostile_window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "<b>ع</b>" in dialog.preview.text())
    qtbot.waitUntil(lambda: dialog.tabs.isTabVisible(2))
    assert faults(dialog) == []
    dialog.import_button.click()
    qtbot.waitUntil(lambda: any(one.key == "import" for one in hostile_window.notices.shown))
    assert faults(hostile_window) == []
    hostile_window.notices.trigger()
    report = hostile_window.findChild(ImportReportDialog)
    assert report is not None
    assert faults(report) == []
    report.close()


def test_a_name_cannot_turn_around_the_sentence_it_stands_in() -> None:
    assert shown("خبر\u2069\u202e") == "\u2068خبر\u2069"
    assert in_its_bounds("\u202aa\u200f\u202c") == "a\u200f"
