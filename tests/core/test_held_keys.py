"""Edits that go on with the one before: one step of the history, and never one too many."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.commands.articles import SetArticleNote
from annotator.core.commands.spans import ResizeSpan
from annotator.core.domain.changes import Edit
from annotator.core.domain.span import Fragment
from annotator.core.project import Project
from stored import drawing, new_project, view

START = "قال [الوزير](actor) السوري اليوم"
ENDS = (16, 17, 18)
LAST = "قال [الوزير السوري](actor) اليوم"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.anno"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    made = new_project(path, START)
    yield made
    made.close()


def resized(project: Project, end: int, continues: str = "") -> Edit:
    """Move the end of the span, as a step of the edit of that UUID."""
    (span,) = project.layers.get(1).spans
    planned = ResizeSpan(span.uuid, (Fragment(4, end),)).plan(view(project, 1))
    edit = replace(planned, continues=continues)
    project.commit(edit)
    return edit


def hold(project: Project, *ends: int) -> Edit:
    """Move the end again and again while the key is held down."""
    edit = resized(project, ends[0])
    for end in ends[1:]:
        edit = resized(project, end, edit.uuid)
    return edit


def test_a_held_key_is_one_step(project: Project) -> None:
    hold(project, *ENDS, 17)
    assert drawing(project, 1) == LAST
    project.undo()
    assert drawing(project, 1) == START
    project.redo()
    assert drawing(project, 1) == LAST


def test_it_is_one_step_after_a_restart_too(project: Project, path: Path) -> None:
    hold(project, 17)
    project.close()
    with Project.open(path) as again:
        again.undo()
        assert drawing(again, 1) == START
        assert again.check() == ()


def test_two_presses_are_two_steps(project: Project) -> None:
    hold(project, 18)
    hold(project, 17)
    project.undo()
    assert drawing(project, 1) != START
    project.undo()
    assert drawing(project, 1) == START


def test_what_happened_in_between_begins_a_new_step(project: Project) -> None:
    first = hold(project, 18)
    project.commit(SetArticleNote("راجع").plan(view(project, 1)))
    resized(project, 17, first.uuid)
    project.undo()
    assert project.layers.get(1).head.note == "راجع"
    assert drawing(project, 1) != START


def test_what_was_undone_is_not_gone_on_with(project: Project) -> None:
    first = hold(project, 18)
    project.undo()
    resized(project, 17, first.uuid)
    assert project.history().redo is None
    project.undo()
    assert drawing(project, 1) == START


def test_the_same_edit_sent_once_more_does_nothing(project: Project) -> None:
    last = hold(project, *ENDS)
    shown = drawing(project, 1)
    project.commit(last)
    assert drawing(project, 1) == shown
    project.undo()
    assert drawing(project, 1) == START
