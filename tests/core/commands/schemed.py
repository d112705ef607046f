"""A project whose scheme tests change, with spans, a relation and a value to lose."""

from annotator.core.commands.relations import AddRelation
from annotator.core.commands.scheme_command import SchemeCommand
from annotator.core.commands.spans import SetAttributes
from annotator.core.project import Project
from stored import do

ARTICLES = ("[الوزير](actor) قال «[سنعود](quote)» في [مصر](place)", "[[مصر](place)](actor) فازت")


def furnish(project: Project) -> None:
    """Give the first article a relation and a value."""
    link(project, "speaks", "actor", "quote")
    do(project, 1, SetAttributes(span(project, 1, "actor"), {"type": "state"}))


def span(project: Project, article: int, of_label: str) -> str:
    """The UUID of the first span with a label."""
    return next(s.uuid for s in project.layers.get(article).spans if s.label == of_label)


def link(project: Project, kind: str, source: str, target: str) -> None:
    """Relate two spans of the first article, given by their labels."""
    do(project, 1, AddRelation(kind, span(project, 1, source), span(project, 1, target)))


def commit(project: Project, command: SchemeCommand) -> None:
    """Plan a command and commit it."""
    project.commit(command.plan(project))
