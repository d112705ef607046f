from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from annotator.core.domain.scheme import Names
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.guidelines.guidelines_pane import GuidelinesPane
from annotator.gui.widgets.guideline_page import GuidelinePage
from drawn_world import SCHEME


@pytest.fixture
def pane(qtbot: QtBot, workspace: Workspace) -> GuidelinesPane:
    made = GuidelinesPane(workspace)
    qtbot.addWidget(made)
    actor, *others = SCHEME.labels
    text = Names("**Who acts**\n\n- one\n- two", "**من يفعل**")
    made.set_scheme(replace(SCHEME, labels=(replace(actor, guideline=text), *others)))
    return made


def test_a_guideline_is_shown_as_text_with_its_marks_read(pane: GuidelinesPane) -> None:
    pane.show_label("actor")
    assert pane.page.toPlainText().splitlines()[0] == "Who acts"
    assert pane.shown_label == "actor"


def test_a_label_without_a_guideline_says_so(pane: GuidelinesPane) -> None:
    pane.show_label("place")
    assert pane.page.toPlainText() == "The scheme says nothing about this label."


def test_an_unknown_label_leaves_what_is_there(pane: GuidelinesPane) -> None:
    pane.show_label("place")
    pane.show_label("")
    pane.show_label("nobody")
    assert pane.shown_label == "place"


def test_without_a_project_nothing_is_shown(pane: GuidelinesPane) -> None:
    pane.set_scheme(None)
    assert not pane.page.toPlainText()


def test_a_page_loads_nothing_and_follows_no_link(qtbot: QtBot, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    page = GuidelinePage()
    qtbot.addWidget(page)
    page.show_markdown(f"[a]({secret.as_uri()}) ![b]({secret.as_uri()}) <b>bold</b>")
    assert page.loadResource(2, QUrl.fromLocalFile(str(secret))) is None
    assert not page.openLinks()
    assert "<b>bold</b>" in page.toPlainText()
