"""Attributes and choices of a label in the scheme editor."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.core.commands.spans import SetAttributes
from annotator.core.domain.changes import Edit
from annotator.core.domain.layer import Layer
from annotator.core.domain.scheme import AttributeKind, AttributeType
from annotator.core.project import Project
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.scheme_editor.scheme_editor import SchemeEditor
from gui.scheme_editor.conftest import scheme
from stored import view


def types(workspace: Workspace, label: str = "actor") -> dict[str, AttributeType]:
    return {kind.id: kind for kind in scheme(workspace).label(label).attributes}


def wait_for(
    qtbot: QtBot, workspace: Workspace, attribute: str, holds: Callable[[AttributeType], bool]
) -> None:
    def arrived() -> bool:
        found = types(workspace).get(attribute)
        return found is not None and holds(found)

    qtbot.waitUntil(arrived)


def test_a_new_attribute_gets_name_kind_and_choices(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    page = editor.labels.attributes
    page.buttons["add"].click()
    qtbot.waitUntil(lambda: "attribute-1" in types(opened))
    page.form.english.setText("Mood")
    page.form.english.editingFinished.emit()
    wait_for(qtbot, opened, "mood", lambda kind: kind.names.en == "Mood")
    page.form.kind.setCurrentIndex(page.form.kind.findData(AttributeKind.CHOICE.value))
    page.form.kind.activated.emit(0)
    wait_for(qtbot, opened, "mood", lambda kind: len(kind.choices) == 1)
    page.choices.add()
    wait_for(qtbot, opened, "mood", lambda kind: len(kind.choices) == 2)
    cell = page.choices.table.item(1, 0)
    assert cell is not None
    cell.setText("Angry")
    wait_for(qtbot, opened, "mood", lambda kind: kind.choices[1].id == "angry")


def test_a_choice_that_is_the_default_can_be_given_another_id(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    cell = editor.labels.attributes.choices.table.item(0, 2)
    assert cell is not None
    cell.setText("human")
    wait_for(qtbot, opened, "type", lambda kind: kind.choices[0].id == "human")
    assert types(opened)["type"].default == "human"


def test_the_default_and_the_duty_of_a_value_are_kept(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    form = editor.labels.attributes.form
    form.default.setCurrentIndex(form.default.findText("State"))
    form.default.activated.emit(form.default.currentIndex())
    form.required.click()
    wait_for(qtbot, opened, "type", lambda kind: kind.required and kind.default == "state")


def test_removing_a_choice_offers_another_one_for_its_values(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    editor.labels.attributes.choices.remove()
    bar = editor.question
    qtbot.waitUntil(bar.confirm.isEnabled)
    bar.answers.setCurrentIndex(bar.answers.findText("State", Qt.MatchFlag.MatchContains))
    qtbot.waitUntil(bar.confirm.isEnabled)
    bar.confirm.click()
    wait_for(qtbot, opened, "type", lambda kind: [one.id for one in kind.choices] == ["state"])
    assert types(opened)["type"].default == "state"


def test_attributes_change_places_and_go(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    editor.labels.choose("place")
    page = editor.labels.attributes
    page.choose("in_name")
    page.shift(-1)
    qtbot.waitUntil(lambda: list(types(opened, "place")) == ["in_name", "type"])
    page.ask_remove()
    qtbot.waitUntil(editor.question.confirm.isEnabled)
    assert editor.question.impact.text() == "No span and no relation is affected."
    editor.question.confirm.click()
    qtbot.waitUntil(lambda: list(types(opened, "place")) == ["type"])


def test_an_attribute_is_merged_into_another_with_its_values(
    qtbot: QtBot, editor: SchemeEditor, opened: Workspace
) -> None:
    def set_type(project: Project) -> Edit:
        span = project.layers.get(1).spans[0]
        return SetAttributes(span.uuid, {"type": "state"}).plan(view(project, 1))

    opened.run_in_project(set_type)
    page = editor.labels.attributes
    page.add()
    qtbot.waitUntil(lambda: len(types(opened)) == 2)
    qtbot.waitUntil(lambda: page.chosen is not None and page.chosen.id != "type")
    page.choose("type")
    page.ask_remove()
    bar = editor.question
    qtbot.waitUntil(bar.confirm.isEnabled)
    assert "1" in bar.impact.text()
    bar.answers.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bar.confirm.isEnabled() and "value" not in bar.impact.text())
    bar.confirm.click()
    qtbot.waitUntil(lambda: "type" not in types(opened))
    answers: list[Layer] = []
    opened.ask(lambda project: project.layers.get(1), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert list(answers[0].spans[0].attributes.values()) == ["state"]
