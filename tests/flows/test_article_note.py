"""A note on the whole article: written by key, seen in the list, undone like every edit."""

from annotator.gui.article_list.row_text import tooltip_text
from flows.hands import Hands


def test_a_note_on_the_article_is_written_by_key(hands: Hands) -> None:
    note = hands.window.article_pane.note
    assert not note.isVisible()
    hands.keys("Shift+N")
    assert note.editor.hasFocus()
    hands.type("ask")
    hands.keys("Esc")
    assert hands.view.hasFocus()
    assert hands.shown.layer.head.note == "ask"
    assert note.isVisible()


def test_without_a_span_the_key_of_notes_means_the_article(hands: Hands) -> None:
    hands.keys("N")
    assert hands.window.article_pane.note.editor.hasFocus()


def test_an_empty_note_leaves_no_trace(hands: Hands) -> None:
    hands.keys("Shift+N")
    hands.keys("Esc")
    assert not hands.window.article_pane.note.isVisible()
    assert hands.shown.layer.head.note == ""


def test_a_note_is_undone_and_redone(hands: Hands) -> None:
    hands.keys("Shift+N")
    hands.type("ask")
    hands.keys("Esc")
    hands.wait_saved()
    hands.keys("Ctrl+Z")
    hands.qtbot.waitUntil(lambda: hands.shown.layer.head.note == "")
    assert not hands.window.article_pane.note.isVisible()
    hands.keys("Ctrl+Shift+Z")
    hands.qtbot.waitUntil(lambda: hands.shown.layer.head.note == "ask")


def test_the_note_stays_with_its_article_and_shows_in_the_list(hands: Hands) -> None:
    hands.keys("Shift+N")
    hands.type("ask")
    hands.keys("Ctrl+PageDown")
    hands.qtbot.waitUntil(lambda: hands.shown.article.id == 3)
    assert not hands.window.article_pane.note.isVisible()
    model = hands.window.article_list.model
    hands.qtbot.waitUntil(lambda: model.summary(1) is not None)
    summary = model.summary(1)
    assert summary is not None
    assert summary.note == "ask"
    assert "ask" in tooltip_text(summary)
    hands.open(2)
    assert hands.window.article_pane.note.editor.toPlainText() == "ask"


def test_the_line_of_keys_says_how_to_leave_a_note(hands: Hands) -> None:
    hands.keys("Shift+N")
    assert hands.window.article_pane.footer.text == "Esc: back to the text"
    hands.keys("Esc")
    assert "pick a word" in hands.window.article_pane.footer.text
