"""Projects for tests: articles and spans drawn in their text, brought in by a real import."""

from pathlib import Path
from typing import NamedTuple

from annotator.core.commands.base import ArticleCommand
from annotator.core.commands.spans import AddSpan
from annotator.core.domain.article import Article
from annotator.core.domain.changes import Change
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan, Refusal
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.layer import Layer
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.span import Fragment
from annotator.core.project import Project
from drawn import draw, parse
from drawn_world import SCHEME, piece


class Item(NamedTuple):
    """An article on its way in."""

    place: str
    article: AnnotatedArticle
    raw_sha256: str = ""


class View(NamedTuple):
    """One article as commands see it."""

    article: Article
    layer: Layer
    scheme: Scheme


def incoming(drawing: str, **more: object) -> AnnotatedArticle:
    """An article with the spans that are drawn in it."""
    drawn = parse(drawing)
    spans = tuple(
        ExchangeSpan(new_uuid(), start, end, drawn.text[start:end], label)
        for start, end, label in drawn.spans
    )
    return AnnotatedArticle(id=new_uuid(), text=drawn.text, spans=spans, **more)  # type: ignore[arg-type]


def bring_in(project: Project, *articles: AnnotatedArticle) -> tuple[Refusal, ...]:
    """Import articles as one edit; return what was refused."""
    items = (Item(f"test:{number}", article) for number, article in enumerate(articles, 1))
    with project.imports.begin(source="test", format_name="test") as running:
        refusals = running.add(items)
        running.finish()
    return refusals


def new_project(path: Path, *drawings: str, annotator: str = "Sara") -> Project:
    """A new project with one article per drawing."""
    project = Project.create(path, scheme=SCHEME, annotator=annotator)
    if drawings:
        bring_in(project, *(incoming(drawing) for drawing in drawings))
    return project


def view(project: Project, article_id: int) -> View:
    """An article as commands see it, read from the file."""
    return View(project.articles.get(article_id), project.layers.get(article_id), project.scheme)


def do(project: Project, article_id: int, command: ArticleCommand) -> Change:
    """Plan a command on what the file holds, and commit it."""
    return project.commit(command.plan(view(project, article_id)))


def label(project: Project, article_id: int, surface: str, as_label: str) -> str:
    """Label the first place of `surface`; return the new span's UUID."""
    text = project.articles.get(article_id).text
    command = AddSpan(label=as_label, fragments=(piece(text, surface),))
    do(project, article_id, command)
    return command.uuid


def drawing(project: Project, article_id: int) -> str:
    """The article with its spans drawn."""
    spans = project.layers.get(article_id).spans
    ends = [(span.start, span.end, span.label) for span in spans]
    return draw(project.articles.get(article_id).text, ends)


def fragments(*ends: tuple[int, int]) -> tuple[Fragment, ...]:
    """Fragments by their ends."""
    return tuple(Fragment(start, end) for start, end in ends)
