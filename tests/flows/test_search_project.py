"""A text is found in all articles, gone to, and labelled everywhere by one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.project import Project
from annotator.gui.search_panel.search_panel import SearchPanel
from flows.hands import Hands
from stored import bring_in, drawing, incoming

MORE = ("حارب داعش في سوريا", "قال داعِش إن الحرب ضد [داعش](actor)", "رد على لداعش وبداعش")


@pytest.fixture
def searching(hands: Hands) -> Hands:
    """Six articles, داعش in the last three of them; the search is open."""
    workspace, info = hands.window.workspace, hands.window.workspace.info
    assert info is not None
    workspace.close_project()
    with Project.open(info.path) as project:
        bring_in(project, *(incoming(one, annotator="Sara") for one in MORE))
    with hands.qtbot.waitSignal(workspace.article_opened):
        hands.window.projects.open_path(info.path)
    hands.window.commands["search_project"].trigger()
    assert panel_of(hands).head.query.hasFocus()
    return hands


def panel_of(hands: Hands) -> SearchPanel:
    return hands.window.wired.search.panel


def look_for(hands: Hands, query: str, *surfaces: str) -> None:
    panel_of(hands).search_for(query)
    hands.qtbot.waitUntil(
        lambda: [hit.text for hit in panel_of(hands).list.hits.hits] == list(surfaces)
    )


def drawings(hands: Hands) -> list[str]:
    hands.wait_saved()
    answers: list[list[str]] = []

    def read(project: Project) -> list[str]:
        return [drawing(project, article_id) for article_id in project.articles.ids()]

    hands.window.workspace.ask(read, answers.append)
    hands.qtbot.waitUntil(lambda: bool(answers))
    return answers[0][3:]


def test_a_text_is_found_while_it_is_typed(searching: Hands) -> None:
    searching.type("داعش")
    hits = panel_of(searching).list.hits
    searching.qtbot.waitUntil(lambda: len(hits.hits) == 5)
    assert panel_of(searching).head.count_text.startswith("5 ")
    QTest.keyClick(panel_of(searching).head.query, Qt.Key.Key_Down)
    assert panel_of(searching).list.hasFocus()


def test_enter_opens_the_article_and_selects_the_place(searching: Hands) -> None:
    look_for(searching, "بداعش", "بداعش")
    panel_of(searching).list.setFocus()
    with searching.qtbot.waitSignal(searching.window.workspace.article_opened):
        searching.keys("Enter")
    assert searching.shown.article.id == 6
    focus = searching.window.article_pane.labelling.focus
    assert focus.selection is not None
    assert searching.view.hasFocus()
    searching.keys("1")
    assert searching.drawn == "رد على لداعش و[بداعش](actor)"


def test_a_place_that_is_labelled_is_chosen_as_its_span(searching: Hands) -> None:
    look_for(searching, "القاهرة", "القاهرة")
    searching.open(2)
    panel_of(searching).list.setFocus()
    with searching.qtbot.waitSignal(searching.window.workspace.article_opened):
        searching.keys("Enter")
    assert searching.chosen.label == "place"


def test_letter_by_letter_finds_less(searching: Hands) -> None:
    look_for(searching, "داعش", "داعش", "داعِش", "داعش", "داعش", "داعش")
    panel_of(searching).head.exact.setChecked(True)
    hits = panel_of(searching).list.hits
    searching.qtbot.waitUntil(lambda: [hit.text for hit in hits.hits] == ["داعش", "داعش"])


def test_all_places_are_labelled_by_a_key_and_one_undo(searching: Hands) -> None:
    before = drawings(searching)
    look_for(searching, "داعش", "داعش", "داعِش", "داعش", "داعش", "داعش")
    panel = panel_of(searching)
    panel.list.setFocus()
    searching.keys("1")
    searching.qtbot.waitUntil(panel.bar.isVisible)
    fresh, labelled = panel.bar.effect_text.split(". ")
    assert (fresh[0], labelled[0]) == ("4", "1")
    searching.keys("Enter")
    searching.qtbot.waitUntil(lambda: "changed" in panel.message)
    assert drawings(searching) == [
        "حارب [داعش](actor) في سوريا",
        "قال [داعِش](actor) إن الحرب ضد [داعش](actor)",
        "رد على ل[داعش](actor) وب[داعش](actor)",
    ]
    searching.window.commands["undo"].trigger()
    assert drawings(searching) == before


def test_what_is_labelled_everywhere_is_told(searching: Hands) -> None:
    look_for(searching, "القاهرة", "القاهرة")
    panel = panel_of(searching)
    panel.head.label.setCurrentIndex(panel.head.label.findData("place"))
    panel.list.setFocus()
    searching.keys("L")
    searching.qtbot.waitUntil(lambda: "labelled already" in panel.message)
    assert panel.bar.isHidden()


def test_the_selected_text_is_looked_for(searching: Hands) -> None:
    searching.open(2)
    searching.view.setFocus()
    searching.click("الحرب")
    searching.window.commands["search_project"].trigger()
    panel = panel_of(searching)
    assert panel.head.query.text() == "الحرب"
    searching.qtbot.waitUntil(lambda: len(panel.list.hits.hits) == 2)


def test_the_search_gives_way_to_the_register_and_comes_back(searching: Hands) -> None:
    searching.keys("F8")
    assert searching.window.wired.register.panel.isVisible()
    assert not panel_of(searching).isVisible()
    searching.window.commands["search_project"].trigger()
    assert panel_of(searching).isVisible()
    searching.keys("Esc")
    assert searching.view.hasFocus()


def test_nothing_found_says_so(searching: Hands) -> None:
    searching.type("بغداد")
    searching.qtbot.waitUntil(lambda: "No article" in panel_of(searching).list.empty_text)


def test_a_read_only_project_is_searched_and_not_labelled(searching: Hands) -> None:
    workspace, info = searching.window.workspace, searching.window.workspace.info
    assert info is not None
    workspace.close_project()
    with searching.qtbot.waitSignal(workspace.project_opened):
        workspace.open_with(lambda door: door.open(info.path, read_only=True))
    look_for(searching, "سوريا", "سوريا")
    panel = panel_of(searching)
    panel.list.setFocus()
    searching.keys("1")
    assert not panel.head.label_all.isEnabled()
    assert panel.message == ""
