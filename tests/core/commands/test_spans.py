from dataclasses import replace

import pytest

from annotator.core.commands.spans import (
    AddFragment,
    AddSpan,
    RelabelSpan,
    RemoveSpan,
    ResizeSpan,
    SetAttributes,
    SetSpanNote,
)
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.changes import EditKind
from annotator.core.domain.errors import (
    DuplicateSpanError,
    EditConflictError,
    OverlappingFragmentsError,
    SpanOutsideError,
    UnknownLabelError,
    UnknownSpanError,
    WrongAttributeError,
)
from annotator.core.domain.span import Fragment, Origin
from drawn_world import piece, world

NESTED = "قال [متحدث باسم قوات [سوريا](place) الديمقراطية](actor) إن"


def test_a_labelled_stretch_becomes_a_span() -> None:
    plain = world("زار الوزير [القاهرة](place)")
    labelled = plain.after(AddSpan("actor", (piece(plain.article.text, "الوزير"),)))
    assert labelled.drawing() == "زار [الوزير](actor) [القاهرة](place)"


def test_a_new_span_carries_the_defaults_of_its_label_and_its_origin() -> None:
    plain = world("زار الوزير")
    command = AddSpan("actor", (Fragment(4, 10),), origin=Origin.PROPAGATED)
    (span,) = plain.after(command).layer.spans
    assert (span.attributes, span.origin) == ({"type": "person"}, Origin.PROPAGATED)
    assert span.uuid == command.uuid


def test_the_first_span_starts_an_article_that_was_new() -> None:
    started = world("زار الوزير").after(AddSpan("actor", (Fragment(4, 10),)))
    assert started.layer.status is ArticleStatus.IN_PROGRESS


def test_a_span_leaves_the_status_of_a_finished_article() -> None:
    done = world("زار الوزير", status=ArticleStatus.DONE)
    assert done.after(AddSpan("actor", (Fragment(4, 10),))).layer.status is ArticleStatus.DONE


def test_fragments_that_touch_become_one() -> None:
    plain = world("زار الوزير")
    (span,) = plain.after(AddSpan("actor", (Fragment(6, 10), Fragment(4, 6)))).layer.spans
    assert span.fragments == (Fragment(4, 10),)


def test_the_caption_of_a_long_span_is_short() -> None:
    long = world("كلمة\n" * 40)
    edit = AddSpan("quote", (Fragment(0, 199),)).plan(long)
    assert len(str(edit.details["text"])) == 40
    assert str(edit.details["text"]).startswith("كلمة كلمة")


@pytest.mark.parametrize(
    ("command", "error"),
    [
        (AddSpan("nobody", (Fragment(0, 3),)), UnknownLabelError),
        (AddSpan("actor", (Fragment(0, 99),)), SpanOutsideError),
        (AddSpan("actor", (Fragment(4, 10),)), DuplicateSpanError),
        (AddSpan("actor", (Fragment(0, 3), Fragment(2, 5))), OverlappingFragmentsError),
        (RemoveSpan("missing"), UnknownSpanError),
        (RelabelSpan("s0", "actor"), EditConflictError),
        (RelabelSpan("s0", "nobody"), UnknownLabelError),
        (ResizeSpan("s0", (Fragment(4, 10),)), EditConflictError),
        (AddFragment("s0", Fragment(5, 8)), EditConflictError),
        (SetSpanNote("s0", ""), EditConflictError),
        (SetAttributes("s0", {"type": None}), EditConflictError),
    ],
)
def test_an_edit_that_does_not_fit_is_refused(command: AddSpan, error: type[Exception]) -> None:
    with pytest.raises(error):
        command.plan(world("زار [الوزير](actor) القاهرة"))


def test_the_same_stretch_may_carry_two_labels() -> None:
    both = world("زار [الوزير](actor)").after(AddSpan("role", (Fragment(4, 10),)))
    assert [span.label for span in both.layer.spans] == ["actor", "role"]


def test_removing_an_outer_span_keeps_the_inner_one() -> None:
    inner = world(NESTED).after(RemoveSpan("s0"))
    assert inner.drawing() == "قال متحدث باسم قوات [سوريا](place) الديمقراطية إن"


def test_removing_a_span_removes_its_relations() -> None:
    linked = world("[قال](actor) [نعم](quote)").linked("speaks", "s0", "s1")
    edit = RemoveSpan("s1").plan(linked)
    assert linked.applied(edit.records).layer.relations == ()
    assert edit.kind is EditKind.REMOVE_SPAN


def test_relabelling_keeps_the_attributes_both_labels_have() -> None:
    actor = world("زار [مصر](actor)").after(SetAttributes("s0", {"type": "state"}))
    place = actor.after(RelabelSpan("s0", "place"))
    figure = place.after(RelabelSpan("s0", "figure"))
    assert place.layer.span("s0").attributes == {"type": "state"}
    assert figure.layer.span("s0").attributes == {}


def test_relabelling_drops_only_relations_whose_ends_no_longer_fit() -> None:
    both = world("[قال](actor) [نعم](quote) في [مصر](place)")
    both = both.linked("speaks", "s0", "s1").linked("located-in", "s0", "s2")
    place = both.after(RelabelSpan("s0", "place"))
    assert [relation.label for relation in place.layer.relations] == ["located-in"]


def test_relabelling_to_a_label_that_is_there_already_is_refused() -> None:
    twice = world("زار [الوزير](actor)").after(AddSpan("role", (Fragment(4, 10),)))
    with pytest.raises(DuplicateSpanError, match="الوزير"):
        RelabelSpan("s0", "role").plan(twice)


def test_spans_may_cross() -> None:
    crossing = world("[أب](actor) جد").after(AddSpan("place", (Fragment(1, 5),)))
    assert [(s.start, s.end) for s in crossing.layer.spans] == [(0, 2), (1, 5)]


def test_moving_an_end_keeps_everything_else() -> None:
    before = world("زار [والوزير](actor)").after(SetSpanNote("s0", "واو"))
    after = before.after(ResizeSpan("s0", (Fragment(5, 11),)))
    assert after.layer.span("s0") == replace(before.layer.span("s0"), fragments=(Fragment(5, 11),))


@pytest.mark.parametrize(
    ("added", "pieces"),
    [
        (Fragment(8, 10), [(0, 2), (4, 6), (8, 10)]),
        (Fragment(2, 3), [(0, 3), (4, 6)]),
        (Fragment(1, 5), [(0, 6)]),
        (Fragment(0, 9), [(0, 9)]),
    ],
)
def test_an_added_fragment_swallows_what_it_meets(
    added: Fragment, pieces: list[tuple[int, int]]
) -> None:
    two = world("[ab](actor) cdefghij").after(ResizeSpan("s0", (Fragment(0, 2), Fragment(4, 6))))
    span = two.after(AddFragment("s0", added)).layer.span("s0")
    assert [(part.start, part.end) for part in span.fragments] == pieces


def test_a_cleared_attribute_is_gone() -> None:
    place = world("[مصر](place)").after(SetAttributes("s0", {"in_name": True, "type": "state"}))
    assert place.after(SetAttributes("s0", {"type": None})).layer.span("s0").attributes == {
        "in_name": True
    }


def test_a_note_is_written_and_named_in_no_caption() -> None:
    noted = world("[مصر](place)")
    edit = SetSpanNote("s0", "سر").plan(noted)
    assert noted.applied(edit.records).layer.span("s0").note == "سر"
    assert "سر" not in edit.details.values()


@pytest.mark.parametrize("values", [{"type": "city"}, {"unknown": "x"}, {"in_name": "yes"}])
def test_a_value_its_label_does_not_allow_is_refused(values: dict[str, str]) -> None:
    with pytest.raises(WrongAttributeError):
        SetAttributes("s0", values).plan(world("[مصر](place)"))
