"""`annotator label`: every place of a text in all articles labelled, as one edit."""

from argparse import ArgumentParser, Namespace

from annotator.cli.output import print_json
from annotator.cli.project_argument import add_json, add_project, open_project
from annotator.cli.search import add_query, hit_value, print_hits
from annotator.core.commands.label_occurrences import LabelOccurrences


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    add_query(parser)
    parser.add_argument(
        "--as", dest="label", metavar="LABEL", required=True, help="the id of the label"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="show what would be labelled and change nothing"
    )
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Label what is not labelled already; say how much that is."""
    command = LabelOccurrences(arguments.query, arguments.label, exact=arguments.exact)
    with open_project(arguments, read_only=arguments.dry_run) as project:
        found = list(command.survey(project))
        fresh = [hit for one in found for hit in one.fresh]
        if fresh and not arguments.dry_run:
            project.commit(command.edit(project, found))
    skipped = sum(one.labelled for one in found)
    if arguments.json:
        print_json({"labelled": [hit_value(hit) for hit in fresh], "skipped": skipped})
        return 0
    if arguments.dry_run:
        print_hits(fresh, as_json=False)
    print(f"{'would label' if arguments.dry_run else 'labelled'}: {len(fresh)} places")
    print(f"labelled already: {skipped} places")
    return 0
