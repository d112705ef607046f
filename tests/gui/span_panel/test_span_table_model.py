"""The table shows what the layer holds, whatever came and went, in any order and filter."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.core.commands.remove_spans import RemoveSpans
from annotator.core.commands.spans import AddSpan, RelabelSpan, ResizeSpan, SetSpanNote
from annotator.core.domain.errors import EditError
from annotator.core.domain.layer import Layer
from annotator.core.domain.span import Fragment, Span
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.span_panel.span_rows import Column
from annotator.gui.span_panel.span_table_model import SPAN_ROLE, SpanTableModel
from drawn_world import SCHEME, World, world
from work import lines_run

TEXT = "أعلن المتحدث باسم الحكومة\nأن المحادثات تستأنف غدا"
LABELS = [label.id for label in SCHEME.labels]


def shown(at: World) -> OpenArticle:
    return OpenArticle(at.article, at.layer, at.scheme)


def listed(model: SpanTableModel) -> list[str]:
    return [model.span_at(row).uuid for row in range(model.rowCount())]


def column(model: SpanTableModel, which: Column) -> list[object]:
    return [model.index(row, which).data() for row in range(model.rowCount())]


@pytest.fixture
def model(qtmodeltester: ModelTester) -> Iterator[SpanTableModel]:
    """A model that is checked at every change and once more at the end."""
    made = SpanTableModel()
    yield made
    qtmodeltester.check(made)  # type: ignore[no-untyped-call]


def test_a_row_says_label_text_place_fragments_and_note(model: SpanTableModel) -> None:
    at = world("أول\n[ثان\tوثالث](place)").after(SetSpanNote("s0", "راجع"))
    at = at.after(ResizeSpan("s0", (Fragment(4, 7), Fragment(9, 12))))
    model.show(shown(at))
    cells = [model.index(0, which).data() for which in Column]
    assert cells == ["Place", "ثان ثال", "2", "×2", "●"]
    spoken = model.index(0, Column.NOTE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "has a note"


def test_one_more_span_is_one_more_row(qtbot: QtBot, model: SpanTableModel) -> None:
    before = world("زار [أ](actor) ب [ج](place)")
    model.show(shown(before))
    with qtbot.waitSignal(model.rowsInserted) as told, qtbot.assertNotEmitted(model.modelReset):
        model.show(shown(before.after(AddSpan("role", (Fragment(7, 8),)))))
    assert told.args is not None
    assert told.args[1:] == [1, 1]


def test_a_changed_label_changes_one_row_in_place(qtbot: QtBot, model: SpanTableModel) -> None:
    before = world("زار [أ](actor) ب [ج](place)")
    model.show(shown(before))
    with qtbot.assertNotEmitted(model.rowsInserted), qtbot.waitSignal(model.dataChanged):
        model.show(shown(before.after(RelabelSpan("s0", "place"))))
    assert column(model, Column.LABEL) == ["Place", "Place"]


def test_many_spans_go_at_once(model: SpanTableModel) -> None:
    before = world("[أ](actor) [ب](place) [ج](role)")
    model.show(shown(before))
    model.show(shown(before.after(RemoveSpans.of(["s0", "s2"]))))
    assert listed(model) == ["s1"]


def test_descending_turns_the_rows_round(model: SpanTableModel) -> None:
    model.show(shown(world("[أ](actor) [ب](place) [ج](role)")))
    model.sort(Column.PLACE, Qt.SortOrder.DescendingOrder)
    assert listed(model) == ["s2", "s1", "s0"]
    assert model.row_of(model.span_at(2)) == 2


def test_another_article_replaces_everything(model: SpanTableModel) -> None:
    first, second = world("[أ](actor)"), world("ب")
    model.show(shown(first))
    other = replace(second, article=replace(second.article, id=2))
    model.show(shown(other))
    model.show(None)
    assert model.rowCount() == 0


@settings(max_examples=40)
@given(st.data())
def test_the_table_equals_the_layer_after_any_edits(data: st.DataObject) -> None:
    model, now = SpanTableModel(), world(TEXT)
    hidden = data.draw(st.sets(st.sampled_from(LABELS), max_size=2))
    model.hide_labels(hidden)
    model.show(shown(now))
    model.sort(data.draw(st.sampled_from(Column)), data.draw(st.sampled_from(Qt.SortOrder)))
    for _ in range(data.draw(st.integers(1, 12))):
        try:
            now = now.after(_command(data, now))
        except EditError:
            continue
        model.show(shown(now))
        expected = SpanTableModel()
        expected.hide_labels(hidden)
        expected.show(shown(now))
        expected.sort(model._rows.column, _order(model))
        assert listed(model) == listed(expected)
        rows = range(model.rowCount())
        assert [model.row_of(model.span_at(row)) for row in rows] == list(rows)


def _order(model: SpanTableModel) -> Qt.SortOrder:
    descending = model._rows.descending
    return Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder


def _command(
    data: st.DataObject, now: World
) -> AddSpan | RelabelSpan | ResizeSpan | SetSpanNote | RemoveSpans:
    start = data.draw(st.integers(0, len(TEXT) - 4))
    piece = Fragment(start, start + data.draw(st.integers(1, 4)))
    label = data.draw(st.sampled_from(LABELS))
    uuid = data.draw(st.sampled_from([span.uuid for span in now.layer.spans] or ["none"]))
    made: list[AddSpan | RelabelSpan | ResizeSpan | SetSpanNote | RemoveSpans] = [
        AddSpan(label, (piece,)),
        AddSpan(label, (piece,)),
        RelabelSpan(uuid, label),
        ResizeSpan(uuid, (piece,)),
        SetSpanNote(uuid, label),
        RemoveSpans.of([uuid]),
    ]
    return data.draw(st.sampled_from(made))


def test_one_edit_among_20_000_spans_is_little_work(model: SpanTableModel) -> None:
    spans = tuple(Span(f"u{n:05}", 1, 1, "actor", (Fragment(n, n + 1),)) for n in range(20_000))
    at = replace(world("نص " * 7000), layer=Layer(world("x").layer.head, spans))
    model.show(shown(at))
    for n in (10, 10_000, 19_990):
        at = at.after(AddSpan("place", (Fragment(n, n + 3),)))
        # A table that is made anew takes some lines for each of its 20,000 rows.
        assert lines_run(partial(model.show, shown(at))) < 2_000
    assert model.index(11, 0).data(SPAN_ROLE).label in {"actor", "place"}
