"""Changes of the scheme: what they do to the project, what they refuse, what undo brings back."""

from dataclasses import replace
from typing import Any

import pytest

from annotator.core.commands.entity_links import NewEntityFor
from annotator.core.commands.replace_scheme import ReplaceScheme
from annotator.core.commands.scheme_labels import (
    AddLabel,
    ChangeLabel,
    MergeLabels,
    RemoveLabel,
    ReorderLabels,
)
from annotator.core.domain.errors import (
    EditConflictError,
    EditError,
    KeyTakenError,
    LabelInUseError,
    RelationInUseError,
    SchemeRuleError,
)
from annotator.core.domain.scheme import Names
from annotator.core.domain.scheme_mapping import SchemeMapping
from annotator.core.project import Project
from core.commands.schemed import ARTICLES, commit, span
from drawn_world import SCHEME, label
from stored import do, drawing


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


def test_a_label_without_attributes_goes_with_its_spans(project: Project) -> None:
    command = RemoveLabel("quote", allows_loss=True)
    assert command.preview(project).lost_spans == {"quote": 1}
    commit(project, command)
    assert drawing(project, 1) == "[الوزير](actor) قال «سنعود» في [مصر](place)"
    assert project.layers.get(1).relations == ()
    project.undo()
    assert drawing(project, 1) == ARTICLES[0]


def test_an_unused_label_goes_without_a_word(project: Project) -> None:
    commit(project, RemoveLabel("figure"))
    assert "figure" not in ids(project)


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


def test_labels_that_change_places_do_not_meet(project: Project) -> None:
    swap = SchemeMapping(labels={"actor": "place", "place": "actor"})
    commit(project, ReplaceScheme(replace(SCHEME, relations=()), swap, allows_loss=True))
    labels = [span.label for span in project.layers.get(2).spans]
    assert labels == ["actor", "place"]
    assert "[مصر](actor)" in drawing(project, 1)
    project.undo()
    assert (drawing(project, 1), drawing(project, 2)) == ARTICLES
