"""An open project: made, opened, read, edited."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.commands.articles import SetStatus
from annotator.core.commands.relations import AddRelation
from annotator.core.commands.spans import AddSpan, RelabelSpan, RemoveSpan, SetAttributes
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.errors import (
    DuplicateSpanError,
    EditConflictError,
    ProjectExistsError,
    ReadOnlyProjectError,
    RelationNotAllowedError,
    SpanOutsideError,
    UnknownArticleError,
    UnknownLabelError,
    WrongAttributeError,
)
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.records import LayerHead
from annotator.core.domain.relation import Relation
from annotator.core.domain.span import Span
from annotator.core.project import Project
from drawn_world import SCHEME, piece
from stored import do, drawing, fragments, label, new_project, view

SENTENCE = "زار الوزير القاهرة أمس"


def test_a_new_project_holds_its_scheme_and_who_works_now(tmp_path: Path) -> None:
    path = tmp_path / "مشروع ؟%41 #1.anno"
    with Project.create(path, scheme=SCHEME, annotator="Sara", title="News") as project:
        uuid = project.uuid
    with Project.open(path) as project:
        assert (project.uuid, project.title, project.annotator.name) == (uuid, "News", "Sara")
        assert project.scheme == SCHEME
        assert project.articles.count() == 0
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_creating_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "notes.anno"
    path.write_bytes(b"mine")
    with pytest.raises(ProjectExistsError):
        Project.create(path, scheme=SCHEME, annotator="Sara")
    assert path.read_bytes() == b"mine"
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_an_edit_is_in_the_file_when_commit_returns(tmp_path: Path) -> None:
    path = tmp_path / "a.anno"
    with new_project(path, SENTENCE) as project:
        label(project, 1, "الوزير", "actor")
        copy = project.snapshot(tmp_path)
        with Project.open(copy, read_only=True) as other:
            assert drawing(other, 1) == "زار [الوزير](actor) القاهرة أمس"


def test_committing_the_same_edit_twice_does_it_once(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE) as project:
        edit = AddSpan("actor", (piece(SENTENCE, "الوزير"),)).plan(view(project, 1))
        assert project.commit(edit) == project.commit(edit)
        assert drawing(project, 1) == "زار [الوزير](actor) القاهرة أمس"


def test_an_edit_of_something_that_was_changed_since_is_refused(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE) as project:
        uuid = label(project, 1, "الوزير", "actor")
        stale = RemoveSpan(uuid).plan(view(project, 1))
        do(project, 1, RemoveSpan(uuid))
        with pytest.raises(EditConflictError):
            project.commit(stale)
        assert drawing(project, 1) == SENTENCE


def test_a_refused_edit_changes_nothing_at_all(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE, "قصير") as project:
        before = (project.history(), project.layers.get(2), project.layers.label_counts())
        good = Span(new_uuid(), 1, 1, "actor", fragments((0, 3)))
        outside = Span(new_uuid(), 2, 1, "actor", fragments((0, 20)))
        records = (RecordChange(None, good), RecordChange(None, outside))
        with pytest.raises(SpanOutsideError):
            project.commit(Edit(EditKind.ADD_SPAN, 1, records))
        assert (project.history(), project.layers.get(2), project.layers.label_counts()) == before
        assert drawing(project, 1) == SENTENCE


def test_one_stretch_is_not_labelled_twice_the_same(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE) as project:
        label(project, 1, "الوزير", "actor")
        twin = Span(new_uuid(), 1, 1, "actor", (piece(SENTENCE, "الوزير"),))
        with pytest.raises(DuplicateSpanError):
            project.commit(Edit(EditKind.ADD_SPAN, 1, (RecordChange(None, twin),)))
        pieces = (piece(SENTENCE, "زار"), piece(SENTENCE, "أمس"))
        do(project, 1, AddSpan("actor", pieces))
        twin = replace(twin, fragments=pieces)
        with pytest.raises(DuplicateSpanError):
            project.commit(Edit(EditKind.ADD_SPAN, 1, (RecordChange(None, twin),)))


def test_a_span_of_several_pieces_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.anno"
    pieces = (piece(SENTENCE, "زار"), piece(SENTENCE, "أمس"))
    with new_project(path, SENTENCE) as project:
        do(project, 1, AddSpan("actor", pieces))
    with Project.open(path) as project:
        assert [span.fragments for span in project.layers.get(1).spans] == [pieces]


def test_a_label_that_is_gone_from_the_scheme_cannot_be_given(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE) as project:
        span = Span(new_uuid(), 1, 1, "nobody", fragments((0, 3)))
        with pytest.raises(UnknownLabelError):
            project.commit(Edit(EditKind.ADD_SPAN, 1, (RecordChange(None, span),)))


def test_a_relation_needs_ends_that_its_type_allows(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE) as project:
        actor = label(project, 1, "الوزير", "actor")
        place = label(project, 1, "القاهرة", "place")
        wrong = Relation(new_uuid(), 1, 1, "speaks", actor, place)
        with pytest.raises(RelationNotAllowedError):
            project.commit(Edit(EditKind.ADD_RELATION, 1, (RecordChange(None, wrong),)))
        do(project, 1, AddRelation("located-in", actor, place))
        assert [link.label for link in project.layers.get(1).relations] == ["located-in"]


def test_a_span_with_relations_does_not_go_alone(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE) as project:
        actor, place = label(project, 1, "الوزير", "actor"), label(project, 1, "القاهرة", "place")
        do(project, 1, AddRelation("located-in", actor, place))
        span = project.layers.get(1).span(place)
        with pytest.raises(EditConflictError):
            project.commit(Edit(EditKind.REMOVE_SPAN, 1, (RecordChange(span, None),)))
        do(project, 1, RemoveSpan(place))
        assert project.layers.get(1).relations == ()


def test_values_an_attribute_cannot_have_are_refused(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE) as project:
        uuid = label(project, 1, "الوزير", "actor")
        for values in ({"type": "ship"}, {"type": 3}, {"unknown": "x"}):
            with pytest.raises(WrongAttributeError):
                do(project, 1, SetAttributes(uuid, values))


def test_an_article_that_is_not_there_is_unknown(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", SENTENCE) as project:
        for read in (project.articles.get, project.layers.get):
            with pytest.raises(UnknownArticleError):
                read(7)
        head = LayerHead(7, 1, ArticleStatus.DONE)
        with pytest.raises(UnknownArticleError):
            project.commit(Edit(EditKind.SET_STATUS, 1, (RecordChange(None, head),)))


def test_counts_follow_every_edit(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", "[زار](quote) الوزير القاهرة") as project:
        uuid = label(project, 1, "الوزير", "actor")
        label(project, 1, "القاهرة", "place")
        do(project, 1, RelabelSpan(uuid, "place"))
        assert project.layers.label_counts() == {"quote": 1, "place": 2}
        assert project.articles.summaries([1])[0].span_count == 3
        do(project, 1, RemoveSpan(uuid))
        assert project.layers.label_counts() == {"quote": 1, "place": 1}


def test_annotators_have_layers_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "a.anno"
    with new_project(path, SENTENCE) as project:
        label(project, 1, "الوزير", "actor")
        do(project, 1, SetStatus(ArticleStatus.DONE))
        project.use_annotator("Ali")
        assert drawing(project, 1) == SENTENCE
        assert project.articles.summaries([1])[0].status is ArticleStatus.NEW
        label(project, 1, "القاهرة", "place")
    with Project.open(path) as project:
        assert project.annotator.name == "Ali"
        assert drawing(project, 1) == "زار الوزير [القاهرة](place) أمس"
        assert len(project.layers.of_article(1)) == 2


def test_reading_only_refuses_every_edit(tmp_path: Path) -> None:
    path = tmp_path / "a.anno"
    with new_project(path, SENTENCE) as project:
        edit = AddSpan("actor", (piece(SENTENCE, "الوزير"),)).plan(view(project, 1))
    before = path.read_bytes()
    with Project.open(path, read_only=True) as project:
        assert project.read_only
        with pytest.raises(ReadOnlyProjectError):
            project.commit(edit)
        assert drawing(project, 1) == SENTENCE
    assert path.read_bytes() == before


def test_closing_twice_is_closing_once(tmp_path: Path) -> None:
    path = tmp_path / "p.anno"
    project = Project.create(path, scheme=SCHEME, annotator="Huda")
    project.close()
    project.close()
    with Project.open(path) as again:
        assert not again.is_unchecked
