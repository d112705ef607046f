"""The pane around the text: header, progress, keys of the scheme, style, what is seen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.domain.scheme import Scheme
from annotator.core.domain.seen import Parts
from annotator.core.project import Project
from annotator.gui.article_pane.article_pane import ArticlePane
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.memory.setting_records import READING_SIZE
from annotator.gui.memory.settings import Settings
from drawn_world import SCHEME


@pytest.fixture
def pane(qtbot: QtBot, opened: Workspace, settings: Settings) -> ArticlePane:
    """The pane with the first article: "زار [الوزير](actor) [القاهرة](place)"."""
    made = ArticlePane(opened, settings)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    with qtbot.waitSignal(opened.article_opened):
        opened.show_article(1)
    return made


def with_keys(*keys: str) -> Scheme:
    labels = tuple(replace(label, key=key) for label, key in zip(SCHEME.labels, keys, strict=False))
    return replace(SCHEME, labels=labels)


def test_a_label_gets_the_letter_that_a_fixed_action_has_too(pane: ArticlePane) -> None:
    assert pane.keys["note_span"].shortcut() == QKeySequence("N")
    pane.keys.set_labels(with_keys("n", "l").labels)
    assert pane.keys.of_labels[0].shortcut() == QKeySequence("N")
    assert pane.keys["note_span"].shortcut().isEmpty()
    pane.keys.set_labels(SCHEME.labels)
    assert pane.keys["note_span"].shortcut() == QKeySequence("N")


def test_keys_chosen_in_the_settings_count(pane: ArticlePane, settings: Settings) -> None:
    settings.set_shortcut("find", "Ctrl+G")
    settings.set_shortcut("label_actor", "A")
    assert pane.keys["find"].shortcut() == QKeySequence("Ctrl+G")
    assert pane.keys.of_labels[0].shortcut() == QKeySequence("A")
    assert "Ctrl+G: find" in pane.footer.text
    assert "2–4 A Q: take a brush" in pane.footer.text


def test_no_two_actions_on_the_text_have_the_same_key(pane: ArticlePane) -> None:
    actions = [*pane.keys, *pane.keys.of_labels]
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_the_seen_part_is_shown_and_kept_in_the_file(
    qtbot: QtBot, pane: ArticlePane, opened: Workspace
) -> None:
    qtbot.waitUntil(lambda: pane.header.progress.share == 1.0)
    pane._seen.write()
    kept: list[Parts] = []

    def read(project: Project) -> Parts:
        return project.layers.get(1).seen

    opened.ask(read, kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    shown = opened.open_article
    assert shown is not None
    assert kept == [((0, len(shown.article.text)),)]


def test_the_reading_size_follows_the_setting(pane: ArticlePane, settings: Settings) -> None:
    settings.set_value(READING_SIZE, 31.0)
    assert pane.view.font().pointSizeF() == 31.0
    pane.view.zoom_requested.emit(2)
    assert pane.view.font().pointSizeF() == 33.0
    assert settings.value(READING_SIZE) == 31.0


def test_everything_has_a_name_for_screen_readers(pane: ArticlePane) -> None:
    pane.find_bar.open_bar("", near=0)
    assert pane.view.accessibleName()
    assert pane.footer.accessibleName()
    assert pane.header.progress.accessibleName().startswith("Seen:")
    focus = pane.find_bar.focusProxy()
    assert focus is not None
    assert focus.accessibleName()


def test_a_change_of_language_needs_no_new_window(pane: ArticlePane) -> None:
    for widget in (pane, pane.header, pane.find_bar):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert pane.keys["find"].text() == "&Find in the article…"


def test_the_pane_is_empty_when_the_project_closes(pane: ArticlePane, opened: Workspace) -> None:
    opened.close_project()
    assert not pane.isEnabled()
    assert not pane.view.toPlainText()


def test_an_article_that_is_read_again_keeps_the_reader_s_place(
    qtbot: QtBot, pane: ArticlePane, opened: Workspace
) -> None:
    pane.view.select_range(4, 10)
    with qtbot.waitSignal(opened.article_opened):
        opened.show_article(1)
    assert pane.labelling.focus.selection is not None
    with qtbot.waitSignal(opened.article_opened):
        opened.show_article(2)
    assert pane.labelling.focus.selection is None
