"""The command that fills a quote's record: who says it, with which words, and to whom."""

from dataclasses import dataclass

from annotator.core.arabic.text_range import TextRange
from annotator.core.commands.base import ArticleWorld, quoted
from annotator.core.commands.spans import SetAttributes
from annotator.core.commands.steps import Steps
from annotator.core.domain.changes import Edit, EditKind
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.quote_roles import quote_roles
from annotator.core.domain.source_relations import source_relations
from annotator.core.domain.span import Span
from annotator.core.domain.values import AttributeValue

VERB_CLASS, IMPLICIT = "verb_class", "implicit"


@dataclass(frozen=True, slots=True)
class FillQuote:
    """Give a quote its source, cue and addressee, in one edit.

    What is not labelled yet becomes a span, with `label` where the role allows it and else
    with the usual one. What stood in the role before gives way; a span that nothing else
    relates to goes with it, unless it can be an entity. Ranges are code points; what is None
    stays as it is. `implicit` says that the verb has no subject of its own.
    Raises EditConflictError where all of it is there already.
    """

    quote: str
    source: TextRange | None = None
    cue: TextRange | None = None
    verb_class: str = ""
    addressee: TextRange | None = None
    implicit: bool = False
    label: str = ""
    values: tuple[tuple[str, AttributeValue], ...] = ()
    """Attributes that the quote gets where it has none, such as its type."""

    def plan(self, world: ArticleWorld) -> Edit:
        """Return the edit: spans first, then what goes, then the new relations."""
        quote = world.layer.span(self.quote)
        steps = Steps(world.article, world.layer, world.scheme)
        self._fill(steps, quote)
        if not steps.records:
            raise EditConflictError
        return Edit(
            kind=EditKind.FILL_QUOTE,
            annotator_id=world.layer.annotator_id,
            records=tuple(steps.records),
            details={"text": quoted(quote.surface(world.article.text))},
        )

    def _fill(self, steps: Steps, quote: Span) -> None:
        roles = quote_roles(steps.scheme, quote.label)
        new = {name: value for name, value in self.values if name not in quote.attributes}
        if new:
            steps.do(SetAttributes(quote.uuid, new))
        if self.source is not None and roles.source is not None:
            kinds = source_relations(steps.scheme, quote.label)
            source = steps.span_at(self.source, roles.source.source_labels, new=self.label)
            steps.clear(quote.uuid, kinds, keep=source, into=True)
            implied: dict[str, AttributeValue] = {IMPLICIT: True} if self.implicit else {}
            steps.link(roles.source, source, quote.uuid, implied)
        if self.cue is not None and roles.cue is not None:
            labels, read = roles.cue.source_labels, {VERB_CLASS: self.verb_class}
            cue = steps.span_at(self.cue, labels, dict(read), new=self.label)
            steps.clear(quote.uuid, (roles.cue,), keep=cue, into=True)
            steps.link(roles.cue, cue, quote.uuid)
        if self.addressee is not None and roles.addressee is not None:
            end = steps.span_at(self.addressee, roles.addressee.target_labels, new=self.label)
            steps.clear(quote.uuid, (roles.addressee,), keep=end, into=False)
            steps.link(roles.addressee, quote.uuid, end)
