"""A quote gets source, cue and addressee in one edit, by what the scheme says of its ends."""

from dataclasses import replace

import pytest

from annotator.core.arabic.text_range import TextRange
from annotator.core.commands.quote_record import FillQuote
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.quote_roles import quote_roles
from annotator.core.domain.scheme import Scheme
from drawn_world import World
from shipped_world import SHIPPED, shipped_world

SAID = "قال [الوزير](actor) للصحفيين إن [الحرب انتهت](quote) أمس"
QUOTE = "s1"


def place(world: World, surface: str) -> TextRange:
    start = world.article.text.index(surface)
    return TextRange(start, start + len(surface))


def links(world: World) -> set[tuple[str, str, str]]:
    text = world.article.text
    surfaces = {span.uuid: span.surface(text) for span in world.layer.spans}
    return {
        (one.label, surfaces[one.source], surfaces[one.target]) for one in world.layer.relations
    }


def filled(world: World) -> World:
    return world.after(
        FillQuote(
            QUOTE,
            source=place(world, "الوزير"),
            cue=place(world, "قال"),
            verb_class="say",
            addressee=place(world, "صحفيين"),
        )
    )


def test_all_of_it_is_one_edit() -> None:
    after = filled(shipped_world(SAID))
    assert links(after) == {
        ("speaks", "الوزير", "الحرب انتهت"),
        ("cues", "قال", "الحرب انتهت"),
        ("addressed-to", "الحرب انتهت", "صحفيين"),
    }
    assert after.drawing() == (
        "[قال](cue) [الوزير](actor) لل[صحفيين](actor) إن [الحرب انتهت](quote) أمس"
    )


def test_a_cue_gets_the_class_of_its_verb() -> None:
    world = shipped_world(SAID)
    command = FillQuote(QUOTE, cue=place(world, "قال"), verb_class="announce")
    cue = next(span for span in world.after(command).layer.spans if span.label == "cue")
    assert cue.attributes["verb_class"] == "announce"


def test_another_source_takes_the_place_of_the_first() -> None:
    after = filled(shipped_world(SAID))
    other = after.after(FillQuote(QUOTE, source=place(after, "صحفيين")))
    speakers = {source for label, source, _ in links(other) if label == "speaks"}
    assert speakers == {"صحفيين"}
    assert ("cues", "قال", "الحرب انتهت") in links(other)


def test_a_dropped_subject_is_noted_on_the_relation() -> None:
    world = shipped_world(SAID)
    after = world.after(FillQuote(QUOTE, source=place(world, "الوزير"), implicit=True))
    assert after.layer.relations[0].attributes["implicit"] is True


def test_what_is_there_already_is_no_edit() -> None:
    after = filled(shipped_world(SAID))
    with pytest.raises(EditConflictError):
        FillQuote(QUOTE, source=place(after, "الوزير")).plan(after)


def test_one_speaker_may_have_several_quotes() -> None:
    world = shipped_world("قال [الوزير](actor) [نعم](quote) وأضاف [لا](quote)")
    for quote in ("s1", "s2"):
        world = world.after(FillQuote(quote, source=place(world, "الوزير")))
    assert links(world) == {("speaks", "الوزير", "نعم"), ("speaks", "الوزير", "لا")}


def renamed(scheme: Scheme) -> Scheme:
    """The scheme with other words for everything."""
    labels = tuple(replace(label, id=f"x-{label.id}") for label in scheme.labels)
    relations = tuple(
        replace(
            kind,
            id=f"y-{kind.id}",
            source_labels=tuple(f"x-{end}" for end in kind.source_labels),
            target_labels=tuple(f"x-{end}" for end in kind.target_labels),
        )
        for kind in scheme.relations
    )
    return replace(scheme, labels=labels, relations=relations)


def test_roles_come_from_the_ends_not_from_words() -> None:
    roles = quote_roles(renamed(SHIPPED), "x-quote")
    found = [None if kind is None else kind.id for kind in roles]
    assert found == ["y-speaks", "y-cues", "y-addressed-to"]


def test_a_scheme_without_relations_has_no_roles() -> None:
    bare = replace(SHIPPED, relations=())
    assert quote_roles(bare, "quote") == (None, None, None)
    world = replace(shipped_world(SAID), scheme=bare)
    with pytest.raises(EditConflictError):
        FillQuote(QUOTE, source=place(world, "الوزير")).plan(world)
