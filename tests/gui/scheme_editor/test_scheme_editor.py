"""The scheme editor over a real project."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.domain.scheme import Ability, Label
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.scheme_editor.colours import PAIRS
from annotator.gui.scheme_editor.scheme_editor import SchemeEditor
from gui.scheme_editor.conftest import scheme


def ids(workspace: Workspace) -> list[str]:
    return [label.id for label in scheme(workspace).labels]


def wait_for(
    qtbot: QtBot, workspace: Workspace, label: str, holds: Callable[[Label], bool]
) -> None:
    qtbot.waitUntil(lambda: label in ids(workspace) and holds(scheme(workspace).label(label)))


def test_names_colour_and_key_are_kept_when_their_field_is_left(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    editor.labels.choose("place")
    form = editor.labels.form
    form.english.setText("Location")
    form.english.editingFinished.emit()
    form.key.setText("P")
    form.key.editingFinished.emit()
    form.colour.picked.emit(PAIRS[2].light, PAIRS[2].dark)
    wait_for(qtbot, opened, "place", lambda label: label.colour == PAIRS[2].light)
    label = scheme(opened).label("place")
    assert (label.names.en, label.names.ar, label.key) == ("Location", "مكان", "p")


def test_every_colour_of_the_menu_can_be_picked(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    button = editor.labels.form.colour
    button.fill()
    button.colours.actions()[3].trigger()
    wait_for(qtbot, opened, "actor", lambda label: label.dark_colour == PAIRS[3].dark)
    qtbot.waitUntil(lambda: button.text() == PAIRS[3].name)


def test_a_new_label_is_named_at_once_and_takes_its_id_from_the_name(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    editor.labels.buttons["add"].click()
    qtbot.waitUntil(lambda: "label-1" in ids(opened))
    form = editor.labels.form
    assert form.english.selectedText() == "New label"
    form.english.setText("Armed group")
    form.english.editingFinished.emit()
    qtbot.waitUntil(lambda: ids(opened)[-1] == "armed_group")
    assert editor.labels.chosen == scheme(opened).label("armed_group")


def test_a_key_that_another_label_has_is_refused_in_the_window(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    editor.labels.form.key.setText("2")
    editor.labels.form.key.editingFinished.emit()
    qtbot.waitUntil(editor.told.isVisible)
    assert "Place" in editor.told.text()
    assert editor.labels.form.key.text() == "1"


def test_labels_change_places_by_keys(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    editor.activateWindow()
    editor.labels.list.setFocus()
    editor.labels.choose("place")
    QTest.keyClick(editor.labels.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: ids(opened)[:2] == ["place", "actor"])
    assert editor.labels.chosen == scheme(opened).label("place")


def test_merging_says_first_what_it_changes(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    editor.labels.choose("actor")
    editor.labels.buttons["merge"].click()
    bar = editor.question
    qtbot.waitUntil(bar.confirm.isEnabled)
    assert bar.answers.currentText() == "Place"
    assert bar.impact.text() == "In 1 article(s): 1 span(s) changed."
    assert "actor" in ids(opened)
    bar.confirm.click()
    qtbot.waitUntil(lambda: "actor" not in ids(opened))
    assert bar.isHidden()


def test_a_merge_that_is_cancelled_changes_nothing(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    before = scheme(opened)
    editor.labels.buttons["merge"].click()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.question.isHidden()
    assert editor.isVisible()
    assert scheme(opened) == before


def test_removing_offers_another_label_for_the_spans(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    editor.labels.choose("actor")
    editor.labels.buttons["delete"].click()
    bar = editor.question
    qtbot.waitUntil(bar.confirm.isEnabled)
    assert bar.impact.text() == "In 1 article(s): 1 span(s) deleted."
    bar.answers.setCurrentIndex(bar.answers.findText("place", Qt.MatchFlag.MatchContains))
    qtbot.waitUntil(lambda: "changed" in bar.impact.text())
    bar.confirm.click()
    qtbot.waitUntil(lambda: "actor" not in ids(opened))


def test_undo_and_redo_take_changes_of_the_scheme_back(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    qtbot.waitUntil(lambda: not editor.undo.isEnabled())
    editor.labels.form.abilities[Ability.QUOTE].click()
    qtbot.waitUntil(editor.undo.isEnabled)
    assert scheme(opened).label("actor").abilities == {Ability.QUOTE}
    editor.undo.click()
    wait_for(qtbot, opened, "actor", lambda label: not label.abilities)
    qtbot.waitUntil(lambda: not editor.labels.form.abilities[Ability.QUOTE].isChecked())
    qtbot.waitUntil(editor.redo.isEnabled)
    editor.redo.click()
    wait_for(qtbot, opened, "actor", lambda label: bool(label.abilities))


def test_a_guideline_is_previewed_while_typed_and_kept_when_left(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    guideline = editor.labels.guideline
    guideline.english.setPlainText("Mark **names**.")
    assert guideline.preview.toPlainText().strip() == "Mark names."
    editor.labels.choose("place")
    wait_for(qtbot, opened, "actor", lambda label: label.guideline.en == "Mark **names**.")
    assert scheme(opened).label("place").guideline.en == ""


def test_a_saved_scheme_comes_back_when_it_is_loaded(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace, tmp_path: Path
) -> None:
    before, path = scheme(opened), tmp_path / "saved.json"
    editor.files.save(path)
    qtbot.waitUntil(path.exists)
    editor.labels.buttons["add"].click()
    qtbot.waitUntil(lambda: scheme(opened) != before)
    editor.files.load(path)
    qtbot.waitUntil(lambda: scheme(opened) == before)


def test_the_schemes_that_ship_are_offered(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    menu = editor.load.menu()
    menu.aboutToShow.emit()
    assert len([action for action in menu.actions() if not action.isSeparator()]) == 3
    menu.actions()[1].trigger()
    qtbot.waitUntil(editor.question.confirm.isEnabled)
    editor.question.confirm.click()
    qtbot.waitUntil(lambda: ids(opened) == ["actor", "place", "quote", "figure"])


def test_the_keyboard_goes_back_to_where_it_was_after_a_question(
    qtbot: QtBot, editor: SchemeEditor
) -> None:
    editor.labels.list.setFocus()
    QTest.keyClick(editor.labels.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(editor.question.answers.hasFocus)
    QTest.keyClick(editor.question.answers, Qt.Key.Key_Escape)
    assert editor.labels.list.hasFocus()


def test_a_file_that_is_no_scheme_is_told_in_the_window(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "broken.json"
    path.write_text("[]", encoding="utf-8")
    editor.files.load(path)
    qtbot.waitUntil(editor.told.isVisible)
    assert "is not a scheme" in editor.told.text()


def test_the_editor_closes_with_its_project(editor: SchemeEditor, opened: Workspace) -> None:
    editor.labels.form.english.setText("typed")
    opened.close_project()
    assert not editor.isVisible()
