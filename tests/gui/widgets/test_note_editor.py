from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.widgets.note_editor import NoteEditor


def editor(qtbot: QtBot) -> tuple[NoteEditor, list[tuple[str, str]]]:
    made = NoteEditor()
    qtbot.addWidget(made)
    made.show()
    written: list[tuple[str, str]] = []
    made.written.connect(lambda uuid, note: written.append((uuid, note)))
    return made, written


def test_a_pause_writes_once(qtbot: QtBot) -> None:
    made, written = editor(qtbot)
    made.show_note("a", "")
    QTest.keyClicks(made, "check")
    assert written == []
    qtbot.waitUntil(lambda: bool(written))
    assert written == [("a", "check")]


def test_another_span_gets_the_rest_written_to_the_one_before(qtbot: QtBot) -> None:
    made, written = editor(qtbot)
    made.show_note("a", "")
    QTest.keyClicks(made, "check")
    made.show_note("b", "other")
    assert written == [("a", "check")]
    assert made.toPlainText() == "other"


def test_a_note_that_did_not_change_is_not_written(qtbot: QtBot) -> None:
    made, written = editor(qtbot)
    made.show_note("a", "same")
    QTest.keyClicks(made, "x")
    QTest.keyClick(made, Qt.Key.Key_Backspace)
    made.write()
    assert written == []


def test_what_is_being_typed_survives_another_edit_of_the_span(qtbot: QtBot) -> None:
    made, _ = editor(qtbot)
    made.show_note("a", "")
    QTest.keyClicks(made, "half")
    made.show_note("a", "")
    assert made.toPlainText() == "half"


def test_read_only_notes_are_never_written(qtbot: QtBot) -> None:
    made, written = editor(qtbot)
    made.show_note("a", "")
    made.setReadOnly(True)
    made.setPlainText("x")
    made.write()
    assert written == []
