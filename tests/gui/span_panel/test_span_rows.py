import pytest

from annotator.core.domain.span import Span
from annotator.gui.span_panel.paragraphs import Paragraphs
from annotator.gui.span_panel.span_rows import Column, SpanRows
from drawn_world import SCHEME, world

DRAWN = world("[مصر](place) و[أحمد](actor) في [باريس](place)")


def rows(column: Column = Column.PLACE) -> SpanRows:
    made = SpanRows()
    made.text = DRAWN.article.text
    made.set_ranks(label.id for label in SCHEME.labels)
    made.column = column
    made.fill(DRAWN.layer.spans)
    return made


def order(made: SpanRows) -> list[str]:
    return [span.uuid for span in made.spans]


@pytest.mark.parametrize(
    ("column", "uuids"),
    [
        (Column.PLACE, ["s0", "s1", "s2"]),
        (Column.LABEL, ["s1", "s0", "s2"]),
        (Column.TEXT, ["s1", "s2", "s0"]),
    ],
)
def test_rows_are_sorted_by_a_column(column: Column, uuids: list[str]) -> None:
    assert order(rows(column)) == uuids


@pytest.mark.parametrize("column", list(Column))
def test_every_span_is_found_and_goes_back_to_its_place(column: Column) -> None:
    made = rows(column)
    for span in DRAWN.layer.spans:
        before = order(made)
        index = made.index_of(span)
        assert index is not None
        made.remove(index)
        assert made.index_of(span) is None
        assert made.index_for(span) == index
        made.insert(index, span)
        assert order(made) == before


def test_hidden_labels_are_left_out() -> None:
    made = rows()
    made.hidden_labels = frozenset({"place"})
    made.fill(DRAWN.layer.spans)
    assert order(made) == ["s1"]
    hidden: Span = DRAWN.layer.spans[0]
    assert not made.shows(hidden)


def test_paragraphs_are_counted_without_empty_lines() -> None:
    text = "\nأول\n \nثان\nثالث"
    paragraphs = Paragraphs(text)
    places = [text.index(word) for word in ("أول", "ثان", "ثالث")]
    assert [paragraphs.number(place) for place in places] == [1, 2, 3]
    assert paragraphs.number(0) == 1
