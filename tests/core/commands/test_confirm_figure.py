"""A figure is confirmed with its values and with what it counts, in one edit."""

from dataclasses import replace

import pytest

from annotator.core.arabic.text_range import TextRange
from annotator.core.commands.confirm_figure import ConfirmFigure, counting_relation
from annotator.core.domain.changes import EditKind
from annotator.core.domain.errors import EditConflictError
from drawn_world import World
from shipped_world import SHIPPED, shipped_world

KILLED = "قتل [1500](figure) شخص هنا"
PLACE = TextRange(9, 12)


def confirmed(world: World, label: str = "") -> World:
    values = (("value", 1500), ("modifier", "exact"))
    return world.after(ConfirmFigure("s0", values=values, counted=PLACE, label=label))


def test_values_span_and_relation_are_one_edit() -> None:
    world = shipped_world(KILLED)
    assert PLACE.of(world.article.text) == "شخص"
    command = ConfirmFigure("s0", values=(("value", 1500),), counted=PLACE, label="actor")
    edit = command.plan(world)
    assert edit.kind is EditKind.CONFIRM_FIGURE
    after = world.after(command)
    assert after.layer.span("s0").attributes["value"] == 1500
    (link,) = after.layer.relations
    assert (link.label, after.layer.span(link.target).label) == ("counts", "actor")


@pytest.mark.parametrize(
    ("label", "found"), [("thing", "thing"), ("actor", "actor"), ("place", "actor")]
)
def test_what_is_counted_gets_a_label_that_the_scheme_allows(label: str, found: str) -> None:
    after = confirmed(shipped_world(KILLED), label)
    assert after.layer.span(after.layer.relations[0].target).label == found


def test_a_span_that_stands_there_is_taken() -> None:
    after = confirmed(shipped_world("قتل [1500](figure) [شخص](thing) هنا"), "actor")
    assert [span.label for span in after.layer.spans] == ["figure", "thing"]


def test_what_is_all_there_already_is_no_edit() -> None:
    once = confirmed(shipped_world(KILLED), "actor")
    with pytest.raises(EditConflictError):
        confirmed(once, "actor")


def test_a_scheme_without_counting_only_gets_the_values() -> None:
    world = replace(shipped_world(KILLED), scheme=replace(SHIPPED, relations=()))
    assert counting_relation(world.scheme, "figure") is None
    after = confirmed(world)
    assert after.layer.relations == ()
    assert after.layer.span("s0").attributes["value"] == 1500
