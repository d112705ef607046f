import pytest

from annotator.core.commands.remove_spans import RemoveSpans
from annotator.core.domain.captions import caption
from annotator.core.domain.errors import EditConflictError, UnknownSpanError
from drawn_world import world

THREE = "[قال](actor) [نعم](quote) في [مصر](place)"


def test_several_spans_go_in_one_edit() -> None:
    three = world(THREE)
    edit = RemoveSpans.of(["s2", "s0"]).plan(three)
    assert three.applied(edit.records).drawing() == "قال [نعم](quote) في مصر"
    assert caption(edit.kind, edit.details) == "delete 2 spans"


def test_a_relation_between_two_removed_spans_goes_once() -> None:
    linked = world(THREE).linked("speaks", "s0", "s1").linked("located-in", "s0", "s2")
    edit = RemoveSpans.of(["s0", "s1"]).plan(linked)
    after = linked.applied(edit.records)
    assert after.layer.relations == ()
    assert len(edit.records) == 4


def test_relations_of_other_spans_stay() -> None:
    linked = world(THREE).linked("located-in", "s0", "s2")
    assert linked.after(RemoveSpans.of(["s1"])).layer.relations == linked.layer.relations


def test_a_span_that_is_gone_refuses_the_whole_edit() -> None:
    with pytest.raises(UnknownSpanError, match="s9"):
        RemoveSpans.of(["s0", "s9"]).plan(world(THREE))


def test_no_span_is_no_edit() -> None:
    with pytest.raises(EditConflictError):
        RemoveSpans.of([]).plan(world(THREE))
