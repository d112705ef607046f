"""Changes of attributes, choices and relation types, and what becomes of their values."""

from dataclasses import replace

import pytest

from annotator.core.commands.scheme_attributes import (
    AddAttribute,
    ChangeAttribute,
    RemoveAttribute,
    RemoveChoice,
    ReorderAttributes,
)
from annotator.core.commands.scheme_relations import (
    AddRelationType,
    ChangeRelationType,
    RemoveRelationType,
    ReorderRelationTypes,
)
from annotator.core.domain.errors import (
    AttributeInUseError,
    RelationInUseError,
    UnknownSchemePartError,
)
from annotator.core.domain.scheme import AttributeKind, AttributeType, Names, RelationType
from annotator.core.domain.scheme_mapping import Owner, OwnerKind
from annotator.core.project import Project
from core.commands.schemed import commit, span
from drawn_world import SCHEME

ACTOR = Owner(OwnerKind.LABEL, "actor")


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
