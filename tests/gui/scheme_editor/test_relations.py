"""Relation types in the scheme editor."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.domain.scheme import AttributeKind, RelationType
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.scheme_editor.scheme_editor import SchemeEditor
from gui.scheme_editor.conftest import scheme


def kinds(workspace: Workspace) -> dict[str, RelationType]:
    return {kind.id: kind for kind in scheme(workspace).relations}


def test_a_new_relation_gets_its_name_and_ends(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    page = editor.relations
    page.add()
    qtbot.waitUntil(lambda: "relation-1" in kinds(opened))
    page.form.english.setText("Works for")
    page.form.english.editingFinished.emit()
    qtbot.waitUntil(lambda: "works_for" in kinds(opened))
    page.form.targets.item(1).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: kinds(opened)["works_for"].target_labels == ("actor", "place"))
    assert kinds(opened)["works_for"].source_labels == ("actor",)


def test_an_end_without_labels_is_refused_and_the_box_goes_back(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    sources = editor.relations.form.sources
    sources.item(0).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: "end without labels" in editor.told.text())
    assert sources.item(0).checkState() is Qt.CheckState.Checked
    assert kinds(opened)["speaks"].source_labels == ("actor",)


def test_a_relation_can_be_put_out_of_use(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    editor.relations.form.enabled.click()
    qtbot.waitUntil(lambda: not kinds(opened)["speaks"].enabled)


def test_relations_change_places_by_keys_and_go(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    page = editor.relations
    editor.tabs.setCurrentWidget(page)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: list(kinds(opened)) == ["located-in", "speaks"])
    page.ask_remove()
    qtbot.waitUntil(editor.question.confirm.isEnabled)
    editor.question.confirm.click()
    qtbot.waitUntil(lambda: list(kinds(opened)) == ["located-in"])


def test_a_relation_has_attributes_of_its_own(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    editor.relations.attributes.add()
    qtbot.waitUntil(lambda: len(kinds(opened)["speaks"].attributes) == 2)
    assert kinds(opened)["speaks"].attributes[1].kind is AttributeKind.TEXT
