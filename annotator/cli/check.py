"""`annotator check`: whether the file is whole, and what a reviewer would ask about."""

from argparse import ArgumentParser, Namespace

from annotator.cli.output import one_line, print_json
from annotator.cli.project_argument import add_json, add_project, open_project
from annotator.cli.watching import watched_job
from annotator.core.domain.finding import Finding
from annotator.core.domain.review_finding import ReviewFinding
from annotator.core.project import Project
from annotator.core.review.reviewing import review_project


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    add_json(parser)
    parser.add_argument("--review", action="store_true", help="also ask what a reviewer would ask")
    parser.add_argument(
        "--dismissed", action="store_true", help="with --review: also what was dismissed"
    )


def run(arguments: Namespace) -> int:
    """Print what is wrong; 1 if anything is. Questions of a review are no faults."""
    with open_project(arguments) as project:
        findings = project.check()
        review = _reviewed(project, arguments) if arguments.review else None
    if arguments.json:
        faults = [_as_value(finding) for finding in findings]
        asked = [_as_question(finding) for finding in review or ()]
        print_json(faults if review is None else {"faults": faults, "review": asked})
        return 1 if findings else 0
    for finding in findings:
        where = "" if finding.article_id is None else f"article {finding.article_id}: "
        print(one_line(f"{where}{finding}"))
    print("No faults." if not findings else f"{len(findings)} faults.")
    if review is not None:
        _print_review(review)
    return 1 if findings else 0


def _reviewed(project: Project, arguments: Namespace) -> list[ReviewFinding]:
    with watched_job("reviewing") as job:
        return list(review_project(project, job, with_dismissed=arguments.dismissed))


def _print_review(findings: list[ReviewFinding]) -> None:
    for finding in findings:
        note = f" (dismissed: {finding.dismissed})" if finding.dismissed else ""
        place = f"article {finding.article_id}: {finding.severity.value}"
        print(one_line(f"{place}: {finding}{note}"))
    print("Nothing to ask." if not findings else f"{len(findings)} questions.")


def _as_value(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code.value,
        "sentence": str(finding),
        "article": finding.article_id,
        "span": finding.span_uuid,
    }


def _as_question(finding: ReviewFinding) -> dict[str, object]:
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "sentence": str(finding),
        "article": finding.article_id,
        "span": finding.span_uuid,
        "details": finding.details,
        "dismissed": finding.dismissed or None,
    }
