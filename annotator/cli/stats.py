"""`annotator stats`: counts of a project."""

from argparse import ArgumentParser, Namespace

from annotator.cli.output import print_columns, print_json
from annotator.cli.project_argument import add_json, add_project, open_project
from annotator.core.domain.stats import AnnotatorStats, ProjectStats


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Print the counts, of the project and of each annotator."""
    with open_project(arguments) as project:
        stats = project.stats()
    if arguments.json:
        print_json(stats)
    else:
        _print(stats)
    return 0


def _print(stats: ProjectStats) -> None:
    rows = [
        [str(stats.articles), "articles"],
        [str(stats.characters), "characters"],
        [str(stats.entities), "entities"],
        [str(stats.edits), "edits"],
    ]
    print_columns(rows, right=frozenset({0}))
    for person in stats.annotators:
        print(f"\n{person.name}")
        print_columns(_rows(person), right=frozenset({0}))


def _rows(person: AnnotatorStats) -> list[list[str]]:
    counted = (("", person.statuses), ("span", person.spans), ("relation", person.relations))
    return [
        [str(count), f"{kind} {name}".strip()]
        for kind, counts in counted
        for name, count in counts.items()
    ]
