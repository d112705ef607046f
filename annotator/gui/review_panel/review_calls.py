"""What the review asks of the core; it is loaded when it is asked, not at the start."""
# ruff: noqa: PLC0415 - see the first line

from pathlib import Path
from typing import TYPE_CHECKING

from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.review_panel.question import Question, question

if TYPE_CHECKING:  # loading the database layer takes 0.4 s of the start
    from annotator.core.domain.review_finding import ReviewFinding
    from annotator.core.project import Project
    from annotator.core.transfer.progress import Job

MOST = 5000
"""Findings of a project that are listed; whoever has more begins with these."""


def questions_of(project: "Project", shown: OpenArticle) -> tuple[Question, ...]:
    """What is asked about the open article as it is on the screen."""
    from annotator.core.review.checks import layer_findings

    let_be = {dismissal.key for dismissal in project.reviews.dismissals()}
    return tuple(
        question(finding, shown.article, shown.layer.span(finding.span_uuid))
        for finding in layer_findings(shown.article, shown.layer, shown.scheme)
        if finding.key not in let_be
    )


def questions_of_copy(copy: Path, annotator: str, job: "Job") -> tuple[Question, ...]:
    """What is asked about one annotator's layers in a copy of a project, which is deleted."""
    from annotator.core.project import Project
    from annotator.core.review.reviewing import review_project

    try:
        with Project.open(copy, read_only=True) as project:
            ids = [one.id for one in project.annotators() if one.name == annotator]
            found: list[Question] = []
            for finding in review_project(project, job, annotator_ids=ids):
                found.append(_placed(project, finding))
                if len(found) == MOST:
                    break
            return tuple(found)
    finally:
        copy.unlink(missing_ok=True)


def _placed(project: "Project", finding: "ReviewFinding") -> Question:
    article = project.articles.get(finding.article_id)
    layer = project.layers.get(finding.article_id, finding.annotator_id)
    return question(finding, article, layer.span(finding.span_uuid))
