"""Rejecting a suggestion: an edit like any other, kept in the file for one article."""

from pathlib import Path

import pytest

from annotator.core.commands.dismissals import RejectSuggestion
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.span import Fragment
from annotator.core.domain.suggestion import Suggestion
from annotator.core.project import Project
from stored import do, new_project


def suggestion(article_id: int) -> Suggestion:
    return Suggestion("u", article_id, "actor", Fragment(4, 10), "memory", 0.5)


def keys(project: Project) -> set[str]:
    return {one.key for one in project.reviews.dismissals()}


def test_a_rejection_is_undone_and_made_again(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.anno", "زار الوزير", "زار الوزير") as project:
        do(project, 1, RejectSuggestion(suggestion(1)))
        assert keys(project) == {suggestion(1).rejection.key}
        assert suggestion(2).rejection.key not in keys(project)
        project.undo(1)
        assert keys(project) == set()
        project.redo(1)
        assert keys(project) == {suggestion(1).rejection.key}
        with pytest.raises(EditConflictError):
            do(project, 1, RejectSuggestion(suggestion(1)))


def test_the_strings_of_the_project_come_with_their_labels(tmp_path: Path) -> None:
    drawings = "زار [الوزير](actor) [القاهرة](place)", "عاد [الوزير](actor) إلى [القاهرة](actor)"
    with new_project(tmp_path / "a.anno", *drawings) as project:
        assert project.suggestions.labelled_strings() == (
            ("الوزير", "actor", 2),
            ("القاهرة", "actor", 1),
            ("القاهرة", "place", 1),
        )
