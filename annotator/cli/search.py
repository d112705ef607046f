"""`annotator search`: every place of a text in all articles, with what stands around it."""

import sys
from argparse import ArgumentParser, Namespace

from annotator.cli.output import print_columns, print_json
from annotator.cli.project_argument import add_json, add_project, open_project
from annotator.core.domain.errors import EmptyQueryError
from annotator.core.search.concordance import Hit, hits
from annotator.core.search.finder import Finder


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    add_query(parser)
    add_json(parser)


def add_query(parser: ArgumentParser) -> None:
    """Declare the text that is looked for, and how."""
    parser.add_argument("query", metavar="QUERY", help="the words to look for")
    parser.add_argument(
        "--exact",
        action="store_true",
        help="letter by letter: fold nothing and take no clitic off",
    )


def run(arguments: Namespace) -> int:
    """Print one line per place: article, offsets, the words in their context."""
    finder = Finder(arguments.query, exact=arguments.exact)
    if finder.is_empty:
        raise EmptyQueryError(query=arguments.query)
    with open_project(arguments) as project:
        found = list(hits(project.articles.texts(), finder))
    print_hits(found, as_json=arguments.json)
    articles = len({hit.article_id for hit in found})
    print(f"{len(found)} places in {articles} articles", file=sys.stderr)
    return 0


def print_hits(found: list[Hit], *, as_json: bool) -> None:
    """Print places as a concordance, or as data."""
    if as_json:
        print_json([hit_value(hit) for hit in found])
    else:
        print_columns([_row(hit) for hit in found], right=frozenset({0}))


def hit_value(hit: Hit) -> dict[str, object]:
    """Return a place as data; offsets are code points."""
    return {
        "article": hit.article_id,
        "id": hit.article_uuid,
        "title": hit.title,
        "start": hit.start,
        "end": hit.end,
        "left": hit.left,
        "text": hit.text,
        "right": hit.right,
    }


def _row(hit: Hit) -> list[str]:
    return [str(hit.article_id), f"{hit.start}-{hit.end}", f"{hit.left}[{hit.text}]{hit.right}"]
