import pytest

from annotator.core.commands.relations import AddRelation, RemoveRelation, SetRelationAttributes
from annotator.core.domain.errors import (
    EditConflictError,
    RelationNotAllowedError,
    UnknownSpanError,
    WrongAttributeError,
)
from drawn_world import world

SPOKEN = "[قال](actor) [نعم](quote) في [مصر](place)"


def test_two_spans_are_linked() -> None:
    linked = world(SPOKEN).after(AddRelation("speaks", "s0", "s1"))
    (relation,) = linked.layer.relations
    assert (relation.label, relation.source, relation.target) == ("speaks", "s0", "s1")


@pytest.mark.parametrize(
    ("relation", "source", "target"),
    [
        ("speaks", "s1", "s0"),
        ("speaks", "s0", "s2"),
        ("located-in", "s2", "s2"),
        ("unheard", "s0", "s1"),
    ],
)
def test_a_relation_the_scheme_forbids_is_refused(relation: str, source: str, target: str) -> None:
    with pytest.raises(RelationNotAllowedError, match=relation):
        AddRelation(relation, source, target).plan(world(SPOKEN))


def test_a_relation_to_a_missing_span_is_refused() -> None:
    with pytest.raises(UnknownSpanError):
        AddRelation("speaks", "s0", "missing").plan(world(SPOKEN))


def test_the_same_relation_twice_is_refused() -> None:
    linked = world(SPOKEN).linked("speaks", "s0", "s1")
    with pytest.raises(EditConflictError):
        AddRelation("speaks", "s0", "s1").plan(linked)


def test_removing_a_relation_keeps_its_spans() -> None:
    linked = world(SPOKEN).linked("speaks", "s0", "s1")
    after = linked.after(RemoveRelation(linked.layer.relations[0].uuid))
    assert after.layer.relations == ()
    assert after.drawing() == SPOKEN


def test_attributes_of_a_relation_are_set_and_cleared() -> None:
    linked = world(SPOKEN).linked("speaks", "s0", "s1")
    uuid = linked.layer.relations[0].uuid
    implicit = linked.after(SetRelationAttributes(uuid, {"implicit": True}))
    assert implicit.layer.relations[0].attributes == {"implicit": True}
    cleared = implicit.after(SetRelationAttributes(uuid, {"implicit": None}))
    assert cleared.layer.relations[0].attributes == {}


def test_a_value_the_relation_does_not_have_is_refused() -> None:
    linked = world(SPOKEN).linked("speaks", "s0", "s1")
    with pytest.raises(WrongAttributeError):
        SetRelationAttributes(linked.layer.relations[0].uuid, {"level": 1}).plan(linked)
