"""Any sequence of scheme changes, taken back step by step, leads back to where it began."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.commands.entity_links import NewEntityFor
from annotator.core.commands.relations import AddRelation
from annotator.core.commands.replace_scheme import ReplaceScheme
from annotator.core.commands.scheme_attributes import AddAttribute, RemoveAttribute, RemoveChoice
from annotator.core.commands.scheme_command import SchemeCommand
from annotator.core.commands.scheme_labels import (
    AddLabel,
    ChangeLabel,
    MergeLabels,
    RemoveLabel,
    ReorderLabels,
)
from annotator.core.commands.scheme_relations import ChangeRelationType, RemoveRelationType
from annotator.core.commands.spans import SetAttributes
from annotator.core.domain.errors import EditError
from annotator.core.domain.scheme import AttributeKind, AttributeType, Names, Scheme
from annotator.core.domain.scheme_mapping import Owner, OwnerKind, SchemeMapping
from annotator.core.project import Project
from drawn_world import SCHEME, label
from stored import do, new_project

ARTICLES = (
    "[[الوزير](role) [علي](actor)](actor) قال «[[سنعود](quote)](role)» في [[مصر](place)](actor)",
    "[[[400](figure)](actor)](place) في [[الباغوز](place)](quote)",
)
State = tuple[object, ...]


def state(project: Project) -> State:
    layers = [project.layers.get(article) for article in project.articles.ids()]
    return (project.scheme, project.register.all(), *layers)


def furnished(path: Path) -> Project:
    """A project with relations, values and an entity to lose."""
    project = new_project(path, *ARTICLES)
    spans = {span.label: span.uuid for span in project.layers.get(1).spans}
    do(project, 1, AddRelation("speaks", spans["actor"], spans["quote"]))
    do(project, 1, AddRelation("located-in", spans["actor"], spans["place"]))
    do(project, 1, SetAttributes(spans["actor"], {"type": "state"}))
    do(project, 1, SetAttributes(spans["place"], {"type": "person", "in_name": True}))
    do(project, 1, NewEntityFor(spans["actor"]))
    return project


@st.composite
def commands(draw: Callable[..., object], now: Scheme) -> SchemeCommand:
    ids = [known.id for known in now.labels]
    one = st.sampled_from(ids)
    relation = st.sampled_from([kind.id for kind in now.relations] or ["none"])
    owner = st.builds(Owner, st.just(OwnerKind.LABEL), one)
    loss = st.booleans()
    text = AttributeType("in_name", Names("N", "ن"), AttributeKind.TEXT)
    kinds = st.one_of(
        st.builds(AddLabel, st.just(label("event", "5", "حدث", "#0e7490"))),
        st.builds(lambda at: ChangeLabel(at, replace(now.label(at), id=f"{at[:8]}x")), one),
        st.builds(ReorderLabels, st.permutations(ids).map(tuple)),
        st.builds(MergeLabels, one, st.tuples(one), keeps_attributes=loss, allows_loss=loss),
        st.builds(RemoveLabel, one, st.one_of(st.just(""), one), loss),
        st.builds(AddAttribute, owner, st.just(text)),
        st.builds(RemoveAttribute, owner, st.just("type"), allows_loss=loss),
        st.builds(RemoveChoice, owner, st.just("type"), st.just("state"), st.just("person")),
        st.builds(RemoveRelationType, relation, st.one_of(st.just(""), relation), loss),
        st.builds(
            lambda at, end: ChangeRelationType(
                at,
                replace(SCHEME.relations[0], id=at, source_labels=(end,), target_labels=(end,)),
                allows_loss=True,
            ),
            relation,
            one,
        ),
        st.builds(
            lambda old: ReplaceScheme(SCHEME, SchemeMapping(labels={old: "actor"}), True), one
        ),
    )
    return draw(kinds)  # type: ignore[return-value]


@pytest.mark.timeout(300)
@settings(max_examples=12, deadline=None)
@given(st.data())
def test_taking_every_change_back_leads_back(data: st.DataObject) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        furnished(Path(folder) / "p.anno") as project,
    ):
        states = [state(project)]
        for _ in range(data.draw(st.integers(1, 6))):
            try:
                edit = data.draw(commands(project.scheme)).plan(project)
            except EditError:
                continue
            project.commit(edit)  # what was planned is never refused by the file
            assert project.check() == ()
            states.append(state(project))
        for expected in reversed(states[:-1]):
            project.undo()
            assert state(project) == expected
        for expected in states[1:]:
            project.redo()
            assert state(project) == expected


@pytest.mark.timeout(300)
@settings(max_examples=12, deadline=None)
@given(st.data())
def test_a_preview_says_what_the_change_does(data: st.DataObject) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        furnished(Path(folder) / "p.anno") as project,
    ):
        command = data.draw(commands(project.scheme))
        before = [span for article in (1, 2) for span in project.layers.get(article).spans]
        try:
            impact = command.preview(project)
            edit = command.plan(project)
        except EditError:
            return
        project.commit(edit)  # what was planned is never refused by the file
        after = [span for article in (1, 2) for span in project.layers.get(article).spans]
        gone = impact.joined + sum(impact.lost_spans.values())
        assert len(before) - len(after) == gone
        assert sum(span not in before for span in after) == impact.spans
