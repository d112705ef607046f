"""Undo and redo: in the file, per article, through restarts."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.commands.articles import SetStatus
from annotator.core.commands.relations import AddRelation
from annotator.core.commands.spans import AddSpan, RelabelSpan, RemoveSpan
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import (
    EditConflictError,
    LabelInUseError,
    NothingToRedoError,
    NothingToUndoError,
)
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.span import Origin, Span
from annotator.core.project import Project
from drawn_world import SCHEME, piece
from stored import bring_in, do, drawing, incoming, label, new_project

SENTENCE = "زار الوزير القاهرة أمس"
LABELLED = "زار [الوزير](actor) القاهرة أمس"


def bulk(project: Project, *article_ids: int) -> Edit:
    """One edit that labels the first word of several articles."""
    spans = (
        Span(new_uuid(), article, 1, "role", (piece(SENTENCE, "زار"),), origin=Origin.PROPAGATED)
        for article in article_ids
    )
    records = tuple(RecordChange(None, span) for span in spans)
    return Edit(EditKind.LABEL_OCCURRENCES, 1, records, {"count": len(records)})


def test_undo_and_redo_give_back_the_same_records(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE) as project:
        actor, place = label(project, 1, "الوزير", "actor"), label(project, 1, "القاهرة", "place")
        do(project, 1, AddRelation("located-in", actor, place))
        do(project, 1, RelabelSpan(place, "role"))
        do(project, 1, RemoveSpan(actor))
        do(project, 1, SetStatus(ArticleStatus.DONE))
        last = project.layers.get(1)
        states = []
        for _ in range(6):
            states.append(project.layers.get(1))
            project.undo(1)
        assert project.layers.get(1).spans == ()
        for state in reversed(states):
            project.redo(1)
            assert project.layers.get(1) == state
        assert project.layers.get(1) == last


def test_undo_survives_closing_and_opening(tmp_path: Path) -> None:
    path = tmp_path / "a.anno"
    with new_project(path, SENTENCE) as project:
        label(project, 1, "الوزير", "actor")
    with Project.open(path) as project:
        project.undo(1)
    with Project.open(path) as project:
        assert drawing(project, 1) == SENTENCE
        project.redo(1)
        assert drawing(project, 1) == LABELLED


def test_nothing_to_undo_or_redo_is_said(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno") as project:
        assert project.history().undo is None
        with pytest.raises(NothingToUndoError):
            project.undo()
        with pytest.raises(NothingToRedoError):
            project.redo()


def test_a_bulk_edit_is_undone_as_one(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", *(f"{SENTENCE} {n}" for n in range(5))) as project:
        project.commit(bulk(project, 1, 2, 3, 4, 5))
        assert project.layers.label_counts() == {"role": 5}
        change = project.undo(3)
        assert change.article_ids == {1, 2, 3, 4, 5}
        assert project.layers.label_counts() == {}
        project.redo(1)
        assert project.layers.label_counts() == {"role": 5}


def test_each_article_has_undo_of_its_own(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", f"{SENTENCE} 1", f"{SENTENCE} 2") as project:
        label(project, 1, "الوزير", "actor")
        label(project, 2, "القاهرة", "place")
        project.undo(1)
        assert drawing(project, 1) == f"{SENTENCE} 1"
        assert project.history(1).undo is None
        assert project.layers.get(2).spans != ()


def test_a_new_edit_ends_redo_where_it_meets_the_undone_one(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", f"{SENTENCE} 1", f"{SENTENCE} 2") as project:
        label(project, 1, "الوزير", "actor")
        project.undo(1)
        label(project, 2, "القاهرة", "place")
        assert project.history(1).redo is not None
        label(project, 1, "القاهرة", "place")
        assert project.history().redo is None


def test_an_edit_of_the_register_ends_every_redo(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE) as project:
        label(project, 1, "الوزير", "actor")
        project.undo(1)
        entity = Entity(new_uuid(), "actor", "الوزير", aliases=("وزير", "معالي الوزير"))
        project.commit(Edit(EditKind.EDIT_ENTITY, 1, (RecordChange(None, entity),), {"name": "x"}))
        assert project.history().redo is None
        assert project.entities() == (entity,)
        project.undo()
        assert project.entities() == ()
        project.redo()
        assert project.entities() == (entity,)


def test_undo_of_a_bulk_edit_that_was_built_upon_is_a_conflict(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", f"{SENTENCE} 1", f"{SENTENCE} 2") as project:
        project.commit(bulk(project, 1, 2))
        uuid = project.layers.get(2).spans[0].uuid
        do(project, 2, RelabelSpan(uuid, "place"))
        before = project.layers.get(1)
        with pytest.raises(EditConflictError):
            project.undo(1)
        assert project.layers.get(1) == before


def test_undo_of_the_first_span_leaves_no_trace_in_an_export(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE) as project:
        before = list(project.read_annotated())
        label(project, 1, "الوزير", "actor")
        layer = project.layers.get(1)
        project.undo(1)
        assert list(project.read_annotated()) == before
        project.redo(1)
        assert project.layers.get(1) == layer


def test_an_import_is_undone_as_one(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE) as project:
        bring_in(project, incoming("[قال](quote) نعم"), incoming("[قال](quote) لا"))
        assert (project.articles.count(), project.layers.label_counts()) == (3, {"quote": 2})
        assert project.undo().articles
        assert (project.articles.count(), project.layers.label_counts()) == (1, {})
        project.redo()
        assert (project.articles.count(), project.layers.label_counts()) == (3, {"quote": 2})
        assert drawing(project, 2) == "[قال](quote) نعم"


def test_the_same_articles_can_be_imported_again_after_undo(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno") as project:
        article = incoming("[قال](quote) نعم")
        bring_in(project, article)
        project.undo()
        assert bring_in(project, article) == ()
        assert [item.id for item in project.read_annotated()] == [article.id]
        assert project.check() == ()


def test_a_label_in_use_does_not_leave_the_scheme(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE) as project:
        uuid = label(project, 1, "القاهرة", "figure")
        smaller = replace(SCHEME, labels=tuple(x for x in SCHEME.labels if x.id != "figure"))
        change = RecordChange(project.scheme, smaller)
        with pytest.raises(LabelInUseError):
            project.commit(Edit(EditKind.EDIT_SCHEME, 1, (change,)))
        assert project.scheme == SCHEME
        do(project, 1, RemoveSpan(uuid))
        project.commit(Edit(EditKind.EDIT_SCHEME, 1, (change,)))
        assert project.scheme == smaller
        project.undo()
        assert project.scheme == SCHEME
        do(project, 1, AddSpan("figure", (piece(SENTENCE, "القاهرة"),)))


def test_a_layer_does_not_vanish_while_something_is_in_it(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE, "خبر آخر") as project:
        label(project, 1, "الوزير", "actor")
        project.commit(bulk(project, 1))
        project.undo()
        assert drawing(project, 1) == LABELLED
        assert project.check() == ()
