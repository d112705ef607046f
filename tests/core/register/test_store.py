"""The register of an open project: mentions, names, and an index that follows every edit."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import UnknownEntityError
from annotator.core.domain.identity import new_uuid
from annotator.core.project import Project
from projects import commit_entities
from stored import bring_in, incoming, new_project

BALI = Entity(new_uuid(), "actor", "مصطفى بالي", aliases=("بالي",))


def linked(project: Project, article_id: int, entity: Entity) -> None:
    """Link the first span of an article, as one edit."""
    project.commit(linking(project, article_id, entity))


def linking(project: Project, article_id: int, entity: Entity) -> Edit:
    span = project.layers.get(article_id).spans[0]
    change = RecordChange(span, replace(span, entity=entity.uuid))
    return Edit(EditKind.LINK_ENTITY, project.annotator.id, (change,), {"text": "x"})


def test_entities_are_found_by_uuid_and_by_name(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno") as project:
        assert project.register.all() == ()
        commit_entities(project, BALI)
        assert project.register.get(BALI.uuid) == BALI
        assert project.register.named("بالى") == (BALI,)
        assert project.register.count() == 1
        with pytest.raises(UnknownEntityError):
            project.register.get("nobody")


def test_mentions_say_where_they_are_and_are_counted(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno", "قال [بالي](actor)", "[بالي](actor) هنا") as project:
        commit_entities(project, BALI)
        first, second = project.articles.ids()
        linked(project, second, BALI)
        linked(project, first, BALI)
        mentions = project.register.mentions(BALI.uuid)
        assert [(m.article_id, m.start, m.surface) for m in mentions] == [
            (first, 4, "بالي"),
            (second, 0, "بالي"),
        ]
        assert project.register.mention_count(BALI.uuid) == 2
        assert [span.article_id for span in project.register.spans_of(BALI.uuid)] == [1, 2]


def test_undo_and_redo_reach_proposals_and_counts(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno", "[بالي](actor)") as project:
        assert project.register.propose("بالي", "actor") == ()
        commit_entities(project, BALI)
        linked(project, 1, BALI)
        assert [p.mentions for p in project.register.propose("بالي", "actor")] == [1]
        project.undo()
        assert [p.mentions for p in project.register.propose("بالي", "actor")] == [0]
        project.undo()
        assert project.register.propose("بالي", "actor") == ()
        project.redo()
        assert [p.entity for p in project.register.propose("بالي", "actor")] == [BALI]


def test_entities_that_an_import_brings_are_known(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno") as project:
        assert project.register.count() == 0
        article = incoming("[الكرملين](actor)")
        span = article.spans[0]._replace(entity=BALI.uuid)
        bring_in(project, replace(article, spans=(span,)))
        assert [entity.name for entity in project.register.all()] == ["الكرملين"]
        assert project.register.mention_count(BALI.uuid) == 1
        project.undo()
        assert project.register.mention_count(BALI.uuid) == 0


def test_the_same_edit_twice_counts_once(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno", "[بالي](actor)") as project:
        commit_entities(project, BALI)
        assert project.register.mention_count(BALI.uuid) == 0
        edit = linking(project, 1, BALI)
        project.commit(edit)
        project.commit(edit)
        assert project.register.mention_count(BALI.uuid) == 1
