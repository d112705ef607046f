"""Entities: linked, renamed, merged, split and deleted, always with their mentions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.commands.entities import (
    AddEntity,
    MergeEntities,
    RemoveEntities,
    RenameEntity,
    SetEntity,
    SplitEntity,
)
from annotator.core.commands.entity_links import LinkAlike, LinkEntity, NewEntityFor, UnlinkEntity
from annotator.core.commands.import_register import ImportRegister
from annotator.core.commands.project_world import ProjectCommand
from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import (
    EditConflictError,
    NothingToLinkError,
    UnknownEntityError,
    UnknownLabelError,
    UnknownSpanError,
    UnnamedEntityError,
)
from annotator.core.domain.identity import new_uuid
from annotator.core.project import Project
from drawn_world import world
from stored import do, new_project

ARTICLES = ("[بالي](actor) قال لـ[رويترز](actor)", "قال [مصطفى بالي](actor)")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path / "p.anno", *ARTICLES) as made:
        yield made


def commit(project: Project, command: ProjectCommand) -> None:
    project.commit(command.plan(project))


def new_entity(project: Project, article: int, number: int = 0, name: str = "") -> str:
    """Make an entity of the span of that number; return its UUID."""
    command = NewEntityFor(project.layers.get(article).spans[number].uuid, name=name)
    do(project, article, command)
    return command.uuid


def mentioned(project: Project, uuid: str) -> list[str]:
    return [mention.surface for mention in project.register.mentions(uuid)]


def test_a_new_entity_has_the_label_text_and_type_of_its_span() -> None:
    now = world("[مصطفى  بالي](actor)")
    edit = NewEntityFor("s0", uuid="e").plan(now)
    entity = edit.records[0].after
    assert entity == Entity("e", "actor", "مصطفى بالي")
    assert now.applied(edit.records).layer.span("s0").entity == "e"


def test_a_span_is_linked_and_unlinked(project: Project) -> None:
    bali = new_entity(project, 1)
    span = project.layers.get(2).spans[0].uuid
    do(project, 2, LinkEntity(span, bali))
    assert mentioned(project, bali) == ["بالي", "مصطفى بالي"]
    with pytest.raises(EditConflictError):
        do(project, 2, LinkEntity(span, bali))
    do(project, 2, UnlinkEntity(span))
    assert mentioned(project, bali) == ["بالي"]


def test_a_link_to_no_entity_is_refused(project: Project) -> None:
    with pytest.raises(EditConflictError):
        do(project, 2, LinkEntity(project.layers.get(2).spans[0].uuid, new_uuid()))


def test_the_old_name_of_an_entity_becomes_an_alias(project: Project) -> None:
    bali = new_entity(project, 1)
    commit(project, RenameEntity(bali, "مصطفى بالي"))
    entity = project.register.get(bali)
    assert (entity.name, entity.aliases) == ("مصطفى بالي", ("بالي",))
    commit(project, RenameEntity(bali, "مصطفى علي", keeps_alias=False))
    assert project.register.get(bali).aliases == ("بالي",)


def test_merging_moves_mentions_and_joins_names_and_undo_brings_all_back(project: Project) -> None:
    one, other = new_entity(project, 1), new_entity(project, 2)
    entity = Entity(other, "actor", "مصطفى بالي", aliases=("بالي", "م. بالي"), note="قسد")
    commit(project, SetEntity(entity))
    before = project.register.all()
    commit(project, MergeEntities(one, (other,)))
    kept = Entity(one, "actor", "بالي", aliases=("مصطفى بالي", "م. بالي"), note="قسد")
    assert project.register.all() == (kept,)
    assert mentioned(project, one) == ["بالي", "مصطفى بالي"]
    project.undo()
    assert project.register.all() == before
    assert (mentioned(project, one), mentioned(project, other)) == (["بالي"], ["مصطفى بالي"])


def test_an_entity_is_not_merged_with_itself(project: Project) -> None:
    one = new_entity(project, 1)
    with pytest.raises(EditConflictError):
        commit(project, MergeEntities(one, (one,)))
    with pytest.raises(UnknownEntityError):
        commit(project, MergeEntities(one, ("nobody",)))


def test_splitting_gives_the_chosen_mentions_away(project: Project) -> None:
    one = new_entity(project, 1)
    other = project.layers.get(2).spans[0].uuid
    do(project, 2, LinkEntity(other, one))
    split = SplitEntity(one, frozenset({other}), "مصطفى بالي")
    commit(project, split)
    assert (mentioned(project, one), mentioned(project, split.uuid)) == (["بالي"], ["مصطفى بالي"])
    with pytest.raises(UnknownSpanError):
        commit(project, SplitEntity(one, frozenset({other}), "ثالث"))


def test_a_removed_entity_leaves_its_spans(project: Project) -> None:
    one = new_entity(project, 1)
    commit(project, RemoveEntities((one,)))
    assert project.register.all() == ()
    assert [span.entity for span in project.layers.get(1).spans] == [None, None]
    project.undo()
    assert mentioned(project, one) == ["بالي"]
    assert project.check() == ()


def test_several_entities_are_removed_as_one_edit(project: Project) -> None:
    both = (new_entity(project, 1), new_entity(project, 2))
    commit(project, RemoveEntities((*both, both[0])))
    assert project.register.all() == ()
    project.undo()
    assert [mentioned(project, uuid) for uuid in both] == [["بالي"], ["مصطفى بالي"]]
    with pytest.raises(EditConflictError):
        commit(project, RemoveEntities(()))


@pytest.mark.parametrize(
    ("entity", "error"),
    [
        (Entity("", "actor", "  "), UnnamedEntityError),
        (Entity("", "nothing", "بالي"), UnknownLabelError),
    ],
)
def test_entities_without_name_or_known_label_are_refused(
    project: Project, entity: Entity, error: type[Exception]
) -> None:
    for command in (AddEntity(entity), ImportRegister((entity,))):
        with pytest.raises(error):
            commit(project, command)


def test_an_import_adds_changes_and_recognises_by_name(project: Project) -> None:
    one = new_entity(project, 1)
    file = (
        Entity("", "actor", "بالي", aliases=("مصطفى بالي",), external_ids={"wikidata": "Q1"}),
        Entity("", "place", "الباغوز"),
        Entity("", "place", "الباغوز", type="state"),
    )
    commit(project, ImportRegister(file))
    assert [(e.name, e.type, e.aliases) for e in project.register.all()] == [
        ("الباغوز", "state", ()),
        ("بالي", "", ("مصطفى بالي",)),
    ]
    assert project.register.get(one).external_ids == {"wikidata": "Q1"}
    assert ImportRegister(file).changes(project) == ()


def test_all_spans_that_read_as_an_entity_are_linked_as_one_edit(tmp_path: Path) -> None:
    articles = ("[داعش](actor) [داعِش](actor)", "[الدولة](actor) [داعش](place) [حماس](actor)")
    with new_project(tmp_path / "alike.anno", *articles) as project:
        daesh = new_entity(project, 1)
        commit(project, SetEntity(Entity(daesh, "actor", "داعش", aliases=("الدولة",))))
        commit(project, LinkAlike(daesh))
        assert mentioned(project, daesh) == ["داعش", "داعِش", "الدولة"]
        commit(project, LinkAlike(daesh, text="حَماس"))
        assert mentioned(project, daesh)[-1] == "حماس"
        with pytest.raises(NothingToLinkError):
            commit(project, LinkAlike(daesh, text="حماس"))
        project.undo()
        project.undo()
        assert mentioned(project, daesh) == ["داعش"]


def test_spans_of_somebody_else_are_not_linked(project: Project) -> None:
    bali = new_entity(project, 2)
    commit(project, SetEntity(Entity(bali, "actor", "بالي")))
    project.use_annotator("Huda")
    with pytest.raises(NothingToLinkError):
        commit(project, LinkAlike(bali))
