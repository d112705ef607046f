"""Reviews a whole project, article by article, in constant memory."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from annotator.core.commands.base import quoted
from annotator.core.domain.review_finding import ReviewCode, ReviewFinding
from annotator.core.project import Project
from annotator.core.review.checks import layer_findings
from annotator.core.transfer.progress import SILENT, Job


def review_project(
    project: Project,
    job: Job = SILENT,
    *,
    annotator_ids: Collection[int] | None = None,
    with_dismissed: bool = False,
) -> Iterator[ReviewFinding]:
    """Yield what a reviewer would ask: by article, then what only shows in the whole project.

    `annotator_ids` None: the layers of everybody. Findings that somebody let be are left out
    unless asked for; they carry the reason. The job's progress counts articles.
    Raises CancelledError when the job is to stop.
    """
    reasons = {dismissal.key: dismissal.reason for dismissal in project.reviews.dismissals()}
    for finding in _findings(project, job):
        if annotator_ids is not None and finding.annotator_id not in annotator_ids:
            continue
        reason = reasons.get(finding.key)
        if reason is None:
            yield finding
        elif with_dismissed:
            yield replace(finding, dismissed=reason)


def _findings(project: Project, job: Job) -> Iterator[ReviewFinding]:
    ids = project.articles.ids()
    for done, article_id in enumerate(ids):
        job.advance(done, len(ids))
        layers = [layer for layer in project.layers.of_article(article_id) if layer.spans]
        if layers:
            article = project.articles.get(article_id)
            for layer in layers:
                yield from layer_findings(article, layer, project.scheme)
    yield from _of_other_labels(project)
    yield from _labelled_differently(project)
    job.advance(len(ids), len(ids))


def _of_other_labels(project: Project) -> Iterator[ReviewFinding]:
    for mention, entity in project.reviews.linked_otherwise():
        yield ReviewFinding(
            code=ReviewCode.ENTITY_OF_OTHER_LABEL,
            article_id=mention.article_id,
            annotator_id=mention.annotator_id,
            span_uuid=mention.span_uuid,
            details={
                "text": quoted(mention.surface),
                "label": mention.label,
                "entity": entity.name,
                "other": entity.label,
            },
        )


def _labelled_differently(project: Project) -> Iterator[ReviewFinding]:
    for mention, other in project.reviews.labelled_differently():
        yield ReviewFinding(
            code=ReviewCode.LABELLED_DIFFERENTLY,
            article_id=mention.article_id,
            annotator_id=mention.annotator_id,
            span_uuid=mention.span_uuid,
            details={"text": quoted(mention.surface), "label": mention.label, "other": other},
        )
