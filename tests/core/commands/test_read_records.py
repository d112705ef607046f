"""Labelling a figure or a quote fills its attributes in the same edit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.commands.read_records import WithReading
from annotator.core.commands.spans import AddSpan, RelabelSpan, ResizeSpan, SetAttributes
from annotator.core.domain.attribute_check import check_attributes
from annotator.core.domain.changes import EditKind
from annotator.core.domain.span import Fragment, Span
from annotator.core.domain.values import AttributeValue
from drawn_world import World, piece
from shipped_world import SHIPPED, shipped_world

KILLED = "قتل أكثر من 1500 شخص في الباغوز"
SAID = "قال الوزير: “الحرب انتهت” أمس"


def labelled(text: str, surface: str, label: str) -> Span:
    before = shipped_world(text)
    command = WithReading(AddSpan(label, (piece(text, surface),), uuid="new"))
    return before.after(command).layer.span("new")


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        (KILLED, "أكثر من 1500", {"value": 1500, "modifier": "min", "value_min": 1500}),
        (KILLED, "1500", {"value": 1500, "kind": "casualties", "form": "digits"}),
        ("دفع ٣٫٥ مليون دولار", "٣٫٥ مليون دولار", {"value": 3500000, "unit": "USD"}),
        ("وصل عشرات إلى هنا", "عشرات", {"modifier": "vague", "form": "vague_noun"}),
        ("بين 20 و30 شاحنة", "بين 20 و30", {"value_min": 20, "value_max": 30}),
    ],
)
def test_a_figure_has_its_reading(
    text: str, surface: str, expected: dict[str, AttributeValue]
) -> None:
    attributes = labelled(text, surface, "figure").attributes
    assert {name: attributes.get(name) for name in expected} == expected


def test_what_is_no_number_keeps_the_defaults() -> None:
    attributes = labelled(KILLED, "شخص", "figure").attributes
    assert "value" not in attributes
    assert attributes["modifier"] == "exact"


def test_a_quote_has_type_and_marks() -> None:
    attributes = labelled(SAID, "الحرب انتهت", "quote").attributes
    assert attributes["type"] == "direct"
    assert (attributes["open_mark"], attributes["close_mark"]) == ("“", "”")


OUTLETS = "نقلت وكالة “رويترز” عن واشنطن في مدينة الباغوز"


@pytest.mark.parametrize(
    ("surface", "label", "kind"),
    [
        ("وكالة “رويترز”", "actor", "media"),
        ("واشنطن", "actor", "state"),
        ("واشنطن", "place", "city"),
        ("مدينة الباغوز", "place", "city"),
        ("مدينة الباغوز", "actor", "person"),
        ("الباغوز", "place", "country"),
    ],
)
def test_a_name_has_the_type_that_its_words_say(surface: str, label: str, kind: str) -> None:
    assert labelled(OUTLETS, surface, label).attributes["type"] == kind


def test_a_noun_that_points_back_is_a_nominal_mention() -> None:
    text = "قال التنظيم إن داعش باق"
    assert labelled(text, "التنظيم", "actor").attributes["mention"] == "nominal"
    assert labelled(text, "داعش", "actor").attributes["mention"] == "name"


def test_a_grown_name_is_read_again_unless_a_person_chose() -> None:
    whole = (piece(OUTLETS, "وكالة “رويترز”"),)
    before = shipped_world(OUTLETS).after(
        WithReading(AddSpan("actor", (piece(OUTLETS, "واشنطن"),), uuid="new"))
    )
    grown = before.after(WithReading(ResizeSpan("new", whole)))
    assert grown.layer.span("new").attributes["type"] == "media"
    chosen = before.after(SetAttributes("new", {"type": "person"}))
    kept = chosen.after(WithReading(ResizeSpan("new", whole)))
    assert kept.layer.span("new").attributes["type"] == "person"


def test_a_label_without_abilities_is_left_alone() -> None:
    assert set(labelled(KILLED, "1500", "thing").attributes) == set()


def test_it_is_one_edit_of_the_kind_of_its_command() -> None:
    command = AddSpan("figure", (piece(KILLED, "1500"),))
    edit = WithReading(command).plan(shipped_world(KILLED))
    assert edit.kind is EditKind.ADD_SPAN
    assert sum(isinstance(change.after, Span) for change in edit.records) == 1


def test_a_span_that_becomes_a_figure_is_read() -> None:
    before = shipped_world("قتل [1500](thing) شخص")
    after = before.after(WithReading(RelabelSpan("s0", "figure")))
    assert after.layer.span("s0").attributes["value"] == 1500


def moved(before: World) -> Span:
    text = before.article.text
    command = ResizeSpan("s0", (piece(text, "5 آلاف"),))
    return before.after(WithReading(command)).layer.span("s0")


def test_moved_ends_are_read_again() -> None:
    before = shipped_world("وصل [5](thing) آلاف شخص")
    before = before.after(WithReading(RelabelSpan("s0", "figure")))
    assert moved(before).attributes["value"] == 5000


def test_a_value_of_a_person_survives_moved_ends() -> None:
    before = shipped_world("وصل [5](thing) آلاف شخص")
    before = before.after(WithReading(RelabelSpan("s0", "figure")))
    before = before.after(SetAttributes("s0", {"value": 7}))
    assert moved(before).attributes["value"] == 7


@given(
    text=st.text(alphabet="قال ان 15و٢٠مليونألف شخص٪،.“”:\n", min_size=1, max_size=60),
    data=st.data(),
    label=st.sampled_from(["figure", "quote"]),
)
def test_whatever_is_read_fits_the_scheme(text: str, data: st.DataObject, label: str) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    command = WithReading(AddSpan(label, (Fragment(start, end),), uuid="new"))
    span = shipped_world(text).after(command).layer.span("new")
    check_attributes(SHIPPED.label(label).attributes, after=span.attributes, before={})


def test_marks_around_a_new_quote_are_left_outside() -> None:
    span = labelled(SAID, "“الحرب انتهت”", "quote")
    assert span.surface(SAID) == "الحرب انتهت"
    assert (span.attributes["open_mark"], span.attributes["close_mark"]) == ("“", "”")


def test_marks_stay_where_the_words_inside_are_that_quote_already() -> None:
    before = shipped_world("قال الوزير: “[الحرب انتهت](quote)” أمس")
    command = WithReading(AddSpan("quote", (piece(SAID, "“الحرب انتهت”"),), uuid="new"))
    after = before.after(command)
    assert after.layer.span("new").surface(SAID) == "“الحرب انتهت”"


def test_a_quote_inside_another_one_knows_its_level() -> None:
    text = "قال زيد إن عمرا أكد أن الباب مغلق."
    assert labelled(text, "أن الباب مغلق", "quote").attributes["level"] == 1
    assert labelled(text, "إن عمرا أكد أن الباب مغلق", "quote").attributes["level"] == 0


def test_a_quote_that_a_person_marked_around_it_counts_too() -> None:
    before = shipped_world("[رأى زيد الباب مغلقا أمس](quote)")
    command = WithReading(
        AddSpan("quote", (piece(before.article.text, "الباب مغلقا"),), uuid="new")
    )
    assert before.after(command).layer.span("new").attributes["level"] == 1


def test_a_quote_in_pieces_is_direct_with_the_marks_of_its_ends() -> None:
    text = "“لن نقبل بالشروط”، قال الوزير، “ولن نعود إلى الوراء”."
    pieces = (piece(text, "لن نقبل بالشروط"), piece(text, "ولن نعود إلى الوراء"))
    span = (
        shipped_world(text)
        .after(WithReading(AddSpan("quote", pieces, uuid="new")))
        .layer.span("new")
    )
    assert span.fragments == pieces
    assert span.attributes["type"] == "direct"
    assert (span.attributes["open_mark"], span.attributes["close_mark"]) == ("“", "”")
