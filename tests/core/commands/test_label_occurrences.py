"""A text is labelled wherever it stands, what is labelled already is let be, as one edit."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.commands.label_occurrences import LabelOccurrences
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.errors import EditConflictError, EmptyQueryError, UnknownLabelError
from annotator.core.domain.span import Origin
from annotator.core.project import Project
from stored import drawing, label, new_project

ARTICLES = (
    "قال [تنظيم داعش](actor) لداعش",
    "في [داعش](place) وداعش",
    "لا شيء",
    "حارب داعش",
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path / "p.anno", *ARTICLES) as made:
        yield made


def drawings(project: Project) -> list[str]:
    return [drawing(project, article_id) for article_id in project.articles.ids()]


def test_every_place_is_labelled_that_nobody_has_labelled(project: Project) -> None:
    command = LabelOccurrences("داعش", "actor")
    surveyed = [(one.article_id, len(one.fresh), one.labelled) for one in command.survey(project)]
    assert surveyed == [(1, 1, 1), (2, 1, 1), (4, 1, 0)]
    project.commit(command.plan(project))
    assert drawings(project) == [
        "قال [تنظيم داعش](actor) ل[داعش](actor)",
        "في [داعش](place) و[داعش](actor)",
        "لا شيء",
        "حارب [داعش](actor)",
    ]
    span = project.layers.get(4).spans[0]
    assert (span.origin, span.attributes) == (Origin.PROPAGATED, {"type": "person"})
    assert project.layers.get(4).status is ArticleStatus.IN_PROGRESS
    with pytest.raises(EditConflictError):
        command.plan(project)


def test_one_undo_takes_all_of_it_back(project: Project) -> None:
    project.commit(LabelOccurrences("داعش", "actor").plan(project))
    project.undo()
    assert drawings(project) == list(ARTICLES)
    assert project.layers.get(4).status is ArticleStatus.NEW
    assert project.check() == ()


def test_what_cannot_be_looked_for_or_labelled_is_refused(project: Project) -> None:
    with pytest.raises(EmptyQueryError):
        LabelOccurrences(" ـ ", "actor").plan(project)
    with pytest.raises(UnknownLabelError):
        LabelOccurrences("داعش", "nobody").plan(project)


def test_what_was_labelled_since_a_survey_is_let_be(project: Project) -> None:
    command = LabelOccurrences("داعش", "actor")
    found = list(command.survey(project, [1, 4]))
    assert [one.article_id for one in found] == [1, 4]
    label(project, 4, "حارب داعش", "actor")
    project.commit(command.edit(project, found))
    assert drawings(project)[3] == "[حارب داعش](actor)"
    assert drawings(project)[0] == "قال [تنظيم داعش](actor) ل[داعش](actor)"
