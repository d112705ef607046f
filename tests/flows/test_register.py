"""The register is looked through, mended and gone from to the text, all by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from annotator.core.commands.entities import AddEntity
from annotator.core.commands.entity_links import LinkAlike
from annotator.core.domain.entity import Entity
from annotator.core.project import Project
from annotator.gui.register_panel.register_panel import RegisterPanel
from flows.hands import CTRL, NONE, SHIFT, Hands

MINISTER = Entity("019ac000-0000-7000-8000-000000000001", "actor", "الوزير", type="person")
CAIRO = Entity("019ac000-0000-7000-8000-000000000002", "place", "القاهرة", aliases=("مصر",))
OTHER = Entity("019ac000-0000-7000-8000-000000000003", "actor", "وزير الدفاع")


def in_project(hands: Hands, *commands: AddEntity | LinkAlike) -> None:
    for command in commands:
        hands.window.workspace.run_in_project(command.plan)
    hands.wait_saved()


def panel_of(hands: Hands) -> RegisterPanel:
    return hands.window.wired.register.panel


def names(hands: Hands) -> list[str]:
    return [row.entity.name for row in panel_of(hands).list.entities.rows]


def press(widget: QWidget, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(widget, key, held)


@pytest.fixture
def filled(hands: Hands) -> Hands:
    """A register of three with two mentions, open and read, the keyboard in its search line."""
    in_project(hands, AddEntity(MINISTER), AddEntity(CAIRO), AddEntity(OTHER))
    in_project(hands, LinkAlike(MINISTER.uuid), LinkAlike(CAIRO.uuid))
    hands.keys("F8")
    hands.qtbot.waitUntil(lambda: names(hands) == ["القاهرة", "الوزير", "وزير الدفاع"])
    return hands


def come_back(hands: Hands) -> None:
    """Wait until the window is active again after a popup; offscreen nobody sees to that."""
    hands.window.activateWindow()
    hands.qtbot.waitUntil(hands.window.isActiveWindow)


def go_to(hands: Hands, entity: Entity) -> None:
    panel_of(hands).show_entity(entity.uuid)
    panel_of(hands).list.setFocus()


def stored(hands: Hands, uuid: str) -> Entity | None:
    """The entity as the file holds it."""
    hands.wait_saved()
    answers: list[Entity | None] = []

    def look(project: Project) -> Entity | None:
        return next((one for one in project.register.all() if one.uuid == uuid), None)

    hands.window.workspace.ask(look, answers.append)
    hands.qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def wait_mentions(hands: Hands, *surfaces: str) -> None:
    found = panel_of(hands).mentions
    hands.qtbot.waitUntil(lambda: [hit.text for hit in found.mentions.hits] == list(surfaces))


def test_an_empty_register_says_how_it_is_filled(hands: Hands) -> None:
    hands.keys("F8")
    panel = panel_of(hands)
    hands.qtbot.waitUntil(lambda: "Press E" in panel.list.empty_text)
    assert panel.head.search.hasFocus()


def test_names_are_looked_for_as_they_are_read(filled: Hands) -> None:
    filled.type("مِصر")
    filled.qtbot.waitUntil(lambda: names(filled) == ["القاهرة"])
    press(panel_of(filled).head.search, Qt.Key.Key_Down)
    assert panel_of(filled).list.hasFocus()
    assert panel_of(filled).form.name.text() == "القاهرة"
    wait_mentions(filled, "القاهرة")


def test_enter_leads_to_the_mentions_and_to_the_place_in_another_article(filled: Hands) -> None:
    go_to(filled, MINISTER)
    wait_mentions(filled, "الوزير")
    press(panel_of(filled).list, Qt.Key.Key_Return)
    assert panel_of(filled).mentions.list.hasFocus()
    with filled.qtbot.waitSignal(filled.window.workspace.article_opened):
        press(panel_of(filled).mentions.list, Qt.Key.Key_Return)
    assert filled.chosen.entity == MINISTER.uuid
    assert filled.view.hasFocus()


def test_the_entity_of_a_span_is_shown_by_a_key(filled: Hands) -> None:
    filled.open(1)
    filled.view.setFocus()
    filled.click("القاهرة")
    filled.keys("Shift+E")
    current = panel_of(filled).list.current
    assert current is not None
    assert current.uuid == CAIRO.uuid


def test_the_entity_of_a_span_is_shown_by_a_click(filled: Hands) -> None:
    filled.open(1)
    filled.view.setFocus()
    filled.click("القاهرة")
    line = filled.window.wired.entities.line
    filled.qtbot.waitUntil(lambda: "القاهرة" in line.text)
    show = next(one for one in line.findChildren(QToolButton) if "register" in one.toolTip())
    show.click()
    current = panel_of(filled).list.current
    assert current is not None
    assert current.uuid == CAIRO.uuid


def test_a_span_without_an_entity_is_looked_for_by_its_text(filled: Hands) -> None:
    filled.view.setFocus()
    filled.click("الرئيس")
    filled.keys("1", "Shift+E")
    assert panel_of(filled).head.search.text() == "الرئيس"
    assert names(filled) == []
    press(panel_of(filled).list, Qt.Key.Key_N)
    assert panel_of(filled).bar.line.text() == "الرئيس"
    press(panel_of(filled).bar.line, Qt.Key.Key_Return)
    filled.qtbot.waitUntil(lambda: names(filled) == ["الرئيس"])


def test_a_new_entity_that_is_there_already_is_told(filled: Hands) -> None:
    press(panel_of(filled).list, Qt.Key.Key_Insert)
    bar = panel_of(filled).bar
    assert bar.line.hasFocus()
    filled.type("الوزيرُ")
    assert "in the register already" in bar.effect_text
    press(bar.line, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert len(names(filled)) == 3


def test_a_rename_keeps_the_old_name_as_alias_and_is_undone(filled: Hands) -> None:
    go_to(filled, MINISTER)
    press(panel_of(filled).list, Qt.Key.Key_F2)
    filled.type("وزير الخارجية")
    press(panel_of(filled).form.name, Qt.Key.Key_Return)
    filled.qtbot.waitUntil(lambda: "وزير الخارجية" in names(filled))
    assert panel_of(filled).form.aliases.toPlainText() == "الوزير"
    filled.keys("Ctrl+Z")
    filled.qtbot.waitUntil(lambda: "وزير الخارجية" not in names(filled))
    assert stored(filled, MINISTER.uuid) == MINISTER


def test_escape_in_the_name_changes_nothing(filled: Hands) -> None:
    go_to(filled, MINISTER)
    press(panel_of(filled).list, Qt.Key.Key_F2)
    filled.type("غيره")
    press(panel_of(filled).form.name, Qt.Key.Key_Escape)
    assert panel_of(filled).list.hasFocus()
    assert panel_of(filled).form.name.text() == "الوزير"
    assert stored(filled, MINISTER.uuid) == MINISTER


def test_aliases_ids_and_notes_are_lines(filled: Hands) -> None:
    go_to(filled, CAIRO)
    form = panel_of(filled).form
    for editor, text in (
        (form.aliases, "مصر\nأم الدنيا\n"),
        (form.ids, "wikidata = Q85\ngeonames=360630"),
        (form.note, "العاصمة"),
    ):
        editor.setFocus()
        editor.setPlainText(text)
        press(editor, Qt.Key.Key_Escape)
    entity = stored(filled, CAIRO.uuid)
    assert entity is not None
    assert entity.aliases == ("مصر", "أم الدنيا")
    assert entity.external_ids == {"wikidata": "Q85", "geonames": "360630"}
    assert entity.note == "العاصمة"


def test_an_id_without_a_source_is_not_taken(filled: Hands) -> None:
    go_to(filled, CAIRO)
    form = panel_of(filled).form
    form.ids.setPlainText("Q85")
    with filled.qtbot.waitSignal(form.refused):
        form.ids.write()
    assert stored(filled, CAIRO.uuid) == CAIRO


def test_another_type_and_another_label(filled: Hands) -> None:
    go_to(filled, MINISTER)
    form = panel_of(filled).form
    form.type.setCurrentIndex(form.type.findData("state"))
    form.type.activated.emit(form.type.currentIndex())
    filled.qtbot.waitUntil(lambda: getattr(stored(filled, MINISTER.uuid), "type", "") == "state")
    form.kind.setCurrentIndex(form.kind.findData("place"))
    form.kind.activated.emit(form.kind.currentIndex())
    filled.qtbot.waitUntil(lambda: getattr(stored(filled, MINISTER.uuid), "label", "") == "place")


def test_two_are_merged_after_a_look_at_what_moves(filled: Hands) -> None:
    go_to(filled, MINISTER)
    panel = panel_of(filled)
    press(panel.list, Qt.Key.Key_Down, held=SHIFT)
    press(panel.list, Qt.Key.Key_M)
    assert panel.bar.effect_text.startswith("0 mention")
    press(panel.bar.choices, Qt.Key.Key_Down)
    assert panel.bar.effect_text.startswith("1 mention")
    press(panel.bar.choices, Qt.Key.Key_Return)
    filled.qtbot.waitUntil(lambda: names(filled) == ["القاهرة", "وزير الدفاع"])
    wait_mentions(filled, "الوزير")
    filled.window.commands["undo"].trigger()
    filled.qtbot.waitUntil(lambda: len(names(filled)) == 3)
    assert stored(filled, MINISTER.uuid) == MINISTER


def test_one_alone_is_not_merged(filled: Hands) -> None:
    go_to(filled, MINISTER)
    press(panel_of(filled).list, Qt.Key.Key_M)
    assert panel_of(filled).bar.isHidden()
    assert "two or more" in panel_of(filled).message


def test_mentions_are_split_off(filled: Hands) -> None:
    go_to(filled, CAIRO)
    wait_mentions(filled, "القاهرة")
    panel = panel_of(filled)
    press(panel.list, Qt.Key.Key_Return)
    press(panel.mentions.list, Qt.Key.Key_A, held=CTRL)
    press(panel.mentions.list, Qt.Key.Key_S)
    assert "1\u2069 of" in panel.bar.effect_text or "1 of 1" in panel.bar.effect_text
    filled.type("قاهرة المعز")
    press(panel.bar.line, Qt.Key.Key_Return)
    filled.qtbot.waitUntil(lambda: "قاهرة المعز" in names(filled))
    assert panel.list.current is not None
    assert panel.list.current.name == "قاهرة المعز"
    wait_mentions(filled, "القاهرة")


def test_deleting_tells_what_happens_to_mentions(filled: Hands) -> None:
    go_to(filled, CAIRO)
    panel = panel_of(filled)
    press(panel.list, Qt.Key.Key_Delete)
    assert panel.bar.effect_text.startswith("1 mention")
    assert panel.bar.confirm.hasFocus()
    press(panel.bar.confirm, Qt.Key.Key_Return)
    filled.qtbot.waitUntil(lambda: names(filled) == ["الوزير", "وزير الدفاع"])
    filled.open(1)
    assert [span.entity for span in filled.shown.layer.spans] == [MINISTER.uuid, None]


def test_all_spans_that_read_the_same_are_linked_at_once(filled: Hands) -> None:
    filled.view.setFocus()
    filled.click("الرئيس")
    filled.keys("1", "E", "N")
    filled.qtbot.waitUntil(lambda: "الرئيس" in names(filled))
    come_back(filled)
    filled.click("الحرب")
    filled.keys("1")
    filled.wait_saved()
    panel = panel_of(filled)
    entity = next(row.entity for row in panel.list.entities.rows if row.entity.name == "الرئيس")
    go_to(filled, entity)
    press(panel.list, Qt.Key.Key_L)
    filled.qtbot.waitUntil(lambda: "reads as" in panel.message)
    panel.form.aliases.setPlainText("الحرب")
    panel.form.aliases.write()
    filled.wait_saved()
    press(panel.list, Qt.Key.Key_L)
    filled.qtbot.waitUntil(panel.bar.isVisible)
    assert panel.bar.effect_text.startswith("1 span")
    press(panel.bar.confirm, Qt.Key.Key_Return)
    wait_mentions(filled, "الرئيس", "الحرب")


@pytest.mark.parametrize("name", ["out.csv", "out.json"])
def test_what_was_written_is_known_when_it_is_read_again(
    filled: Hands, tmp_path: Path, name: str
) -> None:
    panel = panel_of(filled)
    panel.files.write(tmp_path / name)
    filled.qtbot.waitUntil(lambda: panel.message.startswith("3 "))
    panel.files.look_into(tmp_path / name)
    filled.qtbot.waitUntil(lambda: "known already" in panel.message)
    assert panel.bar.isHidden()


def test_a_file_is_taken_in_after_a_look_at_it(filled: Hands, tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_text("label,name,aliases\nplace,دمشق,الشام\nplace,القاهرة,قاهرة\n", encoding="utf-8")
    panel = panel_of(filled)
    panel.files.look_into(file)
    filled.qtbot.waitUntil(panel.bar.isVisible)
    added, changed = panel.bar.effect_text.split(". ")
    assert (added[0], changed[0]) == ("1", "1")
    press(panel.bar.confirm, Qt.Key.Key_Return)
    filled.qtbot.waitUntil(lambda: "دمشق" in names(filled))


def test_a_file_that_is_no_register_is_told(filled: Hands, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("rubbish", encoding="utf-8")
    with filled.qtbot.waitSignal(filled.window.workspace.failed):
        panel_of(filled).files.look_into(tmp_path / "in.csv")


def test_the_key_brings_the_keyboard_and_hides_the_register(filled: Hands) -> None:
    assert panel_of(filled).head.search.hasFocus()
    filled.keys("F8")
    assert not panel_of(filled).isVisible()
    assert filled.view.hasFocus()
    filled.keys("F8")
    assert panel_of(filled).head.search.hasFocus()
    filled.keys("Esc")
    assert filled.view.hasFocus()
    assert panel_of(filled).isVisible()


def test_labelling_goes_on_beside_it(filled: Hands) -> None:
    filled.view.setFocus()
    filled.click("الرئيس")
    filled.keys("1", "E")
    popup = filled.window.wired.entities.linking.popup
    filled.qtbot.waitUntil(lambda: bool(popup.choices))
    QTest.keyClick(popup.list, Qt.Key.Key_N)
    filled.qtbot.waitUntil(lambda: "الرئيس" in names(filled))
    come_back(filled)
    assert QApplication.focusWidget() is filled.view


def test_a_read_only_project_is_only_looked_at(filled: Hands) -> None:
    workspace, info = filled.window.workspace, filled.window.workspace.info
    assert info is not None
    workspace.close_project()
    with filled.qtbot.waitSignal(workspace.project_opened):
        workspace.open_with(lambda door: door.open(info.path, read_only=True))
    panel = panel_of(filled)
    filled.qtbot.waitUntil(lambda: len(names(filled)) == 3)
    panel.list.setFocus()
    press(panel.list, Qt.Key.Key_Delete, Qt.Key.Key_N)
    assert panel.bar.isHidden()
    assert panel.form.name.isReadOnly()
    assert not panel.head.buttons["merge"].isEnabled()
    assert panel.head.buttons["export"].isEnabled()
