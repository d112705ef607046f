"""The command that fills a quote's record: who says it, with which words, and to whom."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from annotator.core.arabic.text_range import TextRange
from annotator.core.commands.base import ArticleCommand, ArticleWorld, quoted
from annotator.core.commands.relations import AddRelation, RemoveRelation
from annotator.core.commands.spans import AddSpan
from annotator.core.domain.article import Article
from annotator.core.domain.attribute_check import fits
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.layer import Layer
from annotator.core.domain.relation import Relation
from annotator.core.domain.scheme import AttributeType, RelationType, Scheme
from annotator.core.domain.source_relations import source_relations
from annotator.core.domain.span import Fragment, Span
from annotator.core.domain.values import AttributeValue

VERB_CLASS, IMPLICIT = "verb_class", "implicit"


class QuoteRoles(NamedTuple):
    """The relations by which quotes of a label get source, cue and addressee, if any."""

    source: RelationType | None
    cue: RelationType | None
    addressee: RelationType | None


def quote_roles(scheme: Scheme, quote: str) -> QuoteRoles:
    """Return the roles of quotes with a label; the ends of the relations say which is which.

    What can be an entity and leads to a quote is its source, another thing that does is its
    cue, and an entity to which a quote leads is its addressee.
    """
    enabled = [kind for kind in scheme.relations if kind.enabled]
    sources = source_relations(scheme, quote)
    into = (kind for kind in enabled if quote in kind.target_labels and kind not in sources)
    away = (
        kind
        for kind in enabled
        if quote in kind.source_labels and _first_entity(scheme, kind.target_labels)
    )
    return QuoteRoles(next(iter(sources), None), next(into, None), next(away, None))


def end_label(scheme: Scheme, labels: tuple[str, ...]) -> str:
    """Return the label that a new span at an end of a relation gets: an entity's, if it may."""
    return _first_entity(scheme, labels) or labels[0]


@dataclass(frozen=True, slots=True)
class FillQuote:
    """Give a quote its source, cue and addressee, in one edit.

    What is not labelled yet becomes a span; a source that it had before gives way to another.
    Ranges are code points; what is None stays as it is. `implicit` says that the verb has no
    subject of its own. Raises EditConflictError where all of it is there already.
    """

    quote: str
    source: TextRange | None = None
    cue: TextRange | None = None
    verb_class: str = ""
    addressee: TextRange | None = None
    implicit: bool = False

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit: spans first, then what goes, then the new relations."""
        quote = world.layer.span(self.quote)
        roles = quote_roles(world.scheme, quote.label)
        steps = _Steps(world.article, world.layer, world.scheme)
        if self.source is not None and roles.source is not None:
            self._set_source(steps, roles.source, quote)
        if self.cue is not None and roles.cue is not None:
            cue = steps.span_at(self.cue, roles.cue.source_labels, {VERB_CLASS: self.verb_class})
            steps.link(roles.cue, cue, quote.uuid)
        if self.addressee is not None and roles.addressee is not None:
            end = steps.span_at(self.addressee, roles.addressee.target_labels)
            steps.link(roles.addressee, quote.uuid, end)
        if not steps.records:
            raise EditConflictError
        return Edit(
            kind=EditKind.FILL_QUOTE,
            annotator_id=world.layer.annotator_id,
            records=tuple(steps.records),
            details={"text": quoted(quote.surface(world.article.text))},
        )

    def _set_source(self, steps: "_Steps", kind: RelationType, quote: Span) -> None:
        assert self.source is not None, "called with a source"  # noqa: S101
        source = steps.span_at(self.source, kind.source_labels)
        kinds = {one.id for one in source_relations(steps.scheme, quote.label)}
        for link in steps.layer.relations_of(quote.uuid):
            if link.label in kinds and link.target == quote.uuid and link.source != source:
                steps.do(RemoveRelation(link.uuid))
        steps.link(kind, source, quote.uuid, {IMPLICIT: True} if self.implicit else {})


@dataclass(slots=True)
class _Steps:
    """Commands planned one upon the other, as one edit."""

    article: Article
    layer: Layer
    scheme: Scheme
    records: list[RecordChange] = field(default_factory=list)

    def do(
        self, command: ArticleCommand, attributes: dict[str, AttributeValue] | None = None
    ) -> None:
        """Plan a command on what the ones before left; new records get further attributes."""
        done = [self._with(change, attributes or {}) for change in command.plan(self).records]
        self.records += done
        self.layer = self.layer.applied(done)

    def span_at(
        self,
        place: TextRange,
        labels: tuple[str, ...],
        attributes: dict[str, AttributeValue] | None = None,
    ) -> str:
        """Return the UUID of the span that is just there with one of the labels, or add it."""
        piece = (Fragment(place.start, place.end),)
        for span in self.layer.spans:
            if span.fragments == piece and span.label in labels:
                return span.uuid
        command = AddSpan(end_label(self.scheme, labels), piece)
        self.do(command, attributes)
        return command.uuid

    def link(
        self,
        kind: RelationType,
        source: str,
        target: str,
        attributes: dict[str, AttributeValue] | None = None,
    ) -> None:
        """Add a relation unless it is there."""
        wanted = (kind.id, source, target)
        if all((one.label, one.source, one.target) != wanted for one in self.layer.relations):
            self.do(AddRelation(kind.id, source, target), attributes)

    def _with(self, change: RecordChange, attributes: dict[str, AttributeValue]) -> RecordChange:
        record = change.after
        if isinstance(record, Span):
            types: Iterable[AttributeType] = self.scheme.label(record.label).attributes
        elif isinstance(record, Relation):
            kind = self.scheme.relation(record.label)
            types = () if kind is None else kind.attributes
        else:
            return change
        known = {kind.id: kind for kind in types}
        more = {
            name: value
            for name, value in attributes.items()
            if value and name in known and fits(known[name], value)
        }
        merged = {**record.attributes, **more}
        return RecordChange(change.before, replace(record, attributes=merged))


def _first_entity(scheme: Scheme, labels: tuple[str, ...]) -> str:
    """Return the first of some labels whose spans can be entities, "" for none."""
    entities = {label.id for label in scheme.labels if label.has_entities}
    return next((label for label in labels if label in entities), "")
