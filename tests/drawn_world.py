"""One article, its layer and a small scheme for tests, spans drawn in the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.core.commands.base import ArticleCommand
from annotator.core.domain.article import Article
from annotator.core.domain.changes import RecordChange
from annotator.core.domain.layer import Layer
from annotator.core.domain.records import LayerHead
from annotator.core.domain.relation import Relation
from annotator.core.domain.scheme import (
    AttributeKind,
    AttributeType,
    Choice,
    Label,
    Names,
    RelationType,
    Scheme,
)
from annotator.core.domain.span import Fragment, Span
from drawn import draw, parse

PERSON_OR_STATE = AttributeType(
    id="type",
    names=Names("Type", "النوع"),
    kind=AttributeKind.CHOICE,
    choices=(Choice("person", Names("Person", "شخص")), Choice("state", Names("State", "دولة"))),
    default="person",
)
IMPLICIT = AttributeType("implicit", Names("Implicit", "مقدر"), AttributeKind.BOOLEAN)
IN_NAME = AttributeType("in_name", Names("In a name", "ضمن اسم"), AttributeKind.BOOLEAN)


def label(label_id: str, key: str, ar: str, colour: str, *kinds: AttributeType) -> Label:
    """A label without guideline; its English name is its id, capitalised."""
    names = Names(label_id.capitalize(), ar)
    return Label(label_id, names, colour=colour, dark_colour=colour, key=key, attributes=kinds)


SCHEME = Scheme(
    id="test",
    names=Names("Test", "اختبار"),
    labels=(
        label("actor", "1", "فاعل", "#2563eb", PERSON_OR_STATE),
        label("place", "2", "مكان", "#15803d", PERSON_OR_STATE, IN_NAME),
        label("quote", "3", "اقتباس", "#7c3aed"),
        label("figure", "4", "رقم", "#c2410c"),
        label("role", "q", "صفة", "#0e7490"),
    ),
    relations=(
        RelationType("speaks", Names("Speaks", "يقول"), ("actor",), ("quote",), (IMPLICIT,)),
        RelationType("located-in", Names("In", "في"), ("actor", "place"), ("place",)),
    ),
)


@dataclass(frozen=True)
class World:
    """An article with the layer of annotator 1, as commands see it."""

    article: Article
    layer: Layer
    scheme: Scheme = SCHEME

    def applied(self, records: Sequence[RecordChange]) -> "World":
        """The world after the record changes."""
        return replace(self, layer=self.layer.applied(records))

    def after(self, command: ArticleCommand) -> "World":
        """The world after the command."""
        return self.applied(command.plan(self).records)

    def linked(self, relation: str, source: str, target: str) -> "World":
        """The world with one relation more, between two spans by their UUIDs."""
        link = Relation(f"{relation}:{source}:{target}", 1, 1, relation, source, target)
        relations = (*self.layer.relations, link)
        return replace(self, layer=replace(self.layer, relations=relations))

    def drawing(self) -> str:
        """The text with its spans drawn."""
        spans = [(span.start, span.end, span.label) for span in self.layer.spans]
        return draw(self.article.text, spans)


def world(drawing: str, **head: object) -> World:
    """The world of a drawing; its spans have the UUIDs s0, s1 … from outer to inner."""
    drawn = parse(drawing)
    spans = (
        Span(f"s{number}", 1, 1, span.label, (Fragment(span.start, span.end),))
        for number, span in enumerate(drawn.spans)
    )
    layer = Layer(
        head=replace(LayerHead(article_id=1, annotator_id=1), **head),  # type: ignore[arg-type]
        spans=tuple(sorted(spans, key=lambda span: span.sort_key)),
    )
    return World(Article(id=1, uuid="a1", text=drawn.text), layer)


def piece(text: str, surface: str) -> Fragment:
    """The fragment of the first place where `surface` stands in `text`."""
    start = text.index(surface)
    return Fragment(start, start + len(surface))
