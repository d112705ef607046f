"""The scheme is changed beside the text, and the window follows at once."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.scheme_editor.colours import PAIRS
from annotator.gui.scheme_editor.scheme_editor import SchemeEditor
from annotator.gui.window.main_window import MainWindow
from flows.hands import Hands


@pytest.fixture
def editor(hands: Hands, window: MainWindow, qtbot: QtBot) -> SchemeEditor:
    """The editor, opened from the menu; the first article has a person and a place."""
    hands.open(1)
    window.commands["edit_scheme"].trigger()
    found = window.findChild(SchemeEditor)
    assert found is not None
    qtbot.waitExposed(found)
    return found


def names(window: MainWindow) -> list[str]:
    return [label.names.en for label in window.scheme_panel.model.labels]


def test_a_label_is_renamed_and_recoloured_and_both_are_taken_back(
    hands: Hands, editor: SchemeEditor, window: MainWindow, qtbot: QtBot
) -> None:
    before = hands.shown.scheme
    form = editor.labels.form
    form.start_naming()
    hands.type("Player")
    form.arabic.setFocus()
    qtbot.waitUntil(lambda: names(window)[0] == "Player")
    form.colour.fill()
    form.colour.colours.actions()[4].trigger()
    qtbot.waitUntil(lambda: hands.shown.scheme.label("actor").colour == PAIRS[4].light)
    assert hands.shown.scheme.label("actor").names.en == "Player"
    for _ in range(2):
        qtbot.waitUntil(editor.undo.isEnabled)
        with qtbot.waitSignal(window.workspace.committed):
            editor.undo.click()
    assert hands.shown.scheme == before
    assert names(window)[0] == "Actor"


def test_labels_are_merged_and_the_article_shows_it(
    hands: Hands, editor: SchemeEditor, window: MainWindow, qtbot: QtBot
) -> None:
    editor.labels.choose("place")
    editor.labels.ask_merge()
    bar = editor.question
    qtbot.waitUntil(bar.confirm.isEnabled)
    assert QApplication.focusWidget() is bar.answers
    bar.confirm.click()
    qtbot.waitUntil(lambda: "Place" not in names(window))
    assert hands.drawn == "زار [الوزير](actor) [القاهرة](actor)"
    assert hands.in_file() == hands.drawn


def test_a_change_that_touches_another_article_alone_shows_here_too(
    hands: Hands, editor: SchemeEditor, window: MainWindow, qtbot: QtBot
) -> None:
    hands.open(2)
    editor.labels.choose("place")
    editor.labels.ask_remove()
    qtbot.waitUntil(editor.question.confirm.isEnabled)
    editor.question.confirm.click()
    qtbot.waitUntil(lambda: "Place" not in names(window))
    assert hands.shown.article.id == 2
    assert [label.id for label in hands.shown.scheme.labels][:2] == ["actor", "quote"]


def test_the_editor_opens_once(editor: SchemeEditor, window: MainWindow) -> None:
    window.commands["edit_scheme"].trigger()
    assert window.findChildren(SchemeEditor) == [editor]
