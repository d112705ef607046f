"""Changes of the scheme: what they do to the project, what they refuse, what undo brings back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.core.commands.entity_links import NewEntityFor
from annotator.core.commands.relations import AddRelation
from annotator.core.commands.replace_scheme import ReplaceScheme
from annotator.core.commands.scheme_attributes import (
    AddAttribute,
    ChangeAttribute,
    RemoveAttribute,
    RemoveChoice,
    ReorderAttributes,
)
from annotator.core.commands.scheme_command import SchemeCommand
from annotator.core.commands.scheme_labels import (
    AddLabel,
    ChangeLabel,
    MergeLabels,
    RemoveLabel,
    ReorderLabels,
)
from annotator.core.commands.scheme_relations import (
    AddRelationType,
    ChangeRelationType,
    RemoveRelationType,
    ReorderRelationTypes,
)
from annotator.core.commands.spans import SetAttributes
from annotator.core.domain.errors import (
    AttributeInUseError,
    EditConflictError,
    EditError,
    KeyTakenError,
    LabelInUseError,
    RelationInUseError,
    SchemeRuleError,
    UnknownSchemePartError,
)
from annotator.core.domain.scheme import AttributeKind, AttributeType, Names, RelationType
from annotator.core.domain.scheme_mapping import Owner, OwnerKind, SchemeMapping
from annotator.core.project import Project
from drawn_world import SCHEME, label
from stored import do, drawing, new_project

ACTOR = Owner(OwnerKind.LABEL, "actor")
ARTICLES = ("[الوزير](actor) قال «[سنعود](quote)» في [مصر](place)", "[[مصر](place)](actor) فازت")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path / "p.anno", *ARTICLES) as made:
        link(made, "speaks", "actor", "quote")
        do(made, 1, SetAttributes(span(made, 1, "actor"), {"type": "state"}))
        yield made
        assert made.check() == ()


def span(project: Project, article: int, of_label: str) -> str:
    return next(s.uuid for s in project.layers.get(article).spans if s.label == of_label)


def link(project: Project, kind: str, source: str, target: str) -> None:
    do(project, 1, AddRelation(kind, span(project, 1, source), span(project, 1, target)))


def commit(project: Project, command: SchemeCommand) -> None:
    project.commit(command.plan(project))


def ids(project: Project) -> list[str]:
    return [known.id for known in project.scheme.labels]


def test_a_label_is_added_where_asked(project: Project) -> None:
    commit(project, AddLabel(label("event", "5", "حدث", "#0e7490"), position=1))
    assert ids(project) == ["actor", "event", "place", "quote", "figure", "role"]
    project.undo()
    assert project.scheme == SCHEME


def test_a_key_that_is_taken_is_refused_in_one_sentence(project: Project) -> None:
    with pytest.raises(KeyTakenError) as refused:
        commit(project, AddLabel(label("event", "2", "حدث", "#0e7490")))
    assert str(refused.value) == "The label “place” has the key “2” already."


@pytest.mark.parametrize("broken", [{"colour": "red"}, {"id": "place"}, {"id": "1"}, {"id": ""}])
def test_a_scheme_that_would_not_hold_together_is_refused(
    project: Project, broken: dict[str, Any]
) -> None:
    with pytest.raises(SchemeRuleError):
        commit(project, ChangeLabel("actor", replace(SCHEME.label("actor"), **broken)))
    assert project.scheme == SCHEME


def test_names_colour_and_key_change_without_touching_any_span(project: Project) -> None:
    after = replace(SCHEME.label("actor"), names=Names("Who", "من"), colour="#000000", key="w")
    command = ChangeLabel("actor", after)
    assert command.preview(project).articles == 0
    edit = command.plan(project)
    assert len(edit.records) == 1
    project.commit(edit)
    assert project.scheme.label("actor") == after


def test_a_new_id_goes_into_spans_entities_and_relation_types(project: Project) -> None:
    entity = NewEntityFor(span(project, 1, "actor"))
    do(project, 1, entity)
    commit(project, ChangeLabel("actor", replace(SCHEME.label("actor"), id="who")))
    assert drawing(project, 1) == ARTICLES[0].replace("(actor)", "(who)")
    assert project.register.get(entity.uuid).label == "who"
    kind = project.scheme.relation("speaks")
    assert kind is not None
    assert kind.source_labels == ("who",)
    assert len(project.layers.get(1).relations) == 1


def test_labels_take_another_order(project: Project) -> None:
    commit(project, ReorderLabels(("role", "actor", "place", "quote", "figure")))
    assert ids(project) == ["role", "actor", "place", "quote", "figure"]
    with pytest.raises(EditConflictError):
        commit(project, ReorderLabels(("role",)))


def test_merging_labels_joins_spans_that_become_the_same(project: Project) -> None:
    command = MergeLabels("actor", ("place",))
    impact = command.preview(project)
    assert (impact.articles, impact.joined, impact.loses_nothing) == (2, 1, True)
    commit(project, command)
    assert drawing(project, 1) == ARTICLES[0].replace("(place)", "(actor)")
    assert drawing(project, 2) == "[مصر](actor) فازت"
    assert [a.id for a in project.scheme.label("actor").attributes] == ["type", "in_name"]
    project.undo()
    assert (drawing(project, 1), drawing(project, 2)) == ARTICLES
    assert project.scheme == SCHEME


def test_a_label_in_use_is_not_removed_unless_told_what_becomes_of_it(project: Project) -> None:
    with pytest.raises(LabelInUseError) as refused:
        commit(project, RemoveLabel("actor"))
    assert "2 spans" in str(refused.value)
    commit(project, RemoveLabel("actor", becomes="role", allows_loss=True))
    assert drawing(project, 1) == ARTICLES[0].replace("(actor)", "(role)")


def test_a_label_removed_with_its_spans_comes_back_whole(project: Project) -> None:
    do(project, 1, NewEntityFor(span(project, 1, "actor")))
    layer, register = project.layers.get(1), project.register.all()
    command = RemoveLabel("actor", allows_loss=True)
    impact = command.preview(project)
    assert (impact.lost_spans, impact.lost_relations) == ({"actor": 2}, {"speaks": 1})
    assert impact.entities == 1
    commit(project, command)
    assert drawing(project, 1) == "الوزير قال «[سنعود](quote)» في [مصر](place)"
    assert project.register.all() == ()
    assert [kind.id for kind in project.scheme.relations] == ["located-in"]
    project.undo()
    assert (project.layers.get(1), project.register.all()) == (layer, register)


def test_an_unused_label_goes_without_a_word(project: Project) -> None:
    commit(project, RemoveLabel("figure"))
    assert "figure" not in ids(project)


def test_values_are_lost_only_on_purpose(project: Project) -> None:
    with pytest.raises(AttributeInUseError):
        commit(project, RemoveAttribute(ACTOR, "type"))
    command = RemoveAttribute(ACTOR, "type", allows_loss=True)
    assert command.preview(project).lost_values == {"actor.type": 1}
    commit(project, command)
    assert project.layers.get(1).span(span(project, 1, "actor")).attributes == {}


def test_an_attribute_keeps_its_values_under_a_new_id(project: Project) -> None:
    old = SCHEME.label("actor").attributes[0]
    commit(project, ChangeAttribute(ACTOR, "type", replace(old, id="sort")))
    assert project.layers.get(1).span(span(project, 1, "actor")).attributes == {"sort": "state"}


def test_values_that_another_kind_does_not_take_are_lost(project: Project) -> None:
    number = AttributeType("type", Names("Type", "النوع"), AttributeKind.NUMBER)
    with pytest.raises(AttributeInUseError):
        commit(project, ChangeAttribute(ACTOR, "type", number))
    text = replace(number, kind=AttributeKind.TEXT)
    commit(project, ChangeAttribute(ACTOR, "type", text))
    assert project.layers.get(1).span(span(project, 1, "actor")).attributes == {"type": "state"}


def test_a_choice_is_merged_into_another(project: Project) -> None:
    with pytest.raises(AttributeInUseError):
        commit(project, RemoveChoice(ACTOR, "type", "state"))
    commit(project, RemoveChoice(ACTOR, "type", "state", becomes="person"))
    assert project.layers.get(1).span(span(project, 1, "actor")).attributes == {"type": "person"}
    with pytest.raises(UnknownSchemePartError):
        commit(project, RemoveChoice(ACTOR, "type", "state"))


def test_attributes_are_added_and_ordered(project: Project) -> None:
    commit(project, AddAttribute(ACTOR, AttributeType("x", Names("X", "س"), AttributeKind.TEXT)))
    commit(project, ReorderAttributes(ACTOR, ("x", "type")))
    assert [kind.id for kind in project.scheme.label("actor").attributes] == ["x", "type"]
    article = AttributeType("topic", Names("Topic", "موضوع"), AttributeKind.TEXT)
    commit(project, AddAttribute(Owner(OwnerKind.ARTICLE), article))
    assert project.scheme.article_attributes == (article,)


def test_relations_become_another_relation_or_are_lost_on_purpose(project: Project) -> None:
    says = RelationType("says", Names("Says", "يقول"), ("actor",), ("quote",))
    commit(project, AddRelationType(says))
    with pytest.raises(RelationInUseError) as refused:
        commit(project, RemoveRelationType("speaks"))
    assert "1 times" in str(refused.value)
    commit(project, RemoveRelationType("speaks", becomes="says"))
    assert [found.label for found in project.layers.get(1).relations] == ["says"]
    commit(project, RemoveRelationType("says", allows_loss=True))
    assert project.layers.get(1).relations == ()


def test_narrower_ends_are_refused_while_relations_need_them(project: Project) -> None:
    kind = project.scheme.relation("speaks")
    assert kind is not None
    narrow = replace(kind, source_labels=("role",))
    with pytest.raises(RelationInUseError):
        commit(project, ChangeRelationType("speaks", narrow))
    commit(project, ChangeRelationType("speaks", replace(kind, id="says", enabled=False)))
    assert [found.label for found in project.layers.get(1).relations] == ["says"]
    commit(project, ReorderRelationTypes(("located-in", "says")))
    assert [known.id for known in project.scheme.relations] == ["located-in", "says"]


def test_another_scheme_needs_a_mapping_for_what_is_used(project: Project) -> None:
    other = replace(SCHEME, id="other", labels=SCHEME.labels[1:], relations=())
    with pytest.raises(LabelInUseError):
        commit(project, ReplaceScheme(other))
    mapped = ReplaceScheme(other, SchemeMapping(labels={"actor": "role"}))
    with pytest.raises(RelationInUseError):
        commit(project, mapped)
    assert mapped.preview(project).lost_relations == {"speaks": 1}
    commit(project, replace(mapped, allows_loss=True))
    assert drawing(project, 1) == ARTICLES[0].replace("(actor)", "(role)")
    project.undo()
    assert project.scheme == SCHEME


def test_a_change_that_changes_nothing_is_refused(project: Project) -> None:
    for command in (ReplaceScheme(SCHEME), ChangeLabel("actor", SCHEME.label("actor"))):
        with pytest.raises(EditError):
            commit(project, command)
