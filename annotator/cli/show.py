"""`annotator show`: one article with its text and the spans of every layer."""

from argparse import ArgumentParser, Namespace

import orjson

from annotator.cli.output import one_line, print_columns, print_json, tame
from annotator.cli.project_argument import add_json, add_project, open_project
from annotator.core.domain.article import Article
from annotator.core.domain.article_filter import LayerSelection
from annotator.core.domain.errors import UnknownArticleError
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.formats.jsonl.native_line import native_line
from annotator.core.project import Project

SHORTEST_PREFIX = 6
"""So many characters of an id are enough where they are unique."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    parser.add_argument(
        "article", metavar="ARTICLE", help="its number in `annotator list`, or its id"
    )
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Print the article; as JSON, its native lines in a list."""
    with open_project(arguments) as project:
        article = find_article(project, arguments.article)
        chosen = LayerSelection(article_ids=[article.id])
        layers = list(project.read_annotated(chosen))
    if arguments.json:
        print_json([orjson.loads(native_line(layer)) for layer in layers])
    else:
        _print(article, layers)
    return 0


def find_article(project: Project, named: str) -> Article:
    """Return the article of a number, an id or the beginning of one.

    Raises UnknownArticleError if none or several are meant.
    """
    if named.isascii() and named.isdigit():
        return project.articles.get(int(named))
    summaries = project.articles.summaries(project.articles.ids())
    found = [item for item in summaries if item.uuid == named.lower()]
    if not found and len(named) >= SHORTEST_PREFIX:
        found = [item for item in summaries if item.uuid.startswith(named.lower())]
    if len(found) != 1:
        raise UnknownArticleError(article=named)
    return project.articles.get(found[0].id)


def _print(article: Article, layers: list[AnnotatedArticle]) -> None:
    print(f"{article.id}  {article.uuid}")
    for key, value in article.meta.items():
        if value is not None:
            print(one_line(f"{key}: {value}"))
    print(f"\n{tame(article.text)}")
    for layer in layers:
        if layer.annotator is not None:
            print(f"\n{one_line(layer.annotator)}: {layer.status.value}, {len(layer.spans)} spans")
            print_columns([_span_row(span) for span in layer.spans])
            _print_relations(layer)


def _span_row(span: ExchangeSpan) -> list[str]:
    pieces = span.fragments or ((span.start, span.end),)
    values = " ".join(f"{name}={value}" for name, value in span.attributes.items())
    return [" ".join(f"{start}-{end}" for start, end in pieces), span.label, values, span.text]


def _print_relations(layer: AnnotatedArticle) -> None:
    texts = {span.id: one_line(span.text) for span in layer.spans}
    for link in layer.relations:
        label = one_line(link.label)
        print(f"{label}: “{texts[link.source]}” → “{texts[link.target]}”")
