"""`annotator list`: the articles of a project."""

from argparse import ArgumentParser, Namespace

from annotator.cli.output import print_columns, print_json
from annotator.cli.project_argument import add_json, add_project, open_project
from annotator.core.domain.article import ArticleSummary
from annotator.core.project import Project


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may follow the verb."""
    add_project(parser)
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Print one line per article: number, status, spans, date, title."""
    with open_project(arguments) as project:
        articles = _summaries(project)
        if arguments.json:
            print_json([_as_value(article) for article in articles])
        else:
            print_columns([_as_row(article) for article in articles], right=frozenset({0, 2}))
    return 0


def _summaries(project: Project) -> tuple[ArticleSummary, ...]:
    return project.articles.summaries(project.articles.ids())


def _as_row(article: ArticleSummary) -> list[str]:
    return [
        str(article.id),
        article.status.value,
        str(article.span_count),
        article.published[:10] or "-",
        article.title or "-",
    ]


def _as_value(article: ArticleSummary) -> dict[str, object]:
    return {
        "number": article.id,
        "id": article.uuid,
        "status": article.status.value,
        "spans": article.span_count,
        "published": article.published,
        "source": article.source,
        "title": article.title,
    }
