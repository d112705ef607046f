"""`annotator check`: whether the file is whole and every offset cuts what it should."""

from argparse import ArgumentParser, Namespace

from annotator.cli.output import print_json
from annotator.cli.project_argument import add_json, add_project, open_project
from annotator.core.domain.finding import Finding


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Print what is wrong; 1 if anything is."""
    with open_project(arguments) as project:
        findings = project.check()
    if arguments.json:
        print_json([_as_value(finding) for finding in findings])
    else:
        for finding in findings:
            where = "" if finding.article_id is None else f"article {finding.article_id}: "
            print(f"{where}{finding}")
        print("No faults." if not findings else f"{len(findings)} faults.")
    return 1 if findings else 0


def _as_value(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code.value,
        "sentence": str(finding),
        "article": finding.article_id,
        "span": finding.span_uuid,
    }
