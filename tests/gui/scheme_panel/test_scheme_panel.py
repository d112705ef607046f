from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.core.commands.spans import AddSpan, RemoveSpan
from annotator.core.domain.span import Fragment
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.scheme_panel.label_counts import LabelCounts
from annotator.gui.scheme_panel.scheme_panel import SchemePanel
from annotator.gui.widgets.label_list_model import HERE_ROLE, PROJECT_ROLE, LabelListModel
from annotator.gui.widgets.label_look import plain_first_line
from drawn_world import SCHEME, world


@pytest.fixture
def model(qtmodeltester: ModelTester) -> Iterator[LabelListModel]:
    made = LabelListModel()
    made.set_labels(SCHEME.labels)
    yield made
    qtmodeltester.check(made)  # type: ignore[no-untyped-call]


def test_a_row_speaks_its_name_key_counts_and_brush(model: LabelListModel) -> None:
    model.set_counts({"actor": 2}, {"actor": 31})
    model.set_brush("actor")
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Actor, key 1, 2 in this article, 31 in the project, brush"


def test_a_label_without_spans_counts_zero(model: LabelListModel) -> None:
    model.set_counts({}, None)
    assert model.index(1).data(HERE_ROLE) == 0
    assert model.index(1).data(PROJECT_ROLE) is None


def test_counts_follow_differences() -> None:
    counts, now = LabelCounts(), world("[أ](actor) [ب](actor) [ج](place)")
    counts.show_spans(now.layer.spans)
    assert counts.here == {"actor": 2, "place": 1}
    now = now.after(RemoveSpan("s0")).after(AddSpan("role", (Fragment(0, 1),)))
    assert counts.show_spans(now.layer.spans)
    assert dict(counts.here) == {"actor": 1, "place": 1, "role": 1}
    assert not counts.show_spans(now.layer.spans)


def test_the_panel_counts_what_the_file_holds(qtbot: QtBot, opened: Workspace) -> None:
    panel = SchemePanel(opened)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(opened.article_opened):
        opened.show_article(2)
    opened.run(AddSpan("actor", (Fragment(4, 10),)))
    first = panel.model.index(0)
    assert first.data(HERE_ROLE) == 1
    qtbot.waitUntil(lambda: first.data(PROJECT_ROLE) == 2)


@pytest.mark.parametrize(
    ("markdown", "line"),
    [("\n**Who acts**, `x`\n- more", "Who acts, x"), ("# Head", "Head"), ("", "")],
)
def test_the_first_line_of_a_guideline_loses_its_marks(markdown: str, line: str) -> None:
    assert plain_first_line(markdown) == line
