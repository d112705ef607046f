"""The review of a whole project, and findings that are let be."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.commands.dismissals import DismissFinding, RecallFinding
from annotator.core.commands.entity_links import LinkEntity, NewEntityFor
from annotator.core.commands.spans import ResizeSpan
from annotator.core.domain.errors import CancelledError, EditConflictError
from annotator.core.domain.review_finding import ReviewCode, ReviewFinding
from annotator.core.project import Project
from annotator.core.review.reviewing import review_project
from annotator.core.transfer.progress import Job
from stored import do, fragments, new_project

ARTICLES = ("في [سوريا](place) و[سوريا](place)", "في [سوريا.](place)", "قالت [سوريا](actor)")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path / "p.anno", *ARTICLES) as made:
        yield made


def sentences(found: Iterator[ReviewFinding]) -> list[tuple[int, str]]:
    return [(finding.article_id, str(finding)) for finding in found]


def spans(project: Project) -> list[str]:
    return [span.uuid for a in project.articles.ids() for span in project.layers.get(a).spans]


def test_a_text_that_is_mostly_labelled_otherwise_is_asked(project: Project) -> None:
    assert sentences(review_project(project)) == [
        (2, "“سوريا.” has “.” at its edge."),
        (3, "“سوريا” is labelled actor here, but mostly place."),
    ]


def test_a_place_that_has_both_labels_is_not_asked(tmp_path: Path) -> None:
    drawings = ("قتل [[جنديان](figure)](actor)", "وصل [جنديان](figure)")
    with new_project(tmp_path / "both.anno", *drawings) as both:
        asked = [f for f in review_project(both) if f.code is ReviewCode.LABELLED_DIFFERENTLY]
    assert asked == []


def test_an_entity_that_spans_of_two_labels_share_is_asked(project: Project) -> None:
    entity = NewEntityFor(spans(project)[0])
    do(project, 1, entity)
    do(project, 3, LinkEntity(spans(project)[3], entity.uuid))
    assert sentences(review_project(project))[1] == (
        3,
        "“سوريا” is labelled actor, but its entity “سوريا” is labelled place.",
    )


def test_a_dismissed_finding_is_asked_no_more_until_it_is_recalled(project: Project) -> None:
    first, second = review_project(project)
    project.commit(DismissFinding(first, "عنوان").plan(project))
    assert list(review_project(project)) == [second]
    shown = list(review_project(project, with_dismissed=True))
    assert [finding.dismissed for finding in shown] == ["عنوان", ""]
    with pytest.raises(EditConflictError):
        project.commit(DismissFinding(first, "مرة أخرى").plan(project))
    project.commit(RecallFinding(first).plan(project))
    assert list(review_project(project)) == [first, second]
    with pytest.raises(EditConflictError):
        RecallFinding(first).plan(project)


def test_a_dismissal_is_undone_redone_and_kept_in_the_file(project: Project) -> None:
    first, second = review_project(project)
    project.commit(DismissFinding(first).plan(project))
    project.undo(first.article_id)
    assert list(review_project(project)) == [first, second]
    project.redo()
    assert project.check() == ()
    with Project.open(project.path, read_only=True) as again:
        assert list(review_project(again)) == [second]


def test_a_changed_span_is_asked_about_again(project: Project) -> None:
    first, *_ = review_project(project)
    project.commit(DismissFinding(first).plan(project))
    do(project, 2, ResizeSpan(first.span_uuid, fragments((0, 9))))
    assert "في سوريا." in sentences(review_project(project))[0][1]


def test_a_review_tells_how_far_it_is_and_stops_when_asked(project: Project) -> None:
    told: list[tuple[int, int]] = []
    job = Job(progress=lambda done, total: told.append((done, total)))
    list(review_project(project, job))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    with pytest.raises(CancelledError):
        list(review_project(project, Job(cancelled=lambda: True)))


def test_only_the_layers_asked_for_are_reviewed(project: Project) -> None:
    assert list(review_project(project, annotator_ids={99})) == []
